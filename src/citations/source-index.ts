import type { BundledRecord, SourceFacts, SourceFigure } from '../evidence/data.ts';
import type { ProductId } from '../evidence/products.ts';
import { type CellGroup, type Comparator, monthsOf, type Outcome, outcomesOf } from './facts.ts';
import { plain } from './plain.ts';

/** A figure with what it measures and the numbers in it, as the source writes them. */
export interface KnownFigure extends SourceFigure {
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
  /** Follow-up in months, all lengths that are named. */
  months: number[];
  /** Kellgren-Lawrence grades or words of stage, lowest and highest (1 to 4). */
  stage?: readonly [number, number];
  figures: KnownFigure[];
  /** All numbers of the figures, effects and limits, and each of them rounded to fewer decimals, as pages do. */
  numbers: ReadonlySet<string>;
  year?: number;
}

export interface SourceIndex {
  sources: readonly KnownSource[];
  byIdentifier: ReadonlyMap<string, readonly KnownSource[]>;
  /** Sources by first author's family name, in lower case. */
  byFamily: ReadonlyMap<string, readonly KnownSource[]>;
  /** Names of trials and societies with their sources. */
  byName: ReadonlyMap<string, readonly KnownSource[]>;
}

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

/** Lowest and highest grade of a stage as the records write it: "KL II-IV", "advanced", "mild to moderate". */
export function stageRange(stage: string | undefined): readonly [number, number] | undefined {
  if (!stage) return undefined;
  const grades = /\b(?:KL|grade)\s?(?:grade )?([1-4]|I{1,3}V?|IV)(?:\s?-\s?([1-4]|I{1,3}V?|IV))?\b/.exec(
    plain(stage),
  );
  if (grades) {
    const of = (raw: string) => ROMAN[raw] ?? Number(raw);
    const low = of(grades[1] as string);
    return [low, grades[2] ? of(grades[2]) : low];
  }
  if (/^(?:advanced|severe)/.test(stage)) return [3, 4];
  if (/^mild to moderate|^early to moderate/.test(stage)) return [1, 3];
  return undefined;
}

const NUMBERS = /(?<![\w.])\d{1,3}(?:,\d{3})+|(?<![\w.])\d+(?:\.\d+)?/g;

/** Numbers of a text as it writes them, thousands without commas. */
export const numbersIn = (text: string): string[] =>
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

function known(record: BundledRecord, facts: SourceFacts): KnownSource {
  const stage = stageRange(record.stage);
  const year = record.year ?? (Number(record.asOf.slice(0, 4)) || undefined);
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
    months: record.followUp ? monthsOf(plain(record.followUp)) : [],
    ...(stage && { stage }),
    figures,
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

const INDEXES = new WeakMap<readonly BundledRecord[], SourceIndex>();

/** The bibliographic index of an evidence set; made once for each set. */
export function sourceIndex(records: readonly BundledRecord[]): SourceIndex {
  const made = INDEXES.get(records);
  if (made) return made;
  const sources = records.flatMap((record) => (record.source ? [known(record, record.source)] : []));
  const index: SourceIndex = {
    sources,
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
  INDEXES.set(records, index);
  return index;
}
