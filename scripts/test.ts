/**
 * npm test: every check there is, one after the other. Prints how long each took and, as the last line, how many
 * tests passed and failed. A step that failed without a failed test (types, lint, build) counts as one failure.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './browsers.ts';
import { ROOT, runCommand } from './run-step.ts';

interface Counts {
  passed: number;
  failed: number;
}

interface Outcome extends Counts {
  name: string;
  seconds: number;
  note: string;
}

const RESULTS = `${ROOT}test-results`;

/** Counts of a vitest JSON report; a run that failed without a failed test counts as one failure. */
function testCounts(file: string, status: number): Counts & { skipped: number } {
  const report = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<
        'numPassedTests' | 'numFailedTests' | 'numPendingTests',
        number
      >)
    : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  const failed = status !== 0 && report.numFailedTests === 0 ? 1 : report.numFailedTests;
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

const outcomes: Outcome[] = [];

async function step(name: string, work: () => Promise<Counts & { note?: string }>): Promise<boolean> {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const { passed, failed, note = '' } = await work();
  outcomes.push({ name, passed, failed, note, seconds: (performance.now() - start) / 1000 });
  return failed === 0;
}

const script = (name: string) => async (): Promise<Counts> => {
  const status = await runCommand('npm', ['run', '--silent', name]);
  return { passed: 0, failed: status === 0 ? 0 : 1 };
};

const vitest = (name: string) => async (): Promise<Counts & { skipped: number }> => {
  const file = `${RESULTS}/${name.replace(':', '-')}.json`;
  const status = await runCommand('npm', [
    'run',
    '--silent',
    name,
    '--',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return testCounts(file, status);
};

/** A test that did not run, one by one or all for want of a browser, is a failure in CI, said aloud elsewhere. */
async function endToEnd(): Promise<Counts & { note?: string }> {
  const missing = await ensureBrowsers();
  process.env.EXTENSIONS_BUILT = '1';
  if (!missing.length) {
    const { passed, failed, skipped } = await vitest('test:e2e')();
    const note = skipped ? `${skipped} NOT RUN` : '';
    return { passed, failed: failed + (process.env.CI ? skipped : 0), note };
  }
  const note = `NOT RUN: ${missing.join(' and ')} missing. Install it, or set CHROMIUM_PATH and FIREFOX_PATH.`;
  console.log(note);
  return { passed: 0, failed: process.env.CI ? 1 : 0, note };
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const hasData = await step('data', script('build:data'));
if (hasData) {
  await step('types', script('types'));
  await step('lint', script('lint'));
  await step('unit tests and labelled pages', vitest('test:unit'));
  if (await step('build', script('build'))) {
    await step('store lint', script('lint:store'));
    await step('end-to-end tests', endToEnd);
  }
}

console.log('\n=== summary');
for (const { name, seconds, passed, failed, note } of outcomes) {
  const tests = passed ? `${passed} passed` : '';
  const state = failed ? `FAILED (${failed})` : note ? '' : 'ok';
  console.log(
    `${name.padEnd(32)} ${seconds.toFixed(1).padStart(7)} s  ${[state, tests, note].filter(Boolean).join(', ')}`,
  );
}
const total = (key: keyof Counts) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') ? 1 : 0;
