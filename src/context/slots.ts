import type { ConditionId, PageSnapshot, TherapyId } from '../model/index.ts';
import { keptOf } from '../text/kept.ts';
import type { PageSentence } from '../text/page-sentences.ts';
import { findTerms, type Term } from '../text/terms.ts';
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

const FAMILY: Readonly<Record<string, readonly TherapyId[]>> = {
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
};

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
    const families = term.tags.flatMap((tag) => FAMILY[tag] ?? []);
    if (!families.length) continue;
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
  const tags = new Set(terms.flatMap((term) => term.tags));
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

function subjectOf(text: string): Subject {
  const tokens = tokenize(text);
  const terms = findTerms(tokens, text);
  return { therapies: statedTherapies(tokens, terms), conditions: statedConditions(terms) };
}

/** What a sentence names itself. */
const statedIn = (sentence: PageSentence): Subject =>
  keptOf(sentence, 'subject', () => ({
    therapies: statedTherapies(sentence.tokens, sentence.terms),
    conditions: statedConditions(sentence.terms),
  }));

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
    add(statedIn(sentence), weight);
  }
  return { therapies: mainOf(mentions), conditions: mainOf(conditions), mentions };
}

/** The ids that reach at least a third of the most frequent one, most frequent first. */
function mainOf<T>(counts: ReadonlyMap<T, number>): T[] {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const most = sorted[0]?.[1] ?? 0;
  return sorted.filter(([, count]) => count * 3 >= most).map(([id]) => id);
}

/** "Stem cells" on a page about cord tissue means those of the cord: a single source named nearby is added. */
function withSource(therapies: TherapyId[], nearby: readonly TherapyId[]): TherapyId[] {
  if (!therapies.includes('stem-cell') || therapies.some((id) => SOURCES.includes(id))) return therapies;
  const sources = nearby.filter((id) => SOURCES.includes(id));
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
  const stated: Subject[] = [];
  return sentences.map((sentence, index) => {
    const block = snapshot.blocks[sentence.block];
    const { therapies, conditions } = statedIn(sentence);
    const isRival = therapies[0] === 'corticosteroid' && page.therapies[0] !== 'corticosteroid';
    const own: Subject = {
      therapies: isRival ? [] : therapies,
      conditions,
    };
    stated.push(own);
    const section = block?.headingPath.at(-1);
    const previous: Subject[] = [];
    for (let back = 1; back <= PREVIOUS && index - back >= 0; back++) {
      const other = snapshot.blocks[(sentences[index - back] as PageSentence).block];
      if (other?.region === block?.region && other?.headingPath.at(-1) === section) {
        previous.push(stated[index - back] as Subject);
      }
    }
    const path: [SlotSource, Subject[]][] = [
      ['sentence', [own]],
      ['question', block?.question === undefined ? [] : [blockSubject(block.question)]],
      ['lead-in', (block?.leadIn ?? []).map(blockSubject)],
      ['heading', [...(block?.headingPath ?? [])].reverse().map(blockSubject)],
      ['previous', previous],
      ['page', [page]],
    ];
    const therapy = firstWith(path, (subject) => subject.therapies);
    const condition = firstWith(path, (subject) => subject.conditions);
    const nearby = path.flatMap(([, subjects]) => subjects.flatMap((subject) => subject.therapies));
    return {
      therapies: withSource([...therapy.values], [...new Set(nearby)]),
      therapyFrom: therapy.from,
      conditions: [...condition.values],
      conditionFrom: condition.from,
      advanced: sentence.terms.some((term) => term.tags.includes('AdvancedStage')),
    };
  });
}

function firstWith<T>(
  path: readonly [SlotSource, Subject[]][],
  pick: (subject: Subject) => T[],
): { values: T[]; from: SlotSource | 'none' } {
  for (const [from, subjects] of path) {
    for (const subject of subjects) {
      const values = pick(subject);
      if (values.length) return { values, from };
    }
  }
  return { values: [], from: 'none' };
}
