import { expect, test } from 'vitest';
import { FORMATS } from '../../src/report/formats.ts';
import { auditHere, SAMPLE } from '../cli/command.ts';

/** Moments as the formats write them: ISO 8601 and in words. */
const TIMES =
  /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z|\d{1,2} \w+ \d{4}, \d\d:\d\d:\d\d UTC|"datePublished": "[^"]+"/g;

test.each(FORMATS)('%s: two runs over the same page give the same bytes but for the time', async (format) => {
  const args = ['--format', format, '--confirmed', 'all', '--jurisdiction', 'florida', SAMPLE];
  const first = await auditHere(args);
  const second = await auditHere(args);
  expect(first.status).toBe(0);
  expect(first.stdout.length).toBeGreaterThan(500);
  expect(second.stdout.replaceAll(TIMES, '')).toBe(first.stdout.replaceAll(TIMES, ''));
});
