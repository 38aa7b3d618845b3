import { JAW } from '../lexicon/body-parts.ts';
import { isHarvestSite } from '../lexicon/harvest-site.ts';
import {
  CELL_SOURCES,
  type ConditionId,
  type PageBlock,
  type PageSnapshot,
  type TherapyId,
} from '../model/index.ts';
import { byTags } from '../text/by-tags.ts';
import { keptFor } from '../text/kept.ts';
import { noted } from '../text/noted.ts';
import type { PageSentence } from '../text/page-sentences.ts';
import { JOINT_TAGS } from '../text/tags.ts';
import { findTerms, type TaggedSentence, type Term } from '../text/terms.ts';
import { type Token, tokenize, wordsBefore, wordsOf } from '../text/tokens.ts';
import { speaksOfGel } from './gel.ts';
import { isNameOfOtherCare } from './other-care.ts';
import { sharedWords } from './shared-words.ts';
import { namesAdvancedStage } from './stage.ts';

export type SlotSource = 'sentence' | 'question' | 'lead-in' | 'heading' | 'previous' | 'page';

/** What a sentence is about: therapies and conditions, stated or inherited. */
export interface Slots {
  therapies: TherapyId[];
  therapyFrom: SlotSource | 'none';
  conditions: ConditionId[];
  conditionFrom: SlotSource | 'none';
  /** Severe or end-stage wear of a joint is named in the sentence. */
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

/** What opens the other side of a comparison or denies it to offer; the therapy may follow after some plain words. */
const COMPARED = new RegExp(
  String.raw`\b(?:than|unlike|versus|vs|whereas|instead of|in place of|ahead of|rather than|replaces|outperforms?|outperforming|beats?|surpass(?:es|ing)?|as opposed to|` +
    '(?:compared|comparison|contrast|alternatives?|superior|inferior|preferable|relative) (?:both )?(?:to|with))' +
    String.raw`(?: (?!(?:but|which|because|while|we|you|i|expected|ever|just|half|millions?|thousands?|hundreds?)\b)[a-z']+){0,5}$`,
);

/** "Like PRP, marrow ...": what the subject of the sentence is compared with. */
const LIKENED = /^(?:(?:just|much) )?like(?: (?:an?|the|your|our))?$/;

/** Care that has failed before: "resistant to PRP", "for those who have not responded to gel injections". */
const FAILED_BEFORE =
  /\b(?:(?:resistant|unresponsive|refractory) to|(?:not|n't|(?<!\b(?:not|never) )fail(?:ed|s|ing)?|failure)(?: (?!fail)\w+)? (?:respond(?:ed|ing)?|response) to|(?:not|n't|(?<!\b(?:not|never) )fail(?:ed|s|ing)?)(?: (?!fail)\w+)? (?:improve|improved|benefit|benefited|recover|recovered)(?: \w+)? (?:with|from|after)|(?:not|n't)(?: been)? helped by|(?:who|that|which|have|has|had|after|already|you|patients) (?:already )?(?:failed|failing))(?: (?!(?:but|while|so|and|can|may|will|is|are|we|our)\b)[a-z'-]+){0,3}$/;

/** What stands between two sides of which neither is preferred: "Cortisone vs. PRP". */
const VERSUS = /\b(?:versus|vs)(?: (?:an?|the|your|own))*$/;

/** The same with hardly a word between. */
const COMPARED_CLOSELY = /\b(?:over|instead|not)(?: [a-z']+){0,2}$/;

/** Between the members of a list: "than fat, PRP or marrow". */
const LISTED = /^(?:or|nor|and|,|even|from|cells?|derived|tissue|injections?|therapy|shots?| )+$/;

/** What makes the therapy that follows a part of another one. */
const INGREDIENT =
  /\b(?:rich in|full of|(?:packed|loaded|filled|enriched) with|sources? of|reservoir of|contain(?:s|ing|ed)?|consists? of|made up of|abundan(?:t|ce) (?:in|of)|(?:amounts?|concentrations?|levels?) of|components (?:like|such as))\b(?:(?!\b(?:but|while|whereas|our|we|which|that|for|to|after)\b)[^;:.?!])*$/;

/** What a treatment does to cells of the body, which are not what is given: "PRP calls in your own stem cells". */
const CALLED =
  /\b(?:(?:call|bring|brought|draw|drew|attract|recruit|summon|activat|stimulat|awaken|wak|waken|woke|trigger|send|sent|tell|told|stir|mobili[sz]|invit|prompt|boost|signal|lure|pull|turn)(?:e|es|s|ed|d|ing)?(?: (?:in|up|to|forth|out|on|off|more|the|your|our|their|its|own|body's|natural|naturally|occurring|local|resident|existing|nearby|dormant|native|new|healthy|activity|of|and|blood|platelets|proteins|nutrients|other|production))*|activity of(?: (?:the|your|own|body's))*)$/;

/** Cells that nobody brings: "it wakes up resident stem cells", "local stem cells come to the area". */
const OF_THE_BODY = /\b(?:resident|native|endogenous|dormant|local|nearby|neighbou?ring)$/;
const OWN_OF_THE_BODY = /\b(?:natural|(?:your|the) (?:own|body's)(?: own)?)$/;
const COMES_TO =
  /^(?:(?:cells?|to|will|can|then|also|are|be|then) )*(?:com(?:e|ing)|migrat(?:e|ing)|travel(?:l?ing)?|flow(?:ing)?|rush(?:ing)?|drawn|called|attracted|recruited|brought) (?:in )?to (?:the|this|that|your|where) (?:\w+ )?(?:area|sites?|region|spot|injur\w+|wound|damage)\b/;

/** What is raised of them: "PRP increases stem cell production". */
const RAISED =
  /\b(?:promot|increas|enhanc|encourag|support|induc|accelerat|stimulat|boost|rais)(?:e|es|ed|ing|s)?(?: (?:the|your|our|their|own|more|natural|local))*$/;
const OF_CELLS_RAISED =
  /^(?:growth|production|activity|proliferation|migration|recruitment|release|numbers?)\b/;

/** What makes the therapy that follows, or the one before, that from which exosomes come. */
const SOURCE_BEFORE =
  /\b(?:(?:elements|parts|products|fragments|messengers) of|(?:deriv|secret|releas|produc|obtain|isolat|harvest|extract|originat|aris)\w*(?: [a-z',]+){0,6} (?:by|from)|(?:made|shed|sent out|given off|come|comes) (?:by|from))(?: (?:the|our|your|all|human|live|living|young|adult|healthy|donated|particularly|these|those))*$/;
const SOURCE_AFTER =
  /^(?:(?:cells?|stem|cord|tissue|blood|fluid|membrane|jelly) )*(?:(?:derived|released|secreted|produced|sourced)\b|(?:exosom|extracellular|vesicle))/;

/** A comparison that opens the sentence ends at its comma unless "or" goes on: "Unlike marrow, cord cells and fat". */
const closesList = (rest: readonly Token[], start: number): boolean =>
  rest.some(({ normal }) => normal === 'or' || normal === 'nor' || (start > 4 && normal === 'and'));

const familiesOf = byTags((tags) => tags.flatMap((tag) => FAMILY.get(tag) ?? []));

const isOnlySteroids = (therapies: readonly TherapyId[]): boolean =>
  therapies.length === 1 && therapies[0] === 'corticosteroid';

/** How far back from a therapy the words that set it aside are looked for. */
const WORDS_BEFORE = 12;

/** True where the words before a therapy set another against it, or tell that it failed before. */
const isSetAside = (before: string): boolean =>
  [COMPARED, COMPARED_CLOSELY, FAILED_BEFORE].some((wording) => wording.test(before));

type Named = Pick<Statement, 'therapies' | 'aside' | 'elsewhere' | 'gel'>;

/**
 * Therapies a sentence itself names, without what it compares with or denies to offer, and without steroids beside
 * another therapy or set against it. A part of another therapy, or the source of exosomes, is told apart.
 */
function statedTherapies(tokens: readonly Token[], terms: readonly Term[]): Named {
  const found: TherapyId[] = [];
  const parts: TherapyId[] = [];
  const sources: TherapyId[] = [];
  const opposed: TherapyId[] = [];
  let compared: { start: number; end: number } | undefined;
  const shared = sharedWords(tokens, terms);
  for (const term of terms) {
    const families = familiesOf(term.tags);
    if (families.length === 0 || shared?.terms.has(term)) continue;
    const before = wordsBefore(tokens, term.start, WORDS_BEFORE);
    const between = compared && wordsOf(tokens.slice(compared.end, term.start));
    const isListed =
      compared !== undefined &&
      (term.start < compared.end ||
        (LISTED.test(between ?? '') &&
          (!between?.includes(',') || closesList(tokens.slice(compared.end, term.end + 4), compared.start))));
    if (isSetAside(before) || (term.start < 4 && LIKENED.test(before)) || isListed) {
      compared = { start: compared?.start ?? term.start, end: Math.max(compared?.end ?? 0, term.end) };
      if (VERSUS.test(before)) opposed.push(...families);
      continue;
    }
    const isSource =
      SOURCE_BEFORE.test(before) || SOURCE_AFTER.test(wordsOf(tokens.slice(term.end, term.end + 4)));
    const isCalled =
      families.includes('stem-cell') &&
      families.length === 1 &&
      (CALLED.test(before) ||
        OF_THE_BODY.test(before) ||
        (OWN_OF_THE_BODY.test(before) && COMES_TO.test(wordsOf(tokens.slice(term.end, term.end + 10)))) ||
        (RAISED.test(before) && OF_CELLS_RAISED.test(wordsOf(tokens.slice(term.end, term.end + 1)))));
    if (INGREDIENT.test(before) || isCalled) parts.push(...families);
    else if (isSource && !families.includes('exosome')) sources.push(...families);
    else found.push(...families);
  }
  if (!found.includes('exosome') && found.length > 0) found.push(...sources);
  const named = [...new Set(found)];
  const others = [...new Set(isOnlySteroids(named) ? opposed : found)].filter(
    (id) => id !== 'corticosteroid',
  );
  const isGel =
    others.length === 0 &&
    speaksOfGel(tokens, terms, (at) => isSetAside(wordsBefore(tokens, at, WORDS_BEFORE)));
  return {
    therapies: others.length ? others : named,
    ...(isGel && { gel: true }),
    ...(!named.length && (parts.length || sources.length) && { aside: { parts, sources } }),
    ...(!named.length && shared && { elsewhere: shared.ofLooks ? 'looks' : 'fat' }),
  };
}

/** A tendon or ligament of the knee, or one that is torn: a knee named with it is where it is, and no worn knee. */
const OF_KNEE =
  /\b(?:torn|ruptured) (?:[a-z]+ )?(?:tendon|quadriceps|hamstring|rotator)|\b(?:tendon|quadriceps|hamstring|rotator cuff) (?:tears?|ruptures?)\b|\bjumper'?s knee\b|\b(?:patell[a-z]*|quadriceps|kneecap) (?:[a-z]+ )?tend[a-z]+|\b(?:acl|mcl|pcl|lcl)\b/;
const LIGAMENT_OF_KNEE = /\b(?:acl|mcl|pcl|lcl)\b/;
/** Complaints that go by the knee and are of its cap or its bursa. */
const BY_NAME = /\b(?:runner|housemaid|carpet layer|clergyman|surfer|cyclist)'?s knee\b/g;
/** The knee itself beside one of these. */
const KNEE_ITSELF =
  /\bknees? (?:pain|joints?|problems?|conditions?|cartilage|replacement|surgery)\b|\bmenisc/;

/** True where a sentence with a word for the knee is about the joint and not about what is tied to it. */
function isKneeJoint(words: string): boolean {
  if (OF_KNEE.test(words)) return KNEE_ITSELF.test(words);
  const rest = words.replace(BY_NAME, '');
  return rest === words || /\b(?:knee|menisc|patella)/.test(rest);
}

/** The spine itself beside a disc of the jaw. */
const SPINE_ITSELF = /\b(?:spin(?:e|al)|lumbar|cervical|vertebra\w*|neck|back|sciatica|sacroiliac)\b/;
/** True where a disc is that of the jaw. */
const isDiscOfJaw = (words: string): boolean => JAW.test(words) && !SPINE_ITSELF.test(words);

/** Tags by which a condition is told. */
const CONDITION_TAGS: ReadonlySet<string> = new Set([...JOINT_TAGS, 'SeriousDisease']);
const conditionTags = byTags((tags) => tags.filter((tag) => CONDITION_TAGS.has(tag)));

const HARVESTED: ReadonlySet<string> = new Set(['hip', 'hips', 'back']);

/** True for a hip, or the back of one, that marrow or fat is taken from, and that is not what is treated. */
const isSiteOfHarvest = (tokens: readonly Token[], { start, end }: Term): boolean =>
  HARVESTED.has(tokens[start]?.normal ?? '') &&
  isHarvestSite(`${wordsBefore(tokens, start, 14)} `, ` ${wordsOf(tokens.slice(end, end + 3))}`);

const ORGANS: ReadonlySet<string> = new Set([
  'heart',
  'lung',
  'lungs',
  'kidneys',
  'liver',
  'pancreas',
  'gut',
  'cerebral',
]);
const BECOMES =
  /\b(?:becom(?:e|es|ing)|became|give rise to|(?:turn|develop|differentiat|transform|chang|morph|grow|matur|speciali[sz])(?:e|es|s|ed|ing|ation)?(?: [a-z]+){0,3}? (?:in|to|into))\b(?:(?!\b(?:for|with|treat\w*|therap\w*|patients?|people)\b)[^;.])*$/;

/** True for an organ of which cells can become a part, and which is not ill: "stem cells turn into liver or heart cells". */
const isWhatCellsBecome = (tokens: readonly Token[], { start, end }: Term): boolean =>
  end === start + 1 &&
  ORGANS.has(tokens[start]?.normal ?? '') &&
  BECOMES.test(wordsBefore(tokens, start, 20));

/** Conditions a sentence itself names, the most specific first; before them diseases outside joints where it names more of these. */
function statedConditions(tokens: readonly Token[], terms: readonly Term[]): ConditionId[] {
  const tags = terms.flatMap((term) =>
    isSiteOfHarvest(tokens, term) || isWhatCellsBecome(tokens, term) ? [] : conditionTags(term.tags),
  );
  if (tags.length === 0) return [];
  const has = (tag: string) => tags.includes(tag);
  const conditions: ConditionId[] = [];
  const arthritis = has('ArthritisWord');
  if (has('CartilageWord')) conditions.push('cartilage-defect');
  const words = has('KneeWord') ? wordsOf(tokens) : '';
  if (words && (arthritis || isKneeJoint(words))) conditions.push('knee-oa');
  if (has('HipWord')) conditions.push('hip-oa');
  if (arthritis && !has('KneeWord') && !has('HipWord')) conditions.push('oa');
  if (has('TendonWord') || LIGAMENT_OF_KNEE.test(words)) conditions.push('tendon');
  if (has('SpineWord') && !isDiscOfJaw(wordsOf(tokens))) conditions.push('spine');
  if (has('SeriousDisease')) {
    const diseases = tags.filter((tag) => tag === 'SeriousDisease').length;
    if (diseases > conditions.length) conditions.unshift('other');
    else conditions.push('other');
  }
  if (!conditions.length && has('Joint')) conditions.push('joint-pain');
  return conditions;
}

interface Subject {
  therapies: TherapyId[];
  conditions: ConditionId[];
}

/** What a text itself names. */
interface Statement extends Subject {
  /** Named as part of another therapy, or as what exosomes come from: the therapy unless the context tells another. */
  aside?: { parts: TherapyId[]; sources: TherapyId[] };
  /** Only words that another trade uses too: of looks, or of fat that is moved, which the rest of the page explains. */
  elsewhere?: 'looks' | 'fat';
  /** "Gel" is spoken of, and no therapy but steroids is named: hyaluronic acid where the page is about such therapies. */
  gel?: true;
  /** The conditions without tendons and ligaments that are only tissues of the body. */
  complaints: ConditionId[];
  /** The complaints that it treats, and does not only mention: what the sentence after may take over. */
  treated: ConditionId[];
}

/** What the page as a whole is about, title and headings weighing most. */
export interface PageSubject extends Subject {
  /** Mentions by family over all text. */
  mentions: ReadonlyMap<TherapyId, number>;
  /** True where it shapes bodies or sells what is put on skin, in words that therapies share. */
  ofLooks: boolean;
}

/** What a treatment once was for, which is not what the page treats: "first developed for heart surgery". */
const HISTORY =
  /\b(?:first|originally|initially|historically)\b(?: [a-z]+){0,3} (?:used|developed|introduced|designed|studied|employed)\b|\b(?:developed|introduced|invented|pioneered) (?:in the|\d+|some|about|over|more than|decades)\b/;

/** Tags of a treatment or of what it does. */
const TREATS = /^(?:Therapy|Offer|Relief|Cure|StrongCure|Effective)/;

/** True where tendons and ligaments are only tissues of the body, with no complaint of theirs. */
const namesTissueOnly = (tokens: readonly Token[], terms: readonly Term[]): boolean =>
  terms.every(
    ({ start, end, tags }) =>
      !tags.includes('TendonWord') ||
      (end === start + 1 && /^(?:tendon|ligament)s?$/.test(tokens[start]?.normal ?? '')),
  ) &&
  !tokens.some(({ normal }) =>
    /^(?:tears?|torn|injur\w*|pain\w*|problems?|conditions?|damaged?)$/.test(normal),
  );

/** What a sentence itself names; found out once for all that ask, the audit of the page after a change too. */
const statedBy = noted(({ tokens, terms }: TaggedSentence): Statement => {
  const conditions = statedConditions(tokens, terms);
  const complaints =
    conditions.includes('tendon') && namesTissueOnly(tokens, terms)
      ? conditions.filter((id) => id !== 'tendon')
      : conditions;
  const treats =
    complaints.length > 0 &&
    terms.some(({ tags }) => tags.some((tag) => TREATS.test(tag))) &&
    !HISTORY.test(wordsOf(tokens));
  // Spread last: V8 gives every object a shape of its own where properties are added behind a spread.
  return { conditions, complaints, treated: treats ? complaints : [], ...statedTherapies(tokens, terms) };
});

function tagged(text: string): TaggedSentence {
  const tokens = tokenize(text);
  return { tokens, terms: findTerms(tokens, text) };
}

const OF_PEOPLE = /\b(?:people|persons?|humans?|patients?|men|women|athletes?|riders?|runners?)\b/i;
/** What stands shortly before those that are treated: "PRP for your older dog". */
const BEFORE_PATIENTS = /\b(?:for|in|of|and)(?: (?:your|our|the|all))?(?: [\w-]+)?$/;
const OF_ANIMALS = /^(?:equine|canine|feline|veterinar\w+)$/;

/** True for a heading under which animals are the patients: "PRP for horses", but not "Walk your dog again without pain". */
const isOfAnimals = ({ terms, tokens }: TaggedSentence): boolean =>
  !OF_PEOPLE.test(wordsOf(tokens)) &&
  terms.some(
    ({ tags, start, end }) =>
      tags.includes('Animal') &&
      (start === 0 ||
        OF_ANIMALS.test(wordsOf(tokens.slice(start, end))) ||
        BEFORE_PATIENTS.test(wordsBefore(tokens, start, 4))),
  );

/** On a page about these "gel" counts for what it is about. */
const OF_NO_CELLS: ReadonlySet<TherapyId> = new Set<TherapyId>(['corticosteroid', 'hyaluronic-acid']);

/** Counts therapies and conditions of the page; a heading or the title counts as five sentences. */
export function pageSubject(snapshot: PageSnapshot, sentences: readonly PageSentence[]): PageSubject {
  const mentions = new Map<TherapyId, number>();
  const aside = new Map<TherapyId, number>();
  const fat = new Map<TherapyId, number>();
  let gel = 0;
  let ofLooks = false;
  const conditions = new Map<ConditionId, number>();
  const add = (subject: Statement, weight: number) => {
    for (const id of subject.therapies) mentions.set(id, (mentions.get(id) ?? 0) + weight);
    if (subject.gel) gel += weight;
    if (subject.elsewhere === 'looks') ofLooks = true;
    if (subject.elsewhere === 'fat') for (const id of CELLS_OF_FAT) fat.set(id, (fat.get(id) ?? 0) + weight);
    for (const id of asideOf(subject)) aside.set(id, (aside.get(id) ?? 0) + weight);
    for (const id of subject.complaints) conditions.set(id, (conditions.get(id) ?? 0) + weight);
  };
  add(statedBy(tagged(snapshot.title)), 5);
  for (const sentence of sentences) {
    const weight = snapshot.blocks[sentence.block]?.kind === 'heading' ? 5 : 1;
    add(statedBy(sentence), weight);
  }
  if (!ofLooks) for (const [id, count] of fat) mentions.set(id, (mentions.get(id) ?? 0) + count);
  const gels = mentions.get('hyaluronic-acid') ?? 0;
  if (gels > 0 && [...mentions.keys()].every((id) => OF_NO_CELLS.has(id)))
    mentions.set('hyaluronic-acid', gels + gel);
  const named = mentions.size > 0 ? mentions : aside;
  return {
    therapies: mainTherapies(named, sentences),
    conditions: mainConditions(conditions),
    mentions: named,
    ofLooks,
  };
}

/** Mentions up to which steroids are what was tried before, and lead no page that sells another therapy. */
const STRAY_STEROID = 2;

/** What therapies go by on pages that never name them. */
const NICKNAMES: readonly (readonly [TherapyId, RegExp])[] = [
  ['hyaluronic-acid', /\bgels?\b/],
  ['prp', /\b(?:plasma|(?:own|your|his|her|spun) blood|blood (?:shots?|injections?))\b/],
  ['stem-cell', /\b(?:cells?|regenerative)\b/],
];

/** The therapy that most sentences name by a word of its own, if they are more than the mentions given. */
function byNickname(sentences: readonly PageSentence[], mentions: number): TherapyId | undefined {
  const counts = NICKNAMES.map(
    ([, name]) => sentences.filter(({ tokens }) => name.test(wordsOf(tokens))).length,
  );
  const most = Math.max(...counts);
  return most > mentions ? NICKNAMES[counts.indexOf(most)]?.[0] : undefined;
}

/** The main therapies of a page; steroids that are named in passing come last, or give way to a nickname. */
function mainTherapies(
  counts: ReadonlyMap<TherapyId, number>,
  sentences: readonly PageSentence[],
): TherapyId[] {
  const main = mainOf(counts);
  if (main[0] !== 'corticosteroid') return main;
  const steroids = counts.get('corticosteroid') ?? 0;
  const isStray = steroids <= STRAY_STEROID;
  const others = main.slice(1);
  if (others.length > 0) return isStray ? [...others, 'corticosteroid'] : main;
  const nickname = byNickname(sentences, isStray ? 0 : steroids);
  return nickname ? [nickname] : main;
}

const CELLS_OF_FAT: readonly TherapyId[] = ['stem-cell', 'adipose'];

/**
 * What a text names on its page: "gel" is hyaluronic acid beside other injections; moved fat is a source of cells unless
 * the page shapes bodies and names no such source.
 */
function settled(statement: Statement, { mentions, ofLooks }: PageSubject): Statement {
  if (statement.gel && !ofLooks && mentions.size > 0) return { ...statement, therapies: ['hyaluronic-acid'] };
  if (!statement.elsewhere || statement.aside) return statement;
  const isSource = statement.elsewhere === 'fat' && (!ofLooks || mentions.has('adipose'));
  return { ...statement, therapies: isSource ? [...CELLS_OF_FAT] : ['other'] };
}

const asideOf = ({ aside }: Statement): TherapyId[] =>
  aside ? [...new Set([...aside.parts, ...aside.sources])] : [];

/** Mentions from which on a disease outside the joints can be what a page is about. */
const MAIN_DISEASE = 3;

/** The main conditions; a disease outside the joints only where the page speaks of it most, and more than in passing. */
function mainConditions(counts: ReadonlyMap<ConditionId, number>): ConditionId[] {
  const main = mainOf(counts);
  if (main[0] === 'other' && (counts.get('other') ?? 0) >= MAIN_DISEASE) return main;
  return mainOf(new Map([...counts].filter(([id]) => id !== 'other')));
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
  if (!therapies.includes('stem-cell') || therapies.some((id) => CELL_SOURCES.includes(id))) return therapies;
  const sources = CELL_SOURCES.filter((id) => nearby.some(({ subject }) => subject.therapies.includes(id)));
  return sources.length === 1 ? [...therapies, sources[0] as TherapyId] : therapies;
}

/** "They are monitored by the agency", "injections of this fluid": what the sentence before names, whatever the heading says. */
const REFERS_BACK =
  /^(?:they|their|both)\b|\b(?:this|the same) (?:fluid|gel|substance|acid|lubricant|plasma|protein|mixture)\b/i;

/** The closest step that names a therapy; steroids over a section give way to what its last sentences name. */
function nearestTherapy(inherited: readonly Step[], previous: readonly Step[]): Step | undefined {
  const nearest = inherited.find(({ subject }) => subject.therapies.length > 0);
  if (!nearest || nearest.from === 'page' || !isOnlySteroids(nearest.subject.therapies)) return nearest;
  const last = previous.find(({ subject }) => subject.therapies.length > 0);
  return last && !isOnlySteroids(last.subject.therapies) ? last : nearest;
}

/** How many sentences of the same section back a therapy is taken from. */
const PREVIOUS = 3;

/** Fills the slots of every sentence: stated first, else inherited, the closest first. */
export function fillSlots(
  snapshot: PageSnapshot,
  sentences: readonly PageSentence[],
  page: PageSubject,
): Slots[] {
  const byBlock = new Map<number, Subject>();
  /** Headings under which no human is the patient. */
  const ofAnimals = new Set<number>();
  /** The first sentence of each block, which is read already. */
  const firstOf = new Map<number, PageSentence>();
  for (const sentence of sentences) if (!firstOf.has(sentence.block)) firstOf.set(sentence.block, sentence);
  const blockSubject = (index: number): Subject => {
    let subject = byBlock.get(index);
    if (!subject) {
      const { text = '', kind } = snapshot.blocks[index] ?? {};
      const first = firstOf.get(index);
      const read = first?.text === text ? first : tagged(text);
      subject = settled(statedBy(read), page);
      if (kind === 'heading') {
        if (isOfAnimals(read)) ofAnimals.add(index);
        if (ofAnimals.has(index) || (subject.therapies.length === 0 && isNameOfOtherCare(read)))
          subject = { ...subject, therapies: ['other'] };
      }
      byBlock.set(index, subject);
    }
    return subject;
  };
  const stepsAround = ({ question, leadIn = [], headingPath }: PageBlock): Step[] => [
    ...(question === undefined ? [] : [{ from: 'question', subject: blockSubject(question) } as const]),
    ...leadIn.map((at) => ({ from: 'lead-in', subject: blockSubject(at) }) as const),
    ...headingPath.map((at) => ({ from: 'heading', subject: blockSubject(at) }) as const).reverse(),
  ];
  const own: Statement[] = [];
  let around: readonly Step[] = [];
  return sentences.map((sentence, index) => {
    const block = snapshot.blocks[sentence.block] as PageBlock;
    const stated = settled(statedBy(sentence), page);
    if (sentence.block !== sentences[index - 1]?.block) around = stepsAround(block);
    const isRival = stated.therapies[0] === 'corticosteroid' && page.therapies[0] !== 'corticosteroid';
    const mine = isRival ? { ...stated, therapies: [] } : stated;
    own.push(mine);
    const sameItem: Step[] = [];
    const previous: Step[] = [];
    for (let back = 1; back <= PREVIOUS && index - back >= 0; back++) {
      const { block: at } = sentences[index - back] as PageSentence;
      const other = snapshot.blocks[at];
      if (other?.region !== block.region || other.headingPath.at(-1) !== block.headingPath.at(-1)) continue;
      const { therapies, treated } = own[index - back] as Statement;
      const step: Step = { from: 'previous', subject: { therapies, conditions: back === 1 ? treated : [] } };
      const isNear = block.kind === 'list-item' || (back === 1 && REFERS_BACK.test(sentence.text));
      if (at === sentence.block && isNear) sameItem.push(step);
      else previous.push(step);
    }
    const inherited = [...sameItem, ...around, ...previous, { from: 'page', subject: page } as const];
    // What names steroids under a heading on them is about these.
    const firstTherapy = nearestTherapy(inherited, isRival ? [] : previous);
    const named: TherapyId[] = ofAnimals.has(block.headingPath.at(-1) ?? -1)
      ? ['other']
      : ownTherapies(mine, firstTherapy?.subject.therapies);
    const itself: Step = { from: 'sentence', subject: { therapies: named, conditions: mine.conditions } };
    const therapy = named.length > 0 ? itself : firstTherapy;
    const condition =
      mine.conditions.length > 0 ? itself : inherited.find(({ subject }) => subject.conditions.length > 0);
    const therapies = withSource([...(therapy?.subject.therapies ?? [])], [itself, ...inherited]);
    const therapyFrom = therapy?.from ?? 'none';
    const conditions = [...(condition?.subject.conditions ?? [])];
    const conditionFrom = condition?.from ?? 'none';
    return keptFor(
      sentence,
      'slots',
      () => [therapies.join(), therapyFrom, conditions.join(), conditionFrom],
      () => ({
        therapies,
        therapyFrom,
        conditions,
        conditionFrom,
        advanced: isAdvanced(sentence, conditions),
      }),
    );
  });
}

/** Conditions with stages of their own: a worn disc that is severe is no worn joint. */
const NOT_OF_JOINTS: ReadonlySet<ConditionId> = new Set<ConditionId>(['spine', 'tendon', 'other']);

const isAdvanced = ({ text, terms }: PageSentence, conditions: readonly ConditionId[]): boolean =>
  terms.some(({ tags }) => tags.includes('AdvancedStage')) &&
  (conditions.length === 0 || conditions.some((id) => !NOT_OF_JOINTS.has(id))) &&
  namesAdvancedStage(text);

/**
 * The therapies of a sentence before a context: a part is not taken for the therapy where the context names another,
 * nor is that from which exosomes come where the context names exosomes.
 */
function ownTherapies(statement: Statement, context: readonly TherapyId[] = []): TherapyId[] {
  const aside = asideOf(statement);
  if (!statement.aside || aside.some((id) => context.includes(id))) return [...statement.therapies, ...aside];
  if (context.includes('exosome')) return [];
  return context.length > 0 && statement.aside.sources.length === 0 ? [] : aside;
}
