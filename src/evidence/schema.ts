import * as v from 'valibot';
import {
  ANSWER_CONDITIONS,
  AnswerFigureSchema,
  CLAIM_TYPES,
  CONDITIONS,
  EFFECT_MEASURES,
  EFFECT_OUTCOMES,
  type Effect,
  type EffectOutcome,
  type Frequency,
  isRatio,
  NOTICE_DUTIES,
  NOTICE_ELEMENTS,
  RECORD_KINDS,
  SEVERITIES,
  STANCES,
  STRENGTHS,
  THERAPIES,
  VERDICTS,
} from '../model/index.ts';
import { PRODUCTS, type ProductId } from './products.ts';

const PLAIN = v.check<string, string>(
  (text) => !/[<>]|javascript:|data:text/i.test(text.replaceAll(/[<>]=?(?=\s?[\d.])/g, '')),
  'must be plain text, without markup or script',
);
/** Plain words: no tags, no script. Signs before a figure ("p < 0.05") are allowed. */
export const plainText = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2000), PLAIN);
export const recordId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{2,79}$/, 'must be lower case, digits and dashes'),
);
const webAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s<>"'`]+$/i, 'must be an http or https address'),
);
/** What was read, and where. */
const readPlaces = v.pipe(v.array(v.strictObject({ at: plainText, what: plainText })), v.minLength(1));
/** A day, month or year: 2026-11-20, 2026-11 or 2026. */
export const partialDate = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a date: 2026, 2026-11 or 2026-11-20',
  ),
);

/** What a citation has to hold; an official address where a regulator, court or lawmaker speaks. */
export const CITATION_PARTS = ['authors', 'title', 'year', 'journal', 'official address'] as const;
export type CitationPart = (typeof CITATION_PARTS)[number];

const trialNumber = v.pipe(
  v.string(),
  v.regex(/^(NCT\d{8}|ACTRN\d{14}|ISRCTN\d{8})$/, 'must be a trial registration number'),
);

const Name = v.union([
  v.strictObject({ family: plainText, given: v.optional(plainText) }),
  v.strictObject({ literal: plainText }),
]);

/** The part of CSL-JSON that the records use. A title in square brackets is a description of ours, not the source's title. */
const CitationSchema = v.strictObject({
  type: v.picklist(['article-journal', 'document', 'report', 'legislation', 'legal_case']),
  title: plainText,
  author: v.optional(v.array(Name)),
  'container-title': v.optional(plainText),
  issued: v.optional(v.strictObject({ 'date-parts': v.tuple([v.array(v.number())]) })),
  volume: v.optional(plainText),
  issue: v.optional(plainText),
  page: v.optional(plainText),
  DOI: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/, 'must be a DOI'))),
  PMID: v.optional(v.pipe(v.string(), v.regex(/^\d{1,8}$/, 'must be a PubMed number'))),
  PMCID: v.optional(v.pipe(v.string(), v.regex(/^PMC\d{4,8}$/, 'must be a PubMed Central number'))),
  URL: v.optional(webAddress),
});
export type Citation = v.InferOutput<typeof CitationSchema>;

const FigureSchema = v.strictObject({
  measure: plainText,
  arm: v.optional(plainText),
  value: v.optional(plainText),
  comparison: v.optional(plainText),
  interval: v.optional(plainText),
  p: v.optional(plainText),
  /** What the figure favours in a comparison; absent where nothing was compared. */
  favours: v.optional(v.picklist(['therapy', 'control', 'neither'])),
});
export type Figure = v.InferOutput<typeof FigureSchema>;

const figure = v.pipe(v.number(), v.finite());

/** One comparison with its interval: `Effect` of the model. */
export const EffectSchema: v.GenericSchema<unknown, Effect> = v.pipe(
  v.strictObject({
    outcome: v.picklist(Object.keys(EFFECT_OUTCOMES) as [EffectOutcome, ...EffectOutcome[]]),
    arm: v.optional(plainText),
    comparator: plainText,
    measure: v.picklist(EFFECT_MEASURES),
    value: figure,
    low: figure,
    high: figure,
    unit: v.optional(plainText),
    noticeable: v.optional(v.pipe(figure, v.gtValue(0))),
    followUp: v.optional(plainText),
  }),
  v.check(({ low, value, high }) => low <= value && value <= high, 'the value must lie in its interval'),
  v.check(({ measure, low }) => !isRatio(measure) || low > 0, 'a ratio must be above 0'),
  v.check(
    ({ measure, unit }) => (measure === 'mean-difference') === (unit !== undefined),
    'a mean difference, and nothing else, has a unit',
  ),
);

