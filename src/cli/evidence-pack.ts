import * as v from 'valibot';
import type { EvidenceData } from '../evidence/data.ts';
import { bundledEvidence, type EvidenceSet, loadEvidence } from '../evidence/index.ts';
import {
  AnswerSchema,
  CLAIM_TYPES,
  CONDITIONS,
  EvidenceCardSchema,
  STANCES,
  THERAPIES,
} from '../model/index.ts';
import { InputError, UsageError } from './input-error.ts';
import { readFileBytes } from './read-file.ts';

const { stance: _, ...cardEntries } = EvidenceCardSchema.entries;

/** A pack has the shape of the built-in data file; `docs/evidence.md` explains the fields. */
const EvidencePackSchema = v.object({
  records: v.array(
    v.object({
      ...cardEntries,
      therapies: v.array(v.picklist(THERAPIES)),
      comparators: v.optional(v.array(v.string())),
      conditions: v.array(v.picklist([...CONDITIONS, 'any'])),
      bearsOn: v.record(v.picklist(CLAIM_TYPES), v.picklist(STANCES)),
    }),
  ),
  answers: v.array(AnswerSchema),
});

/**
 * The built-in evidence with the pack's added. Where both answer a claim, the pack's answer is taken.
 * @throws UsageError for a file that is missing, no JSON, of another shape, or at odds with the built-in records
 */
export async function readEvidencePack(path: string): Promise<EvidenceSet> {
  return loadEvidence(addPack(bundledEvidence, parsePack(path, await packText(path))));
}

async function packText(path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readFileBytes(path));
  } catch (error) {
    throw error instanceof InputError ? new UsageError(`--evidence ${path}: ${error.message}`) : error;
  }
}

function parsePack(path: string, text: string): v.InferOutput<typeof EvidencePackSchema> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--evidence ${path}: this is not JSON (${(error as Error).message}).`);
  }
  const result = v.safeParse(EvidencePackSchema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UsageError(`--evidence ${path}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}.`);
}

function addPack(base: EvidenceData, pack: v.InferOutput<typeof EvidencePackSchema>): EvidenceData {
  const ids = new Set(base.records.map(({ id }) => id));
  for (const { id } of pack.records) {
    if (ids.has(id))
      throw new UsageError(
        `--evidence: there is already a record "${id}". Give the pack's record another id.`,
      );
    ids.add(id);
  }
  const missing = pack.answers.flatMap(({ evidence }) => evidence).find((id) => !ids.has(id));
  if (missing) throw new UsageError(`--evidence: an answer refers to "${missing}", which is no record.`);
  return {
    ...base,
    records: [...base.records, ...pack.records],
    answers: [...pack.answers, ...base.answers],
  };
}
