import { describe, expect, it, vi } from 'vitest';
import { FAILURES } from '../../src/ui/popup-data.ts';
import type { ViewState } from '../../src/ui/view-state.ts';
import { pageCitation } from '../report/fixtures.ts';
import {
  audit,
  CLINIC,
  dataOf,
  FIFTY,
  LONG,
  NOTHING,
  OTHER_LANGUAGE,
  OUT_OF_SCOPE,
} from './fixtures/audits.ts';
import { renderPopup } from './render.tsx';

const result = (...[draft, hidden]: Parameters<typeof dataOf>): ViewState => ({
  name: 'result',
  data: dataOf(draft, hidden),
  marked: false,
});

const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Lets state changes of components reach the document. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

it('names the kind of claim that a source speaks for', () => {
  const { root } = renderPopup(result(CLINIC));
  const safety = audit(CLINIC).findings.find(({ claimType }) => claimType === 'safety');
  const meta = [...root.querySelectorAll(`[data-finding="${safety?.id}"] .small`)].map((one) => text(one));
  expect(meta.some((words) => /\b(?:claim|results): is safe/i.test(words))).toBe(true);
});

it('shows a short answer with its question, closed and hidden', () => {
  const draft = audit(CLINIC).findings[0];
  if (!draft) throw new Error('no finding');
  const short = { ...draft, status: 'warning' as const, quote: 'Yes.', prompt: 'Does it help?' };
  const data = dataOf(CLINIC);
  const shown = (hidden: typeof data.hidden) =>
    renderPopup({
      name: 'result',
      data: { ...data, audit: { ...data.audit, findings: [short] }, hidden },
      marked: false,
    }).root;
  expect(text(shown([]).querySelector('.finding > summary'))).toContain('Does it help?Yes.');
  const entry = { statement: 'Does it help? Yes.', remark: '' };
  expect(text(shown([entry as (typeof data.hidden)[0]]).querySelector('.dismissed q'))).toBe(
    'Does it help? Yes.',
  );
});

describe('a result', () => {
  const { root } = renderPopup(result(CLINIC));

  it('answers with the number of statements, not of claims', () => {
    expect(text(root.querySelector('h1'))).toBe('7 statements on this page go beyond the evidence');
    expect(audit(CLINIC).findings.filter(({ status }) => status === 'warning')).toHaveLength(9);
    const tally = [...root.querySelectorAll('.tally b')].reduce(
      (sum, count) => sum + Number(count.textContent),
      0,
    );
    expect(tally).toBe(7);
  });

  it('says the answer once, in a live region', () => {
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelector('[role=status] h1')).not.toBeNull();
  });

  it('answers whether the therapies of the page are approved, with a source', () => {
    const box = root.querySelector('.factbox');
    expect(text(box?.querySelector('h2'))).toBe('Is it approved? No.');
    expect(box?.querySelectorAll('a').length).toBe(2);
    expect(text(box)).toContain('The page itself states: This treatment is not approved by the FDA');
  });

  it('shows each verdict as mark and word', () => {
    for (const summary of root.querySelectorAll('.finding > summary')) {
      expect(summary.querySelector('svg.mark')).not.toBeNull();
      expect(text(summary.querySelector('.verdict'))).not.toBe('');
    }
  });

  it('lists the claims of a sentence that has several', () => {
    const claims = [...root.querySelectorAll('.claims li')].map(text);
    expect(claims).toHaveLength(3);
    expect(claims.join()).toContain('slows or stops the disease');
  });

  it('opens links in a new tab, says so and sends no address along', () => {
    const links = [...root.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(
        /^(https?:\/\/|(evidence|kept|options|paste|sheet)\.html(#|\?|$))/,
      );
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(text(link)).toContain('(opens in a new tab)');
    }
  });

  it('credits what the page gets right and what it discloses', () => {
    const [credits] = root.querySelectorAll('.folds .fold');
    expect(text(credits?.querySelector('summary'))).toBe('What the page gets right (3)');
    expect(text(credits)).toContain('Tells you about risks');
    expect(text(credits)).toMatch(/Matches \S/);
  });

  it('keeps what is unsure apart and without a verdict', () => {
    const unsure = [...root.querySelectorAll('.folds .fold')].find((fold) => text(fold).startsWith('Unsure'));
    expect(unsure?.querySelectorAll('[data-mark=review]')).toHaveLength(1);
    expect(text(unsure?.querySelector('.finding .verdict'))).toBe('Unsure');
  });

  it('says how sure it is, and why', () => {
    const inherited = [...root.querySelectorAll('.finding')].find((item) =>
      text(item).includes('Nine in ten'),
    );
    expect(text(inherited)).toContain(
      'We are fairly sure what this sentence claims. The sentence does not name the treatment.',
    );
  });

  it('says what was not checked, how old the evidence is and what this is not', () => {
    const end = text(root.querySelector('.last'));
    expect(end).toContain('That does not make it right.');
    expect(end).toContain('Evidence as of November 20, 2026.');
    expect(end).not.toContain('Look for an update');
    expect(end.match(/Information, not medical advice/g)).toHaveLength(1);
  });
});

describe('words from the page', () => {
  it('are shown as text, whatever they look like', () => {
    const quote = '<img src=x onerror=alert(1)> Our cells cure "knees" & <b>hips</b>.';
    const { root } = renderPopup(result({ findings: [{ quote, claimType: 'symptom-relief' }] }));
    expect(root.querySelector('.finding q img, .finding q b')).toBeNull();
    expect(root.querySelector('.finding q')?.textContent).toBe(
      '<img src=x onerror=alert(1)> Our cells cure ‘knees’ & <b>hips</b>.',
    );
  });

  it('keep the language of the page', () => {
    const { root } = renderPopup(result({ ...CLINIC, language: 'en-gb' }), 'es');
    expect(root.querySelector('.finding q')?.getAttribute('lang')).toBe('en-gb');
    expect(root.querySelector('.finding q')?.getAttribute('dir')).toBe('auto');
  });
});

describe('many statements', () => {
  it('show one for each question and the rest when asked', async () => {
    const { root, document } = renderPopup(result(FIFTY));
    const [group] = root.querySelectorAll('.group');
    expect(root.querySelectorAll('.content > .group').length).toBe(4);
    expect(group?.querySelectorAll('.finding').length).toBe(1);
    const more = group?.querySelector('button.more');
    expect(text(more)).toMatch(/^Show \d+ more about this$/);
    more?.dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event('click'));
    await drawn();
    expect(group?.querySelectorAll('.finding').length).toBeGreaterThan(5);
    expect(group?.querySelector('button.more')).toBeNull();
  });
});

