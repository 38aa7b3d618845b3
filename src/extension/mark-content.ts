import type { EvidenceSet } from '../evidence/set.ts';
import type { Audit } from '../model/index.ts';
import { statementKey, statementsOf } from '../ui/statements.ts';
import type { PageMark } from './protocol.ts';

/** The statements of an audit as the page shows them, the worst first; warnings the reader has hidden are left out. */
export function pageMarks(audit: Audit, evidence: EvidenceSet, hidden: readonly string[]): PageMark[] {
  return statementsOf(audit.findings)
    .filter((statement) => statement.status !== 'warning' || !hidden.includes(statementKey(statement)))
    .map(({ worst }) => {
      const { id, status, severity, verdict, anchor, position, link, why } = worst;
      const [card] = evidence.cards(worst.evidence.slice(0, 1));
      const source = card && {
        label: card.label,
        kind: card.kind,
        ...(card.participants !== undefined && { participants: card.participants }),
      };
      return { id, status, severity, verdict, anchor, position, link, why, ...(source && { source }) };
    });
}
