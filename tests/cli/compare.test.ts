import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditHere, SAMPLE } from './command.ts';
import { useFolder } from './folder.ts';

const { path: file, write } = useFolder();

beforeAll(async () => {
  const page = readFileSync(SAMPLE, 'utf8');
  write('page.html', page);
  write('earlier.json', (await auditHere(['--format', 'json', file('page.html')])).stdout);
  const softer = page.replace(
    /<\/main>|<\/body>/,
    '<p>Our stem cell injections regrow cartilage in every knee.</p>$&',
  );
  write('page.html', softer);
  write('later.jsonl', (await auditHere(['--format', 'jsonl', file('page.html')])).stdout);
});

describe('audit -- compare', () => {
  it('shows what a page has added between two audits, from JSON and JSON Lines', async () => {
    const { status, stdout } = await auditHere(['compare', file('earlier.json'), file('later.jsonl')]);
    expect(status).toBe(0);
    expect(stdout).toContain('1 added, 0 strengthened, 0 reworded, 0 softened, 0 removed');
    expect(stdout).toContain('+ “Our stem cell injections regrow cartilage in every knee.”');
  });

  it('takes the folder of a sweep, and names the file that another folder lacks', async () => {
    const sweep = file('sweep');
    expect((await auditHere(['--out', sweep, file('page.html')])).status).toBe(0);
    const { status, stdout } = await auditHere(['compare', file('earlier.json'), sweep]);
    expect(status).toBe(0);
    expect(stdout).toContain('1 added, 0 strengthened, 0 reworded, 0 softened, 0 removed');

    mkdirSync(file('empty'));
    const empty = await auditHere(['compare', sweep, file('empty')]);
    expect(empty.status).toBe(1);
    expect(empty.stderr).toContain(`${join(file('empty'), 'audits.jsonl')}: There is no such file`);
  });

  it('gives the same as JSON', async () => {
    const { stdout } = await auditHere([
      'compare',
      '--format',
      'json',
      file('later.jsonl'),
      file('earlier.json'),
    ]);
    expect(JSON.parse(stdout).counts).toMatchObject({ added: 0, removed: 1, softened: 0 });
  });

  it('says of a file that it holds no audit, and ends with 1', async () => {
    const { status, stdout, stderr } = await auditHere(['compare', file('earlier.json'), file('page.html')]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/page\.html: This file holds no audit/);
    expect((await auditHere(['compare', file('earlier.json'), file('none')])).status).toBe(1);
  });

  it.each([[[]], [['a.json']], [['a', 'b', 'c']], [['--format', 'csv', 'a', 'b']], [['--wrong', 'a', 'b']]])(
    'refuses %j as wrong usage',
    async (args) => {
      expect((await auditHere(['compare', ...args])).status).toBe(2);
    },
  );
});
