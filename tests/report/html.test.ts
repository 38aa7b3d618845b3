import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import type { EvidenceReference } from '../../src/model/index.ts';
import { dossierReport } from '../../src/report/dossier.ts';
import { htmlReport } from '../../src/report/html.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { auditHere, CARPENTRY, SAMPLE } from '../cli/command.ts';
import { card, entryOf, failure, finding } from './fixtures.ts';
import { HOSTILE, hostileEntry } from './hostile.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  // Matters of style, not of validity; the doctype is written in lower case, as HTML allows.
  rules: {
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'no-inline-style': 'off',
    'tel-non-breaking': 'off',
    'no-raw-characters': 'off',
  },
});

async function faults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

interface Node {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

function elements(html: string): Node[] {
  const all: Node[] = [];
  const walk = (node: Node) => {
    all.push(node);
    node.childNodes?.forEach(walk);
  };
  walk(parse(html) as unknown as Node);
  return all;
}

test('is valid HTML: a clinic page with many statements, a page out of scope, a page that failed', async () => {
  const { stdout } = await auditHere(['--format', 'html', SAMPLE, CARPENTRY, 'no-such-file.html']);
  expect(await faults(stdout)).toEqual([]);
  expect(stdout).toContain('statements on this page go beyond the evidence');
  expect(stdout).toContain('Not audited');
});

test('is valid HTML whatever a page says, and runs and loads nothing', async () => {
  const html = htmlReport([hostileEntry(), failure]);
  expect(await faults(html)).toEqual([]);
  const all = elements(html);
  const names = new Set(all.map(({ nodeName }) => nodeName));
  for (const name of ['script', 'img', 'link', 'iframe', 'object']) expect(names, name).not.toContain(name);
  const attributes = all.flatMap(({ attrs = [] }) => attrs);
  expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
  expect(attributes.filter(({ value }) => /^javascript:/i.test(value))).toEqual([]);
  expect(attributes.map(({ value }) => value)).toContainEqual(expect.stringContaining("default-src 'none'"));
});

test('any text of a page stands in the report as text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (quote) => {
      const before = elements(htmlReport([entryOf([finding({ quote: 'x', headingPath: ['x'] })])])).length;
      const after = elements(htmlReport([entryOf([finding({ quote: `x${quote}`, headingPath: [quote] })])]));
      expect(after.filter(({ nodeName }) => nodeName !== '#text').length).toBeLessThanOrEqual(before);
    }),
  );
});

test('each statement has its quote, verdict, reason, evidence with its reference, and a link to the spot', () => {
  const html = htmlReport([entryOf([finding()])]);
  expect(html).toContain('“Stem cells rebuild your knee.”');
  expect(html).toContain('No controlled trial has shown new cartilage.');
  expect(html).toContain('href="https://clinic.example/#:~:text=Stem%20cells"');
  expect(html).toContain('<a href="#p1-ref1">Author, Journal, 2020 [1]</a>');
  expect(html).toContain('id="p1-ref1"');
  expect(html).toContain(card.citation);
  expect(html).toContain('href="https://doi.org/10.5555/a"');
});

test('at a glance, a lone cell or answer stands with the words that it belongs to', () => {
  const report = htmlReport([
    entryOf([
      finding({ quote: 'Zero', prompt: 'Risk of infection' }),
      finding({ id: 'b', position: { block: 1, start: 0, end: 4 } }),
      finding({
        id: 'c',
        quote: 'No.',
        prompt: 'Is it approved?',
        status: 'in-line',
        position: { block: 2, start: 0, end: 3 },
      }),
    ]),
  ]);
  expect(report).toContain('lang="en">“Risk of infection: Zero”</td>');
  expect(report).toContain('“Is it approved? No.”</span><br><span class="small">In line');
});

