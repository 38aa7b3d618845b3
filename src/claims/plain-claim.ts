import { modifiersOf } from '../context/modifiers.ts';
import { asks } from '../context/question.ts';
import type { ClaimType } from '../model/index.ts';
import { fold, hasOddLetters } from '../text/tokens.ts';
import { type AnalysedPage, type AnalysedSentence, isBlocked, isTurned } from './analyse-page.ts';

interface PlainWording {
  claimType: ClaimType;
  wording: RegExp;
  /**
   * What must stand with it: `actor`, the therapy named in the sentence as the one that acts; `frame`, a wording of a
   * claim type and a therapy near by; `therapy`, only that: then what surrounds the wording is looked at, see
   * `isPlainlySaid`.
   */
  needs: 'actor' | 'frame' | 'therapy';
  /** What must not stand in the sentence. */
  unless?: RegExp;
  /** The tag of what the sentence must name. */
  names?: string;
}

/** The plainest wordings of common claims: effect and object close together in one clause, or a fixed phrase. */
const PLAIN: readonly PlainWording[] = [
  {
    claimType: 'tissue-regeneration',
    wording:
      /\b(?:re-?grow|re-?build|regenerat|repair|restor|heal|renew|grow(?:s|ing)? new)\w*\b[^.;,]{0,40}\b(?:cartilage|tendons?|discs?|disks?|meniscus|ligaments?|joints?|knees?|hips?|shoulders?|rotator)\b/i,
    needs: 'actor',
  },
  {
    claimType: 'symptom-relief',
    wording:
      /\b(?:reliev|reduc|eas|eliminat|alleviat|end)(?:es?|ed|ing|s)?\b[^.;,]{0,25}\b(?:pain|inflammation|stiffness|swelling)\b/i,
    needs: 'actor',
  },
  {
    claimType: 'disease-modification',
    wording:
      /\b(?:revers|cur|halt|stop|slow|end)(?:es?|ed|ing|s|ping|ped)?\b[^.;,]{0,30}\b(?:arthritis|osteoarthritis|degenerati(?:on|ve)|disease|wear)\b/i,
    needs: 'actor',
  },
  {
    // The disease first: "Arthritis, reversed", "the degeneration is stopped".
    claimType: 'disease-modification',
    wording:
      /\b(?:(?:osteo)?arthritis|arthrosis|degeneration|disease)\b[^.;]{0,12}\b(?:reversed|cured|halted|stopped|undone|turned back)\b/i,
    needs: 'therapy',
    unless: /\bbefore\b/i,
  },
  {
    claimType: 'surgery-avoidance',
    wording:
      /\b(?:avoid|delay|prevent|postpone|put off|skip|instead of|alternative to|without)\w*\b[^.;,]{0,30}\b(?:surgery|operation|knee replacement|joint replacement|hip replacement|the knife)\b/i,
    needs: 'actor',
  },
  {
    claimType: 'safety',
    wording:
      /\b(?:no|without(?: any)?|never|zero|not (?:a|one) single)\b[^.;,]{0,25}\b(?:side[- ]effects?|risks?|reactions?|complications?|adverse|rejection)\b/i,
    needs: 'frame',
  },
  {
    claimType: 'evidence-base',
    wording: /\b(?:clinically|scientifically|medically) (?:proven|validated)\b/i,
    needs: 'actor',
  },
  {
    claimType: 'durability',
    wording:
      /\b(?:permanent(?:ly)?|for good|once and for all|long[- ](?:lasting|term)) (?:\w+ ){0,2}(?:relief|fix|solution|results?|improvement|benefits?|healing)\b|\blasting (?:relief|results?|improvement|benefits?)\b/i,
    needs: 'actor',
  },
  {
    // "These benefits lasted up to two years".
    claimType: 'durability',
    wording:
      /(?<!\b(?:side|adverse|unwanted)[- ])\b(?:benefits?|relief|results?|effects?|improvements?)\b (?:[\w-]+ ){0,3}?(?:last(?:s|ed|ing)?|persist(?:s|ed|ing)?|held|holds?|endur(?:es|ed|ing))\b (?:for )?(?:[\w-]+ ){0,4}?years?\b/i,
    needs: 'therapy',
    unless:
      /\b(?:no|not|never|seldom|rarely|less than|only|until|if|whether|exercises?|plan|steroids?|cortisone|corticosteroids?|opioids?|surger(?:y|ies)|operations?|replacements?|trials?|stud(?:y|ies)|placebo|faded?|wore|wears?|gone|var(?:y|ies)|hair|skin|wrinkles?|fillers?)\b|n['’]t\b/i,
  },
  {
    // "He kept me off the operating table", "it keeps you from a knee replacement".
    claimType: 'surgery-avoidance',
    wording:
      /\bk(?:eep(?:s|ing)?|ept) (?:me|him|her|you|them|us|people|patients|athletes|runners|many|most|everyone|(?:my|our|his|their) [\w-]+) (?:from|away from|out of|off) (?:(?!(?:before|after|until)\b)[\w-]+ ){0,5}?(?:surger(?:y|ies)|operation|operating (?:room|table)|(?:joint|knee|hip|shoulder) replacement|knife)\b/i,
    needs: 'therapy',
    unless:
      /\b(?:not|never|cannot|hardly|fail\w*|nobody|if|whether|exercises?|physio\w*|weight|brac(?:e|ing)|fevers?|fear|infections?|food|blood|bans?|until)\b|n['’]t\b/i,
  },
  {
    // "Many studies show how well PRP works".
    claimType: 'evidence-base',
    wording:
      /\b(?:many|several|numerous|plenty of|multiple|dozens of|hundreds of|countless|a (?:large|growing|wealth|great) (?:number |body |deal )?of|(?:over|more than) [\d,]+)\b[^.;,]{0,40}\b(?:stud(?:y|ies)|trials|publications|papers|research)\b[^.;,]{0,30}\b(?:show|demonstrat|prove|confirm|support|back|attest)\w*\b[^.;]{0,50}\b(?:effective\w*|efficacy|benefits?|safe\w*|success\w*|work(?:s|ed|ing)?|reliev\w*|reduc\w*|improv\w*|help(?:s|ed)?)\b/i,
    needs: 'actor',
    unless:
      /\b(?:needed|required|necessary|whether|if|will|should|until|no|not|little|mixed|small|modest|overstat\w*|fail\w*|paid|exercises?|physio\w*)\b|n['’]t\b/i,
  },
  {
    // "A proven option for worn hips".
    claimType: 'evidence-base',
    wording:
      /(?<!\b(?:most|more|less|least|best|other|firmly|fully|yet|only|many|some|few|standard|conventional)(?: of)?(?: an?)? )\bproven (?:(?!(?:by|in|to|for|that|of|and)\b)[\w-]+ ){0,4}?(?:option|treatment|therapy|solution|alternative|method|approach|remedy)s?\b/i,
    needs: 'therapy',
    unless:
      /\b(?:physio\w*|exercises?|weight loss|surger(?:y|ies)|operations?|replacements?|medications?|drugs|pills|painkillers|conventional|standard|before|without|none|small|few|limited|short|established|brac(?:e|es|ing)|heart)\b/i,
  },
  {
    // "Our cord product contains living stem cells".
    claimType: 'cell-product',
    wording:
      /\b(?:with|contain(?:s|ing)?|ha(?:s|ve|ving)|holds?|holding|rich in|full of|yield(?:s|ed|ing)?|packs?|provid(?:e|es|ing)|deliver(?:s|ing)?|preserv(?:e|es|ing)|offer(?:s|ing)?) (?:[\w%,-]+ ){0,5}?(?:live|living|viable) (?:[\w-]+,? ){0,4}?(?:cells|mscs?)\b/i,
    needs: 'therapy',
    unless:
      /\b(?:no|not|never|none|nor|without|lacks?|few|newborn|claim\w*|told|tests?|tested|stud(?:y|ies)|labs?|laborator(?:y|ies)|companies|clinics|sellers|whether|if|said|says|embryos?|womb|bab(?:y|ies)|f(?:o)?etus|would|needs?|unlike|than|illegal\w*|unlawful\w*|unapproved|drugs?|blood bank\w*|bank(?:ed|ing)?)\b|n['’]t\b/i,
    names: 'TherapyBirthTissue',
  },
  {
    // "The clinic offers stem cell therapies for many conditions, including autism".
    claimType: 'broad-indication',
    wording:
      /\b(?:offer(?:s|ing)?|provid(?:e|es|ing)|speciali[sz](?:e|es|ing) in|cater(?:s|ing)? to|treats?)\b[^.;]{0,100}\b(?:conditions?|diseases?|disorders|therap(?:y|ies)|treatments?)\b[^.;]{0,40}\b(?:includ(?:e|es|ing)|such as|like|for)\b/i,
    needs: 'actor',
    unless:
      /\b(?:not|never|no|(?:some|many|other|certain|these|those) (?:[\w-]+ )?(?:clinics|doctors|providers|companies)|refus\w*|beware|insulin|talks?|research\w*|trials?|stud(?:y|ies)|claim\w*|allege\w*|deceptive\w*|unproven|must|should|licen[cs]\w*|requir\w*|leuk(?:a)?emia|transplant\w*|support groups?|information|advice|to (?:people|patients|those))\b|n['’]t\b/i,
    names: 'SeriousDisease',
  },
  {
    // "These tissues can be repaired with stem cells".
    claimType: 'tissue-regeneration',
    wording:
      /\b(?:cartilage|tendons?|dis[ck]s?|ligaments?|tissues?|joints?|menisc\w+|knees?|hips?|shoulders?)\b[^.;,]{0,20}\b(?:can|is|are)(?: be)? (?:now )?(?:repaired|regenerated|rebuilt|regrown|restored|healed|renewed) (?:with|by|through|using|thanks to) (?:[\w-]+ ){0,4}?(?:cells?(?! (?:called|known|of the body|that live|in the body))|prp|plasma|exosomes?|prolotherapy|injections)\b/i,
    needs: 'therapy',
    unless:
      /\b(?:not|cannot|hardly|nobody|whether|if|every (?:day|night)|screws|surgeons?|by (?:itself|themselves))\b/i,
  },
  {
    claimType: 'legitimacy',
    wording:
      /\b(?:world[- ](?:renowned|class|leading)|internationally (?:recognized|renowned)|pioneer(?:s|ed|ing)?|cutting[- ]edge|state[- ]of[- ]the[- ]art|revolutionary|ground-?breaking|breakthrough|award[- ]winning|top[- ]rated|leading (?:\w+ ){0,2}(?:clinic|cent(?:er|re)|provider|expert|specialist|authority|doctor)s?|(?:used|trusted|chosen) by\b[^.;]{0,30}\bathletes)\b/i,
    needs: 'frame',
  },
  {
    claimType: 'trial-status',
    wording: /\bpatient[- ](?:funded|paid|sponsored)\b[^.;]{0,20}\b(?:trials?|stud(?:y|ies))\b/i,
    needs: 'therapy',
  },
  {
    // "MRI proves that cartilage becomes thicker".
    claimType: 'tissue-regeneration',
    wording:
      /\bcartilage (?:\w+ )?(?:(?:becomes?|became|gets?|got|grows?|grew) (?:\w+ )?thicker|(?:grows?|grew|comes?|came) (?:back|again))\b/i,
    needs: 'therapy',
  },
  {
    // "And now I play tennis again".
    claimType: 'symptom-relief',
    wording:
      /\b(?:now\b[^.;]{0,25}\b(?:play|run|walk|hike|ski|golf|swim|cycle|climb|dance|work|lift|sleep)s?\b|(?:play|run|walk|hike|ski|golf|swim|climb|dance|work|lift|sleep)(?:s|ing|ed)?\b[^.;]{0,30}\bagain)\b/i,
    needs: 'therapy',
    unless: /\b(?:no|not|never|if|will|can (?:start|probably)|may)\b/i,
  },
];

/**
 * Claim types that a sentence makes in the plainest words, so that no score may silence them: on the development pages
 * nine in ten such sentences deserve a warning. Questions, quotations, definitions and what the body does by itself
 * are left to the score.
 */
export function plainClaims(page: AnalysedPage, sentence: AnalysedSentence): ClaimType[] {
  const { text, cues, frames, slots } = sentence;
  if (asks(text) || /["“”«]/u.test(text) || cues.includes('definition') || cues.includes('body-by-itself'))
    return [];
  const asserted = frames.filter((frame) => !frame.hit.hint && !isBlocked(frame));
  const therapyActs =
    slots.therapyFrom === 'sentence' &&
    asserted.some(({ actor }) => actor === 'therapy' || actor === 'offer');
  const therapyNear = slots.therapyFrom !== 'page' || isCentral(page);
  const isPromised = slots.therapyFrom !== 'page' && isPromisedEntry(page, sentence);
  const holds = {
    actor: therapyActs,
    frame: therapyNear && asserted.length > 0,
    therapy: therapyNear,
  };
  const namesWhat = (tag: string | undefined) =>
    tag === undefined || sentence.terms.some(({ tags }) => tags.includes(tag));
  const said = hasOddLetters(text) ? fold(text) : text;
  const worded = PLAIN.filter((plain) => {
    const found = holds[plain.needs] && namesWhat(plain.names) ? plain.wording.exec(said) : null;
    return found !== null && !plain.unless?.test(said) && isPlainlySaid(sentence, plain, found);
  });
  return [...worded, ...(isPromised ? asserted : [])].map(({ claimType }) => claimType);
}

/** So few have it that the wording promises nothing. */
const SCARCE = /\b(?:(?<!\b(?:a|the|next|past|first) )few|rarely|seldom)\b/i;

/**
 * True unless what surrounds a wording takes it back: a denial, a doubt, somebody else who says it or is treated, an
 * animal, other care. Wordings that rest on frames of the rules are looked at with those.
 */
function isPlainlySaid(
  sentence: AnalysedSentence,
  { needs }: PlainWording,
  { index, 0: { length } }: RegExpExecArray,
): boolean {
  if (needs === 'actor' || needs === 'frame') return true;
  const { text, tokens, cues } = sentence;
  if (cues.includes('about-others') || SCARCE.test(text)) return false;
  const start = tokens.findIndex((token) => token.end > index);
  const end = tokens.filter((token) => token.start < index + length).length;
  const modifiers = modifiersOf(sentence, { claimType: '', start, end });
  return !modifiers.hedged && !isTurned(modifiers);
}

const WHAT_IT_DOES = /\bwhat\b.*\b(?:does|do) for you/i;

/** True for "Regrow cartilage" under "What stem cells do for your knee": so worded, a claim in 88 of 94 cases. */
function isPromisedEntry({ snapshot }: AnalysedPage, { cues, block }: AnalysedSentence): boolean {
  const leadIn = snapshot.blocks[block]?.leadIn?.at(-1);
  return (
    cues.includes('entry:promise:frame') ||
    (cues.includes('entry:plain:frame') &&
      leadIn !== undefined &&
      WHAT_IT_DOES.test(snapshot.blocks[leadIn]?.text ?? ''))
  );
}

/** Mentions of therapies, headings weighing more, from which on a page is about them throughout. */
const CENTRAL = 8;

/** True for a page that is about therapies throughout. */
export function isCentral({ subject }: AnalysedPage): boolean {
  return [...subject.mentions.values()].reduce((sum, count) => sum + count, 0) >= CENTRAL;
}
