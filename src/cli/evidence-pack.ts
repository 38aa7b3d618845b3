import { type EvidenceSet, loadEvidence } from '../evidence/index.ts';
import { parsePack, withPack } from '../evidence/pack.ts';
import { InputError, UsageError } from './input-error.ts';
import { readFileBytes } from './read-file.ts';

/**
 * The built-in evidence with the pack's added; what the pack repeats stands in for the built-in.
 * @throws UsageError for a file that is missing or a pack that is refused, with the line and reason of each fault
 */
export async function readEvidencePack(path: string): Promise<EvidenceSet> {
  const set = loadEvidence();
  const result = parsePack(await packText(path), set.data);
  if ('pack' in result) return withPack(set, result.pack);
  const faults = result.errors.slice(0, 10).map(({ line, reason }) => `\n  line ${line}: ${reason}`);
  throw new UsageError(`--evidence ${path}: the pack is refused.${faults.join('')}`);
}

async function packText(path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readFileBytes(path));
  } catch (error) {
    throw error instanceof InputError ? new UsageError(`--evidence ${path}: ${error.message}`) : error;
  }
}
