import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as v from 'valibot';
import {
  type Answer,
  CLAIM_TYPES,
  CONDITIONS,
  JURISDICTIONS,
  RECORD_KINDS,
  STANCES,
  THERAPIES,
} from '../model/index.ts';
import type { BundledRecord, BundledRegulatoryEntry, BundledReportingEntry, EvidenceData } from './data.ts';
import {
  AlternativeSchema,
  EffectSchema,
  FrequencySchema,
  partialDate,
  plainText,
  RegulatoryEntrySchema,
  ReportingEntrySchema,
  recordId,
  StoredAnswerSchema,
} from './schema.ts';
import { type EvidenceSet, evidenceSet } from './set.ts';

/** Characters of a pack that are read at most. */
export const PACK_LIMIT = 4_000_000;

const shortText = v.pipe(plainText, v.maxLength(120));
const secureAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s<>"'`]+$/i, 'must be an http or https address'),
);

const PackRecordSchema = v.strictObject({
  id: recordId,
  kind: v.picklist(RECORD_KINDS),
  citation: plainText,
  label: plainText,
  finding: plainText,
  limits: v.optional(plainText),
  figures: v.array(plainText),
  participants: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  followUp: v.optional(plainText),
  links: v.pipe(v.array(v.strictObject({ label: shortText, url: secureAddress })), v.minLength(1)),
  asOf: partialDate,
  therapies: v.array(v.picklist(THERAPIES)),
  comparators: v.optional(v.array(shortText)),
  conditions: v.array(v.picklist([...CONDITIONS, 'any'])),
  bearsOn: v.record(v.picklist(CLAIM_TYPES), v.picklist(STANCES)),
  stage: v.optional(plainText),
  certainty: v.optional(plainText),
  jurisdiction: v.optional(plainText),
  year: v.optional(v.pipe(v.number(), v.integer())),
  number: v.optional(plainText),
  effects: v.optional(v.pipe(v.array(EffectSchema), v.minLength(1))),
  frequencies: v.optional(v.pipe(v.array(FrequencySchema), v.minLength(1))),
});

const { note: _, ...answerEntries } = StoredAnswerSchema.entries;
/** An answer as it is kept, with the claim type that the file name gives there. */
const PackAnswerSchema = v.strictObject({ claimType: v.picklist(CLAIM_TYPES), ...answerEntries });

/** Further evidence as one JSON file: data only, in the shape of the bundled set. docs/evidence.md explains it. */
const EvidencePackSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'must be lower case, digits and dashes')),
  version: shortText,
  asOf: v.pipe(v.string(), v.isoDate()),
  records: v.optional(v.array(PackRecordSchema), []),
  answers: v.optional(v.array(PackAnswerSchema), []),
  regulatory: v.optional(
    v.array(v.strictObject({ ...RegulatoryEntrySchema.entries, jurisdiction: v.picklist(JURISDICTIONS) })),
    [],
  ),
  alternatives: v.optional(v.array(AlternativeSchema), []),
  reporting: v.optional(
    v.array(v.strictObject({ ...ReportingEntrySchema.entries, jurisdiction: v.picklist(JURISDICTIONS) })),
    [],
  ),
});
export type EvidencePack = v.InferOutput<typeof EvidencePackSchema>;

export interface PackError {
  /** Line of the file, from 1. */
  line: number;
  reason: string;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The place of an issue in the file; a missing key has none, so its parent's place is given. */
function placeOf(tree: Node, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node.offset;
  }
  return tree.offset;
}

/** Records that answers, regulatory entries and alternatives of the pack cite, with their place in it. */
function citedRecords(pack: EvidencePack): { id: string; path: (string | number)[] }[] {
  const cited = (list: 'answers' | 'regulatory' | 'alternatives', key: 'evidence' | 'records') =>
    (pack[list] as Record<string, unknown>[]).flatMap((entry, index) =>
      (entry[key] as string[]).map((id, place) => ({ id, path: [list, index, key, place] })),
    );
  return [
    ...cited('answers', 'evidence'),
    ...cited('regulatory', 'records'),
    ...cited('alternatives', 'records'),
  ];
}

/**
 * Reads a pack. A broken pack is refused as a whole, with the line and the reason of each fault.
 *
 * @param text the file
 * @param base the set that the pack is to be added to: its records may be cited
 */
