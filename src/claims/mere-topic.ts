import { statesAim } from '../context/purpose.ts';
import { isLengthOfTime } from '../context/quantities.ts';
import { asks } from '../context/question.ts';
import type { AnalysedSentence } from './analyse-page.ts';
import { isLesson } from './lesson.ts';

/** A heading over a list of benefits, and what a text says of itself. */
const ANNOUNCES =
  /^(?:the |what are the |potential )?(?:\w+ )?benefits (?:of|from|for)\b(?!.*\b(?:is|are|include)\b)|\b(?:in this (?:article|post|blog|guide|page)|here) we (?:\w+ )?(?:look|go|explain|discuss|explore|describe|answer|cover)\b/i;
/** Where the body keeps its cells. */
const WHERE_CELLS_ARE =
  /\b(?:cells?|platelets)\b[^.;,]{0,20}\b(?:live|reside|occur|are (?:found|present|located)|can be found)\b[^.;,]{0,20}\b(?:in|all over|throughout)\b/i;

/** What they do there. */
const CELLS_MEND =
  /\b(?:safe\w*|effective\w*|proven|heal\w*|repair\w*|rebuild\w*|regenerat\w*|treat(?:s|ed|ment)?|benefits?|pain|reduc\w*|(?:turn|grow)s? into|cures?)\b/i;

