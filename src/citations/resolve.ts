import type { Resolution } from '../model/index.ts';
import { type Facts, ORIGIN } from './facts.ts';
import type { Identifier } from './identifiers.ts';
import { plain } from './plain.ts';
import { type KnownSource, PEOPLE_STUDIED, type SourceIndex } from './source-index.ts';

/** The source that a mention means, as far as the evidence set can tell, and by what it was recognised. */
export interface Resolved {
  outcome: Resolution;
  sources: KnownSource[];
  because: string[];
}

const NOT_IN_SET: Resolved = { outcome: 'not-in-set', sources: [], because: [] };

const TYPE_WORDS = {
  doi: 'DOI',
  pmid: 'PubMed number',
  pmcid: 'PubMed Central number',
  pii: 'publisher number',
  registry: 'registry number',
  web: 'address',
} as const;

/** By identifier: sure where exactly one record has it. Two reports of one registered study stay open. */
export function byIdentifiers(identifiers: readonly Identifier[], index: SourceIndex): Resolved {
  for (const { type, value } of identifiers) {
    const sources = index.byIdentifier.get(`${type} ${value}`);
    if (!sources) continue;
    return {
      outcome: sources.length === 1 ? 'this-source' : 'perhaps',
      sources: [...sources],
      because: [`the ${TYPE_WORDS[type]} ${value}`],
    };
  }
  return NOT_IN_SET;
}

const titleWords = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[a-z]{4,}/g) ?? [];

/** Share of a title's words that have to stand in an entry. */
const TITLE_SHARE = 0.8;

/** An entry of a reference list, by first author, year and the words of the title. */
export function byTitle(entryText: string, families: readonly string[], index: SourceIndex): Resolved {
  const words = new Set(titleWords(entryText));
  for (const family of families) {
    for (const source of index.byFamily.get(family.toLowerCase()) ?? []) {
      const title = titleWords(source.facts.title);
      const shared = title.filter((word) => words.has(word)).length;
      if (title.length >= 4 && shared >= TITLE_SHARE * title.length)
        return { outcome: 'this-source', sources: [source], because: ['first author and title'] };
    }
  }
  return NOT_IN_SET;
}

/** Other cells and hardly anything in common: more likely another paper by somebody of that name. */
const isNamesake = (match: Agreement): boolean => match.otherCells && besidesYear(match) < 2;

/** Names that several people publish under in any year: name and year are not enough. */
const COMMON_NAMES: ReadonlySet<string> = new Set(
  'chen choi gupta huang khan kim kumar lee li lin liu lu ma park singh smith song sun wang wu xu yang yin zhang zhao zhou'.split(
    ' ',
  ),
);
/** Facts beside the year that have to agree for such a name. */
const FACTS_FOR_COMMON_NAMES = 2;

const besidesYear = ({ reasons }: Agreement): number =>
  reasons.filter((reason) => !reason.startsWith('the year')).length;

/** Facts that a page may have twisted: they do not rule a source out that something else speaks for. */
const TWISTABLE: ReadonlySet<string> = new Set(['people', 'follow-up']);

/** Nothing speaks against the source; or only a number does, and author, year and another fact agree. */
function mayBeMeant(source: KnownSource, match: Agreement, year: number | undefined): boolean {
  const { conflicts } = match;
  if (conflicts.length === 0) return true;
  return year === source.year && besidesYear(match) > 0 && conflicts.every((one) => TWISTABLE.has(one));
}

/** By author and year, or author alone; the passage has to be about the same thing. */
export function byAuthor(
  family: string,
  year: number | undefined,
  facts: Facts,
  index: SourceIndex,
): Resolved {
  const all =
    index.byFamily.get(family.toLowerCase()) ??
    index.byFamily.get(family.split(' ').at(-1)?.toLowerCase() ?? '') ??
    [];
  const candidates = all
    .filter((source) => !year || !source.year || Math.abs(source.year - year) <= 1)
    .map((source) => ({ source, match: agreement(source, facts) }))
    .filter(
      ({ source, match }) => mayBeMeant(source, match, year) && match.sameTherapy && !isNamesake(match),
    );
  const [only] = candidates;
  if (!only || candidates.length !== 1) {
    return candidates.length > 1
      ? {
          outcome: 'perhaps',
          sources: candidates.map(({ source }) => source),
          because: [`the author ${family}`],
        }
      : NOT_IN_SET;
  }
  const because = [`the author ${family}${year ? ` and the year ${year}` : ''}`, ...only.match.reasons];
  const common = COMMON_NAMES.has(family.toLowerCase());
  const exact =
    year !== undefined &&
    only.source.year !== undefined &&
    (!common || besidesYear(only.match) >= FACTS_FOR_COMMON_NAMES);
  return { outcome: exact ? 'this-source' : 'perhaps', sources: [only.source], because };
}

