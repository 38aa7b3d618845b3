import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/index.ts';
import { SharedText, sharedTextCsv, sharingSites } from '../../src/report/shared-text.ts';
import { SiteSummary, siteCsv, sweepSummary } from '../../src/report/site-summary.ts';
import { entryOf, finding } from './fixtures.ts';

const claim = (quote: string, status: Finding['status'] = 'warning'): Finding => finding({ quote, status });
const { audit: AUDIT } = entryOf([
  finding({ severity: 'high' }),
  finding({ severity: 'low' }),
  finding({ status: 'review' }),
]);

const ORIGINAL = 'Our stem cell injections rebuild the worn cartilage of your knee without surgery or pain.';
const NEARLY = 'Our stem cell injections rebuild the worn cartilage of your hip without surgery or pain!';
const OTHER = 'Platelets from your own blood calm the tendon and let it heal in a few short weeks.';

function shared(...pages: [site: string, quotes: string[]][]) {
  const text = new SharedText();
  for (const [site, quotes] of pages) {
    text.add(
      site,
      `https://${site}/`,
      quotes.map((quote) => claim(quote)),
    );
  }
  return text.shared();
}

test('the same wording on several sites is found, whatever its case and punctuation, and who has it', () => {
  const [found, ...rest] = shared(
    ['b.test', [OTHER, ORIGINAL.toUpperCase()]],
    ['a.test', [ORIGINAL]],
    ['a.test', [ORIGINAL]],
    ['c.test', ['Nothing here is like the rest of what these other clinics have to say.']],
  );
  expect(rest).toEqual([]);
  expect(found?.uses).toEqual([
    { site: 'a.test', url: 'https://a.test/', sentence: ORIGINAL, similarity: 1 },
    { site: 'b.test', url: 'https://b.test/', sentence: ORIGINAL.toUpperCase(), similarity: 1 },
  ]);
});

test('nearly the same wording is found and says how near; another claim is not', () => {
  const [found, ...rest] = shared(['a.test', [ORIGINAL]], ['b.test', [NEARLY]], ['c.test', [OTHER]]);
  expect(rest).toEqual([]);
  expect(found?.uses.map(({ site }) => site)).toEqual(['a.test', 'b.test']);
  const [first, second] = (found?.uses ?? []).map(({ similarity }) => similarity).sort();
  // 13 shingles each, of which the changed word takes three: 10 of 16 are shared.
  expect(first).toBeCloseTo(10 / 16, 5);
  expect(second).toBe(1);
});

test('one site that repeats itself shares with no one; short sentences and what is unsure do not count', () => {
  expect(shared(['a.test', [ORIGINAL, NEARLY]])).toEqual([]);
  const short = 'PRP is safe and effective.';
  expect(shared(['a.test', [short]], ['b.test', [short]])).toEqual([]);
  const text = new SharedText();
  for (const site of ['a.test', 'b.test']) text.add(site, `https://${site}/`, [claim(ORIGINAL, 'review')]);
  expect(text.shared()).toEqual([]);
});

test('pairs of sites are ranked by what they share', () => {
  const found = shared(['a.test', [ORIGINAL, OTHER]], ['b.test', [ORIGINAL, OTHER]], ['c.test', [OTHER]]);
  expect(found.map(({ uses }) => uses.length)).toEqual([3, 2]);
  expect(sharingSites(found)).toEqual([
    { sites: ['a.test', 'b.test'], wordings: 2 },
    { sites: ['a.test', 'c.test'], wordings: 1 },
    { sites: ['b.test', 'c.test'], wordings: 1 },
  ]);
});

test('the index finds just what comparing all with all finds', () => {
  const word = fc.constantFrom(
    'stem',
    'cell',
    'knee',
    'pain',
    'heal',
    'your',
    'joint',
    'new',
    'safe',
    'cure',
  );
  const sentence = fc.array(word, { minLength: 7, maxLength: 11 }).map((words) => words.join(' '));
  const grams = (text: string) => {
    const words = text.split(' ');
    return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
  };
  const alike = (a: string, b: string) => {
    const [x, y] = [grams(a), grams(b)];
    const common = [...x].filter((gram) => y.has(gram)).length;
    return common / (x.size + y.size - common) >= 0.6;
  };
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      expect(shared(['a.test', [a]], ['b.test', [b]])).toHaveLength(alike(a, b) ? 1 : 0);
    }),
    { numRuns: 300 },
  );
  // Sentences one word apart, which chance hardly makes.
  fc.assert(
    fc.property(sentence, fc.nat(10), word, (a, at, other) => {
      const b = a
        .split(' ')
        .map((old, index) => (index === at ? other : old))
        .join(' ');
      expect(shared(['a.test', [a]], ['b.test', [b]])).toHaveLength(alike(a, b) ? 1 : 0);
    }),
    { numRuns: 300 },
  );
});

test('the table is safe for spreadsheets and has no control characters', () => {
  const formula = `=HYPERLINK("https://evil.test") ${ORIGINAL}\u202E`;
  const csv = sharedTextCsv(shared(['a.test', [formula]], ['b.test', [formula]]));
  expect(csv).toContain('"\'=HYPERLINK(""https://evil.test"")');
  expect(csv).not.toContain('\u202E');
});

test('sites are counted by what became of their pages', () => {
  const sites = new SiteSummary();
  sites.add('a.test', AUDIT);
  sites.add('a.test', { ...AUDIT, scope: 'out-of-scope', findings: [] });
  sites.add('a.test', { ...AUDIT, scope: 'unsupported-language', findings: [] });
  sites.add('=b.test', { page: { url: 'https://b.test/' }, error: { code: 'timeout', message: 'Late.' } });
  const [a, b] = sites.rows();
  expect(a).toMatchObject({
    pages: 3,
    nothingToCheck: 1,
    otherLanguage: 1,
    notAudited: 0,
    pagesWithWarnings: 1,
  });
  expect(a).toMatchObject({ warnings: { high: 1, medium: 0, low: 1 }, unsure: 1 });
  expect(b).toMatchObject({ pages: 1, notAudited: 1 });
  expect(siteCsv(sites.rows())).toContain('\r\n"\'=b.test",1,1,0,0,0,0,0,0,0\r\n');
  expect(sweepSummary(sites, [])).toContain('Not audited\n\n  https://b.test/: Late.\n');
  expect(sweepSummary(sites, [])).toMatch(/^a\.test +3 +0 +1 +1 +1 /m);
});
