import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import * as v from 'valibot';
import { stringify } from 'yaml';
import { parsePack } from '../src/evidence/pack.ts';
import { isOld } from '../src/evidence/review.ts';
import { recordId } from '../src/evidence/schema.ts';
import { CLAIM_TYPES, NAMED_THERAPIES, RECORD_KINDS, type RecordKind } from '../src/model/index.ts';
import { readArguments } from './arguments.ts';
import { buildEvidence } from './evidence-build.ts';
import { checkEvidence, coverage } from './evidence-checks.ts';
import { EVIDENCE, type EvidenceFiles, ROOT, readEvidenceFiles } from './evidence-files.ts';

const USAGE = `Usage: npm run evidence -- <command>
  check              validate all records, answers and status lines
  check FILE.json    validate an evidence pack
  new KIND ID        lay an empty record for you to fill (kinds: ${RECORD_KINDS.join(', ')})
  coverage           write docs/coverage.md
  stale              list what should be looked at again`;

/** Folder of each kind of record. */
const FOLDERS: Record<RecordKind, string> = {
  approval: 'approvals',
  'court-ruling': 'courts',
  regulation: 'regulations',
  law: 'laws',
  enforcement: 'enforcement',
  'agency-notice': 'agency-notices',
  guideline: 'guidelines',
  'position-statement': 'positions',
  'systematic-review': 'reviews',
  'meta-analysis': 'reviews',
  'narrative-review': 'reviews',
  rct: 'trials',
  'company-summary': 'trials',
  cohort: 'cohorts',
  'lab-study': 'laboratory',
  'content-analysis': 'content-analyses',
};

function check(files: EvidenceFiles): number {
  const problems = checkEvidence(files, buildEvidence(files));
  for (const problem of problems) console.log(problem);
  console.log(
    problems.length === 0
      ? `All is well: ${files.records.length} records, ${files.answers.length} answers.`
      : `${problems.length} to put right.`,
  );
  return problems.length === 0 ? 0 : 1;
}

function checkPack(files: EvidenceFiles, path: string): number {
  if (!existsSync(path)) {
    console.log(`${path}: there is no such file.`);
    return 1;
  }
  const result = parsePack(readFileSync(path, 'utf8'), buildEvidence(files));
  if ('pack' in result) {
    console.log(`${path}: ${result.pack.records.length} records, ${result.pack.answers.length} answers.`);
    return 0;
  }
  for (const { line, reason } of result.errors) console.log(`${path}:${line}: ${reason}`);
  return 1;
}

function create(kind: string | undefined, id: string | undefined): number {
  if (!RECORD_KINDS.includes(kind as RecordKind) || !v.is(recordId, id)) {
    console.error(USAGE);
    return 2;
  }
  const path = join(EVIDENCE, 'records', FOLDERS[kind as RecordKind], `${id}.yaml`);
  if (existsSync(path)) {
    console.error(`${relative(ROOT, path)} exists.`);
    return 1;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    stringify({
      id,
      kind,
      citation: {
        type: 'article-journal',
        title: '',
        author: [{ family: '', given: '' }],
        'container-title': '',
        issued: { 'date-parts': [[new Date().getFullYear()]] },
        DOI: '',
      },
      products: [],
      conditions: [],
      participants: 0,
      followUp: '',
      figures: [{ measure: '', value: '' }],
      finding: '',
      limits: '',
      bearsOn: {},
      asOf: '',
      read: [{ at: '', what: '' }],
    }),
  );
  console.log(`${relative(ROOT, path)} is yours to fill. The fields: docs/evidence.md`);
  return 0;
}

function coveragePage(files: EvidenceFiles): string {
  const cells = coverage(buildEvidence(files));
  const row = (label: string, values: readonly string[]) => `| ${[label, ...values].join(' | ')} |`;
  const value = (claimType: string, therapy: string) => {
    const cell = cells.find((one) => one.claimType === claimType && one.therapy === therapy);
    return `${cell?.records ?? 0} / ${cell?.answers ?? 0}`;
  };
  return `# Coverage

Written by \`npm run evidence -- coverage\`; do not edit by hand.

Each cell: records about that therapy that bear on that claim type / answers written for it. A claim about a named
cell source falls back to the answers for stem cells in general. Words of status that mean the same for every therapy have
${files.answers.filter(({ therapy }) => therapy === 'any').length} further answers.

${row('claim type', NAMED_THERAPIES)}
${row(
  '---',
  NAMED_THERAPIES.map(() => '---'),
)}
${CLAIM_TYPES.map((claimType) =>
  row(
    claimType,
    NAMED_THERAPIES.map((therapy) => value(claimType, therapy)),
  ),
).join('\n')}

${files.records.length} records, ${files.answers.length} answers, release ${files.release.version} of ${files.release.asOf}.
`;
}

function writeCoverage(files: EvidenceFiles): number {
  writeFileSync(join(ROOT, 'docs/coverage.md'), coveragePage(files));
  console.log('docs/coverage.md');
  return 0;
}

function stale(files: EvidenceFiles): number {
  const old = files.records.filter((record) => isOld(record, files.release.asOf));
  for (const { id, kind, asOf } of old) console.log(`${asOf ?? 'no date'}  ${kind}  ${id}`);
  for (const { id, copy } of files.records) if (copy) console.log(`copy only  ${id}  ${copy}`);
  console.log(`${old.length} records of changing kinds are older than three years or undated.`);
  return 0;
}

const { positionals } = readArguments(USAGE, { allowPositionals: true });
const [command, first, second] = positionals;
const files = readEvidenceFiles();
switch (command) {
  case 'check':
    process.exitCode = first ? checkPack(files, first) : check(files);
    break;
  case 'new':
    process.exitCode = create(first, second);
    break;
  case 'coverage':
    process.exitCode = writeCoverage(files);
    break;
  case 'stale':
    process.exitCode = stale(files);
    break;
  default:
    console.error(USAGE);
    process.exitCode = 2;
}