/** By the name of a trial or society; a name shared by several reports is settled by what the passage says. */
export function byName(name: string, facts: Facts, index: SourceIndex): Resolved {
  const sources = index.byName.get(name) ?? [];
  const fitting =
    sources.length > 1
      ? sources.filter((source) => agreement(source, facts).conflicts.length === 0)
      : sources;
  if (fitting.length === 0) return NOT_IN_SET;
  return {
    outcome: fitting.length === 1 && sources.length === 1 ? 'this-source' : 'perhaps',
    sources: [...fitting],
    because: [`the name ${name}`],
  };
}

interface Agreement {
  points: number;
  /** Agreeing facts of identity that are numbers. */
  numeric: number;
  /** Agreeing figures that hardly two studies share. */
  figures: number;
  reasons: string[];
  /** Facts of identity that do not agree: then it is another study. */
  conflicts: string[];
  sameTherapy: boolean;
  /** The passage names cells of another origin: it may still be this source, misreported, but not by likeness alone. */
  otherCells: boolean;
}

const THRESHOLDS_OF_CHANCE = new Set(['0.05', '0.01', '0.001', '0.5']);
/** From five years on a follow-up tells studies apart. */
const LONG_FOLLOW_UP = 60;

/** A page's figure and a source's: the same after rounding to the page's decimals. */
export function sameFigure(page: string, source: string): boolean {
  const decimals = page.split('.')[1]?.length ?? 0;
  if ((source.split('.')[1]?.length ?? 0) < decimals) return false;
  return Number(source).toFixed(decimals) === page;
}

const isDistinct = (figure: string): boolean =>
  figure.includes('.') &&
  figure.replaceAll(/\D/g, '').replace(/^0+/, '').length >= 2 &&
  !THRESHOLDS_OF_CHANCE.has(figure);

/** How far a passage and a source agree in what identifies a study. */
function agreement(source: KnownSource, facts: Facts): Agreement {
  const { record } = source;
  const result: Agreement = {
    points: 0,
    numeric: 0,
    figures: 0,
    reasons: [],
    conflicts: [],
    sameTherapy: true,
    otherCells: false,
  };
  const agree = (points: number, reason: string, numeric = false) => {
    result.points += points;
    result.reasons.push(reason);
    if (numeric) result.numeric++;
  };
  const named = facts.cells.some((cell) => cell === 'prp' || cell === 'exosome' || cell === 'amniotic');
  if (facts.stemCells || facts.cells.some((cell) => cell !== 'prp' && cell !== 'exosome')) {
    result.sameTherapy = record.therapies.some(
      (id) => id === 'stem-cell' || id === 'birth-tissue' || id === 'adipose',
    );
    if (facts.stemCells && !record.therapies.includes('stem-cell')) result.sameTherapy = false;
  } else if (named) {
    result.sameTherapy = facts.cells.some((cell) => source.cells.has(cell));
  }
  if (facts.elsewhere && record.conditions.every((id) => id === 'knee-oa' || id === 'cartilage-defect'))
    result.conflicts.push('joint');
  if (!result.sameTherapy) result.conflicts.push('therapy');

  const figures = new Set(facts.numbers.map(({ text }) => text).filter(isDistinct));
  const shared = [...figures].filter((figure) => source.numbers.has(figure));
  if (shared.length > 0) {
    result.figures = shared.length;
    agree(2 * shared.length, `the figures ${shared.join(' and ')}`, true);
  }
  if (record.participants) {
    if (facts.people.includes(record.participants)) agree(1, `${record.participants} people`, true);
    else if (facts.people.length > 0 && !facts.people.some((count) => isNear(count, source)))
      result.conflicts.push('people');
  }
  if (facts.studies && source.facts.studies) {
    if (facts.studies === source.facts.studies) agree(2, `${facts.studies} studies`, true);
    else result.conflicts.push('studies');
  }
  if (facts.year && source.year) {
    if (Math.abs(facts.year - source.year) <= 1) agree(1, `the year ${facts.year}`);
    else result.conflicts.push('year');
  }
  const { longest } = source;
  const same = facts.months.filter((months) => source.months.some((known) => Math.abs(known - months) < 0.5));
  if (same.length > 0) {
    const most = Math.max(...same);
    agree(
      most >= LONG_FOLLOW_UP ? 2 : 1,
      `a follow-up of ${most % 12 === 0 ? `${most / 12} years` : `${Math.round(most)} months`}`.replace(
        'of 1 years',
        'of a year',
      ),
      true,
    );
  }
  if (longest > 0 && facts.months.some((months) => months > 1.3 * longest))
    result.conflicts.push('follow-up');
  if (facts.comparators.length > 0 && source.comparators.size > 0) {
    const both = facts.comparators.filter((one) => source.comparators.has(one));
    if (both.length > 0) agree(1, `the comparison with ${both.map(comparatorWords).join(' and ')}`);
    else result.conflicts.push('comparator');
  }
  if (
    facts.cells.some((cell) => source.cells.has(cell)) ||
    (isBirth(facts.cells) && isBirth([...source.cells]))
  )
    agree(1, 'the kind of cells');
  else if (facts.cells.some((cell) => cell !== 'prp') && source.cells.size > 0)
    result.otherCells = !facts.cells.some((cell) =>
      [...source.cells].some((known) => ORIGIN[known] === ORIGIN[cell]),
    );
  if (facts.donor && (source.facts.donor === facts.donor || source.facts.donor === 'both'))
    agree(1, facts.donor === 'donor' ? "a donor's cells" : "the patient's own cells");
  const pooled = facts.designs.includes('meta-analysis');
  const isPooled = record.kind === 'meta-analysis' || record.kind === 'systematic-review';
  if (pooled !== isPooled && (pooled || facts.designs.includes('randomised')))
    result.conflicts.push('design');
  else if (pooled) agree(1, 'a pooled analysis');
  else if (facts.designs.includes('randomised') && record.kind === 'rct') agree(1, 'a randomised trial');
  else if (facts.phase && record.kind === 'rct' && facts.designs.includes('trial'))
    agree(1, `a phase ${facts.phase} trial`);
  if (
    facts.direction === 'no-better' &&
    source.figures.length > 0 &&
    source.figures.every(({ favours }) => favours === 'neither')
  )
    agree(1, 'the result');
  if (facts.stage && source.stage) {
    const [low, high] = source.stage;
    if (facts.stage === 'early' ? high <= 3 && low < 3 : low >= 3) agree(1, 'the stage of disease');
  }
  if (facts.doses.some((dose) => source.facts.doses?.includes(dose))) agree(1, 'the dose', true);
  return result;
}

