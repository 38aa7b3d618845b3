import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { jsonSchemas, schemaText } from '../../scripts/schema.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { htmlReport } from '../../src/report/html.ts';
import accuracy from '../../src/scorer/accuracy.json' with { type: 'json' };
import { entryOf } from '../report/fixtures.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');

test.each(jsonSchemas())('%s is current (npm run schema writes it)', (path, schema) => {
  expect(read(path)).toBe(schemaText(schema));
});

const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(`${ROOT}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test.each(documents)('%s: every file it links to is there', (document) => {
  const folder = document.includes('/') ? 'docs/' : '';
  const targets = [...read(document).matchAll(/(?:\]\(|src=")([^)#\s"]+)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
  expect(targets.filter((target) => !existsSync(`${ROOT}${folder}${target}`))).toEqual([]);
});

test.each(documents)('%s: every npm script it names is there', (document) => {
  const scripts = [...read(document).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(
    ([, name]) => name ?? '',
  );
  expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
});

test('the README names every format and exit status of the command line', () => {
  const readme = read('README.md');
  for (const format of FORMATS) expect(readme).toContain(`\`${format}\``);
  for (const status of ['0', '1', '2', '3']) expect(readme).toMatch(new RegExp(`\\| ${status} +\\|`));
});

test('the README, the report and the review page say in words what was measured', () => {
  // As near as "about" and "more than" may be; the figures themselves are written by the benchmark. Whoever read marks on
  // real pages found more of them arguable than the labels do: the words keep to the worse figure.
  expect(accuracy.warnings.precision).toBeGreaterThan(0.7);
  expect(accuracy.warnings.precision).toBeLessThan(0.83);
  expect(accuracy.warnings.recall).toBeLessThan(2 / 3);
  const readme = read('README.md').replaceAll(/\s+/g, ' ');
  for (const text of [readme, htmlReport([entryOf([])]), english.reviewIntro.message]) {
    expect(text).toContain('about one mark in four is arguable or wrong');
  }
});

test('the changelog has the version of package.json', () => {
  expect(read('CHANGELOG.md')).toContain(`## ${packageJson.version}`);
});

test('the lock file names the optional packages of every platform, without which npm ci refuses it', () => {
  type Locked = { optionalDependencies?: Record<string, string> };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
  const isLocked = (from: string, name: string): boolean =>
    `${from}/node_modules/${name}`.replace(/^\//, '') in packages ||
    (from !== '' && isLocked(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name));
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(from, name)),
  );
  expect(missing).toEqual([]);
});
