import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { CITATION_RESULTS } from '../../src/model/index.ts';
import { sarifReport } from '../../src/report/sarif.ts';
import { auditHere, CARPENTRY, SAMPLE } from '../cli/command.ts';
import { entryOf, failure, finding, pageCitation } from './fixtures.ts';
import { hostileEntry } from './hostile.ts';

// The official schema of OASIS, as Microsoft's test package ships it.
const main = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
const schema = JSON.parse(readFileSync(join(dirname(main), 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as never);
const validate = ajv.compile(schema);

const faults = (log: string): unknown[] => {
  validate(JSON.parse(log));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
const results = (log: string) => JSON.parse(log).runs[0].results;

test('is valid by the SARIF schema: real pages, a failure, hostile text, nothing at all', async () => {
  const { stdout } = await auditHere(['--format', 'sarif', SAMPLE, CARPENTRY, 'no such file.html']);
  expect(results(stdout).length).toBeGreaterThan(10);
  expect(faults(stdout)).toEqual([]);
  expect(faults(sarifReport([hostileEntry(), failure]))).toEqual([]);
  expect(faults(sarifReport([]))).toEqual([]);
  expect(faults('{"version":"2.1.0","runs":[{"results":[{}]}]}')).not.toEqual([]);
});

test('warnings fail by severity, unsure findings are for review, the others pass', () => {
  const log = sarifReport([
    entryOf([
      finding({ severity: 'medium' }),
      finding({ id: 'f2', status: 'review' }),
      finding({ id: 'f3', status: 'in-line', verdict: 'consistent' }),
    ]),
  ]);
  expect(results(log).map(({ kind, level }: { kind: string; level: string }) => [kind, level])).toEqual([
    ['fail', 'warning'],
    ['review', 'none'],
    ['pass', 'none'],
  ]);
  expect(results(log)[1].message.text).toMatch(/^To be decided by a person\./);
});

test('every source that a page names is a result with a rule of its own', () => {
  const citations = CITATION_RESULTS.map((result, at) =>
    pageCitation({ id: `c${at}`, result, findings: [] }),
  );
  citations.push(pageCitation({ id: 'perhaps', resolution: 'perhaps' }));
  const log = sarifReport([entryOf([], { citations })]);
  expect(faults(log)).toEqual([]);
  const [run] = JSON.parse(log).runs;
  expect(run.results.map(({ kind, level }: { kind: string; level: string }) => `${kind} ${level}`)).toEqual([
    'fail warning',
    'fail note',
    'fail note',
    'fail note',
    'review none',
    'open none',
    'pass none',
    'review none',
  ]);
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
});

test('a page that failed is a notification, and the run did not succeed', () => {
  const [run] = JSON.parse(sarifReport([failure])).runs;
  expect(run.invocations[0].executionSuccessful).toBe(false);
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('30 seconds');
});

test('the fingerprint of a claim goes by its words, not by its place', () => {
  const print = (changes: object) =>
    results(sarifReport([entryOf([finding(changes)])]))[0].partialFingerprints['claim/v1'];
  expect(print({ id: 'f9', position: { block: 7, start: 1, end: 2 } })).toBe(print({}));
  expect(print({ quote: 'Other words.' })).not.toBe(print({}));
});
