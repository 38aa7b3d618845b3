import type {
  ClaimType,
  ConditionId,
  Effect,
  EvidenceCard,
  RecordKind,
  Stance,
  TherapyId,
} from '../../model/index.ts';

/** A record as the evidence browser shows it. */
export interface LibraryRecord extends Omit<EvidenceCard, 'stance'> {
  /** Families the record counts for; empty for a yardstick such as exercise or joint replacement. */
  therapies: readonly TherapyId[];
  comparators?: readonly string[];
  conditions: readonly (ConditionId | 'any')[];
  bearsOn: Partial<Record<ClaimType, Stance>>;
  stage?: string;
  certainty?: string;
  jurisdiction?: string;
  year?: number;
  number?: string;
  effects?: readonly Effect[];
  /** True where there may be a newer version of the source. */
  old: boolean;
}

/** Standing of one product for one use in one place. */
export interface LibraryStatus {
  jurisdiction: string;
  therapy: TherapyId;
  product: string;
  use: string;
  status: string;
  since?: string | undefined;
  line: string;
  records: readonly string[];
}

/** All that the evidence browser shows, the strongest records first. */
export interface Library {
  version: string;
  asOf: string;
  reviewBy: string;
  reviewDue: boolean;
  records: readonly LibraryRecord[];
  statuses: readonly LibraryStatus[];
}

export interface Filters {
  words: string;
  therapy?: TherapyId;
  condition?: ConditionId;
  claim?: ClaimType;
  kind?: RecordKind;
  stance?: Stance;
  /** Year of the source, at least. */
  since?: number;
}

export const NO_FILTERS: Filters = { words: '' };

/** Lower case without accents, so that a search need not repeat them. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a record that a search looks through; `names` are its therapies and conditions as shown. */
export function searchText(record: LibraryRecord, names: readonly string[]): string {
  const { label, citation, finding, limits, figures, comparators, jurisdiction, number, id } = record;
  return folded(
    [label, citation, finding, limits, ...figures, ...(comparators ?? []), jurisdiction, number, id, ...names]
      .filter(Boolean)
      .join(' '),
  );
}

function fitsTherapy({ therapies, comparators = [] }: LibraryRecord, therapy: TherapyId): boolean {
  return therapies.includes(therapy) || comparators.includes(therapy);
}

/** A stance is that on the chosen kind of claim, or on any where none is chosen. */
function fitsStance({ bearsOn }: LibraryRecord, { claim, stance }: Filters): boolean {
  if (claim && !bearsOn[claim]) return false;
  if (!stance) return true;
  return claim ? bearsOn[claim] === stance : Object.values(bearsOn).includes(stance);
}

/** Records that pass every filter, in the order given. All words of the search must occur. */
export function filterRecords(
  records: readonly LibraryRecord[],
  filters: Filters,
  textOf: (record: LibraryRecord) => string,
): LibraryRecord[] {
  const words = folded(filters.words).split(/\s+/).filter(Boolean);
  const { therapy, condition, kind, since } = filters;
  return records.filter(
    (record) =>
      (!therapy || fitsTherapy(record, therapy)) &&
      (!condition || record.conditions.includes(condition) || record.conditions.includes('any')) &&
      (!kind || record.kind === kind) &&
      (!since || (record.year ?? 0) >= since) &&
      fitsStance(record, filters) &&
      words.every((word) => textOf(record).includes(word)),
  );
}