describe('"This is wrong"', () => {
  const [first] = CLINIC.findings ?? [];
  const quote = first?.quote ?? '';

  it('hands over the statement', () => {
    const onHide = vi.fn();
    const { root, document } = renderPopup(
      result({ findings: [{ quote, claimType: 'superiority' }] }),
      'en',
      { onHide },
    );
    const button = [...root.querySelectorAll('button')].find(
      (candidate) => text(candidate) === 'This is wrong',
    );
    button?.dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event('click'));
    expect(onHide).toHaveBeenCalledWith(expect.objectContaining({ status: 'warning' }), true);
  });

  it('leaves one line to undo, and is not counted', () => {
    const { root } = renderPopup(result(CLINIC, [quote]));
    expect(text(root.querySelector('h1'))).toBe('6 statements on this page go beyond the evidence');
    expect(text(root.querySelector('.dismissed'))).toContain('Hidden by you.');
    expect(text(root.querySelector('.dismissed button'))).toBe('Undo');
  });
});

describe('other ends of a check', () => {
  it('gives no all-clear where a source of the page does not match', () => {
    const state = result(NOTHING);
    if (state.name !== 'result') throw new Error('no result');
    const data = { ...state.data, audit: { ...state.data.audit, citations: [pageCitation()] } };
    const { root } = renderPopup({ ...state, data });
    expect(text(root.querySelector('h1'))).toBe('1 source does not match what it is named for');
  });

  it('says that nothing found is no seal of approval', () => {
    const { root } = renderPopup(result(NOTHING));
    expect(text(root.querySelector('h1'))).toBe('We found nothing here that goes beyond the evidence');
    expect(text(root)).toContain('We read 640 words on a page about platelet-rich plasma (PRP).');
    expect(text(root)).toContain('not a seal of approval');
    expect([...root.querySelectorAll('.foot button')].map(text)).toEqual(['Open in panel']);
  });

  it('tells out of scope from a language it does not read', () => {
    expect(text(renderPopup(result(OUT_OF_SCOPE)).root)).toContain(
      'We check, for knees, hips and other joints',
    );
    expect(text(renderPopup(result(OTHER_LANGUAGE)).root)).toContain('English only');
  });

  it('makes old evidence and unread text plain', () => {
    const { root } = renderPopup(result(LONG));
    expect(text(root.querySelector('.last b'))).toBe(
      'Evidence as of November 20, 2026. This is 10 months old. Look for an update.',
    );
    expect([...root.querySelectorAll('.last .dash li')].map(text)).toEqual([
      'The page is longer than can be checked. Only its first 2,000,000 characters were, not the rest.',
      'A framed part of this page (booking.test) was not read.',
    ]);
  });

  it('says what was not read of a page out of scope or in another language, in the language of the reader', () => {
    for (const draft of [OUT_OF_SCOPE, OTHER_LANGUAGE]) {
      const { root } = renderPopup(result({ ...draft, notes: LONG.notes ?? [] }), 'es');
      expect([...root.querySelectorAll('.state .dash li')].map(text).slice(-2)).toEqual([
        'La página es más larga de lo que se puede comprobar. Solo se comprobaron sus primeros 2.000.000 caracteres, no el resto.',
        'Una parte de esta página que está en un marco (booking.test) no se leyó.',
      ]);
      expect(root.querySelector('.dash li[lang]')).toBeNull();
    }
  });

  it.each(FAILURES)('has an answer, a reason and no stack trace for "%s"', (failure) => {
    for (const language of ['en', 'es'] as const) {
      const { root } = renderPopup({ name: 'failed', failure }, language);
      expect(text(root.querySelector('h1')).length).toBeGreaterThan(10);
      expect(text(root.querySelector('.state p')).length).toBeGreaterThan(10);
      expect(text(root)).not.toMatch(/undefined|\bat .*:\d+/);
    }
  });

  it('offers to stop while it reads', () => {
    const onStop = vi.fn();
    const { root, document } = renderPopup({ name: 'scanning' }, 'en', { onStop });
    expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
    root
      .querySelector('.foot button')
      ?.dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event('click'));
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('says nothing in the first moments', () => {
    const { root } = renderPopup({ name: 'waiting' });
    expect(root.querySelector('h1')).toBeNull();
    expect(text(root)).toBe('Clinic Claim Auditor');
  });
});

describe('in Spanish', () => {
  it('is Spanish but for the evidence, which is marked as English', () => {
    const { root } = renderPopup(result(CLINIC), 'es');
    expect(text(root.querySelector('h1'))).toBe('7 afirmaciones van más allá de la evidencia');
    expect(text(root.querySelector('.sources .small'))).toContain('en inglés');
    for (const evidence of root.querySelectorAll('.says p')) expect(evidence.getAttribute('lang')).toBe('en');
  });
});
