import type { PageSentence } from '../text/page-sentences.ts';
import { describesStudy } from './description.ts';
import { type Facts, factsOf } from './facts.ts';
import type { ReadPage } from './page.ts';
import { plain } from './plain.ts';
import { type SourceIndex, withoutNames } from './source-index.ts';

/** The sentences that rest on one source: the one that refers to it, and those that go on about it. */
export interface Passage {
  text: string;
  position: { block: number; start: number; end: number };
  /** Indices of the first and last sentence. */
  first: number;
  last: number;
}

/** A passage with what its words tell. */
export interface ReadPassage extends Passage {
  /** Its text without the names of trials: "RESTORE" restores nothing. */
  words: string;
  facts: Facts;
}

export function readPassage(passage: Passage, index: SourceIndex): ReadPassage {
  const words = withoutNames(passage.text, index);
  return { ...passage, words, facts: factsOf(words) };
}

/** A sentence that goes on about the study of the one before. */
const GOES_ON =
  /^(?:The (?:\w+[- ]){0,2}(?:group|arm|trial|study|patients|participants|authors|researchers|review|analysis|results)\b|It |They |Patients |Participants |Those |Both groups|In (?:the|that|this) (?:study|trial)|Compared (?:to|with|the|MSC)|Sources?:)/;
/** An attribution behind a quotation, which the sentence splitter cuts off. */
const ATTRIBUTION = /^["']?\s*[-(]\s?/;
const MOST_SENTENCES = 3;

/** The passage that begins with a sentence. An attribution takes the quotation before it with it. */
export function passageFrom(
  page: ReadPage,
  at: number,
  named: ReadonlyMap<number, number>,
  described = false,
): Passage {
  const sentence = page.sentences[at] as PageSentence;
  const before = page.sentences[at - 1];
  const isAttribution = before?.block === sentence.block && ATTRIBUTION.test(plain(sentence.text));
  const first = isAttribution ? at - 1 : at;
  let last = at;
  while (last - first + 1 < MOST_SENTENCES) {
    const next = page.sentences[last + 1];
    if (!next || next.block !== sentence.block || named.has(last + 1)) break;
    const text = plain(next.text);
    if (!GOES_ON.test(text) || (described && describesStudy(next.text) && /^(?:A|An|Another)\b/.test(text)))
      break;
    last++;
  }
  const block = page.snapshot.blocks[sentence.block]?.text ?? '';
  const start = (page.sentences[first] as PageSentence).start;
  const end = (page.sentences[last] as PageSentence).end;
  return { text: block.slice(start, end), position: { block: sentence.block, start, end }, first, last };
}
