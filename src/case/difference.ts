import type { Audit, Finding } from '../model/index.ts';

/** How an audit differs from another of the same text. */
export interface AuditDifference {
  /** Findings that only the second has, and only the first. */
  added: Finding[];
  removed: Finding[];
  /** Findings of both that are not equal, with the names of what differs. */
  changed: { before: Finding; after: Finding; fields: string[] }[];
  /** What else differs, by its name in the audit. */
  others: string[];
}

/** Time and versions are left out: they are told apart from what was found. */
const UNCOMPARED: readonly string[] = ['findings', 'tool', 'evidence'];

/** What differs between two audits but the time and the versions; findings go by claim type and place on the page. */
export function auditDifference(before: Audit, after: Audit): AuditDifference {
  const first = byClaim(before.findings);
  const second = byClaim(after.findings);
  const difference: AuditDifference = { added: [], removed: [], changed: [], others: [] };
  for (const [key, finding] of first) {
    const other = second.get(key);
    if (!other) difference.removed.push(finding);
    else if (!equal(finding, other))
      difference.changed.push({ before: finding, after: other, fields: fieldsThatDiffer(finding, other) });
  }
  for (const [key, finding] of second) if (!first.has(key)) difference.added.push(finding);
  difference.others = fieldsThatDiffer(withoutTime(before), withoutTime(after)).filter(
    (name) => !UNCOMPARED.includes(name),
  );
  return difference;
}

/** True where nothing differs. */
export const isSame = ({ added, removed, changed, others }: AuditDifference): boolean =>
  added.length + removed.length + changed.length + others.length === 0;

function byClaim(findings: readonly Finding[]): Map<string, Finding> {
  return new Map(
    findings.map((finding) => {
      const { block, start, end } = finding.position;
      return [`${finding.claimType} ${block} ${start} ${end}`, finding];
    }),
  );
}

const withoutTime = (audit: Audit): Audit => ({ ...audit, page: { ...audit.page, auditedAt: '' } });

/** The same value with its keys in one order, as text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
const equal = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

function fieldsThatDiffer(a: object, b: object): string[] {
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
    (name) => !equal(left[name] ?? null, right[name] ?? null),
  );
}
