import { describe, expect, it, vi } from 'vitest';
import { citationWords, pageSources } from '../../src/report/page-sources.ts';
import type { ViewState } from '../../src/ui/view-state.ts';
import { pageCitation } from '../report/fixtures.ts';
import { CLINIC, dataOf } from './fixtures/audits.ts';
import { renderPanel, renderPopup } from './render.tsx';

const CITATIONS = [
  pageCitation({ id: 'c1', result: 'not-judged', quote: 'Some other study.', findings: [] }),
  pageCitation({ id: 'c2', result: 'reported-right', quote: 'A study told right.' }),
  pageCitation({ id: 'c3' }),
];

describe('the sources that a page names', () => {
  it('come the worst first, what is not judged apart', () => {
    const { judged, notJudged } = pageSources({ citations: CITATIONS });
    expect(judged.map(({ id }) => id)).toEqual(['c3', 'c2']);
    expect(notJudged.map(({ id }) => id)).toEqual(['c1']);
  });

  it('say in words what the result is, why, and what the source found', () => {
    expect(citationWords(pageCitation({ remarks: ['A remark.'] }))).toEqual({
      result: 'does not match its source',
      quote: 'The MILES trial proved it.',
      why: 'The source found no such advantage. A remark.',
      found: 'None relieved knee pain better.',
      links: [{ label: 'DOI', url: 'https://doi.org/10.1038/x' }],
    });
  });

  it('stand in the popup with the page sentence, the word of the result and a link; they lead to the page', () => {
    const data = dataOf(CLINIC);
    const state: ViewState = {
      name: 'result',
      data: { ...data, audit: { ...data.audit, citations: CITATIONS } },
      marked: false,
    };
    const onShow = vi.fn();
    const { root } = renderPopup(state, 'en', { onShow });
    const items = [...root.querySelectorAll<HTMLElement>('.page-sources li')];
    expect(items.map((item) => item.dataset.result)).toEqual(['misreported', 'reported-right', 'not-judged']);
    expect(items[0]?.textContent).toContain('Does not match its source');
    expect(items[0]?.querySelector('q')?.textContent).toBe('The MILES trial proved it.');
    expect(items[0]?.querySelector('a')?.href).toBe('https://doi.org/10.1038/x');
    items[0]?.querySelector('button')?.click();
    expect(onShow).toHaveBeenCalledWith('f1');
    expect(items[2]?.querySelector('button')).toBeNull();
  });

  it('stand apart from figures that have none', () => {
    const data = dataOf(CLINIC);
    const untraced = pageCitation({ id: 'c4', result: 'cannot-be-traced', quote: 'Studies show 92%.' });
    const state = (citations: typeof CITATIONS): ViewState => ({
      name: 'result',
      data: { ...data, audit: { ...data.audit, citations } },
      marked: false,
    });
    for (const { root } of [
      renderPopup(state([...CITATIONS, untraced])),
      renderPanel(state([...CITATIONS, untraced])),
    ]) {
      const apart = [...root.querySelectorAll('details.fold')].find((fold) =>
        fold.querySelector('summary')?.textContent?.includes('without a source (1)'),
      );
      expect(apart?.querySelectorAll('li')).toHaveLength(1);
      expect(apart?.querySelector('q')?.textContent).toBe('Studies show 92%.');
      expect(root.querySelectorAll('[data-result=cannot-be-traced]')).toHaveLength(1);
    }
    const { root } = renderPopup(state([untraced]));
    expect(root.textContent).not.toContain('Sources this page names');
  });

  it('are left out where the page names none', () => {
    const { root } = renderPopup({ name: 'result', data: dataOf(CLINIC), marked: false });
    expect(root.querySelector('.page-sources')).toBeNull();
  });
});
