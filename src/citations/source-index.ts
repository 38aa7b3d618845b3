import escapeStringRegexp from 'escape-string-regexp';
import type { BundledRecord, SourceFacts, SourceFigure } from '../evidence/data.ts';
import type { ProductId } from '../evidence/products.ts';
import { partsOf } from '../lexicon/body-parts.ts';
import type { ConditionId } from '../model/index.ts';
import { onceFor } from '../text/once-for.ts';
import {
  type CellGroup,
  type Comparator,
  cellsOf,
  monthsOf,
  type Outcome,
  outcomesOf,
  stagesOf,
} from './facts.ts';
import { plain } from './plain.ts';

/** Kinds of record that tell of people studied; a letter or a laboratory report tells of other products beside its own. */
export const PEOPLE_STUDIED: ReadonlySet<string> = new Set([
  'rct',
  'cohort',
  'meta-analysis',
  'systematic-review',
  'narrative-review',
  'company-summary',
]);

/** A figure with what it measures and the numbers in it, as the source writes them. */
interface KnownFigure extends SourceFigure {
  outcomes: Outcome[];
  numbers: string[];
}

/** A record, ready to be recognised on a page and compared with a sentence. */
export interface KnownSource {
  record: BundledRecord;
  facts: SourceFacts;
  cells: ReadonlySet<CellGroup>;
  /** True where the record counts for cells of any origin, so that none is the wrong one. */
  anyCells: boolean;
  /** Lab-grown stem cells were among what was given. */
  grownCells: boolean;
  comparators: ReadonlySet<Comparator>;
  /** Parts of the body that it is about; empty where that cannot be told or is open. */
  parts: readonly string[];
  /** Follow-up in months, all lengths that are named. */
  months: number[];
  /** The longest time that its follow-up, figures or finding tell of, in months; 0 where none is known. */
  longest: number;
  /** Kellgren-Lawrence grades or words of stage, lowest and highest (1 to 4). */
  stage?: readonly [number, number];
  figures: KnownFigure[];
  /** What the record's own words tell of beside what its fields say: a page that tells the same is not wrong. */
  told: { cells: ReadonlySet<CellGroup>; stages: ReadonlySet<'early' | 'advanced'> };
  /** All numbers of the figures, effects and limits, and each of them rounded to fewer decimals, as pages do. */
  numbers: ReadonlySet<string>;
  year?: number;
}

export interface SourceIndex {
  sources: readonly KnownSource[];
  byId: ReadonlyMap<string, KnownSource>;
  byIdentifier: ReadonlyMap<string, readonly KnownSource[]>;
  /** Sources by first author's family name, in lower case. */
  byFamily: ReadonlyMap<string, readonly KnownSource[]>;
  /** Names of trials and societies with their sources. */
  byName: ReadonlyMap<string, readonly KnownSource[]>;
  /** Any of these names, or undefined where there is none. */
  anyName: RegExp | undefined;
}

/** A text with blanks for the names of trials and societies, so that offsets stay. */
export const withoutNames = (text: string, { anyName }: SourceIndex): string =>
  anyName ? text.replaceAll(anyName, (name) => ' '.repeat(name.length)) : text;

const CELLS_OF_PRODUCT: Partial<Record<ProductId, CellGroup>> = {
  'bm-msc': 'marrow',
  bmac: 'marrow-concentrate',
  'adipose-msc': 'fat',
  svf: 'fat-extract',
  'microfragmented-fat': 'fat-extract',
  'uc-msc': 'cord',
  'wharton-jelly': 'cord',
  'cord-blood-msc': 'cord-blood',
  'cord-blood': 'cord-blood',
  'placental-msc': 'placenta',
  amniotic: 'amniotic',
  exosome: 'exosome',
  prp: 'prp',
};
const GROWN: readonly ProductId[] = [
  'bm-msc',
  'adipose-msc',
  'uc-msc',
  'cord-blood-msc',
  'placental-msc',
  'culture-expanded-msc',
  'any-stem-cell',
];
const OPEN_PRODUCTS: readonly ProductId[] = ['any', 'any-tissue-product', 'any-stem-cell'];

const COMPARATOR_OF: Readonly<Record<string, Comparator>> = {
  placebo: 'placebo',
  'saline-placebo': 'placebo',
  'sham-injection': 'placebo',
  plasma: 'placebo',
  'hyaluronic-acid': 'hyaluronic-acid',
  corticosteroid: 'corticosteroid',
  prp: 'prp',
  'microfracture-surgery': 'surgery',
  microfracture: 'surgery',
  'knee-replacement': 'surgery',
  exercise: 'exercise',
  'usual-care': 'exercise',
};

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

const GRADES = /\b(?:KL|[Gg]rades?)\s?(?:grades? )?([1-4]|I{1,3}|IV)(?:\s?-\s?([1-4]|I{1,3}|IV))?\b/g;

/** Lowest and highest grade of a stage as the records write it: "KL II-IV", "advanced", "mild to moderate". */
function stageRange(stage: string | undefined): readonly [number, number] | undefined {
  if (!stage) return undefined;
  const grades = [...plain(stage).matchAll(GRADES)].flatMap(([, from, to]) =>
    [from, to].flatMap((raw) => (raw ? [ROMAN[raw] ?? Number(raw)] : [])),
  );
  if (grades.length > 0) return [Math.min(...grades), Math.max(...grades)];
  if (/^(?:advanced|severe)/.test(stage)) return [3, 4];
  if (/^mild to moderate|^early to moderate/.test(stage)) return [1, 3];
  return undefined;
}

