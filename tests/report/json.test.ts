import { expect, test } from 'vitest';
import { jsonLine, jsonReport } from '../../src/report/json.ts';
import { entryOf, failure } from './fixtures.ts';

test('JSONL: one line each, the audit alone', () => {
  const entry = entryOf([]);
  expect(jsonLine(entry)).toBe(`${JSON.stringify(entry.audit)}\n`);
  expect(jsonLine(failure)).toBe(`${JSON.stringify(failure)}\n`);
});

test('JSON: one audit as an object, several as an array', () => {
  const entry = entryOf([]);
  expect(JSON.parse(jsonReport([entry]))).toEqual(entry.audit);
  expect(JSON.parse(jsonReport([entry, failure]))).toEqual([entry.audit, failure]);
});
