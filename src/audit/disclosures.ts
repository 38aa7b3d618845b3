import type { AnalysedPage, AnalysedSentence } from '../claims/analyse-page.ts';
import { pairedStatements } from '../claims/paired-statement.ts';
import { deniesSubstitute } from '../context/counter-evidence.ts';
import { deniesApproval, deniesProof } from '../context/denied-status.ts';
import { OTHER_CARE } from '../context/other-care.ts';
import type { Disclosure, DisclosureTopic } from '../model/index.ts';
import { keptFor, keptOf } from '../text/kept.ts';
import { quoteSelectorAt } from '../text/quote-selector.ts';
import { isBiologicTag } from '../text/tags.ts';
import { goesBeyondDisclosure } from './beyond-disclosure.ts';

/** That nothing is mended: "does not fully cure", "cannot regrow". */
const MENDS_NOT = String.raw`(?:(?:do|does|will|can)(?: not|n['’]t)|cannot|can['’]t|won['’]t) (?:\w+ly |yet )?(?:cure|regrow|rebuild|reverse)`;

/** Limits of what the evidence shows or the treatment does. */
const EVIDENCE_LIMITS = [
  // Results differ and are not promised.
  'results? (?:may |do |will |can )?(?:vary|differ)',
  '(?:individual|outcomes?) [^.;]{0,20}(?:vary|differ)',
  'no guarantees?',
  'not guaranteed',
  'cannot (?:guarantee|promise)',
  // Evidence is thin.
  '(?:no|little|limited|insufficient|not enough|lack of) (?:(?:good|strong|solid|high[- ]quality|clinical|scientific|reliable|long[- ]term|convincing|conclusive) )*(?:evidence|proof|data)',
  'evidence (?:is|remains) (?:limited|weak|mixed|low|uncertain|early)',
  'more research is needed',
  // No cure, or not for all.
  String.raw`does not (?:regrow|cure|rebuild|reverse)(?! (?:overnight|in a|within)\b)`,
  'not a cure',
  'not everyone (?:responds|improves|benefits)',
  String.raw`(?:cells?|prp|platelets?|plasma|exosomes?|injections?|shots?|gel|treatments?|therap(?:y|ies)|prolotherapy|it|this|they|(?<!\b(?:all|most|none) of )these|we)\b(?<!\bchance\b[^.;]{0,30})[^.;,]{0,30}\b(?:(?:is|are|be|as|offers?|promises?|claims?) no (?:known |real |sure )?cure|${MENDS_NOT} (?!themselves|itself|once|by|after|on|like|as|in|within|overnight|symptoms|scars?|the gains)\w+)`,
].join('|');

