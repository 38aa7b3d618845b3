import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { BundledRegulatoryEntry } from '../src/evidence/data.ts';
import {
  type Alternative,
  AlternativeSchema,
  type EvidenceRecord,
  type NoticeDuty,
  NoticeDutySchema,
  RecordSchema,
  RegulatoryEntrySchema,
  ReleaseSchema,
  type StoredAnswer,
  StoredAnswerSchema,
  type StoredRegistration,
  StoredRegistrationSchema,
  type StoredReportingEntry,
  StoredReportingEntrySchema,
} from '../src/evidence/schema.ts';
import {
  type Answer,
  CLAIM_TYPES,
  type ClaimType,
  JURISDICTIONS,
  type Jurisdiction,
} from '../src/model/index.ts';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const EVIDENCE = join(ROOT, 'src/evidence');

/** The evidence as it is kept, validated file by file. `problems` is empty where all is well. */
export interface EvidenceFiles {
  release: v.InferOutput<typeof ReleaseSchema>;
  records: (EvidenceRecord & { file: string })[];
  answers: (Answer & { note?: string })[];
  regulatory: BundledRegulatoryEntry[];
  alternatives: Alternative[];
  reporting: (StoredReportingEntry & { jurisdiction: Jurisdiction })[];
  notices: NoticeDuty[];
  registrations: StoredRegistration[];
  problems: string[];
}

function yamlFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function validate<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  where: string,
  problems: string[],
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  for (const issue of result.issues) problems.push(`${where}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
  return undefined;
}

/** Reads and validates all records and answers under `src/evidence`. */
export function readEvidenceFiles(directory = EVIDENCE): EvidenceFiles {
  const problems: string[] = [];
  const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
  const name = (path: string) => relative(ROOT, path);

  const release = validate(ReleaseSchema, read(join(directory, 'release.yaml')), 'release.yaml', problems);
  const records = yamlFiles(join(directory, 'records')).flatMap((path) => {
    const record = validate(RecordSchema, read(path), name(path), problems);
    if (record && record.id !== basename(path, '.yaml'))
      problems.push(`${name(path)}: the id is not the file name`);
    return record ? [{ ...record, file: name(path) }] : [];
  });
  const answers = yamlFiles(join(directory, 'answers')).flatMap((path) => {
    const claimType = basename(path, '.yaml') as ClaimType;
    if (!CLAIM_TYPES.includes(claimType)) problems.push(`${name(path)}: not a claim type`);
    const list = validate(v.array(StoredAnswerSchema), read(path), name(path), problems) ?? [];
    return list.map((answer: StoredAnswer) => ({ claimType, ...answer }));
  });
  /** The entries of all files of a folder whose files are named after the place they are about. */
  const byPlace = <Schema extends v.GenericSchema<unknown, object>>(folder: string, schema: Schema) =>
    yamlFiles(join(directory, folder)).flatMap((path) => {
      const jurisdiction = basename(path, '.yaml') as Jurisdiction;
      if (!JURISDICTIONS.includes(jurisdiction)) problems.push(`${name(path)}: not a jurisdiction`);
      const list = validate(v.array(schema), read(path), name(path), problems) ?? [];
      return list.map((entry): { jurisdiction: Jurisdiction } & v.InferOutput<Schema> => ({
        jurisdiction,
        ...entry,
      }));
    });
  const regulatory = byPlace('status', RegulatoryEntrySchema);
  const reporting = byPlace('reporting', StoredReportingEntrySchema);
  const alternatives =
    validate(
      v.array(AlternativeSchema),
      read(join(directory, 'alternatives.yaml')),
      'src/evidence/alternatives.yaml',
      problems,
    ) ?? [];
  const notices =
    validate(
      v.array(NoticeDutySchema),
      read(join(directory, 'notices.yaml')),
      'src/evidence/notices.yaml',
      problems,
    ) ?? [];
  const registrations =
    validate(
      v.array(StoredRegistrationSchema),
      read(join(directory, 'registrations.yaml')),
      'src/evidence/registrations.yaml',
      problems,
    ) ?? [];
  return {
    release: release ?? { version: '', asOf: '', reviewEveryMonths: 6 },
    records,
    answers,
    regulatory,
    alternatives,
    reporting,
    notices,
    registrations,
    problems,
  };
}