const NUMBERS = /(?<![\w.])\d{1,3}(?:,\d{3})+|(?<![\w.])\d+(?:\.\d+)?/g;

/** Numbers of a text as it writes them, thousands without commas. */
const numbersIn = (text: string): string[] =>
  (plain(text).match(NUMBERS) ?? []).map((raw) => raw.replaceAll(',', ''));

/** Numbers as they are written and rounded to every lesser count of decimals. */
function rounded(numbers: readonly string[]): Set<string> {
  return new Set(
    numbers.flatMap((raw) => {
      const decimals = Math.min(3, raw.split('.')[1]?.length ?? 0);
      return [raw, ...Array.from({ length: decimals }, (_, i) => Number(raw).toFixed(i))];
    }),
  );
}

const PART_OF: Partial<Record<ConditionId | 'any', string>> = {
  'knee-oa': 'the knee',
  'cartilage-defect': 'the knee',
  'hip-oa': 'the hip',
  spine: 'the back',
};

/** Where the record does not say which parts, its title and finding do; a record about anything is about no part. */
function partsOfRecord({ conditions, finding, limits }: BundledRecord, { title }: SourceFacts): string[] {
  if (conditions.includes('any')) return [];
  const byCondition = conditions.flatMap((condition) => PART_OF[condition] ?? []);
  const named = partsOf(`${title} ${finding} ${limits ?? ''}`);
  const open = byCondition.length < conditions.length && named.length === 0;
  return open ? [] : [...new Set([...byCondition, ...named])];
}

function known(record: BundledRecord, facts: SourceFacts): KnownSource {
  const stage = stageRange(record.stage);
  const year = record.year ?? (Number(record.asOf.slice(0, 4)) || undefined);
  const months = record.followUp ? monthsOf(plain(record.followUp)) : [];
  const comparators = (record.comparators ?? []).flatMap((name) => COMPARATOR_OF[name] ?? []);
  const figures = facts.figures.map((figure) => ({
    ...figure,
    outcomes: outcomesOf(figure.measure),
    numbers: numbersIn(`${figure.measure} ${figure.text}`),
  }));
  const effects = (record.effects ?? []).flatMap(({ value, low, high, noticeable }) =>
    [value, low, high, noticeable ?? 0].map((one) => String(Math.abs(one))),
  );
  return {
    record,
    facts,
    cells: new Set(facts.products.flatMap((product) => CELLS_OF_PRODUCT[product] ?? [])),
    anyCells: facts.products.some((product) => OPEN_PRODUCTS.includes(product)),
    grownCells: facts.products.some((product) => GROWN.includes(product)),
    comparators: new Set(comparators),
    parts: partsOfRecord(record, facts),
    months,
    longest: Math.max(
      0,
      ...months,
      ...(months.length > 0
        ? [record.finding, ...figures.map(({ measure, text }) => `${measure} ${text}`)].flatMap((text) =>
            monthsOf(plain(text)),
          )
        : []),
    ),
    ...(stage && { stage }),
    figures,
    told: {
      cells: new Set(
        [record.finding, ...figures.map(({ measure, text }) => `${measure} ${text}`)]
          .flatMap((text) => text.split(/[.;,]\s/))
          .filter((part) => !/\b(?:not|no|nothing|never)\b/i.test(part))
          .flatMap((part) => cellsOf(plain(part))),
      ),
      stages: new Set([record.finding, record.stage ?? ''].flatMap((text) => stagesOf(text))),
    },
    numbers: rounded([
      ...figures.flatMap(({ numbers }) => numbers),
      ...effects,
      ...numbersIn(record.limits ?? ''),
      ...numbersIn(record.finding),
    ]),
    ...(year && { year }),
  };
}

function grouped(pairs: readonly (readonly [string, KnownSource])[]): Map<string, KnownSource[]> {
  const map = new Map<string, KnownSource[]>();
  for (const [key, source] of pairs) {
    const group = map.get(key);
    if (group) group.push(source);
    else map.set(key, [source]);
  }
  return map;
}

/** The bibliographic index of an evidence set; made once for each set. */
export const sourceIndex = onceFor((records: readonly BundledRecord[]): SourceIndex => {
  const sources = records.flatMap((record) => (record.source ? [known(record, record.source)] : []));
  const names = sources.flatMap(({ facts }) => facts.names ?? []).sort((a, b) => b.length - a.length);
  return {
    sources,
    byId: new Map(sources.map((source) => [source.record.id, source])),
    anyName:
      names.length > 0
        ? new RegExp(String.raw`\b(?:${names.map((name) => escapeStringRegexp(name)).join('|')})\b`, 'g')
        : undefined,
    byIdentifier: grouped(
      sources.flatMap((source) => {
        const { doi, pmid, pmcid, registry } = source.facts;
        return [
          doi && `doi ${doi}`,
          pmid && `pmid ${pmid}`,
          pmcid && `pmcid ${pmcid}`,
          registry && `registry ${registry}`,
        ]
          .filter((key) => typeof key === 'string')
          .map((key) => [key, source] as const);
      }),
    ),
    byFamily: grouped(
      sources.flatMap((source) => {
        const first = source.facts.families[0];
        return first ? [[first.toLowerCase(), source] as const] : [];
      }),
    ),
    byName: grouped(
      sources.flatMap((source) => (source.facts.names ?? []).map((name) => [name, source] as const)),
    ),
  };
});
