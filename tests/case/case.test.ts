import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CASE_LIMITS, CaseError } from '../../src/case/manifest.ts';
import { readCase } from '../../src/case/read.ts';
import { verifyCase } from '../../src/case/verify.ts';
import { writeCase } from '../../src/case/write.ts';
import { capture, editJson, evidence, repacked, sampleCase, TOOL_VERSION } from './fixtures.ts';

const sha256 = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
const verify = (archive: Uint8Array) => verifyCase(archive, evidence, TOOL_VERSION);
const refusal = (archive: Uint8Array): string | undefined => {
  try {
    readCase(archive);
    return undefined;
  } catch (error) {
    if (error instanceof CaseError) return error.code;
    throw error;
  }
};
const put = (files: Record<string, Uint8Array>, name: string, bytes: Uint8Array) => {
  files[name] = bytes;
};
const drop = (files: Record<string, Uint8Array>, name: string) => {
  delete files[name];
};
/** Where the entry of a file begins in the directory of an archive. */
const directoryEntry = (bytes: Uint8Array, name: string): number =>
  new TextDecoder('latin1').decode(bytes).lastIndexOf(name) - 46;
const { bytes: archive, caseId } = sampleCase();
const [first] = capture().audit.findings;

describe('a case file as it was saved', () => {
  test('is sound: every part has its hash, and the replay finds the same', () => {
    const result = verify(archive);
    expect(result).toMatchObject({ sound: true, faults: [], replay: { kind: 'identical' }, caseId });
    expect(result.audit?.findings.length).toBeGreaterThan(10);
    expect(result.manifest).toMatchObject({
      capturedAt: '2026-11-21T09:30:12.000Z',
      page: { url: 'https://clinic.test/knees' },
      tool: { version: TOOL_VERSION },
      evidence: { version: evidence.version },
    });
    expect([...result.parts.keys()]).toEqual([
      'audit.json',
      'snapshot.json',
      'page.html',
      'screenshot.png',
      'README.txt',
    ]);
  });

  test('its hashes are those of another implementation of SHA-256', () => {
    const { manifest, parts } = readCase(archive);
    for (const { name, sha256: hash } of manifest.parts) expect(hash).toBe(sha256(parts.get(name)));
  });

  test('the same capture gives the same bytes', () => {
    expect(sha256(sampleCase().bytes)).toBe(sha256(archive));
  });

  test('is replayed with the evidence packs that were in use', () => {
    const text = JSON.stringify({ name: 'local', version: '1', asOf: '2026-11-01' });
    expect(verify(writeCase(capture({ packs: [{ name: 'local', text }] })).bytes).replay.kind).toBe(
      'identical',
    );
    const broken = writeCase(capture({ packs: [{ name: 'local', text: '{}' }] })).bytes;
    expect(verify(broken).replay).toMatchObject({ kind: 'impossible' });
  });
});

describe('tampering is found', () => {
  test.each(['audit.json', 'snapshot.json', 'page.html', 'screenshot.png', 'README.txt'])(
    'one changed byte in %s',
    (name) => {
      const forged = repacked(archive, (files) => {
        const part = files[name] as Uint8Array;
        part[part.length - 1] = (part[part.length - 1] as number) ^ 1;
      });
      expect(verify(forged)).toMatchObject({ sound: false });
      expect(verify(forged).faults).toContainEqual({ name, fault: 'changed' });
    },
  );

  test('a part that was taken out, and one that was put in', () => {
    const without = repacked(archive, (files) => drop(files, 'screenshot.png'));
    expect(verify(without).faults).toEqual([{ name: 'screenshot.png', fault: 'missing' }]);
    const withMore = repacked(archive, (files) => put(files, 'page.mhtml', new Uint8Array(3)));
    expect(verify(withMore).faults).toEqual([{ name: 'page.mhtml', fault: 'unlisted' }]);
    const stranger = repacked(archive, (files) => put(files, 'run.exe', new Uint8Array(3)));
    expect(verify(stranger).faults).toEqual([{ name: 'run.exe', fault: 'unlisted' }]);
  });

  /** A forger who also writes the hash of what he changed into the manifest. */
  const rehashed = (files: Record<string, Uint8Array>, name: string) =>
    editJson(files, 'manifest.json', (manifest) => {
      const part = manifest.parts.find((one: { name: string }) => one.name === name);
      part.sha256 = sha256(files[name]);
      part.bytes = files[name]?.length;
    });

  test('a finding that was taken out, with the hashes made to fit: the replay differs, and so does the case id', () => {
    const forged = repacked(archive, (files) => {
      editJson(files, 'audit.json', (audit) => void audit.findings.shift());
      rehashed(files, 'audit.json');
    });
    const result = verify(forged);
    expect(result.faults).toEqual([]);
    expect(result.sound).toBe(false);
    expect(result.replay).toMatchObject({
      kind: 'different',
      difference: { added: [{ id: first?.id }], removed: [] },
    });
    expect(result.caseId).not.toBe(caseId);
  });

  test('a verdict that was changed, with the hashes made to fit', () => {
    const forged = repacked(archive, (files) => {
      editJson(files, 'audit.json', (audit) => {
        audit.findings[0].verdict = 'contradicted';
      });
      rehashed(files, 'audit.json');
    });
    expect(verify(forged).replay).toMatchObject({
      kind: 'different',
      difference: { changed: [{ fields: ['verdict'] }] },
    });
  });

  test('a sentence put into the mouth of the clinic, with the hashes made to fit', () => {
    const forged = repacked(archive, (files) => {
      editJson(files, 'snapshot.json', (snapshot) => {
        snapshot.blocks.find((block: { kind: string }) => block.kind === 'paragraph').text =
          'Our stem cells cure knee arthritis for good.';
      });
      rehashed(files, 'snapshot.json');
    });
    expect(verify(forged)).toMatchObject({ sound: false, replay: { kind: 'different' } });
  });

  test('another date or address in the manifest alone', () => {
    for (const edit of [
      (manifest: { capturedAt: string }) => {
        manifest.capturedAt = '2025-01-01T00:00:00.000Z';
      },
      (manifest: { page: { url: string } }) => {
        manifest.page.url = 'https://other.test/';
      },
    ]) {
      const forged = repacked(archive, (files) => editJson(files, 'manifest.json', edit));
      expect(verify(forged).faults).toEqual([{ name: 'audit.json', fault: 'changed' }]);
    }
  });
});

