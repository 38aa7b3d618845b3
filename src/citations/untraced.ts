import { statesLimit } from '../context/counter-evidence.ts';
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
  /\b(?:per cent of|percent of|% of) (?:the )?(?:cells|MSCs|body|cost|price|adults|americans|population|all)\b|\b(?:discount|off|financing|interest)\b/i;

/** True for a sentence that rests on studies or on a figure of patients. */
export function appealsToStudies(text: string): boolean {
  const words = plain(text);
  if (/\?\s*$/.test(words) || statesLimit(words)) return false;
  return (
    (APPEAL.test(words) || (SHARE.test(words) && !COUNTS_OF_MATTER.test(words) && !HARM.test(words))) &&
    words.length > 30
  );
}

const CAUTIOUS = /\b(?:may|might|could|some|small(?:er)?|early|preliminary)\b/i;

/** Of the sentences that may be told so, those that rest on studies although none is named. */
export function untraced(page: ReadPage, mayBe: (sentence: number) => boolean): number[] {
  return page.sentences.flatMap((sentence, at) => {
    if (!mayBe(at) || !isRunning(page, sentence)) return [];
    const kind = page.snapshot.blocks[sentence.block]?.kind;
    const cautious = page.voice !== 'seller' && CAUTIOUS.test(sentence.text);
    return kind !== 'heading' && !cautious && appealsToStudies(sentence.text) ? [at] : [];
  });
}
