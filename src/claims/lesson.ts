import { isBiologicTag } from '../text/tags.ts';
import type { AnalysedSentence } from './analyse-page.ts';

/** Somebody offers or does something: then it is no lesson. */
const OFFERED =
  /\b(?:we (?!age|get|grow)|the (?:treatments?|therapy|procedure|injections?|cells)|our (?!bod(?:y|ies)|own|immune|bones|joints|tissues?|cells)|inject\w*|(?:this|these|those) (?!symptoms|conditions|problems|complaints|changes)\w+|treatments? (?:that|which|can|will|stimulates?)|with|by|through|thanks)\b/i;
/** The blood and its defences, in general. */
const BODY_CELLS =
  '(?:(?:blood )?platelets|(?:white|red|immune) (?:blood )?cells|[tb][- ]cells|(?:nk|natural killer) cells|macrophages|lymphocytes|chondrocytes|cytokines)';
const BIOLOGY: readonly RegExp[] = [
  // "Injuries take longer to heal", "tendons heal slowly".
  /\b(?:longer|slow(?:er)?|hard(?:er)?) to (?:heal|recover|repair)\b|\b(?:heals?|recovers?|repairs?) (?:itself |themselves )?(?:(?:more|very|too|so) )?(?:slowly|poorly|badly)\b/i,
  // "Damaged tissue takes time to heal", "healing takes time".
  /\b(?:tissues?|injur(?:y|ies)|tendons?|ligaments?|bod(?:y|ies)|joints?|cartilage|muscles?|wounds?|healing|recovery|nature)\b(?: [a-z]+){0,3}? takes? (?:(?:some|its|more|a lot of) )?(?:time|weeks|months|years|a while|longer)\b/i,
  // "Ligaments only heal up to a point".
  /^(?!.*\b(?:our|we|cells?|prp)\b)(?:[\w’'-]+,? ){0,3}?(?:tendons?|ligaments?|cartilage|menisc\w+|discs?|joints?)\b[^.;]{0,15}\b(?:only|never|rarely|seldom|hardly|do(?:es)? not|don['’]t|doesn['’]t|cannot|can['’]t)\b(?: [a-z]+){0,2} (?:heals?|regrows?|repairs? (?:itself|themselves))\b/i,
  // "The activities you love become sources of pain".
  /\b(?:becom(?:e|es|ing)|turns? into) (?:(?:a|an|more|increasingly|constant|daily) )*(?:sources? of (?:\w+ )?)?(?:pain|painful|a struggle|struggles?|impossible|difficult|agony)\b/i,
  // "Platelets are blood cells which promote healing."
  new RegExp(
    String.raw`^(?:the |your )?${BODY_CELLS} (?:are|is) (?:(?:a|the|tiny|small|special|specialised|specialized|blood|type|kind|of) )*(?:cells?|cell fragments|fragments|particles|proteins|bodies|components?)\b`,
    'i',
  ),
  // "T-cells calm an immune reaction"; platelets are also what is sold.
  new RegExp(String.raw`^(?:the |your |our )?(?!(?:blood )?platelets)${BODY_CELLS}\b`, 'i'),
  // "Knee pain limits mobility".
  /^(?!.*\b(?:treat|reliev|heal|restor|repair|help|eas(?:e|es|ing)\b))[^.;]{0,80}\b(?:pain|arthritis|osteoarthritis|degeneration|stiffness|injur(?:y|ies)|disease|wear)\b[^.;]{0,120}\b(?:limit|reduc|restrict|impair|rob|hinder|interfer|affect|impact|disrupt|compromis|diminish)\w*\b[^.;]{0,30}\b(?:mobility|movement|motion|quality of life|function|independence|daily|sleep|activit\w+)\b/i,
];
/** What other care does not do: "conventional treatments only alleviate symptoms". */
const RIVAL =
  /^(?:\w+,? )?(?:(?:most|many|all) )?(?:conventional|traditional|standard|existing|current|painkillers|pain (?:pills|medications?)|medications?|drugs|nsaids|anti-?inflammator\w+|cortisone|steroids?)\b[^.;]{0,40}\b(?:only|merely|just|simply|temporarily|aim to|focus on)\b[^.;]{0,25}\b(?:mask|alleviat|reliev|manag|treat|control|address|cover|dull|hid)\w*\b[^.;]{0,20}\b(?:symptoms?|pain)\b/i;

/** What there is not yet: "new treatments are urgently needed", "there is a pressing need for therapies". */
const STILL_NEEDED =
  /\b(?:is|are|was|were|remain) (?:still )?(?:urgently|badly|desperately|sorely|greatly) needed\b|\b(?:urgent|pressing|desperate|great|growing|unmet) need for (?:[\w-]+ ){0,4}?(?:treatments?|therap(?:y|ies)|options|alternatives|medicines|solutions)\b/i;
/** Against how little else is offered: "there are few treatment options", "choices were very limited". */
const KINDS =
  '(?:(?:very|effective|good|real|treatment|proven|viable|non-?surgical|conservative|curative|therapeutic|specific|reliable|other) )*';
const FEW_OPTIONS = new RegExp(
  String.raw`\b(?:there|has|have|had|leav(?:e|es|ing)|left|fac(?:e|ed|es|ing))\b[^.;,]{0,30}(?<!\b(?:a|the|no|only|with|of|among) )\b(?:few|little|limited|scarce|hardly any|not many) ${KINDS}(?:options|choices|treatments?|alternatives|remedies)\b(?! (?:can|could|match|compare|come|work|offer|give|as|like|so|do)\b)|\b(?:options|choices|treatments|alternatives) (?:are|were|is|was|remain(?:ed)?|have been) (?:(?:very|quite|rather|still|severely|so) )?(?:limited|few|scarce)\b`,
  'i',
);

/** True for lessons of the body, of disease and of other care in a sentence in which nothing is offered. */
export const isLesson = ({ text, slots, terms }: AnalysedSentence): boolean => {
  if (STILL_NEEDED.test(text) && !/\b(?:we|our|offers?|fills?|meets?|answers?)\b/i.test(text)) return true;
  if (OFFERED.test(text)) return false;
  const names = terms.filter(({ tags }) => tags.some(isBiologicTag));
  const isPlatelets =
    /^(?:the |your )?(?:blood )?platelets are\b/i.test(text) && slots.therapies[0] === 'prp';
  if (names.length > (isPlatelets ? 1 : 0)) return false;
  return RIVAL.test(text) || FEW_OPTIONS.test(text) || BIOLOGY.some((lesson) => lesson.test(text));
};
