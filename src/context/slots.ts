import type { ConditionId, PageSnapshot, TherapyId } from '../model/index.ts';
import type { PageSentence } from '../text/page-sentences.ts';
import { findTerms, type TaggedSentence, type Term } from '../text/terms.ts';
import { type Token, tokenize } from '../text/tokens.ts';

export type SlotSource = 'sentence' | 'question' | 'lead-in' | 'heading' | 'previous' | 'page';

/** What a sentence is about: therapies and conditions, stated or inherited. */
export interface Slots {
  therapies: TherapyId[];
  therapyFrom: SlotSource | 'none';
  conditions: ConditionId[];
  conditionFrom: SlotSource | 'none';
  /** Severe or end-stage disease is named in the sentence. */
  advanced: boolean;
}

const FAMILY: ReadonlyMap<string, readonly TherapyId[]> = new Map(
  Object.entries({
    TherapyStemCell: ['stem-cell'],
    TherapyBoneMarrow: ['stem-cell', 'bone-marrow'],
    TherapyAdipose: ['stem-cell', 'adipose'],
    TherapyBirthTissue: ['stem-cell', 'birth-tissue'],
    TherapyExosome: ['exosome'],
    TherapyPrp: ['prp'],
    TherapyProlotherapy: ['prolotherapy'],
    TherapyHyaluronicAcid: ['hyaluronic-acid'],
    TherapyCorticosteroid: ['corticosteroid'],
    TherapyMaci: ['maci'],
  } satisfies Record<string, TherapyId[]>),
);

/** True for a tag that names a therapy, and not only what is offered by a general word. */
export const namesTherapy = (tag: string): boolean => FAMILY.has(tag);

const SOURCES: readonly TherapyId[] = ['bone-marrow', 'adipose', 'birth-tissue'];

/** Words before a therapy that make it the other side of a comparison or deny it ("better than cortisone"). */
const COMPARISON = new Set([
  'than',
  'unlike',
  'versus',
  'vs',
  'over',
  'whereas',
  'instead',
  'replaces',
  'outperforms',
  'beats',
  'not',
]);

/**
 * Therapies a sentence itself names, without what it compares with or denies to offer, and without steroids beside
 * another therapy.
 */
function statedTherapies(tokens: readonly Token[], terms: readonly Term[]): TherapyId[] {
  const found: TherapyId[] = [];
  for (const term of terms) {
    if (!term.tags.some(namesTherapy)) continue;
    const families = term.tags.flatMap((tag) => FAMILY.get(tag) ?? []);
    const before = tokens.slice(Math.max(0, term.start - 3), term.start).map((token) => token.normal);
    const isCompared =
      before.some((word) => COMPARISON.has(word)) ||
      /(?:compared|alternative|contrast|superior) (?:to|with)$/.test(before.join(' '));
    if (!isCompared) found.push(...families);
  }
  const named = [...new Set(found)];
  const others = named.filter((id) => id !== 'corticosteroid');
  return others.length ? others : named;
}

/** Conditions a sentence itself names, the most specific first. */
function statedConditions(terms: readonly Term[]): ConditionId[] {
  if (terms.length === 0) return [];
  const tags = new Set<string>();
  for (const term of terms) for (const tag of term.tags) tags.add(tag);
  const conditions: ConditionId[] = [];
  const arthritis = tags.has('ArthritisWord');
  if (tags.has('CartilageWord')) conditions.push('cartilage-defect');
  if (tags.has('KneeWord')) conditions.push('knee-oa');
  if (tags.has('HipWord')) conditions.push('hip-oa');
  if (arthritis && !tags.has('KneeWord') && !tags.has('HipWord')) conditions.push('oa');
  if (tags.has('TendonWord')) conditions.push('tendon');
  if (tags.has('SpineWord')) conditions.push('spine');
  if (tags.has('SeriousDisease')) conditions.push('other');
  if (!conditions.length && tags.has('Joint')) conditions.push('joint-pain');
  return conditions;
}

interface Subject {
  therapies: TherapyId[];
  conditions: ConditionId[];
}

/** What the page as a whole is about, title and headings weighing most. */
export interface PageSubject extends Subject {
  /** Mentions by family over all text. */
  mentions: ReadonlyMap<TherapyId, number>;
}

const stated = new WeakMap<TaggedSentence['tokens'], Subject>();

/** What a sentence itself names; found out once for all that ask, the audit of the page after a change too. */
function statedBy({ tokens, terms }: TaggedSentence): Subject {
  let subject = stated.get(tokens);
  if (!subject) {
    subject = { therapies: statedTherapies(tokens, terms), conditions: statedConditions(terms) };
    stated.set(tokens, subject);
  }
  return subject;
}

function subjectOf(text: string): Subject {
  const tokens = tokenize(text);
  return statedBy({ tokens, terms: findTerms(tokens, text) });
}

const OTHER_CARE: ReadonlySet<string> = new Set(['OtherCare', 'Surgery', 'Drug']);
const NOT_A_STATEMENT: ReadonlySet<string> = new Set([...OTHER_CARE, 'Joint', 'KneeWord', 'HipWord']);

