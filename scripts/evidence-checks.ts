import type { EvidenceData } from '../src/evidence/data.ts';
import { PRODUCTS } from '../src/evidence/products.ts';
import { CITATION_PARTS, type CitationPart, CONCERNS, type EvidenceRecord } from '../src/evidence/schema.ts';
import { evidenceSet } from '../src/evidence/set.ts';
import { STATUS_TOKEN_IDS } from '../src/evidence/status-tokens.ts';
import {
  type Answer,
  CLAIM_TYPES,
  type ClaimType,
  CONDITIONS,
  JURISDICTIONS,
  NAMED_THERAPIES,
  type RecordKind,
  STRENGTHS,
  THERAPIES,
  type TherapyId,
} from '../src/model/index.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import { MAX_GRADE, readingGrade } from './evidence-reading.ts';

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

function answerName(answer: Answer): string {
  const { claimType, therapy, condition, strength, token, figure } = answer;
  return [claimType, therapy, condition, strength, token, figure && JSON.stringify(figure)]
    .filter(Boolean)
    .join('/');
}

/** A date counts as in the future where it lies behind the release that carries it. */
function isAfter(partialDate: string, release: string): boolean {
  return partialDate > release.slice(0, partialDate.length);
}

/** Numbers of the frequencies that do not stand in the figures of the record as well. */
function unfoundedNumbers({ figures = [], frequencies = [] }: EvidenceRecord): number[] {
  const numbers = new Set(
    JSON.stringify(figures)
      .match(/\d+(?:\.\d+)?/g)
      ?.map(Number),
  );
  return frequencies
    .flatMap(({ groups }) => groups.flatMap(({ percent, count, of }) => [percent, count, of]))
    .filter((number): number is number => number !== undefined && !numbers.has(number));
}

const VOCABULARY = new Set<string>([...Object.keys(PRODUCTS), ...THERAPIES]);

/** Names of groups that are ids of the vocabulary: readers see these names. */
function bareIds({ figures = [], frequencies = [], effects = [] }: EvidenceRecord): string[] {
  const names = [
    ...figures.map(({ arm }) => arm),
    ...frequencies.flatMap(({ groups }) => groups.map(({ arm }) => arm)),
    ...effects.flatMap(({ arm, comparator }) => [arm, comparator]),
  ];
  return names.filter((name): name is string => name !== undefined && VOCABULARY.has(name));
}

/** Kinds in which a regulator, a court or a lawmaker speaks, on pages of its own. */
const OFFICIAL: ReadonlySet<RecordKind> = new Set([
  'approval',
  'court-ruling',
  'enforcement',
  'agency-notice',
  'regulation',
  'law',
]);
/** Hosts that carry copies: press services, law reports, trackers of bills, newspapers. */
const OF_COPIES =
  /(?:einpresswire|medpath|justia|casetext|midpage|lawlens|politifact|jdsupra|weblaws|fastdemocracy|elaws|chanrobles|prnewswire|globenewswire|businesswire|marketscreener|scribd)\./i;

/** Parts that the citation of a record lacks, by its kind. A title in square brackets is ours. */
export function missingParts({ kind, citation, registry }: EvidenceRecord): CitationPart[] {
  const { type, author, title, issued, 'container-title': journal, DOI, URL: url } = citation;
  const paper = type === 'article-journal';
  const official = url !== undefined && !OF_COPIES.test(new URL(url).host);
  return CITATION_PARTS.filter(
    (part) =>
      (part === 'authors' && paper && !author) ||
      (part === 'title' && title.startsWith('[')) ||
      (part === 'year' && paper && !issued) ||
      (part === 'journal' && paper && !journal) ||
      (part === 'official address' && OFFICIAL.has(kind) && !official && !DOI && !registry),
  );
}

const list = (parts: readonly string[]): string => (parts.length > 0 ? parts.join(', ') : 'nothing');