const TISSUE_OF_BODY = String.raw`(?:[\w()-]+,? ){0,3}?(?:(?:bone )?marrow|fat|adipose|blood(?:stream)?|bod(?:y|ies)|tissues?|organs?)`;
/** The same of the cells just named: "they are found in marrow and fat, where they mend what is torn". */
const WHERE_THEY_ARE = new RegExp(
  String.raw`^(?:they|these cells) (?:\w+ )?(?:are|can be|live|reside|exist) (?:\w+ )?(?:(?:present|found|located|stored) )?(?:in|within|throughout|all over) ${TISSUE_OF_BODY}\b`,
  'i',
);
/** What cells do by themselves at some time of life: "as we age they become fewer". */
const CELLS_BY_AGE =
  /^(?=.*\bcells?\b).*\b(?:(?:during|in|from|since) (?:early |our |the )?(?:childhood|infancy|youth)\b|as (?:we|you|people) (?:age|get older|grow (?:up|old(?:er)?))\b|throughout (?:(?:our|your|one['’]s|the) )?(?:whole |entire )?(?:life|lives|lifetime)\b|(?:with)?in(?:side)? our (?:own )?bod(?:y|ies)\b)/i;
/** What is done with them, or set against them. */
const DONE_WITH_CELLS =
  /\b(?:than|unlike|why|therefore|so|thus|but|however|instead|inject\w*|treat\w*|therap\w*|procedures?|prp|exosomes?|given|infus\w+|harvest\w*|higher|highest|high (?:numbers?|concentrations?|counts?|doses?)|(?:great|large|huge) numbers?|rich\w*|abundan\w+|young\w*|newborns?['’]? cells|cord cells|(?:turn|wind)(?:s|ing)? back|slow\w*|stop\w*|revers\w*|again|anti-?ag(?:e)?ing|boost\w*|we (?!age|get|grow|are|have|were|lose|make)\w+|our (?!(?:own )?(?:bod|cells|stem|tissues?|organs?|blood|lives|life|lifetime|childhood|youth|joints?|bones?|natural|immune))\w+)\b/i;
/** A result, share, status or rival that biology, definitions and records of patients do not speak of. */
const PROMISES_RESULT =
  /%|\b(?:FDA|approved|proven|cures?|cured|revers(?:e|es|ed|ing)|relie[fv]\w*|pain[- ]?free|free of|(?:end|ends|ended|ending) (?!of\b)|gone|never|outperform\w*|beats?|side[- ]effects?|down-?time|avoid\w*|no longer|for good|needless|regrow\w*|rebuild\w* (?:worn|your|lost|damaged)|new cartilage|happy|(?:seven|eight|nine|[789]) (?:in|of|out of) (?:ten|10))\b/i;

/** Whom a clinic sees, by age. */
const WHO_IS_SEEN =
  /\b(?:see|treat|accept|take)\b[^.;,]{0,20}\b(?:adults|children|patients|people)\b[^.;,]{0,12}\b(?:over|under|above|below|aged|older|younger)\b/i;

/** What somebody studies or has studied. */
const STUDIED =
  /\b(?:research|clinical|academic|professional|medical|special) interests?\b|\b(?:she|he|has|have|\p{Lu}\p{Ll}+) (?:also )?(?:published|wrote|written|presented|authored) (?:[\w-]+ ){0,3}(?:stud(?:y|ies)|papers?|articles?|chapters?|research) on\b/iu;
/** Rules of the regulator as a topic: a title, or what a talk or article is about. Who keeps them says more. */
const RULES = String.raw`(?:U\.?S\.? )?(?:FDA|Food and Drug Administration)(?:['’]s)? (?:\w+ ){0,2}?(?:rules?|regulations?|guidelines?|guidance|policy|policies|laws?|oversight)`;
const TOPIC_OF_RULES = new RegExp(
  String.raw`^(?:(?:the|current|new|understanding|about|on|what|are|regarding|stem|cells?|and|prp|exosomes?) )*${RULES}(?: (?:on|for|of|and|about|in|regarding)(?: [\w-]+){1,6})?[.:?!]*$|\b(?:talks?|articles?|posts?|blogs?|videos?|lectures?|webinars?|chapters?|pages?|sections?|papers?|information|info|questions?|read|more|learn|see|know)\b(?: \w+){0,3}? (?:about|on|regarding|concerning) (?:the |these |current )?${RULES}`,
  'i',
);
const KEEPS_RULES =
  /\b(?:compl(?:y|ies|iant|iance)|follow\w*|meets?|meeting|adher\w*|within|accord\w*|abid\w*|approv\w*|cleared|registered|exempt|exceeds?|satisf\w*)\b/i;
/** Without one of these no rules of the regulator are named. */
const REGULATOR = /FDA|food and drug/i;
const isTopicOfRules = (text: string): boolean =>
  REGULATOR.test(text) && TOPIC_OF_RULES.test(text) && !KEEPS_RULES.test(text);

/** What a word means. */
const DEFINES =
  /\bdefined as\b|\bis (?:the|a) (?:\w+ )?(?:term|name) (?:for|used for)\b|\bthe (?:term|word)\b[^.;]{0,40}\b(?:means|refers to|describes|stands for)\b/i;
/** Who praises what is defined claims all the same. */
const PRAISES =
  /\b(?:we|our|you|your|safe\w*|proven|effective\w*|best|revolutionary|success\w*|without|relie\w+|pain|avoid\w*|speeds?|root cause|miracle|needless)\b/i;

/** A field of science, and substances of the body: "regenerative medicine is the branch that ...", "collagen is a protein that ...". */
const FIELD_OR_SUBSTANCE =
  /^(?:(?:regenerative|restorative) medicine|tissue engineering|orthobiologics) (?:is|are) (?:an?|the) (?:[\w-]+ ){0,3}?(?:field|branch|area|discipline|science)\b|^(?:an? |the )?(?:growth factors?|cytokines?|chemokines?|collagen|hyaluronic acid|hyaluronan|synovial fluid|cartilage|fibroblasts?|chondrocytes?) (?:is|are) (?:(?:an?|the|one|types?|kinds?|of|small|tiny|big|natural|naturally|occurring|special|signalling|signaling|structural|main|complex|thick|smooth) )*(?:substances?|proteins?|molecules?|hormones?|messengers?|polysaccharides?|sugars?|compounds?|tissues?|fluids?|gels?|cells?)\b/i;
/** What is sold with it. */
const SOLD =
  /\b(?:we|our (?!bod|own bod|joints|cells)|inject\w*|therap\w*|treat\w*|pain\w*|relie\w*|prp|exosomes?|stem cells|safe\w*|proven|effective\w*|innovative|exciting|revolution\w*|cutting|rather than|not (?:just|only|simply)|without|instead|surger\w*|arthritis|revers\w*|cure\w*|fast(?:er)?|patients?)\b/i;

/** What it is commonly used for: "we often use PRP for tennis elbow and torn tendons". */
const COMMON_USE =
  /\b(?:commonly|often|usually|typically|frequently|mainly|mostly) (?:use|used)\b[^.;]{0,30}\b(?:for|in|are)\b[^.;]{0,30}?\b(?:conditions?|tend[io]\w*|elbow|arthritis|osteoarthritis|knees?|ligaments?|joints?|rotator|ruptures?|sprains?|injur\w+|achilles|plantar)\b/i;
/** What it does there, for whom or for which other disease. */
const DOES_MORE =
  /\b(?:heal\w*|help\w*|relie\w+|regenerat\w*|rebuild\w*|promot\w*|restor\w*|reduc\w*|eas\w+|strength\w*|success\w*|effective\w*|because|since|as|which|so|safe\w*|well|to|works?|cur\w+|results?|athletes?|instead|than|doctors|autism|parkinson\w*|alzheimer\w*|dementia|diabet\w*|stroke|sclerosis|ms|als|copd|lungs?|heart|kidneys?|liver|erectile|neuro\w*|nerves?|lupus|spinal cord|cancer|dystroph\w*|ag(?:e)?ing|disease|crohn\w*|surger\w*|replac\w*)\b/i;

/** What PRP is: plasma with more platelets than blood has, which the name says already. */
const MORE_PLATELETS =
  /\b(?:more|higher|greater|larger|richer|rich|above|times|fold|x)\b[^.;]{0,60}?\b(?:usual(?:ly)?|normal(?:ly)?|ordinary|baseline|typical(?:ly)?|average|(?:whole|regular|peripheral|circulating|your|the|of|in) blood(?:stream)?)\b/i;
const PLATELETS = /\bplatelets?\b/i;
const SELLS =
  /\b(?:we|our|ours|unlike|other|most (?:clinics|systems|kits)|methods?|techniques?|custom|better|best|superior|pure|potent|powerful|heal\w*|repair\w*|regenerat\w*|boost\w*|recover\w*|work\w*|relie\w*|help\w*|strong\w*|thick\w*|clos(?:e|es|ing)|tears?|tendons?|cartilage|cur(?:e|es|ed)|pain|last\w*|why)\b/i;
const isDefinitionOfPrp = ({ text, frames }: AnalysedSentence): boolean =>
  PLATELETS.test(text) &&
  MORE_PLATELETS.test(text) &&
  !SELLS.test(text) &&
  frames.every(
    ({ hit, claimType }) => hit.hint || claimType === 'superiority' || claimType === 'cell-product',
  );

/** Who has what is to be drawn: "most people have enough fat". */
const HAS_ENOUGH =
  /\b(?:have|has|having) (?:more than )?(?:enough|plenty of|sufficient|ample) (?:[\w-]+ ){0,2}?(?:fat|marrow|blood)\b(?! to (?:re\w+|heal|grow|fix|treat|cure|ease)\b)/i;
/** What a clinic writes down of its patients: "we track the progress of every patient". */
const COLLECTS =
  /^(?:(?:here|at) [^,;]{1,40}, )?(?:we|i|our (?:clinic|team|doctors?|staff|practice)) (?:(?:have|has|also|always|carefully|diligently|routinely|regularly|closely|now|been|are|will) )*(?:collect|gather|record|track|monitor|measur|document)(?:e|es|s|ed|ing)?\b[^.;]{0,40}\b(?:data|outcomes?|results|scores?|progress|questionnaires?)\b/i;
/** What came of it. */
const CAME_OF_IT =
  /%|\b(?:percent|show\w*|f[io]u?nds?|reveal\w*|demonstrat\w*|prov(?:e|es|ed|en)|confirm\w*|success\w*|improve[sd]?|better|reliev\w*|relief|avoid\w*|excellent|great|outstanding|impressive|proud|best|most|majority|without|registry|stud(?:y|ies)|research|trials?|irb|that (?:no|last)|lasting|doubled|in years|until|registered)\b/i;

/** Who wrote it: "By Ann Olden, MD". */
const BYLINE =
  /^(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|(?:[Mm]edically )?[Rr]eviewed|[Aa]uthored) )?[Bb]y (?!\w+ing\b)(?:the )?[A-Z][\w.'’-]*(?:,? (?:[A-Z][\w.'’-]*|of|and|the|&)){0,7}$/;

/** A heading such as "Science"; entries of lists may name what is treated. */
const isBareWord = ({ text, frames, cues }: AnalysedSentence): boolean =>
  /^(?:(?:the|our) )?\p{L}+[.:]?$/iu.test(text) &&
  frames.every(({ hit }) => hit.hint) &&
  !cues.some((cue) => cue.startsWith('entry:'));

/** What is asked only to be said: "What if you could skip surgery?", "Why cut it out when you can repair it?" */
const ASKED_TO_SAY =
  /^\W*(?:and |but |so )*(?:what if (?:you(?:r \w+)? (?:could|can|already|had|never)|there (?:was|were|is)|we|i told)|what would you say|(?:just )?(?:suppose|imagine) |why (?!do\b|does\b|did\b|is\b|are\b|am\b|not\b|my\b|would\b|should\b)\w+[^?]*\b(?:when|if) (?:you|your|we|it|prp|stem cells?)\b|what (?:have|do) you (?:got |have )?to lose)/i;

const TOPICS: readonly RegExp[] = [ANNOUNCES, WHO_IS_SEEN, STUDIED, HAS_ENOUGH];
/** Topics with the words beside which the sentence states something after all; that it promises a result does so beside each. */
const TOPICS_UNLESS: readonly (readonly [topic: RegExp, unless: RegExp])[] = [
  [WHERE_CELLS_ARE, CELLS_MEND],
  [WHERE_THEY_ARE, DONE_WITH_CELLS],
  [CELLS_BY_AGE, DONE_WITH_CELLS],
  [DEFINES, PRAISES],
  [FIELD_OR_SUBSTANCE, SOLD],
  [COMMON_USE, DOES_MORE],
  [COLLECTS, CAME_OF_IT],
];

/**
 * True for what names a topic and states nothing about a treatment: announcements, questions about a complaint, lessons,
 * definitions, common uses, aims of studies, rules, records of patients, bylines, ages, bare words and times.
 */
export function isMereTopic(sentence: AnalysedSentence): boolean {
  const { text, slots } = sentence;
  const asksOfComplaint =
    slots.therapyFrom !== 'sentence' &&
    /\byou(?:r|rself)?\b/i.test(text) &&
    asks(text) &&
    !ASKED_TO_SAY.test(text);
  return (
    asksOfComplaint ||
    isBareWord(sentence) ||
    // What lasts so long stands in its header, and is read with it (`pairedStatements`).
    isLengthOfTime(text) ||
    isLesson(sentence) ||
    isDefinitionOfPrp(sentence) ||
    statesAim(text) ||
    isTopicOfRules(text) ||
    (slots.therapyFrom !== 'sentence' && BYLINE.test(text)) ||
    TOPICS.some((topic) => topic.test(text)) ||
    TOPICS_UNLESS.some(
      ([topic, unless]) => topic.test(text) && !unless.test(text) && !PROMISES_RESULT.test(text),
    )
  );
}
