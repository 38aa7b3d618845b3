import readability from 'text-readability-ts';

/** The grade that texts for readers may reach at most. */
export const MAX_GRADE = 8;

/**
 * Names of the subject that no plainer word replaces. They are counted as one short word: the grade is about how
 * a sentence is built, not about whether it may name arthritis.
 */
const TERMS =
  /\b(?:osteo)?arthritis\b|\barthritic\b|\bhyaluronic acid\b|\bplatelet-rich plasma\b|\bplatelets?\b|\bexosomes?\b|\bamniotic(?: fluid| membrane)?\b|\bumbilical(?: cord)?\b|\bplacent(?:a|al)\b|\bprolotherapy\b|\bsteroids?\b|\bcartilage\b|\bplacebo\b|\bmesenchymal\b|\bstromal vascular fraction\b|\bachilles\b|\bwharton's jelly\b|\bmedicare\b|\bcochrane\b|\bapproval\b|\bapproved\b|\bunapproved\b|\beuropean?\b|\baustralian?\b|\bcanad(?:a|ian)\b|\bjapan(?:ese)?\b|\bindia\b|\bflorida\b|\btennessee\b|\bcalifornia\b|\bmontana\b|\bgeorgia\b|\bnevada\b|\bnebraska\b|\bwashington\b|\bwyoming\b|\bregulators?\b|\bsurgery\b|\binjections?\b|\bguidelines?\b/gi;

/** Product names, brackets and figures with their unit, which a formula made for prose misreads. */
const ASIDES = /\([^)]*\)/g;

/**
 * Flesch-Kincaid grade level (Kincaid et al. 1975) of a text. A colon or semicolon ends a unit of thought, as in
 * Flesch's rules; terms of the subject count as one short word.
 */
export function readingGrade(text: string): number {
  const plain = text
    .replaceAll(ASIDES, '')
    .replaceAll(TERMS, 'Term')
    .replaceAll(/[:;]\s+(\S)/g, (_, next: string) => `. ${next.toUpperCase()}`);
  return Math.round(readability.fleschKincaidGrade(plain) * 10) / 10;
}