/** Wordings by which a page itself states a limit, a risk, a status or a cost fairly. */
const TOPICS: readonly { topic: DisclosureTopic; wording: RegExp }[] = [
  {
    topic: 'regulatory-status',
    wording:
      /\b(?:(?:not|never|nor|hasn't|isn't|aren't|haven't)\b[^.;]{0,60}\b(?<!\b(?:can|could|to|should|will|must|may|might) be (?:\w+ )?)(?:evaluated|reviewed|endorsed)|off[- ]label)\b/i,
  },
  {
    topic: 'risk',
    wording:
      /\b(?:(?:risks?|complications?|side effects?)\b[^.;]{0,30}\b(?:include|includes|including|(?:can|may)(?! be (?:\w+ )?(?:lower|less|fewer|smaller|minimal|minimi[sz]ed|reduced|avoided|low|small|kept|managed))|such as|exist|occur)|(?:small|slight|low|real|possible) (?:risk|chance) of (?:infection|bleeding|nerve|swelling|bruising|clots?|pain)|(?:carr(?:y|ies)|has|have|involves?) (?:some |a |certain |real )?risks?|(?:possible|potential|known|main|common) (?:risks|complications|side effects) are (?!(?:very |extremely |quite )?(?:few|none|rare|low|minimal|negligible|small|minor|unlikely))|(?:swelling|soreness|bruising|stiffness|pain)[^.;]{0,30}\b(?:for|within|in|over) (?:(?:a |the )?(?:first |next )?(?:few|couple of|two|three|several|\d+) )?(?:hours?|days?|weeks?)\b[^.;]{0,20}\b(?:common|normal|usual|expected)|(?:infection|bleeding|nerve (?:injury|irritation|damage)|swelling|bruising|soreness)[^.;]{0,60}\b(?:possible|can (?:occur|happen)|may (?:occur|happen)|expected|uncommon|rare|risk))\b/i,
  },
  {
    topic: 'evidence-limits',
    wording: new RegExp(String.raw`\b(?:${EVIDENCE_LIMITS})\b`, 'i'),
  },
  {
    topic: 'financial',
    wording:
      /\b(?:(?:insurance|insurers?|medicare|plans?)\b[^.;]{0,50}\b(?:not|rarely|seldom|don't|doesn't|do not|does not|won't)\b[^.;]{0,20}\b(?:cover|covered|pay|reimburse)|not covered|out[- ]of[- ]pocket|self[- ]pay|paid (?:by|financial) (?:the )?(?:company|interest))\b/i,
  },
];

/** All of them at once: most sentences have none. */
const ANY_TOPIC = new RegExp(TOPICS.map(({ wording }) => wording.source).join('|'), 'i');

const HARM = '(?:risks?|side[- ]effects?|complications?|dangers?|infections?|bleeding|reactions?|harms?)';
/** A risk denied: "no infection risk", "risk of infection: zero", "free of side effects". */
const DENIES_RISK = new RegExp(
  String.raw`\b(?:no|zero|none of|without|free (?:of|from)|never|eliminat\w+|rul(?:e|es|ed) out)\b[^.;,]{0,30}\b${HARM}\b|\b${HARM}\b[^.;,]{0,30}\b(?:zero|none|nil|eliminated|impossible|ruled out)\b|\brisk[- ]free\b`,
  'i',
);
/** A denial denied: "no injection is without risk". */
const DENIES_ABSENCE =
  /\b(?:no|not|never|n['’]t|nothing|none)\b[^.;,]{0,40}\b(?:without|free (?:of|from)|zero|no|risk[- ]free)\b/i;

/** What is denied of others, of other care, or of no other: that sells one's own. */
const OF_OTHERS =
  /(?<!\b(?:our|this|the|your|we|us) (?:\w+ )?)\b(?:clinics?|providers?|companies|sellers|doctors|practitioners|centers|centres|people|websites)\b(?: (?:that|which|who|around|in|on|here|still|now|often|may|claim to|continue to|are|have been|\w+ly))* (?:offer|sell|market|advertis|promot|push|peddl|hawk|do|perform|inject)\w*\b[^.;]{0,40}\b(?:unproven|unapproved|unlicen[cs]ed|experimental|illegal|not (?:been )?(?:approved|proven|licen[cs]ed))\b|\bunlike\b|(?<!\b(?:and|or) )\b(?:other|many|most|some|certain) (?:\w+ )?(?:clinics?|providers?|companies|products?|treatments?|therap(?:y|ies)|drugs?)\b|^(?:no |neither |the )?(?:steroids?|cortisone|surgery|operations?|drugs?|pills|medications?)\b|\bnot unproven\b/i;

/** "It does not replace surgery, it makes it needless": what comes behind may take the limit back. */
const GOES_ON = /[,;:–—]\s*(?:it|they|we|our|instead|rather)\b|\b(?:but|yet|though)\b/i;

/** The topic on which a sentence is fair, if one. */
function topicOf(text: string): DisclosureTopic | undefined {
  const isOwn = !OF_OTHERS.test(text);
  const topic =
    isOwn && deniesApproval(text)
      ? 'regulatory-status'
      : ((ANY_TOPIC.test(text) ? TOPICS.find(({ wording }) => wording.test(text))?.topic : undefined) ??
        (isOwn && (deniesProof(text) || (deniesSubstitute(text) && !GOES_ON.test(text)))
          ? 'evidence-limits'
          : undefined));
  return topic === 'risk' && DENIES_RISK.test(text) && !DENIES_ABSENCE.test(text) ? undefined : topic;
}

/** What other care does not do sells one's own: "surgery with no guarantee of relief", "standard care does not cure". */
const LIMIT_OF_OTHER_CARE = new RegExp(
  String.raw`(?<!\b(?:without|avoid|instead of|like|with|after|before|than|unlike) (?:[\w-]+ )?)\b${OTHER_CARE}\b[^.;]{0,120}\b(?:no guarantees?|not guaranteed|${MENDS_NOT})\b`,
  'i',
);
/** True for such a limit in a sentence that names no treatment that the page may sell. */
const isLimitOfOtherCare = ({ text, terms }: AnalysedSentence): boolean =>
  LIMIT_OF_OTHER_CARE.test(text) && !terms.some(({ tags }) => tags.some(isBiologicTag));

/** A limit that is denied again or made up for: "a myth that it cannot heal", "does not cure pain as pills do, it goes deeper". */
const TAKES_LIMIT_BACK =
  /\b(?:myths?|misconceptions?|untrue|not true|(?:false|mistaken) (?:belief|notion|idea)|(?:don['’]t|do not) believe)\b[^.;:]*\b(?:not|never|cannot|no)\b|, and (?:they|he|she|that|this) (?:are|is) wrong\b|\bknow better\b|\bevidence (?:that|for) (?:surgery|operations?|drugs|pills|steroids?|cortisone)\b|\b(?:the way|like) (?:[\w-]+ ){1,3}(?:do|does|can)\b|(?:\bnot|n['’]t|\bcannot) (?:\w+ )?(?:cure|regrow|rebuild|reverse)\b[^.;]*, (?:it|they|we|our [\w-]+) (?!(?:\w+ )?(?:only|just|merely|simply|may|might|can|could|is|are|do|does)\b)/i;

/** "As with any operation": the risk is that of the treatment. */
const LIKE_ANY = /\b(?:as|like|just as) (?:with |in |after |for )?(?:any|all|every|most)\b/i;

/** True for a risk of an operation or a medicine, in a sentence that names no treatment that the page may sell. */
function isRiskOfOtherCare({ terms, tokens, slots, text }: AnalysedSentence): boolean {
  const { therapies } = slots;
  if (therapies.length > 0 && therapies.every((id) => id === 'other')) return true;
  const sold = therapies.includes('corticosteroid') ? /^(?:Therapy|Offer$)/ : /^(?:Therapy(?!Cort)|Offer$)/;
  const named = (pattern: RegExp) => terms.filter(({ tags }) => tags.some((tag) => pattern.test(tag)));
  if (named(sold).length > 0 || LIKE_ANY.test(text)) return false;
  const harm = named(/^(?:Harm|Symptom)$/)[0]?.start ?? tokens.length;
  const before = (at: number) => tokens.slice(Math.max(0, at - 3), at).map(({ normal }) => normal);
  return named(/^(?:Surgery|Drug|TherapyCorticosteroid)$/).some(
    ({ start }) => start < harm || before(start).some((word) => /^(?:of|after|with|from|any)$/.test(word)),
  );
}

/** The topic on which a sentence is fair, if one, where it does nothing else: what excuses or claims beside is no credit. */
const topicDisclosed = (sentence: AnalysedSentence): DisclosureTopic | undefined => {
  const topic = keptOf(sentence, 'topic', () => topicOf(sentence.text));
  if (!topic || (topic === 'risk' && isRiskOfOtherCare(sentence))) return undefined;
  if (topic === 'evidence-limits' && isLimitOfOtherCare(sentence)) return undefined;
  return sellsBeside(sentence) || TAKES_LIMIT_BACK.test(sentence.text) ? undefined : topic;
};

/** True where a sentence that may disclose something excuses it, denies harm, or claims something beside. */
export const sellsBeside = (sentence: AnalysedSentence): boolean =>
  keptFor(
    sentence,
    'sells beside',
    () => [sentence.frames],
    () => goesBeyondDisclosure(sentence, (part) => topicOf(part) !== undefined),
  );

/**
 * What a page discloses itself, so that it can be credited. One entry a sentence; headings and questions state nothing.
 * A short value is quoted with its header or question, and found where it stands itself.
 *
 * @param isAccused true for a sentence that has a warning or an unsure finding: it is never credited as well
 */
export function findDisclosures(
  page: AnalysedPage,
  isAccused: (sentence: AnalysedSentence) => boolean = () => false,
): Disclosure[] {
  const disclosures: Disclosure[] = [];
  const seen = new Set<string>();
  const { statements, headers } = pairedStatements(page);
  page.sentences.forEach((sentence, index) => {
    const { block, text, end } = sentence;
    if (page.snapshot.blocks[block]?.kind === 'heading' || headers.has(block) || text.endsWith('?')) return;
    const statement = statements.get(index);
    const topic = statement ? statement.disclosure : topicDisclosed(sentence);
    const start = statement?.start ?? sentence.start;
    const quote =
      statement && statement.start === undefined
        ? `${statement.prompt}: ${text}`.replace('?:', '?')
        : (page.snapshot.blocks[block]?.text.slice(start, end) ?? text);
    if (!topic || seen.has(quote) || isAccused(sentence)) return;
    seen.add(quote);
    const position = { block, start, end };
    disclosures.push({
      quote,
      anchor: quoteSelectorAt(page.snapshot.blocks, position),
      position,
      topic,
    });
  });
  return disclosures;
}
