import packageJson from '../../package.json' with { type: 'json' };
import type { AuditDifference } from '../case/difference.ts';
import { CASE_LIMITS, CaseError } from '../case/manifest.ts';
import type { PartFault } from '../case/read.ts';
import { type Verification, verifyCase } from '../case/verify.ts';
import { type EvidenceSet, loadEvidence } from '../evidence/index.ts';
import type { Finding } from '../model/index.ts';
import { counted, printable } from '../report/plain.ts';
import { InputError, UsageError } from './input-error.ts';
import { readFileBytes } from './read-file.ts';
import type { Terminal } from './terminal.ts';

const FAULTS: Record<PartFault['fault'], string> = {
  missing: 'is missing',
  changed: 'is not what the manifest says: its SHA-256 or its data differ',
  unlisted: 'is not in the manifest',
};

/**
 * `verify CASE.zip ...`: checks each case file and replays its audit.
 * @returns true where all of them are sound
 * @throws UsageError without a file
 */
export async function verifyAll(files: readonly string[], terminal: Terminal): Promise<boolean> {
  if (!files.length || files.some((file) => file.startsWith('-')))
    throw new UsageError('verify needs at least one case file: npm run --silent audit -- verify case.zip');
  const evidence = loadEvidence();
  let sound = true;
  for (const file of files) {
    const { text, passed } = await verifyFile(file, evidence);
    sound &&= passed;
    terminal.print(`${file}\n${text}\n`);
  }
  return sound;
}

async function verifyFile(file: string, evidence: EvidenceSet): Promise<{ text: string; passed: boolean }> {
  try {
    const archive = await readFileBytes(file, CASE_LIMITS.archiveBytes);
    const verification = verifyCase(archive, evidence, packageJson.version, file);
    return { text: verificationText(verification), passed: verification.sound };
  } catch (error) {
    if (!(error instanceof CaseError || error instanceof InputError)) throw error;
    return { text: `  NOT OPENED  ${error.message}\n`, passed: false };
  }
}

function verificationText(verification: Verification): string {
  const { manifest, caseId, faults, foreignId, otherVersions } = verification;
  const faulty = new Map(faults.map(({ name, fault }) => [name, fault]));
  const names = [...new Set([...manifest.parts.map(({ name }) => name as string), ...faulty.keys()])];
  return [
    `  Page      ${printable(manifest.page.url)}`,
    `  Captured  ${manifest.capturedAt} by version ${printable(manifest.tool.version)}, evidence ${printable(manifest.evidence.version)}`,
    `  Browser   ${printable(manifest.browser)}`,
    `  Case id   ${caseId}`,
    ...(foreignId === undefined
      ? []
      : [
          `  CHANGED   The file's name has another case id, ${foreignId}: this is not what was saved under that name.`,
        ]),
    '',
    ...names.map((name) => {
      const fault = faulty.get(name);
      return `  ${fault ? 'CHANGED' : 'ok     '}  ${printable(name)}${fault ? ` ${FAULTS[fault]}` : ''}`;
    }),
    ...manifest.notCaptured.map((what) => `  not captured: ${printable(what)}`),
    '',
    ...replayLines(verification),
    ...(otherVersions
      ? [
          `  Replayed with version ${otherVersions.tool} and evidence ${otherVersions.evidence}, which are not those of the case.`,
        ]
      : []),
    '',
    `  ${answerOf(verification)}`,
    '  The case id is what proves it: compare it with the one noted when the case was saved.',
    '',
  ].join('\n');
}

/** Where only the versions differ, nothing was tampered with: that is another answer. */
function answerOf({ sound, faults, foreignId, replay, otherVersions }: Verification): string {
  if (sound)
    return 'SOUND  Every part agrees with the manifest of the case, and the audit of the stored text finds the same.';
  return !faults.length && foreignId === undefined && replay.kind === 'different' && otherVersions
    ? 'UNCHANGED  Every part agrees with the manifest of the case. This version of the tool or its evidence finds something else, see above.'
    : 'NOT SOUND  See above.';
}

function replayLines({ replay, audit }: Verification): string[] {
  switch (replay.kind) {
    case 'identical':
      return [`  Replay: identical (${counted(audit?.findings.length ?? 0, 'finding')})`];
    case 'impossible':
      return [`  Replay: not possible. ${replay.reason}`];
    case 'different':
      return ['  Replay: different', ...differenceLines(replay.difference)];
  }
}

function differenceLines({ added, removed, changed, others }: AuditDifference): string[] {
  const line = (sign: string, { claimType, quote }: Finding, more = '') =>
    `    ${sign} ${claimType} “${printable(quote)}”${more}`;
  return [
    ...removed.map((finding) => line('only in the case:  ', finding)),
    ...added.map((finding) => line('only in the replay:', finding)),
    ...changed.map(({ after, fields }) => line('differs:           ', after, ` in ${fields.join(', ')}`)),
    ...(others.length ? [`    besides: ${others.join(', ')}`] : []),
  ];
}
