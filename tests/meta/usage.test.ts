import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], { encoding: 'utf8' });

test.each(['benchmark', 'bench', 'evidence'])('npm run %s -- --help prints how it is used', (script) => {
  const { status, stdout, stderr } = run(script, '--help');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`Usage: npm run ${script} -- `);
});

test.each([
  ['benchmark', ['--part', 'bogus'], /^--part must be dev, held-out or all, not "bogus"\.\nSee --help\.\n$/],
  ['bench', ['bogus'], /^There is no benchmark "bogus"; there are .+\.\nSee --help\.\n$/],
  ['bench', ['--colour'], /^.*--colour.*\nSee --help\.\n$/],
  ['evidence', ['bogus'], /^Usage: npm run evidence -- /],
])('npm run %s -- %j says what is wrong', (script, args, message) => {
  const { status, stdout, stderr } = run(script, ...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});
