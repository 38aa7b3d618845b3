import { expect, test, vi } from 'vitest';
import { type Review, type ReviewData, ReviewView } from '../../src/ui/export/review.tsx';
import { entryOf, finding } from '../report/fixtures.ts';
import { draw } from './render.tsx';

const NEW: Review = { confirmed: new Map(), reviewer: '', kind: 'organization', url: '', place: '' };
const page = (id: string) => ({ id, ...entryOf([finding(), finding({ id: 'f2', quote: 'Back to golf.' })]) });
const DATA: ReviewData = {
  pages: [page('a'), page('b')],
  kept: [{ id: 'b', title: 'Hips', address: 'https://clinic.test/hips', auditedAt: '2026-11-21T00:00:00Z' }],
  places: [],
};

function drawn(review: Partial<Review> = {}, language: 'en' | 'es' = 'en') {
  const onChange = vi.fn<(change: Partial<Review>) => void>();
  const onInclude = vi.fn();
  const view = (
    <ReviewView
      data={DATA}
      review={{ ...NEW, ...review }}
      onChange={onChange}
      onInclude={onInclude}
      onSave={() => {}}
    />
  );
  return { ...draw(view, language), onChange, onInclude };
}

function click(root: Element, selector: string, on: boolean): void {
  const box = root.querySelector<HTMLInputElement>(selector);
  if (!box) throw new Error(`no ${selector}`);
  box.checked = on;
  const { Event: DomEvent } = box.ownerDocument.defaultView as Window & typeof globalThis;
  box.dispatchEvent(new DomEvent('change', { bubbles: true }));
}

test('the same words on two pages are confirmed page by page', () => {
  const confirmed = new Map([['b', new Set(['f1'])]]);
  const { root, onChange } = drawn({ confirmed });
  const checked = [...root.querySelectorAll('section li input')].map((box) => box.hasAttribute('checked'));
  // Two statements and the disclosures of each page, then the page that the history has.
  expect(checked).toEqual([false, false, false, true, false, false, true]);
  expect(root.querySelector('[role=status]')?.textContent).toContain('1 of 4');
  click(root, 'section li input', true);
  const [[change]] = onChange.mock.calls as [[Partial<Review>]];
  expect([...(change.confirmed ?? [])].map(([id, ids]) => [id, [...ids]])).toEqual([
    ['b', ['f1']],
    ['a', ['f1']],
  ]);
});

test('a kept page is offered, says that its notices were not looked for, and can be taken out', () => {
  for (const language of ['en', 'es'] as const) {
    const { root, onInclude } = drawn({}, language);
    click(root, '[data-kept] input', false);
    expect(onInclude).toHaveBeenCalledExactlyOnceWith('b', false);
    expect(root.textContent).toContain(
      language === 'en' ? 'Notices were not looked for' : 'no se buscaron avisos',
    );
  }
});

test('the reviewer says whether the name is of a person', () => {
  const { root, onChange } = drawn();
  const select = root.querySelector<HTMLSelectElement>('[name=kind]');
  expect([...(select?.querySelectorAll('option') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'an organisation',
    'a person',
  ]);
  Object.defineProperty(select, 'value', { value: 'person' });
  const { Event: DomEvent } = root.ownerDocument.defaultView as Window & typeof globalThis;
  select?.dispatchEvent(new DomEvent('change', { bubbles: true }));
  expect(onChange).toHaveBeenCalledWith({ kind: 'person' });
});

test('a short answer is checked with its question and a link to the spot', () => {
  const short = finding({ quote: 'Yes.', prompt: 'Does it help?' });
  const view = (
    <ReviewView
      data={{ ...DATA, pages: [{ id: 'a', ...entryOf([short]) }] }}
      review={NEW}
      onChange={() => {}}
      onInclude={() => {}}
      onSave={() => {}}
    />
  );
  const { root } = draw(view, 'en');
  expect(root.querySelector('section li q')?.textContent).toBe('Does it help? Yes.');
  expect(root.querySelector('section li a')?.getAttribute('href')).toBe(short.link);
});
