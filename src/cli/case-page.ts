import * as v from 'valibot';
import { CASE_LIMITS, CaseError } from '../case/manifest.ts';
import { foreignIdIn } from '../case/name.ts';
import { type OpenedCase, parseJson, readCase } from '../case/read.ts';
import { PageSnapshotSchema } from '../model/index.ts';
import type { PageContent } from './audit-page.ts';
import { InputError } from './input-error.ts';
import { readFileBytes } from './read-file.ts';

/** True for the name of a saved case file. */
export const isCaseFile = (path: string): boolean => /\.zip$/i.test(path);

/**
 * The page that a case file keeps, as it was read when the case was saved.
 * @throws InputError for what is no case file, or one that is not what its manifest and its name say
 */
export async function readCasePage(path: string): Promise<PageContent> {
  const { manifest, caseId, parts, faults } = opened(await readFileBytes(path, CASE_LIMITS.archiveBytes));
  const snapshot = v.safeParse(PageSnapshotSchema, parseJson(parts.get('snapshot.json') ?? new Uint8Array()));
  if (faults.length || foreignIdIn(path, caseId) !== undefined || !snapshot.success) {
    throw new InputError(
      'changed-case',
      'This case file is not what was saved, so its text proves nothing. "verify" says what differs.',
    );
  }
  return { url: snapshot.output.url, snapshot: snapshot.output, links: [], readAt: manifest.capturedAt };
}

/** @throws InputError */
function opened(archive: Uint8Array): OpenedCase {
  try {
    return readCase(archive);
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    throw new InputError('bad-case', `This is no case file that can be opened: ${error.message}`);
  }
}
