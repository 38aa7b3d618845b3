import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { reasonWords } from '../../src/citations/why.ts';
import { dossierReport } from '../../src/report/dossier.ts';
import { auditHere, SAMPLE } from '../cli/command.ts';
import { card, entryOf, failure, finding, notice, pageCitation } from './fixtures.ts';
import { hostileEntry } from './hostile.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'tel-non-breaking': 'off',
    'no-raw-characters': 'off',
    // One letter for each site.
    'heading-level': 'off',
  },
});
const faults = async (html: string) =>
  (await validator.validateString(html)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
const words = (html: string): string =>
  html
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

test('nothing stands in the letter that nobody has confirmed', () => {
  const entry = { ...entryOf([finding()]), notices: [notice()] };
  const letter = words(dossierReport([entry]));
  expect(letter).toContain('No statement on these pages has been confirmed');
  expect(letter).not.toContain('Stem cells rebuild your knee');
  expect(letter).not.toContain('Florida');
  expect(letter).not.toContain('discloses itself');
});

test('address, last visit, verbatim claims by kind with heading, reason and numbered reference', () => {
  const entry = entryOf([
    finding({ id: 'a', claimType: 'safety', quote: 'No risk at all.' }),
    finding({
      id: 'b',
      claimType: 'regulatory-status',
      quote: 'FDA approved.',
      headingPath: ['About', 'Us'],
    }),
    finding({ id: 'c', quote: 'Left out.' }),
  ]);
  const letter = words(dossierReport([entry, failure], { confirmed: new Set(['a', 'b']) }));
  expect(letter).toContain('2 statements from 1 page of clinic.example');
  expect(letter).toContain('Last visited 21 November 2026, 00:00:00 UTC');
  expect(letter).toMatch(
    /Approval and permits “FDA approved\.” Under: About › Us\. .* Safety “No risk at all\.”/,
  );
  expect(letter).toContain('against the claim: Author, Journal, 2020 [1]');
  expect(letter).toContain(`1 ${card.citation}`);
  expect(letter).not.toContain('Left out.');
});

test('one letter for each site', () => {
  const elsewhere = entryOf([finding()]);
  elsewhere.audit.page.url = 'https://other.example/knees';
  const html = dossierReport([entryOf([finding()]), elsewhere, entryOf([finding()])], { confirmed: 'all' });
  expect(html.match(/<article/g)).toHaveLength(2);
  expect(words(html)).toContain('2 statements from 2 pages of clinic.example');
});

test('where the text of a page was not at hand, the letter says that notices were not looked for', () => {
  const missing = 'were not looked for on this page';
  const said = (entry: ReturnType<typeof entryOf>) => words(dossierReport([entry], { confirmed: 'all' }));
  expect(said(entryOf([finding()]))).toContain(missing);
  expect(said({ ...entryOf([finding()]), notices: [] })).not.toContain(missing);
});

test('disclosures and notices stand in it when they are named', () => {
  const entry = {
    ...entryOf([finding()]),
    notices: [
      notice(),
      notice({
        place: 'Washington State',
        applies: 'stated',
        stated: 'Seattle, WA 98101',
        outcome: 'found',
        quotes: ['Not approved by the FDA.'],
      }),
      notice({ place: 'California', onPages: 'not-required' }),
    ],
  };
  const letter = words(dossierReport([entry], { confirmed: new Set(['disclosures', 'notices']) }));
  expect(letter).toContain('No disclosure of risks');
  expect(letter).toContain(
    'No words of such a notice were found in the text of this page. Florida was chosen',
  );
  expect(letter).toContain('The page gives an address there: “Seattle, WA 98101”.');
  expect(letter).toContain('“Not approved by the FDA.”');
  expect(letter).toContain('Nothing is missing from this page by that law.');
});

test('its own words judge statements, never a clinic', () => {
  const letter = words(
    dossierReport([{ ...entryOf([]), notices: [notice()] }], {
      confirmed: 'all',
      reviewer: { name: 'A. Test', kind: 'person' },
    }),
  );
  expect(letter).not.toMatch(/illegal|unlawful|violat|breach|fraud|mislead|decei|\blie|scam|false/i);
});

test('is valid HTML whatever a page says', async () => {
  expect(await faults(dossierReport([hostileEntry()], { confirmed: 'all' }))).toEqual([]);
});

test('from the command line: the notice is looked for in the place that was chosen', async () => {
  const run = (...args: string[]) => auditHere(['--format', 'dossier', ...args, SAMPLE]);
  const { stdout, status } = await run('--confirmed', 'all', '--jurisdiction', 'washington');
  expect(status).toBe(0);
  expect(await faults(stdout)).toEqual([]);
  expect(words(stdout)).toContain('Notice asked for in Washington State');
  const empty = await run();
  expect(words(empty.stdout)).toContain('No statement on these pages has been confirmed');
  expect(empty.stderr).toContain('--confirmed');
  expect((await run('--jurisdiction', 'atlantis')).status).toBe(2);
});

test('a single notice is confirmed by its id', () => {
  const entry = {
    ...entryOf([finding()]),
    notices: [notice(), notice({ id: 'washington', place: 'Washington State' })],
  };
  const letter = words(dossierReport([entry], { confirmed: new Set(['washington']) }));
  expect(letter).toContain('Notice asked for in Washington State');
  expect(letter).not.toContain('Florida');
});

test('a sentence under two kinds of claim is one statement', () => {
  const entry = entryOf([finding({ id: 'a' }), finding({ id: 'b', claimType: 'symptom-relief' })]);
  const letter = words(dossierReport([entry], { confirmed: 'all' }));
  expect(letter).toContain('1 statement from 1 page of clinic.example');
  expect(letter.match(/“Stem cells rebuild your knee\.”/g)).toHaveLength(2);
});

test('a heading that asks is followed by no full stop', () => {
  const entry = entryOf([finding({ headingPath: ['FAQ', 'Is it legal?'] })]);
  expect(words(dossierReport([entry], { confirmed: 'all' }))).toContain(
    'Under: FAQ › Is it legal? Where it stands',
  );
});

test.each([
  ['file:///home/someone/knee%20clinic.html', 'knee clinic.html'],
  ['file:///home/someone/100%.html', '100%.html'],
  ['about:blank', 'a saved page'],
])('%s is called %s', (url, name) => {
  const entry = entryOf([finding()]);
  entry.audit.page.url = url;
  expect(words(dossierReport([entry], { confirmed: 'all' }))).toContain(
    `1 statement from 1 page of ${name} beside`,
  );
});

test('advice to a patient stands in no letter', () => {
  const why = reasonWords.untraced([]);
  const untraced = pageCitation({ result: 'cannot-be-traced', why });
  const letter = words(
    dossierReport([entryOf([finding()], { citations: [untraced] })], { confirmed: 'all' }),
  );
  expect(letter).toContain('cannot be traced.');
  expect(letter).not.toContain('Ask which');
});

test.each([
  [
    'We hold no controlled trial of it.',
    'The evidence set of Clinic Claim Auditor holds no controlled trial of it.',
  ],
  ['For hips we hold no trial.', 'For hips the evidence set holds no trial.'],
  ['The blinded trial we hold saw no gain.', 'The blinded trial the evidence set holds saw no gain.'],
])('a letter is signed by a person, so the evidence does not speak as "we": %s', (why, told) => {
  const entry = entryOf([finding({ why })]);
  expect(words(dossierReport([entry], { confirmed: 'all' }))).toContain(told);
});

test('what a reason has said is not said again, and no source is spoken of where the page names none', () => {
  const why = 'A firm can register by itself. Registration is not approval.';
  const letterOf = (changes: Parameters<typeof pageCitation>[0]) => {
    const own = finding({ why: `A clinic may not say so. ${why}` });
    const entry = entryOf([own], {
      citations: [1, 2].map((at) =>
        pageCitation({ id: `c${at}`, findings: [own.id], result: 'stretched', ...changes }),
      ),
    });
    return words(dossierReport([entry], { confirmed: 'all' }));
  };
  const status = letterOf({ kind: 'status', resolution: 'none', why, remarks: [] });
  expect(status.split('Registration is not approval.')).toHaveLength(2);
  expect(status).not.toContain('rests this on');
  const news = letterOf({
    kind: 'status',
    resolution: 'none',
    why: `${why} A lab is no medicine.`,
    remarks: [],
  });
  expect(news.split('A lab is no medicine.')).toHaveLength(2);
  expect(news).toContain('The standing that the page names: stretched.');
  expect(letterOf({ kind: 'author-year', why: 'It found less.', remarks: [] })).toContain(
    'The source the page rests this on: stretched. It found less.',
  );
});

test('the letter names who has checked the statements, and claims no check by nobody', () => {
  const entry = entryOf([finding()]);
  const bare = words(dossierReport([entry], { confirmed: 'all' }));
  expect(bare).toContain('Who has checked them is not named.');
  expect(bare).not.toMatch(/person has checked/);
  const named = dossierReport([entry], { confirmed: 'all', reviewer: { name: 'A. Test', kind: 'person' } });
  expect(words(named)).toContain('A. Test has checked each of them.');
});