/** How often something happened to people: `Frequency` of the model. */
export const FrequencySchema: v.GenericSchema<unknown, Frequency> = v.strictObject({
  kind: v.picklist(['benefit', 'harm']),
  event: plainText,
  favours: v.optional(v.picklist(['therapy', 'control', 'neither'])),
  groups: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({
          arm: plainText,
          percent: v.optional(v.pipe(figure, v.minValue(0), v.maxValue(100))),
          count: v.optional(v.pipe(figure, v.integer(), v.minValue(0))),
          of: v.optional(v.pipe(figure, v.integer(), v.minValue(1))),
        }),
        v.check(
          ({ percent, count, of }) =>
            percent === undefined
              ? count !== undefined && of !== undefined && count <= of
              : count === undefined && of === undefined,
          'a group has a percentage, or a count of so many',
        ),
      ),
    ),
    v.minLength(1),
    v.maxLength(3),
  ),
});
/**
 * What comparing a page's sentence with its source needs beyond the fields of the record. Each entry stands in the
 * source as read; absent means not known, and then nothing is judged by it.
 */
const StudySchema = v.strictObject({
  /** Names by which pages call it: of the trial or its product; of a society for its statement. */
  names: v.optional(v.pipe(v.array(plainText), v.minLength(1))),
  /** Where it was done, as pages name it: a hint, as one hospital does many studies. */
  places: v.optional(v.pipe(v.array(plainText), v.minLength(1))),
  /** Whose cells: the patient's own, a donor's, or both in different arms. */
  donor: v.optional(v.picklist(['own', 'donor', 'both'])),
  /** How the therapy was given. */
  route: v.optional(v.picklist(['injection', 'surgery'])),
  /** Millions of cells in a dose, all doses that were given. */
  doses: v.optional(v.pipe(v.array(v.pipe(v.number(), v.gtValue(0))), v.minLength(1))),
  /** Particular people that it was about, and the words (lower case) by which a page would say so. */
  population: v.optional(
    v.strictObject({
      who: plainText,
      words: v.pipe(v.array(v.pipe(plainText, v.regex(/^[^A-Z]+$/))), v.minLength(1)),
    }),
  ),
  /** Ages of those who took part: the youngest allowed, the mean. */
  ages: v.optional(v.strictObject({ from: v.optional(v.number()), mean: v.optional(v.number()) })),
  /** Studies put together, for a review. */
  studies: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** People in the largest arm. */
  perArm: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Where the paper stands, as the host of its journal; to tell a wrong credit. */
  publisher: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, 'must be a host name'))),
  /** What pages leave out that a reader should know, as a full sentence. */
  leftOut: v.optional(plainText),
});
export type Study = v.InferOutput<typeof StudySchema>;

const product = v.picklist(Object.keys(PRODUCTS) as [ProductId, ...ProductId[]]);
const bearsOn = v.strictObject(
  Object.fromEntries(CLAIM_TYPES.map((type) => [type, v.optional(v.picklist(STANCES))])) as Record<
    (typeof CLAIM_TYPES)[number],
    v.OptionalSchema<v.PicklistSchema<typeof STANCES, undefined>, undefined>
  >,
);

/** One evidence record as it is kept: one YAML file. Field meanings: docs/evidence.md. */
export const RecordSchema = v.strictObject({
  id: recordId,
  kind: v.picklist(RECORD_KINDS),
  /** Who, what, year in a few words; made from the citation where absent. */
  label: v.optional(plainText),
  citation: CitationSchema,
  /** Trial registration: NCT, ACTRN or similar. */
  registry: v.optional(trialNumber),
  /** Official number of a ruling, law, letter or filing: the docket, the chapter, the reference. */
  number: v.optional(plainText),
  /** Parts of the citation that could not be verified, as readers are told; the check of the set holds it complete. */
  unverified: v.optional(v.pipe(v.array(v.picklist(CITATION_PARTS)), v.minLength(1))),
  /** A readable copy of what was read elsewhere; shown as a copy. Does not identify a record. */
  copy: v.optional(webAddress),
  jurisdiction: v.optional(plainText),
  products: v.pipe(v.array(product), v.minLength(1)),
  comparators: v.optional(v.array(plainText)),
  conditions: v.pipe(v.array(v.picklist([...CONDITIONS, 'any'])), v.minLength(1)),
  stage: v.optional(plainText),
  participants: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  followUp: v.optional(plainText),
  figures: v.optional(v.array(FigureSchema)),
  effects: v.optional(v.pipe(v.array(EffectSchema), v.minLength(1))),
  frequencies: v.optional(v.pipe(v.array(FrequencySchema), v.minLength(1))),
  study: v.optional(StudySchema),
  finding: plainText,
  limits: v.optional(plainText),
  certainty: v.optional(plainText),
  /** Claim types it bears on, with what it says about the usual marketing claim of each. */
  bearsOn,
  /** Date of the source, or of the version that was read. */
  asOf: v.optional(partialDate),
  read: readPlaces,
});
export type EvidenceRecord = v.InferOutput<typeof RecordSchema>;

