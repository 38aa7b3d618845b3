import { describe, expect, it } from 'vitest';
import { launchChromium } from './support/chromium.ts';
import { type Driver, eventually, press, type Screen } from './support/driver.ts';
import { launchFirefox } from './support/firefox.ts';
import { useBrowser } from './support/use-browser.ts';

const PASSAGE =
  'In a five-year study of 126 people, fat cells gave pain relief for 61.5 months, compared to 30.4 months with hyaluronic acid.';

/** What a view shows of the page's sources, and above them. */
const sourcesIn = (view: Screen) =>
  view.evaluate((document) => {
    const list = document.querySelector('.page-sources');
    const place = list?.closest('details, section');
    return {
      heading: place?.querySelector('summary, h2')?.textContent ?? '',
      sources: [...(list?.querySelectorAll<HTMLElement>('li') ?? [])].map((item) => ({
        result: item.dataset.result,
        quote: item.querySelector('q')?.textContent,
        words: item.textContent ?? '',
        links: [...item.querySelectorAll('a')].map(({ href }) => href),
      })),
    };
  });

type Sources = Awaited<ReturnType<typeof sourcesIn>>;

/** The page's sentence stands beside what the source found. */
function expectSentenceBesideSource({ sources }: Sources): void {
  expect(sources).toHaveLength(1);
  const [source] = sources;
  expect(source?.result).toBe('misreported');
  expect(source?.quote).toBe(PASSAGE);
  expect(source?.words).toContain('time until failure');
  expect(source?.words).toContain('cartilage shrank in both groups');
  expect(source?.links).toEqual(['https://doi.org/10.1186/s13287-022-02788-1']);
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('the sources that a page names in %s', (_, launch) => {
  const stage = useBrowser<Driver>(launch);

  it('stand in popup and panel beside what they found, and lead to their sentence', async () => {
    const page = await stage.driver.open(stage.server.url('/source-misreported'));
    const popup = await stage.driver.click(page);
    await popup.settled();
    const inPopup = await sourcesIn(popup);
    expect(inPopup.heading).toBe('Sources this page names (1)');
    expectSentenceBesideSource(inPopup);

    const panel = await stage.driver.openPanel(popup, '[data-open-panel]');
    const inPanel = await eventually(
      () => sourcesIn(panel),
      ({ sources }) => sources.length > 0,
    );
    expect(inPanel.heading).toBe('Sources this page names');
    expectSentenceBesideSource(inPanel);

    await press(panel, '.page-sources button');
    const marked = () =>
      page.evaluate(() => {
        const marks = CSS.highlights as unknown as Map<string, Set<Range>>;
        return [...(marks.get('cca-current') ?? [])][0]?.toString() ?? '';
      });
    expect(await eventually(marked, (text) => text !== '')).toBe(PASSAGE);
  });
});
