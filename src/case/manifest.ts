import * as v from 'valibot';

/** What a case file may hold. Names are fixed: a part is never written to a disk under a name of the archive. */
export const PART_NAMES = [
  'audit.json',
  'snapshot.json',
  'evidence-packs.json',
  'page.mhtml',
  'page.html',
  'screenshot.png',
  'README.txt',
] as const;
export type PartName = (typeof PART_NAMES)[number];

export const MANIFEST_NAME = 'manifest.json';

/** A case file is refused above these: bytes of the archive, of a part and of all parts unpacked, and entries. */
export const CASE_LIMITS = {
  archiveBytes: 200 * 1024 * 1024,
  partBytes: 128 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  entries: 16,
} as const;

const bytes = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `manifest.json` of a case file: what was captured, when, with what, and the SHA-256 of every other part. */
export const ManifestSchema = v.strictObject({
  format: v.literal('clinic-claim-auditor/case'),
  schemaVersion: v.literal(1),
  /** ISO 8601, UTC: when the page was captured. */
  capturedAt: v.pipe(v.string(), v.isoTimestamp()),
  page: v.strictObject({ url: v.string(), title: v.string() }),
  tool: v.strictObject({ name: v.literal('clinic-claim-auditor'), version: v.string() }),
  evidence: v.strictObject({ version: v.string(), asOf: v.string(), records: bytes }),
  /** How the page was read: the browser's own description of itself. */
  browser: v.string(),
  parts: v.array(
    v.strictObject({
      name: v.picklist(PART_NAMES),
      bytes,
      sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
    }),
  ),
  /** What could not be captured, in plain words. */
  notCaptured: v.array(v.string()),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** Why a file is no case file, or none that is safe to open. */
export class CaseError extends Error {
  override readonly name = 'CaseError';

  constructor(
    readonly code: 'not-a-case' | 'damaged' | 'too-large' | 'unsafe-name' | 'duplicate-name' | 'bad-manifest',
    message: string,
  ) {
    super(message);
  }
}
