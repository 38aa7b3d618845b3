import { statesLimit } from '../context/counter-evidence.ts';
import { tellsGainOfOne } from '../context/one-patient.ts';
import { withoutStress } from '../context/quantities.ts';
import { keptOf } from '../text/kept.ts';
import { isRunning, type ReadPage } from './page.ts';
import { plain } from './plain.ts';

/** Studies are appealed to and none is named: "studies show", "research highlights", "clinically proven". */
const APPEAL =
  /\b(?:(?:studies|trials|research(?:ers)?|data|literature|meta-analys[ei]s|evidence|MRIs?|scans?)\s(?:(?:have|has|also|consistently|clearly|now|repeatedly)\s){0,2}(?:shows?|shown|suggests?|suggested|highlights?|proves?|proved|proven|demonstrates?|demonstrated|confirms?|confirmed|reveals?|indicates?|found|finds?)|(?:clinically|scientifically) (?:proven|shown|tested)|(?:proven|backed|supported) by (?:\w+ ){0,2}(?:science|research|studies|trials|evidence)|have shown (?:significant|promising|great)|(?:been|were|was) shown to)\b/i;
/** A figure that only a count of patients can give. */
const SHARE =
  /\b\d{1,3}(?:\.\d+)?\s?(?:%|percent|per cent)[^.;]{0,50}\b(?:patients?|people|success|improve\w*|relief|recover\w*|reduction|avoid\w*|maintain\w*)\b|\b(?:patients?|success rate)\b[^.;]{0,40}\b\d{1,3}(?:\.\d+)?\s?(?:%|percent)/i;
/** Harm that a page counts is told against itself. */
const HARM =
  /\b(?:swelling|infections?|complications?|adverse|side effects?|ha?ematomas?|contusions?|bruising)\b/i;
const COUNTS_OF_MATTER =
  /\b(?:per cent of|percent of|% of) (?:the )?(?:cells|MSCs|body|cost|price|adults|americans|population|all)\b|\b(?:discount|off|financing|interest)\b|(?:%|\bpercent|\bper cent) (?:less|cheaper|lower)\b[^.;]{0,20}\b(?:than|in)\b|(?:%|\bpercent|\bper cent) cheaper\b/i;
/** "If your scan shows": the reader's own pictures. */
const READERS_OWN =
  /\b(?:if|when|once) (?:your|the|an?) (?:MRIs?|scans?|x-rays?|data)\b|\byour (?:MRIs?|scans?)\b/i;
/** A study is told with its limits, or what others make of it. */
const OF_OTHERS = /\bno (?:comparison|control|placebo)\b|\bclinics (?:like to )?(?:quote|cite|claim)/i;
/** A note mark, though the page may have no list for it: "COPD1-3.", "relief [4]". */
const NOTE_MARK =
  /\p{L}{3}\d{1,2}(?:[,-]\d{1,3})*[.,;]?["']?$|\p{L}[.)]["']?\d{1,3}(?:[,-]\d{1,3})*$|\[\d{1,3}(?:[,-]\s?\d{1,3})*\]/u;
/** A sentence that goes on about a publication of the one before: "It found". */
const GOES_ON =
  /^(?:it|they|this|these|those|both|the (?:\w+ ){0,2}(?:authors?|researchers|results?|findings|data|study|trial|paper|review|analysis))\b/i;
/** One publication, and where it was made: "a new paper in the Journal of", "a study by the university". */
const PLACED =
  /\b(?:an?|one|this|the|another)\s(?:[\w-]+\s){0,4}?(?:papers?|study|trial|review|article|report|analysis)\b[^.;]{0,60}\b(?:journal|annals|archives|lancet|bmj|jama|university|college|institute|hospital|school|published (?:in|by))\b/i;
/** Or by whom. */
const BY_SOMEBODY =
  /\b(?:paper|study|trial|review|article|report|analysis)\b[^.;]{0,40}\b(?:by|from) (?:the )?(?:Dr|Prof|\p{Lu}\p{Ll}+)\b/u;

/** True where a sentence takes up a publication that the one before it places, or links to. */
function goesOn({ snapshot, sentences }: ReadPage, at: number): boolean {
  const sentence = sentences[at];
  const before = sentences[at - 1];
  if (!sentence || before?.block !== sentence.block || !GOES_ON.test(plain(sentence.text))) return false;
  const links = snapshot.blocks[before.block]?.references ?? [];
  return (
    PLACED.test(plain(before.text)) ||
    BY_SOMEBODY.test(plain(before.text)) ||
    links.some(({ url, start, end }) => Boolean(url) && start >= before.start && end <= before.end)
  );
}

/** The seller's own patients are counted. */
const OWN_PATIENTS =
  /\b(?:our|my) (?:own )?(?:\w+ ){0,3}?(?:patients?|registry|survey|audits?|practice|clinic|centre|center|hospital|success|treatment|experience|results?)\b|\bwe (?:have )?treat(?:ed)?\b|\b(?:treated|patients) (?:at|in|by) (?:our|the|my) (?:clinic|department|centre|center|practice|hospital)\b/i;

/** True for a sentence that rests on studies or on a figure of patients. */
export function appealsToStudies(text: string): boolean {
  const words = plain(text);
  const appeals =
    APPEAL.test(words) ||
    (SHARE.test(withoutStress(words)) &&
      !COUNTS_OF_MATTER.test(words) &&
      !HARM.test(words) &&
      !tellsGainOfOne(words));
  if (!appeals || words.length <= 30 || /\?\s*$/.test(words)) return false;
  return !statesLimit(words) && !READERS_OWN.test(words) && !OF_OTHERS.test(words);
}

const CAUTIOUS = /\b(?:may|might|could|some|small(?:er)?|early|preliminary)\b/gi;
/** How many words of caution keep a seller's sentence from being asked for its source; one does for others. */
const CAUTION_OF_SELLERS = 2;

/** A sentence that rests on studies or figures although no source is named. */
export interface Untraced {
  sentence: number;
  /** The seller's own patients are counted, so no study is meant. */
  own: boolean;
}

/** Of the sentences that may be told so, those that rest on studies although none is named. */
export function untraced(page: ReadPage, mayBe: (sentence: number) => boolean): Untraced[] {
  return page.sentences.flatMap((sentence, at) => {
    const appeals = () => keptOf(sentence, 'appeals to studies', () => appealsToStudies(sentence.text));
    if (!mayBe(at) || !isRunning(page, sentence) || !appeals() || goesOn(page, at)) return [];
    const block = page.snapshot.blocks[sentence.block];
    const caution = sentence.text.match(CAUTIOUS)?.length ?? 0;
    if (block?.kind === 'heading' || caution >= (page.voice === 'seller' ? CAUTION_OF_SELLERS : 1)) return [];
    const marked =
      NOTE_MARK.test(plain(sentence.text)) ||
      (block?.references ?? []).some(
        ({ url, start, end }) => !url && start >= sentence.start && end <= sentence.end + 8,
      );
    if (marked) return [];
    return [{ sentence: at, own: OWN_PATIENTS.test(sentence.text) }];
  });
}
