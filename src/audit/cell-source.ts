import type { AnalysedSentence } from '../claims/analyse-page.ts';
import { CELL_SOURCES, type TherapyId } from '../model/index.ts';
import { keptOf } from '../text/kept.ts';

const TAKEN = `(?:drawn?|take[ns]?|taking|harvest(?:s|ed|ing)?|aspirat(?:e[sd]?|ing)|extract(?:s|ed|ing)?|collect(?:s|ed|ing)?|obtain(?:s|ed|ing)?|withdrawn?|derived?|sourced?|comes?|isolat(?:e[sd]?|ing))`;
const OWN = `(?:your|their|his|her|my|one['’]s|(?:the|a) (?:patient|person)['’]s)`;

/** Tissue named as what the cells come from, not merely mentioned. */
const SOURCES: readonly { id: TherapyId; tissue: RegExp; taken: RegExp }[] = (
  [
    ['bone-marrow', 'marrow'],
    ['adipose', '(?:fat(?:ty)?(?:[- ]tissue)?|adipose(?: tissue)?)'],
    ['birth-tissue', "(?:umbilical cords?|cord (?:tissue|blood)|wharton['’]s jelly|placentas?)"],
  ] as const
).map(([id, tissue]) => ({
  id,
  tissue: new RegExp(String.raw`\b${tissue}\b`, 'i'),
  taken: new RegExp(
    String.raw`\b(?:from|of|in|out of) (?:${OWN} )(?:own )?(?:\w+ ){0,2}?${tissue}\b|\b${TAKEN}\b[^.;,]{0,40}?\b${tissue}\b|\b${tissue}\b (?:cells? )?(?:is|are|gets?) (?:\w+ )?${TAKEN}\b|\b${tissue}[- ](?:derived|sourced)\b`,
    'i',
  ),
}));

/** Birth tissue where it is the only source of stem cells that a page names: a donor's cells have risks of their own. */
export function donorSource(therapies: readonly TherapyId[]): TherapyId | undefined {
  const named = CELL_SOURCES.filter((id) => therapies.includes(id));
  return named.length === 1 && named[0] === 'birth-tissue' ? named[0] : undefined;
}

/** What is denied, or said of others. */
const NOT_HERE =
  /\b(?:not|never|no|without|instead|unlike|rather than|avoid\w*|other (?:clinics|doctors)|some clinics|transplants?)\b|n['’]t\b/i;

/**
 * What the page is about, with the tissue that its cells come from: a page that speaks of "stem cells" throughout and says
 * once that they are drawn from marrow offers marrow, whose rules are its own. The source stands first.
 */
export function withCellSource(
  therapies: readonly TherapyId[],
  sentences: readonly Pick<AnalysedSentence, 'text' | 'kept'>[],
): TherapyId[] {
  if (!therapies.includes('stem-cell') || therapies.includes('birth-tissue')) return [...therapies];
  const named = SOURCES.flatMap(({ id, tissue, taken }) =>
    !therapies.includes(id) &&
    sentences.some((sentence) =>
      keptOf(sentence, id, () => {
        const { text } = sentence;
        return tissue.test(text) && taken.test(text) && !NOT_HERE.test(text);
      }),
    )
      ? [id]
      : [],
  );
  const at = therapies.indexOf('stem-cell');
  return [...therapies.slice(0, at), ...named, ...therapies.slice(at)];
}