describe('an archive that is unsafe or none is refused', () => {
  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    '..\\..\\windows\\x.dll',
    'C:evil',
    'folder/audit.json',
    '.hidden',
    'a\u0000b',
  ])('a name that leads out of it: %j', (name) => {
    expect(refusal(repacked(archive, (files) => put(files, name, new Uint8Array(1))))).toBe('unsafe-name');
  });

  test('a bomb: far more than a case holds in a few kilobytes, and its unpacking stops at the limit', () => {
    const bomb = zipSync({ 'page.html': [new Uint8Array(CASE_LIMITS.partBytes + 1), { level: 9 }] });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(refusal(bomb)).toBe('too-large');
  });

  test('a bomb that lies about its size', () => {
    const bomb = zipSync({ 'page.html': [new Uint8Array(CASE_LIMITS.partBytes + 1), { level: 9 }] });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // Uncompressed size in the local header and in the central directory.
    view.setUint32(22, 10, true);
    const central = bomb.length - 22 - 46 - 'page.html'.length;
    view.setUint32(central + 24, 10, true);
    expect(refusal(bomb)).toBe('too-large');
  });

  test('more files than a case has', () => {
    const many = Object.fromEntries([...Array(1000).keys()].map((at) => [`f${at}`, new Uint8Array(1)]));
    expect(refusal(zipSync(many))).toBe('too-large');
  });

  test('the same name twice', () => {
    const twice = zipSync({ 'audit.json': new Uint8Array(3), 'audit.jsoX': new Uint8Array(3) });
    const text = new TextDecoder('latin1').decode(twice).replaceAll('audit.jsoX', 'audit.json');
    expect(refusal(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))).toBe('duplicate-name');
  });

  test('a directory that leads to other bytes than the files that were checked', () => {
    // Unpackers would take out the page as README.txt, and the other way round.
    const swapped = archive.slice();
    const [page = 0, readMe = 0] = ['page.html', 'README.txt'].map((name) => directoryEntry(swapped, name));
    for (const [from, to] of [
      [16, 28],
      [42, 46],
    ] as const) {
      const kept = swapped.slice(page + from, page + to);
      swapped.copyWithin(page + from, readMe + from, readMe + to);
      swapped.set(kept, readMe + from);
    }
    expect(unzipSync(swapped)['README.txt']).toEqual(unzipSync(archive)['page.html']);
    expect(refusal(swapped)).toBe('damaged');
    // Some look for the directory before its end, others where the end says that it is.
    const parted = new Uint8Array([...archive.slice(0, -22), 0, 0, 0, 0, ...archive.slice(-22)]);
    expect(refusal(parted)).toBe('damaged');
  });

  test('no archive, an empty one, one without a manifest, one with another manifest, one cut off', () => {
    expect(refusal(new Uint8Array())).toBe('not-a-case');
    expect(refusal(new TextEncoder().encode('<html>'))).toBe('not-a-case');
    expect(refusal(zipSync({}))).toBe('not-a-case');
    expect(refusal(zipSync({ 'audit.json': new Uint8Array(3) }))).toBe('not-a-case');
    expect(refusal(repacked(archive, (files) => put(files, 'manifest.json', new Uint8Array(3))))).toBe(
      'bad-manifest',
    );
    expect(refusal(archive.slice(0, archive.length / 3))).toMatch(/damaged|not-a-case/);
  });

  test('whatever bytes follow "PK": a refusal, never another error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(refusal(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]))).toMatch(/./);
      }),
    );
  });

  test('an archive with any bytes changed is refused, unsound, or sound with the same parts', () => {
    const saved = readCase(archive).parts;
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const forged = archive.slice();
        forged[at] = (forged[at] as number) ^ change;
        if (refusal(forged)) return;
        const opened = readCase(forged);
        if (opened.faults.length > 0) return;
        // What else the manifest says is told apart by the case id alone.
        for (const [name, bytes] of opened.parts) expect(sha256(bytes)).toBe(sha256(saved.get(name)));
        expect(opened.parts.size).toBe(saved.size);
      }),
      { numRuns: 60 },
    );
  });
});
