import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(ROOT, 'node_modules/.core-types-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiler output for `source` under the options of the core. */
function compile(source: string): string {
  writeFileSync(join(folder, 'probe.ts'), source);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.core.json', include: ['./probe.ts'] }),
  );
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '--noEmit', '-p', folder], { encoding: 'utf8' }).stdout;
}

test('the core knows neither the DOM nor Node.js nor the browser', () => {
  const output = compile(
    'export const seen = [document, window, navigator, process, Buffer, chrome, browser, fetch];\n',
  );
  for (const name of ['document', 'window', 'navigator', 'process', 'Buffer', 'chrome', 'browser', 'fetch']) {
    expect(output).toContain(`Cannot find name '${name}'`);
  }
});

test('and compiles what is plain JavaScript', () => {
  expect(compile('export const sorted = [2, 1].toSorted();\n')).toBe('');
});