function recordProblems({ records, release }: EvidenceFiles): string[] {
  return [
    ...repeated(records.map(({ id }) => id)).map((id) => `record ${id} stands twice`),
    ...records.flatMap((record) => {
      const { DOI, PMID, URL: url } = record.citation;
      return [
        !(DOI || PMID || url || record.registry || record.number) &&
          'has no identifier and no official address',
        record.number && !url && !record.copy && 'has a number and nothing to read',
        record.asOf && isAfter(record.asOf, release.asOf) && `is dated after the release: ${record.asOf}`,
        missingParts(record).join() !== (record.unverified ?? []).join() &&
          `lacks ${list(missingParts(record))} in its citation and calls ${list(record.unverified ?? [])} unverified`,
        Object.keys(record.bearsOn).length === 0 && 'bears on no claim type',
        ...bareIds(record).map((name) => `names a group by the id ${name}; readers need words`),
        ...unfoundedNumbers(record).map((number) => `has a frequency with ${number}, which no figure states`),
      ]
        .filter((problem) => typeof problem === 'string')
        .map((problem) => `record ${record.id} ${problem}`);
    }),
  ];
}

function referenceProblems(data: EvidenceData): string[] {
  const byId = new Map(data.records.map((record) => [record.id, record]));
  const unknown = (owner: string, ids: readonly string[]) =>
    ids.filter((id) => !byId.has(id)).map((id) => `${owner} cites ${id}, which is no record`);
  return [
    ...repeated(data.answers.map(answerName)).map((name) => `answer ${name} stands twice`),
    ...data.answers.flatMap((answer) => unknown(`answer ${answerName(answer)}`, answer.evidence)),
    ...data.answers.flatMap((answer) =>
      answer.evidence
        .filter((id) => byId.has(id) && !byId.get(id)?.bearsOn[answer.claimType])
        .map((id) => `record ${id} is cited for ${answer.claimType} but has no stance on it`),
    ),
    ...data.answers.flatMap((answer) =>
      Object.keys(answer.stances ?? {})
        .filter((id) => !answer.evidence.includes(id))
        .map((id) => `answer ${answerName(answer)} gives a stance of ${id}, which it does not cite`),
    ),
    ...data.answers
      .filter(({ verdict }) => verdict === 'consistent')
      .flatMap((answer) =>
        answer.evidence
          .filter((id) => (answer.stances?.[id] ?? byId.get(id)?.bearsOn[answer.claimType]) === 'contradicts')
          .map(
            (id) => `answer ${answerName(answer)} agrees with the claim and cites ${id} as contradicting it`,
          ),
      ),
    ...data.answers
      .filter(({ token }) => token && !STATUS_TOKEN_IDS.includes(token))
      .map((answer) => `answer ${answerName(answer)} has a token that no pattern finds`),
    ...data.answers
      .filter(({ figure, why }) => Boolean(figure) !== why.includes('{figure}'))
      .map(
        (answer) =>
          `answer ${answerName(answer)} must have both a figure and "{figure}" in its words, or neither`,
      ),
    ...data.regulatory.flatMap((entry) =>
      unknown(`status ${entry.jurisdiction}/${entry.therapy}`, entry.records),
    ),
    ...data.alternatives.flatMap((entry) => unknown(`alternative ${entry.id}`, entry.records)),
    ...repeated(data.registrations.map(({ number }) => number)).map(
      (number) => `registration ${number} stands twice`,
    ),
    ...data.notices.flatMap((entry) => unknown(`notice ${entry.id}`, entry.records)),
  ];
}

/** Each place has one office for harm and one for adverts, and at most one for clinicians. */
function reportingProblems({ reporting }: EvidenceData): string[] {
  return JURISDICTIONS.flatMap((jurisdiction) => {
    const concerns = reporting.filter((entry) => entry.jurisdiction === jurisdiction).map((e) => e.concern);
    const needed = CONCERNS.filter((concern) => concern !== 'clinician' || concerns.includes(concern));
    return concerns.sort().join() === needed.sort().join()
      ? []
      : [`reporting ${jurisdiction} needs one entry for harm and adverts, and at most one for clinicians`];
  });
}

