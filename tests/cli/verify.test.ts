import { expect, test } from 'vitest';
import { sha256Of } from '../../src/case/hash.ts';
import { caseFileName } from '../../src/case/name.ts';
import { writeCase } from '../../src/case/write.ts';
import { capture, editJson, repacked, sampleCase } from '../case/fixtures.ts';
import { audit, auditHere } from './command.ts';
import { useFolder } from './folder.ts';

const { path: inFolder, write: saved } = useFolder();

test('a sound case: exit 0, every part named, the replay identical', async () => {
  const { bytes, caseId } = sampleCase();
  const { status, stdout } = await audit(['verify', saved('case.zip', bytes)]);
  expect(stdout).toContain('SOUND  Every part agrees with the manifest');
  expect(stdout).toMatch(/Replay: identical \(\d+ findings\)/);
  expect(stdout).toContain(`Case id   ${caseId}`);
  expect(stdout).toContain('https://clinic.test/knees');
  expect(status).toBe(0);
});

test('a tampered case: exit 1, the part and the difference named', async () => {
  const forged = repacked(sampleCase().bytes, (files) =>
    editJson(files, 'audit.json', ({ findings }) => findings.shift()),
  );
  const { status, stdout } = await auditHere(['verify', saved('forged.zip', forged)]);
  expect(status).toBe(1);
  expect(stdout).toContain('CHANGED  audit.json');
  expect(stdout).toContain('only in the replay:');
  expect(stdout).toContain('NOT SOUND');
});

test('a manifest that was forged with its part: exit 1 under the old name; under none the id is what proves it', async () => {
  const { bytes, caseId } = sampleCase();
  const page = new TextEncoder().encode('<p>As forged.</p>');
  const forged = repacked(bytes, (files) => {
    files['page.html'] = page;
    editJson(files, 'manifest.json', ({ parts }) => {
      const part = parts.find(({ name }: { name: string }) => name === 'page.html');
      Object.assign(part, { bytes: page.length, sha256: sha256Of(page) });
    });
  });
  const name = caseFileName('case-clinic.test-2026-11-21', caseId);
  const named = saved(name, forged);
  const { status, stdout } = await auditHere(['verify', named]);
  expect(status).toBe(1);
  expect(stdout).toContain(`The file's name has another case id, ${caseId.slice(0, 12)}`);
  expect(stdout).toContain('NOT SOUND');
  expect((await auditHere(['--format', 'json', named])).status).toBe(1);

  const renamed = await auditHere(['verify', saved('case.zip', forged)]);
  expect(renamed.stdout).not.toContain('is what was saved');
  expect(renamed.stdout).toContain('compare it with the one noted when the case was saved');

  for (const own of [name, name.replace('.zip', ' (1).zip'), name.toUpperCase()])
    expect((await auditHere(['verify', saved(own, bytes)])).status).toBe(0);
});

test('a case of another version of the evidence is told from a tampered one, with what differs', async () => {
  const { audit, ...rest } = capture();
  const [, ...findings] = audit.findings;
  const older = { ...audit, findings, evidence: { ...audit.evidence, version: '2020.01' } };
  const { status, stdout } = await auditHere([
    'verify',
    saved('older.zip', writeCase({ ...rest, audit: older }).bytes),
  ]);
  expect(status).toBe(1);
  expect(stdout).toContain('only in the replay:');
  expect(stdout).toContain('which are not those of the case');
  expect(stdout).toContain('UNCHANGED  Every part agrees with the manifest of the case.');
  expect(stdout).not.toContain('NOT SOUND');
});

test('no case, no such file, no file at all; the others are still checked', async () => {
  const sound = saved('sound.zip', sampleCase().bytes);
  const page = saved('page.html', new TextEncoder().encode('<p>no case</p>'));
  const both = await auditHere(['verify', page, inFolder('none.zip'), sound]);
  expect(both.status).toBe(1);
  expect(both.stdout).toContain('it is not a zip archive');
  expect(both.stdout).toContain('no such file');
  expect(both.stdout).toContain('Replay: identical');
  expect((await auditHere(['verify'])).status).toBe(2);
});

test('a case file is a page like any other: read at its time, with its notices, and refused where it was changed', async () => {
  const sound = saved('sound.zip', sampleCase().bytes);
  const { status, stdout } = await auditHere(['--format', 'json', sound]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).page).toMatchObject({
    url: 'https://clinic.test/knees',
    auditedAt: '2026-11-21T09:30:12.000Z',
  });
  const letter = ['--format', 'dossier', '--confirmed', 'all', '--jurisdiction', 'florida'];
  expect((await auditHere([...letter, sound])).stdout).toContain('Notice asked for in Florida');

  const forged = repacked(sampleCase().bytes, (files) =>
    editJson(files, 'snapshot.json', ({ blocks }) => blocks.pop()),
  );
  for (const [name, bytes, words] of [
    ['forged.zip', forged, 'is not what was saved'],
    ['none.zip', new TextEncoder().encode('none'), 'it is not a zip archive'],
  ] as const) {
    const refused = await auditHere(['--format', 'jsonl', saved(name, bytes)]);
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain(words);
  }
});
