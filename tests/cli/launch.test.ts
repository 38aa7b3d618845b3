import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, FROM_SOURCES, jsonLines, ROOT, SAMPLE } from './command.ts';

const INDEX = join(ROOT, 'node_modules', '.cache', 'clinic-claim-auditor', 'bundle.json');
function withoutTimes(jsonl: string): unknown[] {
  return jsonLines(jsonl).map((line) => ({ ...line, page: { ...(line.page as object), auditedAt: '' } }));
}

test('the bundle writes what the sources write, its workers too', async () => {
  // More pages than are audited without workers.
  const args = ['--format', 'jsonl', ...Array.from({ length: 9 }, () => SAMPLE)];
  const bundled = await audit(args);
  const fromSources = await audit(args, '', FROM_SOURCES);
  expect(withoutTimes(bundled.stdout)).toEqual(withoutTimes(fromSources.stdout));
  expect(bundled.status).toBe(0);
});

test('a bundle is used again, and made anew when its index is damaged or a source is another', async () => {
  await audit(['--version']);
  const first = readFileSync(INDEX, 'utf8');
  await audit(['--version']);
  expect(readFileSync(INDEX, 'utf8')).toBe(first);
  for (const bad of ['{', first.replace(/"stamp":"./, '"stamp":"-')]) {
    writeFileSync(INDEX, bad);
    const { stdout, status } = await audit(['--version']);
    expect([stdout, status]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+\n$/), 0]);
    const { stamp } = JSON.parse(readFileSync(INDEX, 'utf8')) as { stamp: string };
    expect(stamp).toBe((JSON.parse(first) as { stamp: string }).stamp);
  }
});
