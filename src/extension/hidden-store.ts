import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Audit, FindingSchema, TextQuoteSelectorSchema } from '../model/index.ts';
import { type Statement, statementKey } from '../ui/statements.ts';
import { pageOf } from './page-address.ts';

/**
 * A statement that the reader marked "This is wrong": hidden from then on, and kept in this browser with what a
 * correction needs. Nothing of it is sent; the reader may save all of them as a file.
 */
const WrongMarkSchema = v.object({
  page: v.string(),
  pageTitle: v.string(),
  quote: v.string(),
  anchor: TextQuoteSelectorSchema,
  claims: v.array(
    v.pick(FindingSchema, ['claimType', 'verdict', 'status', 'severity', 'confidence', 'therapies']),
  ),
  versions: v.object({ tool: v.string(), evidence: v.string() }),
  markedAt: v.string(),
  remark: v.optional(v.string()),
});
export type WrongMark = v.InferOutput<typeof WrongMarkSchema>;

/** Where they lie in local storage, the newest last. */
export const WRONG_MARKS_KEY = 'wrongMarks';
const MAX_ENTRIES = 2000;

/** Everything that the reader has marked as wrong, on all pages. */
export async function wrongMarks(): Promise<WrongMark[]> {
  const stored = await browser.storage.local.get(WRONG_MARKS_KEY);
  const result = v.safeParse(v.array(WrongMarkSchema), stored[WRONG_MARKS_KEY]);
  return result.success ? result.output : [];
}

/** The statements hidden on a page. */
export async function hiddenStatements(url: string): Promise<string[]> {
  const page = pageOf(url);
  return (await wrongMarks()).filter((mark) => mark.page === page).map(({ quote }) => quote);
}

/** One change after the other: each reads what the one before has written. */
let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Hides a statement of an audited page, with the reader's reason if there is one, or brings it back. Returns the
 * statements hidden on the page now.
 */
export function setHidden(
  audit: Audit,
  statement: Statement,
  hidden: boolean,
  remark?: string,
): Promise<string[]> {
  const change = lastChange.then(async () => {
    const page = pageOf(audit.page.url);
    const quote = statementKey(statement);
    const others = (await wrongMarks()).filter((mark) => mark.page !== page || mark.quote !== quote);
    const marks = hidden ? [...others, wrongMark(audit, statement, remark)] : others;
    await browser.storage.local.set({ [WRONG_MARKS_KEY]: marks.slice(-MAX_ENTRIES) });
    return marks.filter((mark) => mark.page === page).map((mark) => mark.quote);
  });
  lastChange = change.catch(() => undefined);
  return change;
}

function wrongMark(
  { page, tool, evidence }: Audit,
  { worst, findings }: Statement,
  remark?: string,
): WrongMark {
  return {
    page: pageOf(page.url),
    pageTitle: page.title,
    quote: worst.quote,
    anchor: worst.anchor,
    claims: findings.map(({ claimType, verdict, status, severity, confidence, therapies }) => ({
      claimType,
      verdict,
      status,
      severity,
      confidence,
      therapies,
    })),
    versions: { tool: tool.version, evidence: evidence.version },
    markedAt: new Date().toISOString(),
    ...(remark?.trim() && { remark: remark.trim() }),
  };
}

/** The file in which a reader hands over what was marked as wrong. */
export const wrongMarksFile = (marks: readonly WrongMark[], savedAt: string): string =>
  `${JSON.stringify({ tool: 'clinic-claim-auditor', savedAt, marks }, null, 2)}\n`;
