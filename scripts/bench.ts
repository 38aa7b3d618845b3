/** npm run bench: what an audit and other work cost, as tables. */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Bench } from '../tests/bench/bench.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { ROOT } from './run-step.ts';

const folder = `${ROOT}tests/bench/`;
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .sort();
const USAGE = `Usage: npm run bench -- [name ...]

Runs the benchmarks of tests/bench, all or those named, one after the other and prints a table of each. Figures are
ratios taken within one run, so that they hold on any machine. A target that is missed is said, and is no failure.

Names: ${names.join(', ')}`;

const { positionals: wanted } = readArguments(USAGE, { allowPositionals: true });
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) wrongUsage(`There is no benchmark "${unknown}"; there are ${names.join(', ')}.`);

for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const { bench } = (await import(pathToFileURL(`${folder}${name}.bench.ts`).href)) as { bench: Bench };
  console.log(`\n${name}: ${bench.what}`);
  for (const row of await bench.run()) {
    const met =
      row.target === undefined ? '' : `  target ${row.target.text}: ${row.target.met ? 'met' : 'MISSED'}`;
    console.log(`  ${row.name.padEnd(52)} ${row.value.padStart(12)}${met}`);
  }
}
