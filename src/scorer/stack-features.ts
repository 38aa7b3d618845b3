import { BLOCK_KINDS } from '../model/index.ts';
import { WORD_CLASSES } from './lexicon.ts';
import { shapeMarks } from './linear-features.ts';
import type { SentenceInput } from './sentence-inputs.ts';
import { sigmoid } from './sigmoid.ts';
import type { UnitReader } from './text-units.ts';

/** Score that stands in for a neighbour that is not there. */
const ABSENT = -4;
/** Sentences of the same kind this far apart still count as one list. */
const LIST_REACH = 6;
const MARKS = [
  'asks',
  'exclaims',
  'introduces',
  'open end',
  'quotes',
  'after question',
  'under question',
  'after colon',
  'led in',
  'answers',
];

/**
 * Features of the second pass for each sentence of a page: its own first score, those around it (neighbours, list,
 * section, heading, page), and the word classes of sentence, heading, previous sentence and page.
 * @param inputs all sentences of one page, in order
 * @param scores their scores from the first pass, as log-odds
 * @param cueNames the cues that the model knows, each becoming one feature
 */
export function stackFeatures(
  inputs: readonly SentenceInput[],
  scores: ArrayLike<number>,
  cueNames: readonly string[],
  reader: UnitReader,
): Float64Array[] {
  const probabilities = Float64Array.from(scores, sigmoid);
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  const highest = probabilities.reduce((max, p) => Math.max(max, p), 0);
  const headingOf = inputs.map((input) => input.headings.join('\n'));
  const sections = new Map<string, { sum: number; count: number }>();
  headingOf.forEach((heading, i) => {
    const section = sections.get(heading) ?? { sum: 0, count: 0 };
    section.sum += probabilities[i] as number;
    section.count++;
    sections.set(heading, section);
  });
  const headingScore = new Map<string, number>();
  inputs.forEach((input, i) => {
    if (input.kind === 'heading') headingScore.set(input.text, scores[i] as number);
  });
  const sectionMean = (i: number) => {
    const section = sections.get(headingOf[i] as string);
    if (!section || section.count < 2) return -1;
    return (section.sum - (probabilities[i] as number)) / (section.count - 1);
  };
  const listMean = (i: number) => {
    let sum = 0;
    let count = 0;
    for (let j = Math.max(0, i - LIST_REACH); j <= Math.min(inputs.length - 1, i + LIST_REACH); j++) {
      if (j === i || inputs[j]?.kind !== inputs[i]?.kind || headingOf[j] !== headingOf[i]) continue;
      sum += probabilities[j] as number;
      count++;
    }
    return count ? sum / count : -1;
  };
  const score = (i: number) => (i >= 0 && i < inputs.length ? (scores[i] as number) : ABSENT);

  return inputs.map((input, i) => {
    const units = reader.read(input.text);
    const marks = new Set(shapeMarks(input));
    const cues = new Set(input.cues);
    const features = [
      score(i),
      score(i - 1),
      score(i + 1),
      score(i - 2),
      score(i + 2),
      (score(i - 1) + score(i + 1)) / 2,
      (total - (probabilities[i] as number)) / Math.max(1, inputs.length - 1),
      highest,
      sectionMean(i),
      listMean(i),
      headingScore.get(input.headings.at(-1) ?? '') ?? ABSENT,
      inputs.length,
      i / inputs.length,
      units.tokens.length,
      BLOCK_KINDS.indexOf(input.kind),
      ...MARKS.map((mark) => Number(marks.has(mark))),
      ...input.page.rates,
      ...input.page.headingRates,
    ];
    const pushClasses = (bits: number) => {
      for (let k = 0; k < WORD_CLASSES.length; k++) features.push((bits >> k) & 1);
    };
    pushClasses(units.anyClass);
    pushClasses(reader.read(input.headings.at(-1) ?? '').anyClass);
    pushClasses(reader.read(input.previous[0] ?? '').anyClass);
    pushClasses(reader.read(`${input.leadIn} ${input.question}`).anyClass);
    for (const name of cueNames) features.push(Number(cues.has(name)));
    return Float64Array.from(features);
  });
}
