import type { AnalysedSentence } from '../claims/analyse-page.ts';
import type { PageSnapshot, TherapyId } from '../model/index.ts';

const REJECTION = /\breject/i;
const OWN_CELLS = /\b(?:own|autologous)\b/i;
const DONATED = /\b(?:donors?|donated|allogen\w+|cord|umbilical|placent\w*|amnio\w*|wharton\S*|exosomes?)\b/i;
/** Drawn from the patient, where nothing of others stands beside it. */
const DRAWN: ReadonlySet<TherapyId> = new Set<TherapyId>(['bone-marrow', 'adipose', 'prp']);
const OF_OTHERS: ReadonlySet<TherapyId> = new Set<TherapyId>(['birth-tissue', 'exosome']);

/**
 * A statement that nothing is rejected, with whose cells it is about where only its surroundings tell: "No rejection" in a
 * list under "Your own cells". Any other statement as it is.
 *
 * @param stated the sentence, with the header or question that it is read with
 * @param before the sentence before it on the page
 */
export function withOwner(
  stated: string,
  snapshot: PageSnapshot,
  sentence: AnalysedSentence,
  before: AnalysedSentence | undefined,
): string {
  const isOwn = REJECTION.test(stated) && isOfOwnCells(snapshot, sentence, before);
  return isOwn ? `Own cells: ${stated}` : stated;
}

/** True where a sentence is about cells of the patient, told by its therapy or by what stands over or before it. */
function isOfOwnCells(
  { blocks }: PageSnapshot,
  { slots, block }: AnalysedSentence,
  before: AnalysedSentence | undefined,
): boolean {
  if (slots.therapies.some((id) => OF_OTHERS.has(id))) return false;
  if (slots.therapies.some((id) => DRAWN.has(id))) return true;
  const { headingPath = [], leadIn = [], question } = blocks[block] ?? {};
  const isNear = before && blocks[before.block]?.headingPath.at(-1) === headingPath.at(-1);
  const around = [...leadIn, ...headingPath, ...(question === undefined ? [] : [question])].map(
    (at) => blocks[at]?.text ?? '',
  );
  const said = [...around, isNear ? before.text : ''].join(' ');
  return OWN_CELLS.test(said) && !DONATED.test(said);
}
