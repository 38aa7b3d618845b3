import { type EvidenceSet, loadEvidence } from '../evidence/index.ts';
import { parsePack, withPack } from '../evidence/pack.ts';
import { InputError, UsageError } from './input-error.ts';
import { readFileBytes } from './read-file.ts';

/**
 * The built-in evidence with the pack's added. Where both answer a claim, the pack's answer is taken.
 * @throws UsageError for a file that is missing or no evidence pack: every fault with its line
 */
export async function readEvidencePack(path: string): Promise<EvidenceSet> {
  const evidence = loadEvidence();
  const result = parsePack(await packText(path), evidence.data);
  if ('pack' in result) return withPack(evidence, result.pack);
  const faults = result.errors.map(({ line, reason }) => `  line ${line}: ${reason}`);
  throw new UsageError(
    `--evidence ${path}: this is no evidence pack (docs/evidence.md explains them).\n${faults.join('\n')}`,
  );
}

async function packText(path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readFileBytes(path));
  } catch (error) {
    throw error instanceof InputError ? new UsageError(`--evidence ${path}: ${error.message}`) : error;
  }
}
