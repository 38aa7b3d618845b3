import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

const CORE = ['model', 'text', 'lexicon', 'context', 'claims', 'evidence', 'scorer', 'citations', 'audit'];
/** What each room may import, as docs/architecture.md says. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  text: ['model'],
  lexicon: ['model', 'text'],
  context: ['model', 'text', 'lexicon'],
  claims: ['model', 'text', 'lexicon', 'context'],
  evidence: ['model', 'text', 'lexicon'],
  scorer: ['model', 'text', 'lexicon', 'context', 'claims'],
  citations: ['model', 'text', 'lexicon', 'context', 'evidence'],
  audit: ['model', 'text', 'lexicon', 'context', 'claims', 'evidence', 'scorer', 'citations'],
  case: CORE,
  report: ['model'],
  page: ['model', 'text'],
  ui: ['model', 'report'],
  extension: [...CORE, 'case', 'report', 'page', 'ui'],
  cli: [...CORE, 'case', 'report', 'page'],
};
const ROOMS = Object.keys(MAY_IMPORT);
/** Packages that only some rooms may import. */
const PACKAGES: Record<string, string[]> = {
  'node:fs': ['cli'],
  fs: ['cli'],
  'wxt/browser': ['extension'],
  'webextension-polyfill': ['extension'],
  preact: ['ui', 'extension'],
  linkedom: ['cli'],
};

let project: string;
let refused: Set<string>;

/** Lints a project of the same rooms in which every room imports every other, and collects what is refused. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'import-directions-'));
  cpSync(`${ROOT}biome.json`, join(project, 'biome.json'));
  writeFileSync(join(project, '.gitignore'), '');
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  execFileSync('git', ['init', '-q'], { cwd: project });
  for (const room of ROOMS) {
    mkdirSync(join(project, 'src', room, 'part'), { recursive: true });
    for (const other of ROOMS) {
      const file = `import '../${other}/other.ts';\n`;
      writeFileSync(join(project, 'src', room, `room-${other}.ts`), file);
      writeFileSync(
        join(project, 'src', room, 'part', `deep-${other}.ts`),
        `import '../../${other}/other.ts';\n`,
      );
    }
    for (const [at, name] of Object.keys(PACKAGES).entries()) {
      writeFileSync(join(project, 'src', room, `package-${at}.ts`), `import '${name}';\n`);
    }
  }
  const { stdout } = spawnSync(
    process.execPath,
    [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'],
    {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 1 << 27,
    },
  );
  const report = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  refused = new Set(
    report.diagnostics
      .filter(({ category }) => /noRestrictedImports|noNodejsModules/.test(category))
      .map(({ location: { path } }) => (typeof path === 'string' ? path : path.file)),
  );
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

test('every room of src is covered', () => {
  const rooms = readdirSync(`${ROOT}src`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .map(({ name }) => name);
  expect(rooms.filter((room) => !ROOMS.includes(room))).toEqual([]);
});

test.each(ROOMS)('%s imports what it may and nothing else', (room) => {
  for (const other of ROOMS) {
    const allowed = other === room || MAY_IMPORT[room]?.includes(other);
    expect([other, refused.has(`src/${room}/room-${other}.ts`)]).toEqual([other, !allowed]);
    expect([other, refused.has(`src/${room}/part/deep-${other}.ts`)]).toEqual([other, !allowed]);
  }
  for (const [at, [name, rooms]] of Object.entries(PACKAGES).entries()) {
    expect([name, refused.has(`src/${room}/package-${at}.ts`)]).toEqual([name, !rooms.includes(room)]);
  }
});
