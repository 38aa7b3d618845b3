import { byTags } from '../text/by-tags.ts';
import { noted } from '../text/noted.ts';
import type { TaggedSentence, Term } from '../text/terms.ts';
import { wordsOf } from '../text/tokens.ts';
import { whoIsTreated } from './counter-evidence.ts';
import { statesHope } from './purpose.ts';
import { asks } from './question.ts';

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
/** Words that start a new clause. */
const CONTRASTS = new Set(['but', 'however', 'yet', 'although', 'though']);
/** A negation reaches this many words forward within its clause. */
const NEGATION_REACH = 7;
/** A search that found nothing denies all up to the next comma: "has not found gel injections to be effective at ...". */
const NOT_FOUND = new Set([
  'find',
  'found',
  'confirm',
  'confirmed',
  'detect',
  'detected',
  'replicate',
  'replicated',
]);
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

/**
 * What modifiers need to know of a sentence, read once for all its hits: a long sentence may hold thousands. Clause
 * starts and actors are listed by token index, with one more entry for the end of the sentence.
 */
interface SentenceReading {
  byTag: ReadonlyMap<string, readonly Term[]>;
  clauseStarts: readonly number[];
  /** The actor of a hit that starts at the token. */
  actors: readonly Actor[];
  /** Modifiers that hold for the whole sentence. */
  overall: Pick<Modifiers, 'question' | 'testimonial' | 'preclinical' | 'animal'>;
  /** Words that tell who is treated, by token: a negator among them denies nothing behind them. */
  treated: readonly { start: number; end: number }[];
  statesHope: boolean;
  /** Tokens that soften what stands in their clause. */
  hedges: readonly number[];
}

const TREATMENT =
  '(?:prp|prolotherapy|platelets?|plasma|stem|cells?|exosomes?|marrow|fat|amniotic|injections?|therap(?:y|ies)|treatments?|procedures?|techniques?|protocols?|ultrasound|biologics?|orthobiologics?|regenerative|hyaluronic)';
const OFTEN =
  '(?:(?:also|often|usually|typically|generally|routinely|frequently|commonly|now|always|only|currently|personally|sometimes|regularly|mostly|then) ){0,2}';
