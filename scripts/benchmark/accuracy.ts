import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Accuracy, CLAIM_TYPES } from '../../src/model/index.ts';
import type { BenchmarkResult, Figures } from './score.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const round = (x: number) => Math.round(x * 1000) / 1000;

function measured(figures: Figures | undefined) {
  const { precision, recall, tp, fp, fn } = figures ?? { precision: 0, recall: 0, tp: 0, fp: 0, fn: 0 };
  return {
    precision: tp + fp ? round(precision) : null,
    recall: tp + fn ? round(recall) : null,
    warnings: tp + fp,
    claims: tp + fn,
  };
}

/**
 * What is said of the tool's accuracy: for all warnings and for each claim type, from the held-out pages.
 *
 * @param date ISO date of the measurement
 */
export function accuracyOf(result: BenchmarkResult, date: string): Accuracy {
  return {
    date,
    pages: result.pages,
    sentences: result.sentences,
    warnings: measured(result.warn),
    verdicts: round(result.verdictAccuracy),
    types: Object.fromEntries(
      CLAIM_TYPES.map((type) => [type, measured(result.perType[type])]),
    ) as Accuracy['types'],
  };
}

const percent = (x: number | null) => (x === null ? 'not measured' : `${Math.round(100 * x)} %`);

function page(accuracy: Accuracy): string {
  const row = (name: string, { precision, recall, warnings, claims }: Accuracy['warnings']) =>
    `| ${name} | ${percent(precision)} | ${warnings} | ${percent(recall)} | ${claims} |`;
  return `# How often it is right

Written by \`npm run benchmark -- --label\` on ${accuracy.date}; do not edit. Measured on ${accuracy.pages} labelled pages with
${accuracy.sentences} sentences that the matcher was not made with (the held-out part of tests/benchmark). A warning is right where the
label says that the sentence deserves one; a claim is found where it gets one. For a claim type, the warning has to name that type as well.
Of the warnings on claims, ${percent(accuracy.verdicts)} carry a verdict that a careful reviewer accepts. With fewer than 30 warnings or claims a figure is
a rough guide.

| | warnings that are right | of | claims that are found | of |
|---|---|---|---|---|
${[row('all warnings', accuracy.warnings), ...CLAIM_TYPES.map((type) => row(type, accuracy.types[type]))].join('\n')}
`;
}

const SETS: Readonly<Record<string, string>> = {
  r: 'paraphrases of real clinic pages and articles (r)',
  p: 'a second set of such paraphrases, other hands (p)',
  q: 'a third (q)',
  s: 'a fourth (s)',
  t: 'a fifth (t)',
  u: 'a sixth, half of it retold in fresh words (u)',
  d: 'invented pages, dense and idiomatic (d)',
};

/** What the README says was measured: warnings for each set of held-out pages, verdicts, false marks on sober pages. */
function readmeFigures(result: BenchmarkResult): string {
  const { pages, sentences, warn, sets, verdictAccuracy, falseWarningsPer1000SoberWords } = result;
  const count = (x: number) => x.toLocaleString('en');
  const row = (name: string, { precision, recall }: Pick<Figures, 'precision' | 'recall'>) =>
    `| ${name.padEnd(49)} | ${percent(precision).padEnd(23)} | ${percent(recall).padEnd(21)} |`;
  // Sets in the order above, then those that have no words here yet.
  const order = [...new Set([...Object.keys(SETS), ...Object.keys(sets)])];
  const rows = order.flatMap((set) => (sets[set] ? [row(SETS[set] ?? `set ${set}`, sets[set])] : []));
  return `Measured on labelled pages that the matcher was not made with (part _held-out_: ${count(pages)} pages, ${count(sentences)}
sentences, ${count(warn.tp + warn.fn)} of them claims that deserve a warning):

| ${'Pages'.padEnd(49)} | Warnings that are right | Claims that are found |
| ${'-'.repeat(49)} | ${'-'.repeat(23)} | ${'-'.repeat(21)} |
${[...rows, row('all', warn)].join('\n')}

Of the warnings on claims, ${percent(verdictAccuracy)} carry a verdict that a careful reviewer accepts. On pages that sell none of this
(hospitals, news, journals, regulators, other goods) there are about ${Math.round(2 * falseWarningsPer1000SoberWords)} false marks in 2,000 words.`;
}

const BLOCK = /(<!-- measured: .*? -->\n)[\s\S]*?(<!-- \/measured -->)/;

/** The README with its block of figures written anew. */
export function withFigures(readme: string, result: BenchmarkResult): string {
  if (!BLOCK.test(readme)) throw new Error('README.md has no block "measured" to write the figures to');
  return readme.replace(
    BLOCK,
    (_, start: string, end: string) => `${start}\n${readmeFigures(result)}\n\n${end}`,
  );
}

/** Writes the figures for the product, the page for readers and the block of the README. */
export function writeAccuracy(accuracy: Accuracy, result: BenchmarkResult): void {
  const readme = join(ROOT, 'README.md');
  writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), result));
  writeFileSync(join(ROOT, 'src/scorer/accuracy.json'), `${JSON.stringify(accuracy, null, 2)}\n`);
  writeFileSync(join(ROOT, 'docs/accuracy.md'), page(accuracy));
}
