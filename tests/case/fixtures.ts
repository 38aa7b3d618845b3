import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import packageJson from '../../package.json' with { type: 'json' };
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { type Capture, type CaseFile, writeCase } from '../../src/case/write.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { SAMPLE } from '../cli/command.ts';

export const TOOL_VERSION = packageJson.version;
export const evidence = loadEvidence();

/** A capture of the sample page, with parts of it changed. */
export function capture(changes: Partial<Capture> = {}): Capture {
  const snapshot = snapshotFromHtml(readFileSync(SAMPLE, 'utf8'), 'https://clinic.test/knees');
  const audit = auditSnapshot(snapshot, evidence, {
    auditedAt: '2026-11-21T09:30:12.000Z',
    toolVersion: TOOL_VERSION,
  });
  return {
    audit,
    snapshot,
    packs: [],
    page: { name: 'page.html', bytes: new TextEncoder().encode('<p>As seen.</p>') },
    screenshot: new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    browser: 'Test browser',
    notCaptured: [],
    ...changes,
  };
}

export const sampleCase = (): CaseFile => writeCase(capture());

/** The archive again, with its files changed by `edit`. */
export function repacked(
  archive: Uint8Array,
  edit: (files: Record<string, Uint8Array>) => void,
): Uint8Array<ArrayBuffer> {
  const files = unzipSync(archive);
  edit(files);
  return new Uint8Array(zipSync(files));
}

/** A JSON file of an archive, parsed, changed and put back. */
export function editJson(
  files: Record<string, Uint8Array>,
  name: string,
  // biome-ignore lint/suspicious/noExplicitAny: whatever a forger may do to it
  edit: (value: any) => void,
): void {
  const value = JSON.parse(new TextDecoder().decode(files[name]));
  edit(value);
  files[name] = new TextEncoder().encode(JSON.stringify(value));
}