test('a source keeps what it says of each claim of a sentence, and is no background beside that', () => {
  const reports = (stances: readonly EvidenceReference['stance'][]) =>
    htmlReport([
      entryOf(stances.map((stance, at) => finding({ id: `f${at}`, evidence: [{ id: 'trial-a', stance }] }))),
    ]).match(/(?<=class="stance">)[^<]+/g);
  expect(reports(['weakens', 'context'])).toEqual(['Weakens the claim']);
  expect(reports(['context', 'contradicts'])).toEqual(['Against the claim']);
  expect(reports(['contradicts', 'supports', 'contradicts'])).toEqual(['Against the claim', 'For the claim']);
  expect(reports(['context', 'context'])).toEqual(['Background']);
});

test('a page that is a file has no link to a spot, nor words that look like one', () => {
  const entry = entryOf([finding({ link: 'file:///tmp/page.html#:~:text=Stem' })]);
  expect(htmlReport([entry])).not.toContain('Show on the page');
  expect(markdownReport(entry)).not.toContain('show on page');
  expect(dossierReport([entry], { confirmed: 'all' })).not.toContain('Where it stands');
});

test('what several statements share is said once, and each keeps its evidence', () => {
  const shared = (block: number) => ({
    position: { block, start: 0, end: 4 },
    evidence: [{ id: 'trial-a', stance: 'contradicts' as const }],
  });
  const entry = entryOf([
    finding({ id: 'a', quote: 'One.', ...shared(1) }),
    finding({ id: 'b', quote: 'Two.', ...shared(2) }),
    finding({ id: 'c', quote: 'Three.', status: 'review', ...shared(3) }),
    finding({ id: 'd', quote: 'Four.', why: 'Of its own.', questions: ['Whose?'], ...shared(4) }),
  ]);
  const report = htmlReport([entry]);
  const count = (words: string) => report.split(words).length - 1;
  expect(count('No controlled trial has shown new cartilage.')).toBe(1);
  expect(count('Ask: Which trial shows it?')).toBe(1);
  expect(count(card.finding)).toBe(1);
  expect(count('For the reason given under <a href="#p1-s1">statement 1</a>.')).toBe(2);
  expect(count('Of its own.')).toBe(1);
  for (const item of report.split('class="item"').slice(1))
    expect(item).toContain('Author, Journal, 2020 [1]');
  const markdown = markdownReport(entry);
  expect(markdown.match(/No controlled trial has shown new cartilage\./g)).toHaveLength(1);
  expect(markdown.match(/for the reason given under statement 1\./g)).toHaveLength(2);
  expect(markdown.match(/against the claim: Author, Journal, 2020 \[1\]/g)).toHaveLength(4);
  expect(markdown.match(/^1\. .*There was no new cartilage\./gm)).toHaveLength(1);
  const letter = dossierReport([entry], { confirmed: 'all' });
  expect(letter.match(/No controlled trial has shown new cartilage\./g)).toHaveLength(1);
  expect(letter.match(/against the claim: Author, Journal, 2020 \[1\]/g)).toHaveLength(2);
  for (const quote of ['One.', 'Two.', 'Four.']) expect(letter).toContain(`“${quote}”`);
});

test('an unsure finding shows no verdict', () => {
  const html = htmlReport([entryOf([finding({ status: 'review', verdict: 'contradicted' })])]);
  expect(html).toContain('Unsure');
  expect(html.replaceAll(/<style>.*<\/style>/gs, '')).not.toMatch(/contradicted/i);
});

test('the same audit gives the same bytes', () => {
  expect(htmlReport([hostileEntry()])).toBe(htmlReport([hostileEntry()]));
  expect(HOSTILE).toContain('onerror');
});

test.each([
  ['report', htmlReport],
  ['letter', dossierReport],
])('the %s says which part of the page was not read', (_, report) => {
  const entry = entryOf([finding()]);
  const message = 'A framed part of this page (booking.test) was not read.';
  entry.audit.notes.push({ code: 'frames-not-read', message });
  expect(report([entry])).toContain(message);
});
