import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import {
  CLAIM_TYPES,
  CONDITIONS,
  CUE_ROLES,
  RECORD_KINDS,
  STANCES,
  THERAPIES,
  VERDICTS,
} from '../../../src/model/index.ts';
import { FAILURES } from '../../../src/ui/popup-data.ts';
import { refusal } from '../evidence/render.tsx';
import { NOTES, STATE_NAMES, STATES } from '../fixtures/states.ts';
import { renderPanel, renderPopup } from '../render.tsx';

const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const IDS: readonly string[] = [
  ...CLAIM_TYPES,
  ...CONDITIONS,
  ...CUE_ROLES,
  ...RECORD_KINDS,
  ...STANCES,
  ...THERAPIES,
  ...VERDICTS,
];
/** Ids that stand in what a Spanish view says itself: without English text, the page's words and names of sources. */
function leaks(root: HTMLElement): string[] {
  for (const foreign of root.querySelectorAll('[lang], a, .words')) foreign.remove();
  const said = new Set(text(root).split(/[^\p{L}\p{N}-]+/u));
  return IDS.filter((id) => said.has(id));
}

describe('the side panel', () => {
  const view = renderPanel(STATES.clinic, 'en', { notes: NOTES });
  const { root } = view;

  it('gives the same answer as the popup, once, in a live region', () => {
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(text(root.querySelector('[role=status] h1'))).toBe(
      text(renderPopup(STATES.clinic).root.querySelector('h1')),
    );
  });

  it('leads to the questions for the visit, where there is a result to ask about', () => {
    const linkOf = (state: typeof STATES.clinic) =>
      renderPanel(state, 'en', { notes: NOTES, sheet: 'sheet.html?tab=1' }).root.querySelector(
        'a[href="sheet.html?tab=1"]',
      );
    expect(text(linkOf(STATES.clinic))).toMatch(/^Questions for your visit/);
    expect(linkOf({ name: 'waiting' })).toBeNull();
  });

  it('says which page was checked and when', () => {
    expect(text(root.querySelector('.page-id'))).toMatch(/^Knee pain ?clinic\.example · November 21, 2026/);
  });

  it('says which part of the page was not read', () => {
    const [end] = renderPanel(STATES.long, 'en').root.querySelectorAll('.end');
    expect(text(end)).toContain('A framed part of this page (booking.test) was not read.');
  });

  it('shows all that stands behind a statement', () => {
    const finding = root.querySelector('#statements details.finding');
    expect(text(finding?.querySelector('.says p')).length).toBeGreaterThan(20);
    const cards = [...(finding?.querySelectorAll('.card') ?? [])];
    expect(cards.length).toBeGreaterThan(1);
    for (const card of cards) {
      expect(card.querySelector('a[href^="https://"]')).not.toBeNull();
      expect(text(card)).toContain('Copy citation');
    }
    expect(text(finding)).toContain('How sure');
    expect(finding?.querySelector('textarea')).not.toBeNull();
  });

  it('says where the browser refused to copy a citation', async () => {
    const { root: own } = renderPanel(STATES.clinic, 'en', { notes: NOTES, onCopy: refusal });
    const button = own.querySelector<HTMLElement>('.drawer [data-action="copy"]');
    button?.click();
    await vi.waitFor(() => expect(text(button)).toMatch(/^The browser did not let/));
  });

  it('says how accurate marks of a kind have measured, or that too few were there', () => {
    const whole = text(root);
    expect(whole).toContain('about 9 were marked rightly');
    expect(whole).toContain('too few statements of this kind');
  });

  it('lists notes, those on sentences that are gone as well', () => {
    const notes = [...root.querySelectorAll('#notes .note')].map(text);
    expect(notes).toHaveLength(2);
    expect(notes.find((note) => note.includes('last week'))).toContain('not on the page any more');
    expect(root.querySelector<HTMLTextAreaElement>('#notes textarea')?.value).toBe(NOTES['']);
  });

  it.each(STATE_NAMES)('shows no id of the vocabularies in state "%s"', (state) => {
    for (const { root: whole } of [
      renderPanel(STATES[state], 'es', { notes: NOTES }),
      renderPopup(STATES[state], 'es'),
    ]) {
      expect(text(whole)).not.toMatch(/\((?:prp|oa|maci|rct|msc|exosome|adipose)\)/);
      expect(leaks(whole)).toEqual([]);
    }
  });

  it.each(FAILURES)('says what to do after "%s"', (failure) => {
    const { root: failed } = renderPanel({ name: 'failed', failure });
    expect(text(failed.querySelector('h1')).length).toBeGreaterThan(10);
    expect(text(failed)).not.toMatch(/undefined/);
  });
});

describe('the first HTML', () => {
  it.each([
    ['popup', renderPopup],
    ['sidepanel', renderPanel],
  ])('of the %s is what the script draws first', (name, render) => {
    const html = readFileSync(new URL(`../../../entrypoints/${name}/index.html`, import.meta.url), 'utf8');
    const { document } = parseHTML(html);
    const written = document.querySelector('main');
    const { root } = render({ name: 'waiting' });
    expect(text(written)).toBe(text(root));
    expect(written?.getAttribute('class')).toBe(root.querySelector('main')?.getAttribute('class'));
    expect(written?.querySelectorAll('svg path').length).toBe(root.querySelectorAll('svg path').length);
  });
});