/** A doctor who says "I" gives no testimonial, unless the one who recommends does so as patients do ("to anyone"). */
const CARER = new RegExp(
  [
    String.raw`\bas an? (?:[\w-]+ ){0,3}(?:physician|doctor|surgeon|chiropractor|clinician|practitioner|provider)\b`,
    String.raw`\bmy (?:own |other |most )?(?:patients|colleagues|staff|team|practice|clinic|residency|fellowship|medical (?:training|school|career))\b`,
    String.raw`\bI ${OFTEN}(?:treat|inject|prescribe|offer|administer|speciali[sz]e|see (?:\w+ ){0,3}(?:patients|people|athletes|knees|injuries))\b`,
    String.raw`\bI ${OFTEN}(?:use|perform|provide|combine|employ|utili[sz]e)\b(?! my\b)[^.;,]{0,40}\b${TREATMENT}\b`,
    String.raw`\bI(?:['’]ve| have) (?:been )?(?:now )?(?:using|offering|performing|providing|treating|injecting|treated|performed|injected|practi[cs](?:ed|ing))\b`,
    String.raw`\bI(?:['’]m| am) (?:(?:very|so|really|truly|now|also) ){0,2}(?:excited|pleased|proud|happy|thrilled|delighted|hono(?:u)?red|able) to (?:(?:be able|now|have been able|be|to) ){0,3}(?:offer(?:ing)?|announce|provide|introduce|bring|present)\b`,
    String.raw`\b(?:system|technique|method|protocol|product|preparation|kit|device) (?:that )?I use\b`,
    String.raw`\bI ${OFTEN}recommend\b(?![^.;]{0,80}\b(?:any ?(?:one|body)|every(?:one|body)|to all|friends|dr|doctor|him|her|them|this (?:clinic|place|practice)|staff)\b)[^.;]{0,30}\b${TREATMENT}\b`,
    String.raw`\bI ${OFTEN}(?:tell|explain|advise|counsel|remind)\b[^.;]{0,20}\bpatients?\b`,
    String.raw`\bmy (?:goal|aim|mission|approach|philosophy) is (?:always )?to (?:help|offer|provide|treat|give|relieve|restore)\b`,
  ].join('|'),
  'i',
);
/** How patients praise. */
const PRAISES =
  /\b(?:highly|definitely|would|strongly|wholeheartedly|can(?:not|['’]t)?|absolutely) recommend\b/i;

const NO_TERMS: readonly Term[] = [];
/** A sentence as the page has it, cut into words. */
type WrittenSentence = TaggedSentence & { text: string };

const readingOf = noted((sentence: WrittenSentence): SentenceReading => {
  const { text } = sentence;
  const byTag = termsByTag(sentence);
  const quoted = /^["“'‘«]/.test(text) || /["”»]\s*$/.test(text);
  return {
    byTag,
    clauseStarts: clauseStartsOf(sentence),
    actors: actorsOf(sentence),
    treated: byTag.has('Negator') ? treatedTokens(sentence, text) : [],
    statesHope: statesHope(text),
    hedges: hedgesOf(sentence, byTag),
    overall: {
      question: asks(text),
      testimonial:
        byTag.has('FirstPerson') &&
        (quoted || !byTag.has('ClinicVoice')) &&
        (PRAISES.test(text) || !CARER.test(text)),
      preclinical: byTag.has('Preclinical'),
      animal: byTag.has('Animal'),
    },
  };
});

/** "Can help" is a hedge, where "can" and "helps" by themselves assert. */
const HELP = /^help(?:s|ing)?$/;
/** "Nothing that could harm you", "could not be treated": no doubt but a denial. */
const DENIES_COULD = 5;
/** "Perhaps most importantly, ...": what weighs most is not in doubt. */
const WEIGHS = /^(?:(?:the )?most (?:important|significant|notabl|impressive|exciting|of all)|best of all)/;
/** "Could barely walk": what was, not what may be. */
const BARELY = /^(?:barely|hardly|scarcely)$/;

/**
 * "You may be a candidate", "people may be suitable", "you may have heard": said of the reader, or of what is allowed,
 * it doubts nothing that the therapy does.
 */
const MAY_OF_READER =
  /^(?:(?:\S+ )?may (?:(?:also|well|already|still|even|now|be|have|been|an?|good|great|ideal|perfect|just) )+?(?:candidates?|patients? who|wondering|asking|considering|thinking|looking|searching|tempted|curious|interested|familiar|aware|unsure|surprised|nervous|worried|told|heard|read|seen|noticed|tried|questions|repeated)\b|(?:you|we|i|they|who|patients|people|someone|anyone) may (?:(?:also|well|still|even|be|an?|good|great|ideal|perfect|just) )+?(?:suitable|eligible|right|fit|qualified)\b|(?:\S+ )?may (?:also |well )?be (?:suitable|right|appropriate) for you\b)/;

/** True for the "may" at an index that tells of the reader. */
const isOfReader = (tokens: TaggedSentence['tokens'], at: number): boolean =>
  MAY_OF_READER.test(wordsOf(tokens.slice(Math.max(0, at - 1), at + 8)));

/** Where a sentence is hedged, by token. */
function hedgesOf({ tokens }: TaggedSentence, byTag: ReadonlyMap<string, readonly Term[]>): number[] {
  const denials = byTag.get('Negator') ?? NO_TERMS;
  const words = (byTag.get('Hedge') ?? NO_TERMS).filter(
    ({ start, end }) =>
      (tokens[start]?.normal !== 'may' || !isOfReader(tokens, start)) &&
      (tokens[start]?.normal !== 'perhaps' || !WEIGHS.test(wordsOf(tokens.slice(end, end + 3)))) &&
      (tokens[start]?.normal !== 'could' ||
        !(
          BARELY.test(tokens[end]?.normal ?? '') ||
          denials.some(
            (denial) => denial.start === end || (denial.end <= start && start - denial.end < DENIES_COULD),
          )
        )),
  );
  const canHelp = (byTag.get('Mild') ?? NO_TERMS).filter(
    ({ start }) =>
      tokens[start]?.normal === 'can' &&
      tokens.slice(start + 1, start + 3).some(({ normal }) => HELP.test(normal)),
  );
  return [...words, ...canHelp].map(({ start }) => start);
}

/** Token indices of the words that tell who is treated. */
const treatedTokens = ({ tokens }: TaggedSentence, text: string) =>
  whoIsTreated(text).map(([from, to]) => ({
    start: tokens.findIndex(({ end }) => end > from),
    end: tokens.filter(({ start }) => start < to).length,
  }));

/** The tags that modifiers are told by. */
const MODIFYING: ReadonlySet<string> = new Set([
  'Negator',
  'Hedge',
  'Mild',
  'Hypothetical',
  'Proof',
  'Show',
  'ReportVerb',
  'FirstPerson',
  'ClinicVoice',
  'Preclinical',
  'Animal',
]);

const modifyingTags = byTags((tags) => [...new Set(tags)].filter((tag) => MODIFYING.has(tag)));

function termsByTag({ terms }: TaggedSentence): Map<string, Term[]> {
  const byTag = new Map<string, Term[]>();
  for (const term of terms) {
    for (const tag of modifyingTags(term.tags)) {
      const tagged = byTag.get(tag);
      if (tagged) tagged.push(term);
      else byTag.set(tag, [term]);
    }
  }
  return byTag;
}

function clauseStartsOf({ tokens }: TaggedSentence): number[] {
  const starts = [0];
  let start = 0;
  tokens.forEach(({ normal }, i) => {
    if (CLAUSE_END.test(normal) || CONTRASTS.has(normal)) start = i + 1;
    starts.push(start);
  });
  return starts;
}

/** Modifiers that hold for a hit (half-open token indices) in its sentence. */
export function modifiersOf(sentence: WrittenSentence, hit: Hit): Modifiers {
  const { byTag, clauseStarts, actors, overall, treated, statesHope, hedges } = readingOf(sentence);
  const tagged = (tag: string) => byTag.get(tag) ?? NO_TERMS;
  const from = clauseStarts[hit.start] ?? 0;
  const negated = tagged('Negator').some((term) => {
    if (term.start >= hit.start && term.end <= hit.end)
      return !OWN_NEGATION.has(hit.claimType) && term.start > hit.start;
    if (treated.some(({ start, end }) => term.start >= start && term.end <= end && hit.start >= end))
      return false;
    // "No cure": the wording begins within the denial.
    if (term.start < hit.start && term.end > hit.start) return true;
    if (term.start < from || term.end > hit.start) return false;
    if (hit.start - term.end < NEGATION_REACH) return true;
    const between = sentence.tokens.slice(term.end, hit.start).map(({ normal }) => normal);
    return NOT_FOUND.has(between[0] ?? '') && !between.includes(',');
  });
  return {
    negated,
    hedged: statesHope || hedges.some((at) => at >= from && at <= hit.end),
    hypothetical: tagged('Hypothetical').some((term) => term.start >= from && term.end <= hit.start),
    question: overall.question,
    attributed: tagged('Proof').some((term) => term.start <= hit.start) && tagged('Show').length > 0,
    reported: tagged('ReportVerb').some((term) => term.start < hit.start),
    testimonial: overall.testimonial,
    preclinical: overall.preclinical,
    animal: overall.animal,
    otherActor: actors[hit.start] === 'other',
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

/** The actor that a term names by its tags, if one. */
const actorNamed = byTags(
  (tags): Actor => ACTOR_TAGS.find(([actorTags]) => tags.some((tag) => actorTags.test(tag)))?.[1] ?? 'none',
);

/** The actor named nearest before the hit, therapies and other care before everything else. */
export function actorOf(sentence: WrittenSentence, hit: { start: number }): Actor {
  return readingOf(sentence).actors[hit.start] ?? 'none';
}

const PRONOUNS = new Set(['it', 'they']);
const OPENERS = new Set([',', 'and', ...CONTRASTS]);

function actorsOf({ tokens, terms }: TaggedSentence): Actor[] {
  const actors: Actor[] = [];
  let nearest: Actor = 'none';
  let strong: Actor | undefined;
  let first: Actor | undefined;
  let next = 0;
  for (let position = 0; position <= tokens.length; position++) {
    for (let term = terms[next]; term && term.end <= position; term = terms[++next]) {
      const actor = actorNamed(term.tags);
      if (actor === 'none') continue;
      nearest = actor;
      if (actor === 'other' || actor === 'therapy' || actor === 'offer') strong = actor;
      first ??= strong;
    }
    // "PRP costs more than surgery, but it lasts": the pronoun goes on with what the sentence began with.
    const opensAgain =
      PRONOUNS.has(tokens[position - 1]?.normal ?? '') && OPENERS.has(tokens[position - 2]?.normal ?? '');
    if (opensAgain && strong === 'other' && first !== 'other') strong = first;
    actors.push(strong ?? nearest);
  }
  return actors;
}
