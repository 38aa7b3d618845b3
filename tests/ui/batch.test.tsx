import { expect, test } from 'vitest';
import type { PageCitation } from '../../src/model/index.ts';
import { Batch, type BatchProps } from '../../src/ui/batch/batch.tsx';
import { entryOf, finding, pageCitation } from '../report/fixtures.ts';
import { draw } from './render.tsx';

function drawn(props: Partial<BatchProps>, language: 'en' | 'es' = 'en'): HTMLElement {
  const nothing = () => {};
  return draw(
    <Batch
      text=""
      pages={[{ url: 'https://a.test/', state: 'waiting' }]}
      isPaused={false}
      isDone={false}
      isKept={true}
      onText={nothing}
      onStart={nothing}
      onPause={nothing}
      onResume={nothing}
      onStop={nothing}
      onNew={nothing}
      onSave={nothing}
      {...props}
    />,
    language,
  ).root;
}

const result = (findings: Parameters<typeof entryOf>[0], citations: PageCitation[]): string => {
  const pages = [{ url: 'https://a.test/', state: 'done' as const, entry: entryOf(findings, { citations }) }];
  return drawn({ pages, isDone: true }).querySelector('tbody td:last-child')?.textContent ?? '';
};

test('no all-clear is given for a page that misreports its sources', () => {
  expect(result([], [pageCitation(), pageCitation({ id: 'c2' })])).toBe(
    '2 sources do not match what they are named for',
  );
  expect(result([], [pageCitation({ result: 'reported-right' })])).toMatch(/^No statement was found/);
  expect(result([finding()], [pageCitation()])).toBe('1 statement goes beyond the evidence');
});

test('says how many addresses it takes from what was pasted', () => {
  const said = (text: string) =>
    drawn({ pages: undefined, text }).querySelector('[role="status"]')?.textContent;
  expect(said('https://a.test/\nb.test\nhttp://c.test/')).toBe('2 web addresses');
  expect(said('b.test')).toBe('');
});

test('says how long the rest takes, and nothing of it while it is paused or over', () => {
  expect(drawn({ secondsLeft: 59 }).textContent).toContain('Less than a minute left');
  expect(drawn({ secondsLeft: 61 }).textContent).toContain('About 2 minutes left');
  expect(drawn({ secondsLeft: 61 }, 'es').textContent).toContain('Faltan alrededor de 2 minutos');
  expect(drawn({}).textContent).toContain('not known yet');
  expect(drawn({ isPaused: true, secondsLeft: 61 }).textContent).not.toContain('minutes');
  expect(drawn({ isDone: true, secondsLeft: 0 }).textContent).not.toContain('left');
});

test('says whether the check will be there again, and begins another one only when asked twice', () => {
  expect(drawn({ isKept: true }).textContent).toContain('You may close this page');
  expect(drawn({ isKept: true, isDone: true }).textContent).toContain('stays in this browser until');
  expect(drawn({ isKept: false }).textContent).toContain('gone when you close it');
  const words = (root: HTMLElement) =>
    [...root.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(words(drawn({}))).not.toContain('Check other pages');
  const root = drawn({ isDone: true });
  expect(words(root)).toContain('Check other pages');
  [...root.querySelectorAll('button')]
    .find(({ textContent }) => textContent === 'Check other pages')
    ?.click();
  expect(words(root)).toContain('Delete and begin anew');
});
