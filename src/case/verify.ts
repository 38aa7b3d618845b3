import * as v from 'valibot';
import { auditSnapshot } from '../audit/audit-snapshot.ts';
import type { EvidenceSet } from '../evidence/index.ts';
import { parsePack, withPack } from '../evidence/pack.ts';
import { type Audit, AuditSchema, PageSnapshotSchema } from '../model/index.ts';
import { type AuditDifference, auditDifference, isSame } from './difference.ts';
import { foreignIdIn } from './name.ts';
import { type OpenedCase, parseJson, readCase } from './read.ts';

/** What became of auditing the stored text again. */
type Replay =
  | { kind: 'identical' }
  | { kind: 'different'; difference: AuditDifference }
  | { kind: 'impossible'; reason: string };

export interface Verification extends OpenedCase {
  replay: Replay;
  /** The stored audit, where there is a valid one. */
  audit?: Audit;
  /** Versions of tool and evidence that replayed, where they are not those of the case. */
  otherVersions?: { tool: string; evidence: string };
  /** Beginning of another case id that the file's name holds. */
  foreignId?: string;
  /**
   * True where every part agrees with the manifest, the file's name does not name another case and the replay found the
   * same. That the manifest is the one that was saved only its hash shows, beside the one noted then.
   */
  sound: boolean;
}

const PacksSchema = v.array(v.strictObject({ name: v.string(), text: v.string() }));

/**
 * Checks a case file: every part against its hash, and the stored audit against one made anew from the stored text with
 * the given evidence and the packs of the case.
 *
 * @param fileName as the file stands on the disk; its case id must be that of the content
 * @throws CaseError for what is no case file or not safe to open
 */
export function verifyCase(
  archive: Uint8Array,
  evidence: EvidenceSet,
  toolVersion: string,
  fileName = '',
): Verification {
  const opened = readCase(archive);
  const foreignId = foreignIdIn(fileName, opened.caseId);
  const stored = v.safeParse(AuditSchema, json(opened, 'audit.json'));
  const snapshot = v.safeParse(PageSnapshotSchema, json(opened, 'snapshot.json'));
  const set = withPacks(opened, evidence);
  const impossible = (reason: string): Verification => ({
    ...opened,
    ...(foreignId !== undefined && { foreignId }),
    replay: { kind: 'impossible', reason },
    ...(stored.success && { audit: stored.output }),
    sound: false,
  });
  if (!stored.success) return impossible('The stored audit is missing or not one that this version reads.');
  if (!snapshot.success)
    return impossible('The stored text of the page is missing or not one that this version reads.');
  if (!set) return impossible('An evidence pack of the case does not fit this version of the evidence.');
  const audit = stored.output;
  const replayed = auditSnapshot(snapshot.output, set, { auditedAt: audit.page.auditedAt, toolVersion });
  const difference = auditDifference(audit, replayed);
  const sameVersions =
    replayed.tool.version === audit.tool.version && replayed.evidence.version === audit.evidence.version;
  const agrees = agreesWithManifest(opened, audit);
  const faults = agrees
    ? opened.faults
    : [...opened.faults, { name: 'audit.json', fault: 'changed' } as const];
  return {
    ...opened,
    ...(foreignId !== undefined && { foreignId }),
    faults,
    audit,
    replay: isSame(difference) ? { kind: 'identical' } : { kind: 'different', difference },
    ...(!sameVersions && {
      otherVersions: { tool: replayed.tool.version, evidence: replayed.evidence.version },
    }),
    sound: faults.length === 0 && foreignId === undefined && isSame(difference),
  };
}

/** Address, time and versions stand in the manifest and in the audit: both must say the same. */
function agreesWithManifest({ manifest }: OpenedCase, audit: Audit): boolean {
  return (
    manifest.capturedAt === audit.page.auditedAt &&
    manifest.page.url === audit.page.url &&
    manifest.tool.version === audit.tool.version &&
    manifest.evidence.version === audit.evidence.version
  );
}

function json({ parts }: OpenedCase, name: 'audit.json' | 'snapshot.json' | 'evidence-packs.json'): unknown {
  const bytes = parts.get(name);
  return bytes && parseJson(bytes);
}

function withPacks(opened: OpenedCase, evidence: EvidenceSet): EvidenceSet | undefined {
  if (!opened.parts.has('evidence-packs.json')) return evidence;
  const packs = v.safeParse(PacksSchema, json(opened, 'evidence-packs.json'));
  if (!packs.success) return undefined;
  let set = evidence;
  for (const { text } of packs.output) {
    const result = parsePack(text, set.data);
    if ('errors' in result) return undefined;
    set = withPack(set, result.pack);
  }
  return set;
}
