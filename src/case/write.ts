import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Audit, PageSnapshot } from '../model/index.ts';
import { sha256Of } from './hash.ts';
import { MANIFEST_NAME, type Manifest, PART_NAMES, type PartName } from './manifest.ts';

/** Text of an evidence pack that was in use, so that the audit can be replayed with it. */
interface UsedPack {
  name: string;
  text: string;
}

/** Everything that was captured of a page. */
export interface Capture {
  audit: Audit;
  snapshot: PageSnapshot;
  packs: readonly UsedPack[];
  /** The page as the visitor saw it: a web archive of the browser, or one HTML file. */
  page?: { name: 'page.mhtml' | 'page.html'; bytes: Uint8Array } | undefined;
  /** PNG. */
  screenshot?: Uint8Array | undefined;
  browser: string;
  notCaptured: readonly string[];
}

export interface CaseFile {
  bytes: Uint8Array;
  /** SHA-256 of the manifest, which holds those of all parts: the one number to note down. */
  caseId: string;
}

/** Packs a capture into a case file. The same capture gives the same bytes in any time zone. */
export function writeCase(capture: Capture): CaseFile {
  const { audit } = capture;
  const parts: Partial<Record<PartName, Uint8Array>> = {
    'audit.json': json(audit),
    'snapshot.json': json(capture.snapshot),
    ...(capture.packs.length > 0 && { 'evidence-packs.json': json(capture.packs) }),
    ...(capture.page && { [capture.page.name]: capture.page.bytes }),
    ...(capture.screenshot && { 'screenshot.png': capture.screenshot }),
    'README.txt': strToU8(readMe(audit)),
  };
  const manifest: Manifest = {
    format: 'clinic-claim-auditor/case',
    schemaVersion: 1,
    capturedAt: audit.page.auditedAt,
    page: { url: audit.page.url, title: audit.page.title },
    tool: audit.tool,
    evidence: audit.evidence,
    browser: capture.browser,
    parts: PART_NAMES.flatMap((name) => {
      const bytes = parts[name];
      return bytes ? [{ name, bytes: bytes.length, sha256: sha256Of(bytes) }] : [];
    }),
    notCaptured: [...capture.notCaptured],
  };
  const manifestBytes = json(manifest);
  const mtime = sameInAnyZone(audit.page.auditedAt);
  const files: Zippable = { [MANIFEST_NAME]: [manifestBytes, { mtime }] };
  for (const { name } of manifest.parts)
    files[name] = [parts[name] as Uint8Array, { mtime, level: name.endsWith('.png') ? 0 : 6 }];
  return { bytes: zipSync(files), caseId: sha256Of(manifestBytes) };
}

const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);

/** An archive keeps local times: a date whose local fields are those of the moment in UTC. */
function sameInAnyZone(iso: string): Date {
  const at = new Date(iso);
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
}

const readMe = ({ page, tool, evidence }: Audit): string => `Case file of Clinic Claim Auditor

Page       ${page.url.replaceAll(/\s+/g, ' ')}
Captured   ${page.auditedAt}
Tool       ${tool.version}
Evidence   ${evidence.version}, as of ${evidence.asOf}

manifest.json    what was captured, and the SHA-256 of every other file here
snapshot.json    the text of the page as it was read
audit.json       what was found in it
page.mhtml or page.html, screenshot.png    the page as the visitor saw it, where the browser allowed it

To check it: npm run --silent audit -- verify FILE, or "Check a case file" in the extension. Both compare the hashes and
audit the stored text again. The hash of manifest.json stands for all of it: note it down in a place whose date can
be shown later.
`;
