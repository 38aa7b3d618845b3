import type { TaggedSentence } from '../text/terms.ts';

/** What surrounds a claim hit, after ConText (Chapman 2007, Harkema 2009) with categories for marketing text. */
export interface Modifiers {
  /** "does not regrow": the statement is denied. */
  negated: boolean;
  hedged: boolean;
  /** "whether", "if": not stated as a fact. */
  hypothetical: boolean;
  /** The sentence asks. */
  question: boolean;
  /** A source is made to speak: studies, doctors, institutions. */
  attributed: boolean;
  /** The statement is reported of somebody else, mostly critically. */
  reported: boolean;
  /** A patient speaks or is told of. */
  testimonial: boolean;
  /** Animals or glassware. */
  preclinical: boolean;
  /** The patient is an animal. */
  animal: boolean;
  /** The acting subject is a comparator or another therapy ("cortisone only masks pain"). */
  otherActor: boolean;
}

const CLAUSE_END = /^[;:()[\]—–?!]$/u;
/** A negation reaches this many words forward within its clause. */
const NEGATION_REACH = 7;
/** Claim wordings that contain their own negation: "no side effects", "without surgery". */
const OWN_NEGATION = new Set([
  'safety',
  'surgery-avoidance',
  'superiority',
  'disease-modification',
  'financial',
  'cell-product',
]);

interface Hit {
  claimType: string;
  start: number;
  end: number;
}

/** Modifiers that hold for a hit in its sentence. `text` is the sentence as the page has it. */
export function modifiersOf(sentence: TaggedSentence, hit: Hit, text: string): Modifiers {
  const { tokens, terms } = sentence;
  const tagged = (tag: string) => terms.filter((term) => term.tags.includes(tag));
  const clauseStart = (from: number) => {
    for (let i = from - 1; i >= 0; i--) {
      const token = tokens[i]?.normal ?? '';
      if (CLAUSE_END.test(token)) return i + 1;
      if (
        token === 'but' ||
        token === 'however' ||
        token === 'yet' ||
        token === 'although' ||
        token === 'though'
      )
        return i + 1;
    }
    return 0;
  };
  const from = clauseStart(hit.start);
  const negated = tagged('Negator').some((term) => {
    if (term.start >= hit.start && term.end <= hit.end)
      return !OWN_NEGATION.has(hit.claimType) && term.start > hit.start;
    return term.start >= from && term.end <= hit.start && hit.start - term.end < NEGATION_REACH;
  });
  const inScope = (tag: string) => tagged(tag).some((term) => term.start >= from && term.start <= hit.end);
  const question = /\?["'”’)\s]*$/u.test(text);
  const firstPerson = tagged('FirstPerson').length > 0 && tagged('ClinicVoice').length === 0;
  const quoted = /^["“'‘«]/u.test(text) || /["”»]\s*$/u.test(text);
  return {
    negated,
    hedged: inScope('Hedge'),
    hypothetical: tagged('Hypothetical').some((term) => term.start >= from && term.end <= hit.start),
    question,
    attributed: tagged('Proof').some((term) => term.start <= hit.start) && tagged('Show').length > 0,
    reported: tagged('ReportVerb').some((term) => term.start < hit.start),
    testimonial: firstPerson || (quoted && tagged('FirstPerson').length > 0),
    preclinical: tagged('Preclinical').length > 0,
    animal: tagged('Animal').length > 0,
    otherActor: actorOf(sentence, hit) === 'other',
  };
}

/** Who or what acts in a statement, as far as word classes tell. */
export type Actor =
  | 'therapy'
  | 'offer'
  | 'seller'
  | 'reader'
  | 'patient'
  | 'other'
  | 'body'
  | 'disease'
  | 'none';

const ACTOR_TAGS: readonly [RegExp, Actor][] = [
  [/^(?:OtherCare|Surgery|Drug|TherapyCorticosteroid)$/, 'other'],
  [/^Therapy/, 'therapy'],
  [/^Offer$/, 'offer'],
  [/^ClinicVoice$/, 'seller'],
  [/^YouVoice$/, 'reader'],
  [/^(?:People|FirstPerson)$/, 'patient'],
  [/^(?:ArthritisWord|Disease|SeriousDisease|Symptom)$/, 'disease'],
  [/^(?:Tissue|Joint)$/, 'body'],
];

/** The actor named nearest before the hit, therapies and other care before everything else. */
export function actorOf(sentence: TaggedSentence, hit: { start: number }): Actor {
  let nearest: Actor = 'none';
  let strong: Actor | undefined;
  for (const term of sentence.terms) {
    if (term.end > hit.start) break;
    const actor = ACTOR_TAGS.find(([tags]) => term.tags.some((tag) => tags.test(tag)))?.[1];
    if (!actor) continue;
    nearest = actor;
    if (actor === 'other' || actor === 'therapy' || actor === 'offer') strong = actor;
  }
  return strong ?? nearest;
}
