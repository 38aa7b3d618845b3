import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { audit, FROM_SOURCES, jsonLines, ROOT, SAMPLE } from './command.ts';
import { useFolder } from './folder.ts';
import { TestSite, treeOfPages } from './many/site.ts';

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

test('the bundle reads sitemaps, the library of which has files of its own', async () => {
  const site = await TestSite.open({
    ...treeOfPages(2),
    '/sitemap.xml': (_request, response) =>
      response.end(
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${site.origin}/page/1</loc></url></urlset>`,
      ),
  });
  try {
    const { status, stdout } = await audit(['--format', 'jsonl', '--sitemap', `${site.origin}/sitemap.xml`]);
    expect(jsonLines(stdout)).toMatchObject([{ page: { url: `${site.origin}/page/1` } }]);
    expect(status).toBe(0);
  } finally {
    site.close();
  }
});

describe('a bundle', () => {
  const folder = useFolder();
  const index = () => folder.path('node_modules/.cache/clinic-claim-auditor/bundle.json');
  const launcher = () => folder.path('scripts/audit.js');
  const said = async () => {
    const { stdout, stderr } = await audit([], '', [launcher()]);
    return stdout + stderr;
  };

  // A command line of one line, with the real launcher.
  beforeAll(() => {
    for (const name of ['scripts', 'src/cli/many', 'node_modules'])
      mkdirSync(folder.path(name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', 'esbuild'), folder.path('node_modules/esbuild'), 'junction');
    cpSync(join(ROOT, 'scripts', 'audit.js'), launcher());
    folder.write('package.json', '{ "type": "module" }');
    folder.write('src/cli/many/audit-worker.ts', '');
    folder.write('src/cli/main.ts', "console.log('one');");
  });

  test('is made once and used again', async () => {
    expect(await said()).toBe('one\n');
    const first = readFileSync(index(), 'utf8');
    expect(await said()).toBe('one\n');
    expect(readFileSync(index(), 'utf8')).toBe(first);
  });

  test('is made anew when its index is damaged', async () => {
    writeFileSync(index(), '{');
    expect(await said()).toBe('one\n');
    expect(JSON.parse(readFileSync(index(), 'utf8'))).toMatchObject({
      files: ['src/cli/main.ts', 'src/cli/many/audit-worker.ts'],
    });
  });

  test('is made anew when a source or the launcher itself has changed', async () => {
    folder.write('src/cli/main.ts', "console.log('another');");
    expect(await said()).toBe('another\n');
    const options = readFileSync(launcher(), 'utf8');
    writeFileSync(
      launcher(),
      options.replace('minifySyntax: true,', '$& footer: { js: "console.log(\'end\');" },'),
    );
    expect(await said()).toBe('another\nend\n');
  });
});
