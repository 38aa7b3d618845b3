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

/** "No serious adverse effects have been reported": of the literature as a whole, not of one study. */
const NONE_REPORTED =
  /\bno\s(?:(?:known|major)\s)?serious\b[^.;]{0,120}\b(?:have|has) (?:ever )?been (?:reported|observed|seen|documented|recorded|found)\b/i;
/** The same said of one study or one clinic is that study's business. */
const OF_ONE =
  /\b(?:in (?:this|that|the|our|his|their) (?:\w+ )?(?:study|trial|series|cohort|clinic|practice)|by (?:our|us)|our (?:patients|clinic)|so far here|et al)\b/i;
const STEM_CELLS = /\b(?:stem[- ]cells?|MSCs?|mesenchymal|stromal cells?|cell therapy)\b/i;

const MOST_RECORDS = 3;

/** Studies of stem cells that count serious events. */
function countsSeriousEvents({ record, figures }: KnownSource): boolean {
  return (
    record.therapies.includes('stem-cell') &&
    figures.some(
      ({ measure, numbers, text }) =>
        /\bserious\b/i.test(measure) && numbers.some((one) => Number(one) > 0) && !/none/i.test(text),
    )
  );
}

/** Sentences that deny for the whole literature what records count. */
export function literatureClaims(page: ReadPage, index: SourceIndex): LiteratureClaim[] {
  if (page.voice === 'other') return [];
  const counted = index.sources.filter(countsSeriousEvents).slice(0, MOST_RECORDS);
  if (counted.length === 0) return [];
  const aboutCells = (sentence: PageSentence, at: number) =>
    STEM_CELLS.test(sentence.text) ||
    page.sentences
      .slice(Math.max(0, at - 6), at)
      .some(({ block, text }) => block === sentence.block && STEM_CELLS.test(text));
  return page.sentences.flatMap((sentence, at) => {
    const text = plain(sentence.text);
    if (!NONE_REPORTED.test(text) || OF_ONE.test(text) || !isRunning(page, sentence)) return [];
    if (!aboutCells(sentence, at)) return [];
    const figures = counted.map(({ record, figures: all }) => {
      const serious = all.find(({ measure }) => /\bserious\b/i.test(measure));
      return `${record.label}: ${serious?.measure}: ${serious?.text}`;
    });
    return [
      {
        sentence: at,
        records: counted.map(({ record }) => record.id),
        says: `Serious events have been reported, though they are rare. ${figures.join('. ')}.`,
      },
    ];
  });
}
