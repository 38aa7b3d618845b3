import type { ClaimType, TherapyId } from '../../model/index.ts';
import { CLAIM_TYPES, THERAPIES, VERDICTS } from '../../model/index.ts';
import type { Mark } from '../questions.ts';
import { markOf, type Statement } from '../statements.ts';

export const ORDERS = ['worst', 'page'] as const;
export type Order = (typeof ORDERS)[number];

/** What of an audit is listed, and in which order. */
export interface Filter {
  /** Words that quote or reason must contain, all of them; case does not count. */
  search: string;
  marks: readonly Mark[];
  claimType: ClaimType | '';
  therapy: TherapyId | '';
  order: Order;
}

/** All marks as the filter lists them, worst first. */
export const MARKS: readonly Mark[] = [...VERDICTS, 'review'];

/** What is listed at first: all that is counted. What is in line has a section of its own; unsure waits to be asked. */
export const FIRST_FILTER: Filter = {
  search: '',
  marks: MARKS.filter((mark) => mark !== 'consistent' && mark !== 'review'),
  claimType: '',
  therapy: '',
  order: 'worst',
};

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** True where a statement is listed. Claim type and therapy may be those of any of its claims. */
export function passes({ worst, findings }: Statement, filter: Filter): boolean {
  const { marks, claimType, therapy, search } = filter;
  if (!marks.includes(markOf(worst))) return false;
  const fits = findings.some(
    (finding) =>
      (claimType === '' || finding.claimType === claimType) &&
      (therapy === '' || finding.therapies.includes(therapy)),
  );
  if (!fits) return false;
  const text = folded(findings.map(({ quote, why }) => `${quote}\n${why}`).join('\n'));
  return folded(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Statements in the order in which their sentences stand on the page. */
export const inPageOrder = (statements: readonly Statement[]): Statement[] =>
  [...statements].sort(
    ({ worst: { position: a } }, { worst: { position: b } }) => a.block - b.block || a.start - b.start,
  );

/** The claim types and therapies that occur, in the order of the vocabulary. */
export function choicesOf(statements: readonly Statement[]): {
  claimTypes: ClaimType[];
  therapies: TherapyId[];
} {
  const findings = statements.flatMap((statement) => statement.findings);
  return {
    claimTypes: CLAIM_TYPES.filter((type) => findings.some(({ claimType }) => claimType === type)),
    therapies: THERAPIES.filter((id) => findings.some(({ therapies }) => therapies.includes(id))),
  };
}

/** The statement to go to from `current`, one step on or back in `ordered`; stays at either end. */
export function step(
  ordered: readonly Statement[],
  current: string | undefined,
  by: 1 | -1,
): Statement | undefined {
  const at = ordered.findIndex(({ id }) => id === current);
  if (at < 0) return by > 0 ? ordered[0] : ordered.at(-1);
  return ordered[Math.min(ordered.length - 1, Math.max(0, at + by))];
}