/** As many people as took part, give or take those who dropped out. */
const isNear = (count: number, { record }: KnownSource): boolean =>
  Math.abs(count - (record.participants ?? 0)) <= 0.1 * (record.participants ?? 0);

const isBirth = (cells: readonly string[]): boolean =>
  cells.some(
    (cell) => cell === 'cord' || cell === 'cord-blood' || cell === 'placenta' || cell === 'amniotic',
  );

export function comparatorWords(comparator: string): string {
  const words: Readonly<Record<string, string>> = {
    placebo: 'a placebo',
    'hyaluronic-acid': 'hyaluronic acid (gel)',
    corticosteroid: 'a steroid injection',
    prp: 'PRP',
    surgery: 'surgery',
    exercise: 'exercise or usual care',
  };
  return words[comparator] ?? comparator;
}

const SURE = { figures: 2, points: 5 };
const PERHAPS = { points: 4, numeric: 1 };
/** What a source of the page's own list has to share with a passage to be the one it describes. */
const LISTED = { points: 4, numeric: 2 };

/**
 * A study that is described and not named. Sources of the page's own list come first. Otherwise two figures that hardly
 * two studies share, or several agreeing facts of which one is a number; one number alone, such as the count of people,
 * never does. A tie is no match.
 */
export function byDescription(
  text: string,
  facts: Facts,
  listed: readonly KnownSource[],
  index: SourceIndex,
): Resolved {
  const fromList = listed
    .map((source) => ({ source, match: agreement(source, facts) }))
    .filter(
      ({ match }) =>
        match.conflicts.length === 0 && match.points >= LISTED.points && match.numeric >= LISTED.numeric,
    );
  if (fromList.length === 1 && fromList[0])
    return {
      outcome: 'this-source',
      sources: [fromList[0].source],
      because: ['the page names it', ...fromList[0].match.reasons],
    };
  const scored = index.sources
    .filter(({ record }) => RESEARCH.has(record.kind))
    .map((source) => {
      const match = agreement(source, facts);
      const place = source.facts.places?.find((name) => text.includes(name));
      if (place) {
        match.points += 3;
        match.numeric++;
        match.reasons.unshift(`the place ${place}`);
      }
      return { source, match };
    })
    .filter(
      ({ match }) => match.conflicts.length === 0 && (!match.otherCells || match.figures >= SURE.figures),
    )
    .sort((a, b) => b.match.points - a.match.points);
  const [best, second] = scored;
  if (!best || (second && second.match.points === best.match.points)) return NOT_IN_SET;
  const { match, source } = best;
  if (match.figures >= SURE.figures && match.points >= SURE.points)
    return { outcome: 'this-source', sources: [source], because: match.reasons };
  if (match.points >= PERHAPS.points && match.numeric >= PERHAPS.numeric)
    return { outcome: 'perhaps', sources: [source], because: match.reasons };
  return NOT_IN_SET;
}

const RESEARCH: ReadonlySet<string> = new Set([...PEOPLE_STUDIED, 'lab-study']);