/** True where a heading is nothing but the name of care that is not sold as a biologic: "Knee replacement". */
function isOtherCare(text: string): boolean {
  const tokens = tokenize(text);
  const terms = findTerms(tokens, text);
  const named = (tags: ReadonlySet<string>) => terms.filter((term) => term.tags.some((tag) => tags.has(tag)));
  const covered = new Set(
    named(NOT_A_STATEMENT).flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, i) => start + i),
    ),
  );
  return (
    named(OTHER_CARE).length > 0 &&
    terms.every(({ tags }) => tags.some((tag) => NOT_A_STATEMENT.has(tag))) &&
    covered.size === tokens.length
  );
}

/** Counts therapies and conditions of the page; a heading or the title counts as five sentences. */
export function pageSubject(snapshot: PageSnapshot, sentences: readonly PageSentence[]): PageSubject {
  const mentions = new Map<TherapyId, number>();
  const conditions = new Map<ConditionId, number>();
  const add = (subject: Subject, weight: number) => {
    for (const id of subject.therapies) mentions.set(id, (mentions.get(id) ?? 0) + weight);
    for (const id of subject.conditions) conditions.set(id, (conditions.get(id) ?? 0) + weight);
  };
  add(subjectOf(snapshot.title), 5);
  for (const sentence of sentences) {
    const weight = snapshot.blocks[sentence.block]?.kind === 'heading' ? 5 : 1;
    add(statedBy(sentence), weight);
  }
  return { therapies: mainOf(mentions), conditions: mainOf(conditions), mentions };
}

/** The ids that reach at least a third of the most frequent one, most frequent first. */
function mainOf<T>(counts: ReadonlyMap<T, number>): T[] {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const most = sorted[0]?.[1] ?? 0;
  return sorted.filter(([, count]) => count * 3 >= most).map(([id]) => id);
}

/** Where a sentence may take its slots from. */
interface Step {
  from: SlotSource;
  subject: Subject;
}

/** "Stem cells" on a page about cord tissue means those of the cord: a single source named nearby is added. */
function withSource(therapies: TherapyId[], nearby: readonly Step[]): TherapyId[] {
  if (!therapies.includes('stem-cell') || therapies.some((id) => SOURCES.includes(id))) return therapies;
  const named = nearby.flatMap(({ subject }) => subject.therapies);
  const sources = SOURCES.filter((id) => named.includes(id));
  return sources.length === 1 ? [...therapies, sources[0] as TherapyId] : therapies;
}

/** How many sentences of the same section back a therapy or condition is taken from. */
const PREVIOUS = 3;

/**
 * Fills the slots of every sentence: stated first, else inherited in a fixed order: question, lead-in, headings from
 * the innermost, up to three previous sentences of the section, the page.
 */
export function fillSlots(
  snapshot: PageSnapshot,
  sentences: readonly PageSentence[],
  page: PageSubject,
): Slots[] {
  const byBlock = new Map<number, Subject>();
  const blockSubject = (index: number): Subject => {
    let subject = byBlock.get(index);
    if (!subject) {
      const { text = '', kind } = snapshot.blocks[index] ?? {};
      subject = subjectOf(text);
      if (kind === 'heading' && subject.therapies.length === 0 && isOtherCare(text))
        subject = { ...subject, therapies: ['other'] };
      byBlock.set(index, subject);
    }
    return subject;
  };
  const own: Subject[] = [];
  return sentences.map((sentence, index) => {
    const block = snapshot.blocks[sentence.block];
    const stated = statedBy(sentence);
    const isRival = stated.therapies[0] === 'corticosteroid' && page.therapies[0] !== 'corticosteroid';
    own.push(isRival ? { ...stated, therapies: [] } : stated);
    const path: Step[] = [{ from: 'sentence', subject: own[index] as Subject }];
    const add = (from: SlotSource, of: number) => path.push({ from, subject: blockSubject(of) });
    if (block?.question !== undefined) add('question', block.question);
    for (const at of block?.leadIn ?? []) add('lead-in', at);
    const headings = block?.headingPath ?? [];
    for (let at = headings.length - 1; at >= 0; at--) add('heading', headings[at] as number);
    for (let back = 1; back <= PREVIOUS && index - back >= 0; back++) {
      const other = snapshot.blocks[(sentences[index - back] as PageSentence).block];
      if (other?.region === block?.region && other?.headingPath.at(-1) === headings.at(-1))
        path.push({ from: 'previous', subject: own[index - back] as Subject });
    }
    path.push({ from: 'page', subject: page });
    const therapy = path.find(({ subject }) => subject.therapies.length > 0);
    const condition = path.find(({ subject }) => subject.conditions.length > 0);
    return {
      therapies: withSource([...(therapy?.subject.therapies ?? [])], path),
      therapyFrom: therapy?.from ?? 'none',
      conditions: [...(condition?.subject.conditions ?? [])],
      conditionFrom: condition?.from ?? 'none',
      advanced: sentence.terms.some((term) => term.tags.includes('AdvancedStage')),
    };
  });
}
