import type { Frequency } from '../../model/index.ts';
import type { Translator, Words } from '../i18n.ts';
import { KIND_TEXT } from '../record-words.ts';
import { studyWords } from '../study-words.ts';
import type { SheetFrequency } from './sheet-data.ts';

/** Groups larger than this are not drawn person by person. */
const MOST_DRAWN = 100;

export interface GroupWords {
  arm: Words;
  count: number;
  of: number;
  /** False for groups too large to draw. */
  drawn: boolean;
  /** "25 of 100 people with stem cells had knee pain after the injection"; marked where words of it stay English. */
  sentence: Words;
}

/** The groups of a frequency as people: a percentage becomes so many of 100, rounded; counts stay as they are. */
export function groupsInWords(
  { groups, event }: Pick<Frequency, 'groups' | 'event'>,
  t: Translator,
): GroupWords[] {
  const happened = studyWords(event, t);
  return groups.map(({ arm: name, percent, count = 0, of = 1 }) => {
    const arm = studyWords(name, t);
    const shown = percent === undefined ? { count, of } : { count: Math.round(percent), of: 100 };
    const people = [t.number(shown.count), t.number(shown.of)];
    const text = t.text('frequencySentence', ...people, arm.text, happened.text);
    return {
      ...shown,
      arm,
      sentence: { text, lang: arm.lang ?? happened.lang },
      drawn: shown.of <= MOST_DRAWN,
    };
  });
}

/** Where a frequency comes from and how far it goes: "Trial with groups drawn by lot, 135 people. The difference may be chance." */
export function studyInWords({ study, favours, groups }: SheetFrequency, t: Translator): string {
  const source = [t.text(KIND_TEXT[study.kind]), study.people && t.plural('people', study.people)];
  return [
    `${source.filter(Boolean).join(', ')}.`,
    groups.length === 1 && t.text('sheetNotCompared'),
    favours === 'neither' && t.text('sheetChance'),
  ]
    .filter(Boolean)
    .join(' ');
}