export function parsePack(
  text: string,
  base: Pick<EvidenceData, 'records'>,
): { pack: EvidencePack } | { errors: PackError[] } {
  if (text.length > PACK_LIMIT)
    return { errors: [{ line: 1, reason: `the pack is longer than ${PACK_LIMIT} characters` }] };
  const faults: ParseError[] = [];
  const tree = parseTree(text, faults, { disallowComments: true, allowTrailingComma: false });
  if (faults.length > 0 || !tree) {
    // What follows the first fault is mostly its consequence.
    const [fault] = faults;
    if (!fault) return { errors: [{ line: 1, reason: 'the file is empty' }] };
    const reason = `not JSON: ${printParseErrorCode(fault.error)}`;
    return { errors: [{ line: lineOf(text, fault.offset), reason }] };
  }
  const result = v.safeParse(EvidencePackSchema, JSON.parse(text));
  if (!result.success)
    return {
      errors: result.issues.map((issue) => {
        const path = (issue.path ?? []).map((item) => item.key as string | number);
        return {
          line: lineOf(text, placeOf(tree, path)),
          reason: `${path.join('.') || 'the file'}: ${issue.message}`,
        };
      }),
    };
  const pack = result.output;
  const known = new Set([...base.records, ...pack.records].map(({ id }) => id));
  const errors = citedRecords(pack)
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({
      line: lineOf(text, placeOf(tree, path)),
      reason: `"${id}" is no record of the pack or the set`,
    }));
  const seen = new Set<string>();
  pack.records.forEach(({ id }, index) => {
    if (seen.has(id))
      errors.push({
        line: lineOf(text, placeOf(tree, ['records', index, 'id'])),
        reason: `"${id}" stands twice`,
      });
    seen.add(id);
  });
  return errors.length > 0 ? { errors } : { pack };
}

const KEYS = {
  records: ({ id }: { id: string }) => id,
  answers: (answer: Answer) =>
    [
      answer.claimType,
      answer.therapy,
      answer.condition,
      answer.strength,
      answer.token ?? '',
      ...(answer.figure ? [JSON.stringify(answer.figure)] : []),
    ].join('|'),
  regulatory: (entry: BundledRegulatoryEntry) =>
    [entry.jurisdiction, entry.therapy, entry.product, entry.use].join('|'),
  alternatives: ({ id }: { id: string }) => id,
  reporting: (entry: BundledReportingEntry) => [entry.jurisdiction, entry.concern].join('|'),
};
type PackList = keyof typeof KEYS;

/** Keys of the pack's entries in one of its lists, and of the same list in the set. */
function keysOf(list: PackList, from: Pick<EvidenceData, PackList>): string[] {
  return (from[list] as never[]).map(KEYS[list] as (entry: never) => string);
}

/** Keys of the entries that a pack adds and of those it stands in for, list by list. */
export type PackChanges = Record<PackList, { added: string[]; replaced: string[] }>;

/** What a pack adds to a set and what it stands in for, list by list, by key; records go by their id. */
export function packChanges(data: EvidenceData, pack: EvidencePack): PackChanges {
  const changes = (list: PackList) => {
    const known = new Set(keysOf(list, data));
    const keys = keysOf(list, pack);
    return {
      added: keys.filter((key) => !known.has(key)),
      replaced: keys.filter((key) => known.has(key)),
    };
  };
  return {
    records: changes('records'),
    answers: changes('answers'),
    regulatory: changes('regulatory'),
    alternatives: changes('alternatives'),
    reporting: changes('reporting'),
  };
}

/** Later entries stand in for earlier ones with the same key and come first, so that they are found first. */
function override<T>(base: readonly T[], added: readonly T[], key: (item: T) => string): T[] {
  const replaced = new Set(added.map(key));
  return [...added, ...base.filter((item) => !replaced.has(key(item)))];
}

/** The set with a pack: its entries are added, or stand in for those with the same key. */
export function withPack(set: EvidenceSet, pack: EvidencePack): EvidenceSet {
  const { data } = set;
  return evidenceSet({
    ...data,
    version: `${data.version}+${pack.name}-${pack.version}`,
    records: override<BundledRecord>(data.records, pack.records, KEYS.records),
    answers: override<Answer>(data.answers, pack.answers, KEYS.answers),
    regulatory: override(data.regulatory, pack.regulatory, KEYS.regulatory),
    alternatives: override(data.alternatives, pack.alternatives, KEYS.alternatives),
    reporting: override<BundledReportingEntry>(data.reporting, pack.reporting, KEYS.reporting),
  });
}
