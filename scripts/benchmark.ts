/** npm run benchmark: how the findings on the labelled pages compare with the labels. */
import { readArguments, wrongUsage } from './arguments.ts';
import { accuracyOf, writeAccuracy } from './benchmark/accuracy.ts';
import { auditLabelledPages } from './benchmark/audit-pages.ts';
import { benchmarkPages, type LabelledPage, type Part, readPages } from './benchmark/pages.ts';
import type { BenchmarkResult, Figures } from './benchmark/score.ts';

const USAGE = `Usage: npm run benchmark -- [options]

Audits the labelled pages in this process and prints how the findings compare with the labels.

Options
  --part PART   dev, held-out or all (default: all)
  --dir FOLDER  the labelled pages of a folder in place of the project's own
  --errors N    print so many of the sentences that were judged wrongly; held-out ones stay unread (default: 0)
  --json        print the figures as JSON
  --label       write the accuracy that the product states, from the held-out part: src/scorer/accuracy.json,
                docs/accuracy.md, README.md
  --help        print this text`;

const { values: options } = readArguments(USAGE, {
  options: {
    part: { type: 'string', default: 'all' },
    dir: { type: 'string' },
    errors: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
    label: { type: 'boolean', default: false },
  },
});

const number = (x: number) => x.toFixed(3);
const row = (name: string, f: Figures, note: string) =>
  `  ${name.padEnd(22)} P ${number(f.precision)}  R ${number(f.recall)}  F1 ${number(f.f1)}  (${note})`;

function table(title: string, result: BenchmarkResult): string {
  const { warn, types, review, unrelated } = result;
  return [
    `${title}: ${result.pages} pages, ${result.sentences} sentences`,
    row('warning', warn, `${warn.tp + warn.fn} claims, F1 ${result.warnF1Interval.map(number).join('-')}`),
    ...Object.entries(result.sets).map(([set, f]) =>
      row(`warning, set ${set}`, f, `${f.pages} pages, ${f.tp + f.fn} claims`),
    ),
    row('claim type', types, 'micro'),
    `  verdict accepted       ${number(result.verdictAccuracy)}`,
    `  sober false warnings   ${number(result.falseWarningsPer1000SoberWords)} per 1,000 words`,
    `  unrelated pages        ${unrelated.warnings} warnings on ${unrelated.pages}`,
    `  review                 ${review.findings} findings (${number(review.share)} of all), ${review.missedClaimsHeld} of the missed claims`,
    `  warnings               ${result.findings}, without evidence ${result.findingsWithoutEvidence}, not on the page ${result.stray}`,
    ...Object.entries(result.perType).map(([type, f]) => row(type, f, `${f.tp + f.fn}`)),
  ].join('\n');
}

const named: [string, LabelledPage[]][] = options.dir
  ? [[options.dir, readPages(options.dir)]]
  : (['dev', 'held-out'] as const satisfies readonly Part[])
      .filter((part) => options.part === 'all' || options.part === part)
      .map((part) => [part, benchmarkPages(part)]);
if (named.length === 0) wrongUsage(`--part must be dev, held-out or all, not "${options.part}".`);

for (const [name, pages] of named) {
  const result = auditLabelledPages(pages);
  if (options.label && name === 'held-out') {
    writeAccuracy(accuracyOf(result, new Date().toISOString().slice(0, 10)), result);
    console.log('written: src/scorer/accuracy.json, docs/accuracy.md, README.md');
  }
  const { errors, ...summary } = result;
  console.log(options.json ? JSON.stringify({ name, ...summary }) : table(name, result));
  // Errors of the held-out part stay unread, so that nothing is tuned on them.
  if (name !== 'held-out') {
    for (const error of errors.slice(0, Number(options.errors))) console.log(JSON.stringify(error));
  }
}
