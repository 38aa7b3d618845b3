import { isRunning, type ReadPage } from './page.ts';
import { plain } from './plain.ts';
import { cellWords } from './rules/words.ts';
import type { SourceIndex } from './source-index.ts';

/** A sentence on where stem cells come from that the page's own sources do not bear out. */
export interface NewbornClaim {
  sentence: number;
  records: string[];
  says: string;
}

/** "MSCs, which are a type of newborn stem cell": cells of adults are most of what was studied. */
const NEWBORN =
  /\b(?:MSCs?|mesenchymal (?:stem|stromal) cells?(?: \(MSCs?\))?)\)?,?\s(?:(?:which|that) )?(?:are|is)\s(?:a|an|the|one)?\s?(?:type|kind|form|sort)s? of (?:newborn|birth|umbilical|cord|neonatal|embryonic|f[eo]etal)\b/i;

const MOST_SHOWN = 2;

/** Held against the sources that the page names and that were recognised; without one nothing is judged. */
export function newbornClaims(
  page: ReadPage,
  records: readonly string[],
  index: SourceIndex,
): NewbornClaim[] {
  const named = new Set(records);
  const others = index.sources.filter(
    ({ record, cells }) =>
      named.has(record.id) &&
      record.therapies.includes('stem-cell') &&
      [...cells].some((group) => group.startsWith('fat') || group.startsWith('marrow')),
  );
  if (others.length === 0) return [];
  const withoutCord = others.filter(({ cells }) => !cells.has('cord') && !cells.has('cord-blood'));
  const shown = [...new Set([...withoutCord, ...others])].slice(0, MOST_SHOWN);
  return page.sentences.flatMap((sentence, at) => {
    if (!isRunning(page, sentence) || !NEWBORN.test(plain(sentence.text))) return [];
    const used = shown.map(({ record, cells }) => `${record.label}: ${cellWords(cells)}`);
    return [
      {
        sentence: at,
        records: others.map(({ record }) => record.id),
        says: `Such cells come from bone marrow and fat too, and sources that this page itself rests on used those. ${used.join('. ')}.`,
      },
    ];
  });
}