/** Every claim type, therapy, condition and strength gets an answer whose evidence bears on that therapy. */
function gaps(data: EvidenceData): string[] {
  const set = evidenceSet(data);
  const found = new Set<string>();
  for (const claimType of CLAIM_TYPES)
    for (const therapy of NAMED_THERAPIES) {
      if (set.choose({ claimType, therapies: [therapy] }).length === 0)
        found.add(`no record for ${claimType} × ${therapy}`);
      for (const conditions of [[], ...CONDITIONS.map((condition) => [condition])])
        for (const strength of STRENGTHS)
          if (!set.judge({ claimType, therapies: [therapy], conditions, strength }))
            found.add(`no answer for ${claimType} × ${therapy} × ${conditions.join('') || 'no condition'}`);
    }
  return [...found];
}

function readingProblems(data: EvidenceData): string[] {
  const texts: [string, string | undefined][] = [
    ...data.answers.map((answer): [string, string] => [`answer ${answerName(answer)}`, answer.why]),
    ...data.answers.map((answer): [string, string | undefined] => [
      `question of ${answerName(answer)}`,
      answer.question,
    ]),
    ...data.records.map((record): [string, string] => [`finding of ${record.id}`, record.finding]),
    ...data.records.flatMap((record) =>
      (record.frequencies ?? []).map(({ event }): [string, string] => [
        `frequency of ${record.id}`,
        `They ${event}.`,
      ]),
    ),
    ...data.regulatory.map((entry): [string, string] => [
      `status ${entry.jurisdiction}/${entry.therapy}`,
      entry.line,
    ]),
    ...data.alternatives.map((entry): [string, string] => [`alternative ${entry.id}`, entry.text]),
  ];
  return texts.flatMap(([name, text]) => {
    const grade = text ? readingGrade(text) : 0;
    return grade > MAX_GRADE ? [`${name} reads at grade ${grade}, ${MAX_GRADE} at most`] : [];
  });
}

/** Every string inside a value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

/** Ids are for editors: nothing that is shown may hold one. */
function shownIdProblems(data: EvidenceData): string[] {
  const ids = data.records.map(({ id }) => id);
  const shown: [string, unknown][] = [
    ...data.answers.map((answer): [string, unknown] => [
      `answer ${answerName(answer)}`,
      [answer.why, answer.question],
    ]),
    ...data.records.map(
      ({ id, label, stage, followUp, figures, effects, frequencies, finding, limits, certainty }) =>
        [
          `record ${id}`,
          [label, stage, followUp, figures, effects, frequencies, finding, limits, certainty],
        ] as [string, unknown],
    ),
    ...data.regulatory.map((entry): [string, unknown] => [
      `status ${entry.jurisdiction}/${entry.therapy}`,
      entry.line,
    ]),
    ...data.alternatives.map((entry): [string, unknown] => [`alternative ${entry.id}`, entry.text]),
  ];
  return shown.flatMap(([name, texts]) => {
    const text = strings(texts).join(' ');
    return ids.filter((id) => text.includes(id)).map((id) => `${name} shows the id ${id} to readers`);
  });
}

/** All faults of the evidence, in words for the person who edits it; empty where it may be built. */
export function checkEvidence(files: EvidenceFiles, data: EvidenceData): string[] {
  if (files.problems.length > 0) return files.problems;
  return [
    ...recordProblems(files),
    ...reportingProblems(data),
    ...referenceProblems(data),
    ...gaps(data),
    ...readingProblems(data),
    ...shownIdProblems(data),
  ];
}

export interface CoverageCell {
  claimType: ClaimType;
  therapy: TherapyId;
  /** Records that bear on the claim type and therapy, without a limit. */
  records: number;
  answers: number;
}

/** Records and answers for each claim type and therapy in scope. */
export function coverage(data: EvidenceData): CoverageCell[] {
  return CLAIM_TYPES.flatMap((claimType) =>
    NAMED_THERAPIES.map((therapy) => ({
      claimType,
      therapy,
      records: data.records.filter(
        (record) => record.bearsOn[claimType] && record.therapies.includes(therapy),
      ).length,
      answers: data.answers.filter((answer) => answer.claimType === claimType && answer.therapy === therapy)
        .length,
    })),
  );
}
