import * as v from 'valibot';

/** How a page refers to a source, in the order in which they are shown for one sentence. */
export const MENTION_KINDS = [
  'identifier',
  'reference',
  'author-year',
  'named-study',
  'society',
  'description',
  'literature',
  'status',
  'page',
  'unnamed',
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

const IDENTIFIER_TYPES = ['doi', 'pmid', 'pmcid', 'pii', 'registry', 'web'] as const;
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

/** What became of the search in the evidence set. `none`: the page names no source that could be looked for. */
const RESOLUTIONS = ['this-source', 'perhaps', 'not-in-set', 'none'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** From the most to the least serious; the last three are no reproach for what the sentence says. */
export const CITATION_RESULTS = [
  'misreported',
  'stretched',
  'leaves-out',
  'contradicts-itself',
  'cannot-be-traced',
  'not-judged',
  'reported-right',
] as const;
export type CitationResult = (typeof CITATION_RESULTS)[number];

/** In what a sentence departs from its source. */
const MISMATCHES = [
  'cells',
  'route',
  'comparator',
  'joint',
  'stage',
  'population',
  'age',
  'measure',
  'size',
  'duration',
  'direction',
  'design',
  'one-arm',
  'harms',
  'number',
  'certainty',
  'credit',
  'absence',
  'status',
  'own-numbers',
] as const;
export type Mismatch = (typeof MISMATCHES)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One source that a page names (or should have named), for one sentence that rests on it. */
export const PageCitationSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist(MENTION_KINDS),
  /** The words by which the page refers to the source; empty where there are none. */
  mention: v.string(),
  identifiers: v.array(
    v.strictObject({ type: v.picklist(IDENTIFIER_TYPES), value: v.string(), url: v.string() }),
  ),
  /** The passage that rests on the source, exactly as the page has it; the reference itself where none does. */
  quote: v.string(),
  anchor: v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.string(),
    suffix: v.string(),
  }),
  link: v.string(),
  position: v.strictObject({ block: count, start: count, end: count }),
  resolution: v.picklist(RESOLUTIONS),
  /** Ids of evidence records; several only for `perhaps`, and for what is held against the literature. */
  records: v.array(v.string()),
  /** By what the source was recognised, in plain words. */
  because: v.array(v.string()),
  result: v.picklist(CITATION_RESULTS),
  /** The result in plain words. */
  why: v.string(),
  /** What the source found, in plain words; empty where the source is not known. */
  found: v.string(),
  mismatches: v.array(v.strictObject({ kind: v.picklist(MISMATCHES), says: v.string() })),
  /** Remarks that do not bear on the result. */
  remarks: v.array(v.string()),
  /** Where a reader can look the source up. */
  links: v.array(v.strictObject({ label: v.string(), url: v.string() })),
  /** Findings whose sentence rests on this source. */
  findings: v.array(v.string()),
});
export type PageCitation = v.InferOutput<typeof PageCitationSchema>;
