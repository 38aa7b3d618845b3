import * as v from 'valibot';
import type { Audit } from '../model/index.ts';
import { AuditSchema } from '../model/index.ts';
import type { MessageKey, Translator } from './i18n.ts';
import { statementKey, statementsOf } from './statements.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What an audit comes to, as numbers of statements and sources. */
export const FoundSchema = v.strictObject({
  scope: AuditSchema.entries.scope,
  /** Statements that go beyond the evidence, without those the reader has hidden. */
  warnings: count,
  hidden: count,
  unsure: count,
  /** Sources of the page that do not say what it names them for. */
  misreported: count,
});
export type Found = v.InferOutput<typeof FoundSchema>;

/** Counts what an audit has found; `hidden` are the keys of the statements that the reader has hidden. */
export function foundIn(audit: Audit, hidden: readonly string[]): Found {
  const statements = statementsOf(audit.findings);
  const warnings = statements.filter(({ status }) => status === 'warning');
  const shown = warnings.filter((statement) => !hidden.includes(statementKey(statement)));
  return {
    scope: audit.scope,
    warnings: shown.length,
    hidden: warnings.length - shown.length,
    unsure: statements.filter(({ status }) => status === 'review').length,
    misreported: audit.citations.filter(({ result }) => result === 'misreported').length,
  };
}

const UNCHECKED: Record<Exclude<Found['scope'], 'in-scope'>, MessageKey> = {
  'out-of-scope': 'answerOutOfScope',
  'unsupported-language': 'answerLanguage',
};

/** The answer in one sentence. An all-clear only where there is nothing at all to look at. */
export function answerText(t: Translator, { scope, warnings, hidden, unsure, misreported }: Found): string {
  if (scope !== 'in-scope') return t.text(UNCHECKED[scope]);
  if (warnings > 0) return t.plural('answerFound', warnings);
  if (hidden > 0) return t.text('answerAllHidden');
  if (misreported > 0) return t.plural('answerSources', misreported);
  if (unsure > 0) return t.plural('answerUnsure', unsure);
  return t.text('answerNothing');
}
