import { describe, expect, it, vi } from 'vitest';
import { loadEvidence } from '../../../src/evidence/index.ts';
import { libraryOf } from '../../../src/extension/evidence-library.ts';
import { EvidenceBrowser, type EvidenceBrowserProps } from '../../../src/ui/evidence/evidence-browser.tsx';
import { TRANSLATORS } from '../render.tsx';
import { LIBRARY, record } from './fixtures.ts';
import { draw, refusal, textOf } from './render.tsx';

const drawBrowser = (changes: Partial<EvidenceBrowserProps> = {}, language: 'en' | 'es' = 'en') =>
  draw(
    <EvidenceBrowser
      library={LIBRARY}
      route={{ view: 'records' }}
      canExport={() => true}
      onExport={() => {}}
      onCopy={async () => {}}
      {...changes}
    />,
    language,
  );

describe('the list', () => {
  const root = drawBrowser();

  it('holds every record once, the strongest first, each under its own address', () => {
    const addresses = [...root.querySelectorAll('.records a')].map((link) => link.getAttribute('href'));
    expect(new Set(addresses).size).toBe(LIBRARY.records.length);
    expect(addresses[0]).toMatch(/^#\/record\/fda-/);
  });

  it('says how many there are and of when', () => {
    expect(textOf(root.querySelector('.list'))).toContain(
      `${LIBRARY.records.length} of ${LIBRARY.records.length} records`,
    );
    expect(textOf(root.querySelector('.list header'))).toContain('Evidence as of November 20, 2026.');
  });

  it('offers a filter for therapy, problem, claim, kind, stance and year', () => {
    expect([...root.querySelectorAll('select')].map((select) => select.getAttribute('name'))).toEqual([
      'filterTherapy',
      'filterCondition',
      'filterClaim',
      'filterStance',
      'filterKind',
      'filterYear',
    ]);
  });
});

describe.each(LIBRARY.records.map((one) => [one.id, one] as const))('the record %s', (id, one) => {
  it('is shown whole, in both languages', () => {
    for (const language of ['en', 'es'] as const) {
      const root = drawBrowser({ route: { view: 'records', id } }, language);
      const article = root.querySelector('article');
      const followed = one.followUp && TRANSLATORS[language].evidence(one.followUp).text;
      for (const part of [one.label, one.citation, one.finding, one.limits, ...one.figures, followed])
        if (part) expect(textOf(article)).toContain(part.replace(/\s+/g, ' '));
      expect(
        [...(article?.querySelectorAll('.links a') ?? [])].map((link) => link.getAttribute('href')),
      ).toEqual(one.links.map(({ url }) => url));
      expect(textOf(article)).not.toContain('undefined');
      expect(root.querySelectorAll('.records a[aria-current]')).toHaveLength(1);
    }
  });
});

describe('a record', () => {
  const id = 'mautner-2023-miles';

  it('names its stance for each kind of claim', () => {
    const facts = textOf(drawBrowser({ route: { view: 'records', id } }).querySelectorAll('.facts')[1]);
    expect(facts).toContain('Against the claim');
    expect(facts).toContain('beats other care');
  });

  it('marks evidence text as English where the page is not', () => {
    const root = drawBrowser({ route: { view: 'records', id } }, 'es');
    expect(textOf(root.querySelector('.kicker'))).toContain('en inglés');
    expect(root.querySelector('.lede')?.getAttribute('lang')).toBe('en');
  });

  it('hands out its citation', () => {
    const onExport = vi.fn();
    const onCopy = vi.fn(async () => {});
    const root = drawBrowser({ route: { view: 'records', id }, onExport, onCopy });
    const header = root.querySelector('article header');
    header?.querySelector<HTMLButtonElement>('[data-format="ris"]')?.click();
    expect(onExport).toHaveBeenCalledWith([id], 'ris');
    header?.querySelector<HTMLElement>('[data-action="copy"]')?.click();
    expect(onCopy).toHaveBeenCalledWith(expect.stringContaining('Nature Medicine'));
  });

  it.each([
    ['copied', async () => {}, 'Copied.'],
    ['refused', refusal, 'The browser did not let this be copied. Try again.'],
  ])('says whether its citation was copied: %s', async (_, onCopy, said) => {
    const root = drawBrowser({ route: { view: 'records', id }, onCopy });
    const button = root.querySelector<HTMLElement>('[data-action="copy"]');
    expect(textOf(button)).toBe('Copy citation');
    button?.click();
    await vi.waitFor(() => expect(textOf(button)).toBe(said));
  });

  it('of a pack says that it cannot be exported', () => {
    const library = { ...LIBRARY, records: [record()] };
    const root = drawBrowser({
      library,
      route: { view: 'records', id: 'test-2026-trial' },
      canExport: () => false,
    });
    expect(textOf(root.querySelector('article header'))).toContain('cannot be saved');
    expect(root.querySelector('[data-format]')).toBeNull();
  });

  it('that is not there is said to be missing', () => {
    expect(textOf(drawBrowser({ route: { view: 'records', id: 'gone' } }).querySelector('main'))).toContain(
      'no record with this address',
    );
  });
});

describe('old evidence', () => {
  it('is marked in the list and in each record once the review is due', () => {
    const library = libraryOf(loadEvidence(), '2031-01-01T00:00:00Z');
    const root = drawBrowser({ library, route: { view: 'records', id: 'mautner-2023-miles' } });
    expect(textOf(root.querySelector('.list .notice'))).toContain('was to be reviewed by May 20, 2027');
    expect(textOf(root.querySelector('article .notice'))).toContain('It may be out of date');
    expect(drawBrowser().querySelector('.list .notice')).toBeNull();
  });

  it('of a kind that changes is marked after three years', () => {
    const old = LIBRARY.records.find((one) => one.old);
    const root = drawBrowser({ route: { view: 'records', id: old?.id ?? '' } });
    expect(textOf(root.querySelector('article .notice'))).toContain('There may be a newer version');
    expect(textOf(root.querySelector('.records a[aria-current] .kind'))).toContain('Older than 3 years');
    expect(LIBRARY.records.filter((one) => one.old && one.kind === 'rct')).toEqual([]);
  });
});

describe('what is approved', () => {
  const root = drawBrowser({ route: { view: 'status' } });

  it('comes place by place, the United States first, with sources', () => {
    expect(textOf(root.querySelector('main h3'))).toBe('United States');
    expect(root.querySelectorAll('.statuses li')).toHaveLength(LIBRARY.statuses.length);
    for (const entry of root.querySelectorAll('.statuses li'))
      expect(entry.querySelector('a[href^="#/record/"]')).not.toBeNull();
  });

  it('names off-label use as such', () => {
    expect(textOf(root.querySelector('main'))).toContain('Off-label use');
  });
});

describe('side by side', () => {
  it('draws results of several records in one plot each', () => {
    const root = drawBrowser({ route: { view: 'compare' } });
    expect(root.querySelectorAll('.forest').length).toBeGreaterThan(0);
    for (const plot of root.querySelectorAll('.forest'))
      expect(plot.querySelectorAll('tbody a').length).toBeGreaterThan(1);
  });
});