/** One answer as it is kept; the file name gives the claim type. `note` is for editors and is not bundled. */
export const StoredAnswerSchema = v.strictObject({
  therapy: v.picklist([...THERAPIES, 'any']),
  condition: v.picklist(ANSWER_CONDITIONS),
  strength: v.picklist([...STRENGTHS, 'any']),
  token: v.optional(plainText),
  figure: v.optional(AnswerFigureSchema),
  verdict: v.picklist(VERDICTS),
  severity: v.picklist(SEVERITIES),
  why: plainText,
  evidence: v.pipe(v.array(recordId), v.minLength(1), v.maxLength(5)),
  stances: v.optional(v.record(recordId, v.picklist(STANCES))),
  question: v.optional(plainText),
  note: v.optional(plainText),
});
export type StoredAnswer = v.InferOutput<typeof StoredAnswerSchema>;

/** Version and review date of the bundled set. */
export const ReleaseSchema = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{2}$/)),
  asOf: v.pipe(v.string(), v.isoDate()),
  reviewEveryMonths: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const REGULATORY_STATUSES = [
  'approved',
  'cleared',
  'off-label',
  'unapproved',
  'disputed',
  'trial-only',
  'permitted-by-notice',
  'exempt',
  'not-to-be-advertised',
  'unknown',
] as const;

/** Standing of one product family for one use; the file name gives the jurisdiction. */
export const RegulatoryEntrySchema = v.strictObject({
  therapy: v.picklist(THERAPIES),
  product: plainText,
  use: plainText,
  status: v.picklist(REGULATORY_STATUSES),
  since: v.optional(partialDate),
  /** One plain sentence or two for a reader. */
  line: plainText,
  records: v.pipe(v.array(recordId), v.minLength(1)),
});
export type RegulatoryEntry = v.InferOutput<typeof RegulatoryEntrySchema>;

export const REGISTRATION_STATUSES = [
  'not-yet-recruiting',
  'recruiting',
  'active',
  'completed',
  'terminated',
  'withdrawn',
  'unknown',
] as const;

/** What a registry says of a study: one entry of `registrations.yaml`. What is absent is not known. */
const RegistrationSchema = v.strictObject({
  number: trialNumber,
  /** What is studied, in a few words. */
  about: plainText,
  status: v.picklist(REGISTRATION_STATUSES),
  /** Whether results stand in the registry itself; a paper may exist all the same. */
  results: v.optional(v.picklist(['posted', 'not-posted'])),
  /** Whether those who take part pay. */
  pays: v.optional(v.boolean()),
  /** Last update of the entry that was read. */
  asOf: partialDate,
});
export type Registration = v.InferOutput<typeof RegistrationSchema>;
/** The entry in its file, with the pages that state it. */
export const StoredRegistrationSchema = v.strictObject({ ...RegistrationSchema.entries, read: readPlaces });
export type StoredRegistration = v.InferOutput<typeof StoredRegistrationSchema>;

/** Guideline care besides the therapies that clinics sell. */
export const AlternativeSchema = v.strictObject({
  id: recordId,
  name: plainText,
  conditions: v.pipe(v.array(v.picklist(CONDITIONS)), v.minLength(1)),
  text: plainText,
  records: v.pipe(v.array(recordId), v.minLength(1)),
});
export type Alternative = v.InferOutput<typeof AlternativeSchema>;

/** What a report is about: harm from a product, a misleading advert, a doctor or clinic. */
export const CONCERNS = ['harm', 'advert', 'clinician'] as const;

/** Who takes reports in one place; the key in the file gives the jurisdiction. */
export const ReportingEntrySchema = v.strictObject({
  concern: v.picklist(CONCERNS),
  name: plainText,
  /** Who to ask where the office depends on the region. */
  how: v.optional(plainText),
  /** Absent where each region has its own and no list of them was found. */
  url: v.optional(webAddress),
  phone: v.optional(plainText),
});
/** The entry in its file, with the pages that state it. */
export const StoredReportingEntrySchema = v.strictObject({
  ...ReportingEntrySchema.entries,
  read: readPlaces,
});
export type StoredReportingEntry = v.InferOutput<typeof StoredReportingEntrySchema>;
export type ReportingEntry = v.InferOutput<typeof ReportingEntrySchema>;

const zipPrefix = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));

/** What a place asks of a page that offers treatments without approval: one entry of `notices.yaml`. */
export const NoticeDutySchema = v.strictObject({
  id: recordId,
  place: plainText,
  /** How an address names it, before the ZIP code. */
  names: v.pipe(v.array(plainText), v.minLength(1)),
  /** First three digits of its ZIP codes, from and to. */
  zip: v.pipe(v.array(v.tuple([zipPrefix, zipPrefix])), v.minLength(1)),
  since: partialDate,
  onPages: v.picklist(NOTICE_DUTIES),
  duty: plainText,
  /** Parts of the notice that are looked for. */
  elements: v.pipe(v.array(v.picklist(NOTICE_ELEMENTS)), v.minLength(1)),
  /** What of the law was not read. */
  unread: v.optional(plainText),
  therapies: v.pipe(v.array(v.picklist(THERAPIES)), v.minLength(1)),
  official: v.optional(webAddress),
  records: v.pipe(v.array(recordId), v.minLength(1)),
});
export type NoticeDuty = v.InferOutput<typeof NoticeDutySchema>;
