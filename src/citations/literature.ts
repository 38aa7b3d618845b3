import { isAboutOthers } from '../context/reported.ts';
import { keptOf } from '../text/kept.ts';
import type { PageSentence } from '../text/page-sentences.ts';
import { isRunning, type ReadPage } from './page.ts';
import { plain } from './plain.ts';
import type { KnownSource, SourceIndex } from './source-index.ts';

/** A sentence that says of all that was published what single records show to be untrue. */
export interface LiteratureClaim {
  sentence: number;
  records: string[];
  says: string;
}

/** What is said never to have happened, the figures that count it, and what would be fair to say. */
interface Denial {
  denied: RegExp;
  measure: RegExp;
  fair: string;
}

const HAVE_BEEN = String.raw`[^.;]{0,120}\b(?:have|has) (?:ever )?been (?:reported|observed|seen|documented|recorded|found)\b`;

/** "No serious adverse effects have been reported": of the literature as a whole, not of one study. */
const DENIALS: readonly Denial[] = [
  {
    denied: new RegExp(String.raw`\bno\s(?:(?:known|major)\s)?serious\b${HAVE_BEEN}`, 'i'),
    measure: /\bserious\b/i,
    fair: 'Serious events have been reported, though they are rare.',
  },
  {
    denied: new RegExp(String.raw`\bno\s(?:tumou?r\w*|neoplasms?|cancers?|malignan\w+)\b${HAVE_BEEN}`, 'i'),
    measure: /\b(?:neoplasms?|tumou?rs?|cancers?)\b/i,
    fair: 'Tumours have been recorded; what can be said is that no more than in other people were seen.',
  },
];
/** The same said of one study or one clinic is that study's business. */
const OF_ONE =
  /\b(?:in (?:this|that|these|those|the|our|his|their|both|all|any of|\w+) (?:\w+ ){0,2}(?:study|studies|trials?|series|cohorts?|clinics?|practice|patients|people)|by (?:our|us)|our (?:patients|clinic)|so far here|et al)\b/i;
const STEM_CELLS = /\b(?:stem[- ]cells?|MSCs?|mesenchymal|stromal cells?|cell therapy)\b/i;

/** Another product is spoken of: what is known of stem cells says nothing about it. */
const isOfOtherProduct = (text: string): boolean =>
  !STEM_CELLS.test(text) &&
  /\b(?:PRP|platelet\w*|exosomes?|hyaluron\w*|steroids?|cortisone|prolotherapy|surgery|lasers?|shock-?waves?)\b/i.test(
    text,
  );

/** Somebody else says so, or it is said not to be so. */
const isReported = (text: string): boolean =>
  isAboutOthers(text) ||
  /\b(?:claims?|claimed|says?|said|according to|wrong(?:ly)?|untrue|false(?:ly)?|not true|cannot be said|although|but|however)\b/i.test(
    text,
  );

const MOST_RECORDS = 3;

/** The figure of a study of stem cells that counts what is denied. */
function counting({ record, figures }: KnownSource, measured: RegExp) {
  if (!record.therapies.includes('stem-cell')) return undefined;
  return figures.find(
    ({ measure, numbers, text }) =>
      measured.test(measure) && numbers.some((one) => Number(one) > 0) && !/none/i.test(text),
  );
}

function denialIn(sentence: string): Denial | undefined {
  if (!/\bno\s/i.test(sentence)) return undefined;
  const text = plain(sentence);
  return DENIALS.find(({ denied }) => denied.test(text));
}

/** Sentences that deny for the whole literature what records count. */
export function literatureClaims(page: ReadPage, index: SourceIndex): LiteratureClaim[] {
  if (page.voice === 'other') return [];
  const aboutCells = (sentence: PageSentence, at: number) =>
    STEM_CELLS.test(sentence.text) ||
    page.sentences
      .slice(Math.max(0, at - 6), at)
      .some(({ block, text }) => block === sentence.block && STEM_CELLS.test(text));
  return page.sentences.flatMap((sentence, at) => {
    const denial = keptOf(sentence, 'denied of all', () => denialIn(sentence.text));
    if (!denial) return [];
    const text = plain(sentence.text);
    if (
      OF_ONE.test(text) ||
      isReported(text) ||
      isOfOtherProduct(text) ||
      !isRunning(page, sentence) ||
      !aboutCells(sentence, at)
    )
      return [];
    const counted = index.sources
      .flatMap((source) => {
        const figure = counting(source, denial.measure);
        return figure ? [{ source, figure }] : [];
      })
      .slice(0, MOST_RECORDS);
    if (counted.length === 0) return [];
    const figures = counted.map(
      ({ source, figure }) => `${source.record.label}: ${figure.measure}: ${figure.text}`,
    );
    return [
      {
        sentence: at,
        records: counted.map(({ source }) => source.record.id),
        says: `${denial.fair} ${figures.join('. ')}.`,
      },
    ];
  });
}
