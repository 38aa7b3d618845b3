import { browser } from 'wxt/browser';
import type { Audit } from '../model/index.ts';
import { statementKey, statementsOf } from '../ui/statements.ts';

const INK = '#1a2125';
const PAPER = '#ffffff';
/** Four characters fit on a badge. */
const MOST = 999;

/** Number of statements with a warning that the reader has not hidden: the same number as in the popup's answer. */
export function warningCount(audit: Audit, hidden: readonly string[]): number {
  return statementsOf(audit.findings).filter(
    (statement) => statement.status === 'warning' && !hidden.includes(statementKey(statement)),
  ).length;
}

/** Text of the badge; empty for none, so that there is no badge for zero. */
const badgeText = (count: number): string => (count === 0 ? '' : count > MOST ? `${MOST}+` : `${count}`);

/** Shows the count on the toolbar button of one tab. A tab that has gone in the meantime is no fault. */
export async function showBadge(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
    await browser.action.setBadgeTextColor({ tabId, color: PAPER });
    await browser.action.setBadgeText({ tabId, text: badgeText(count) });
  } catch {
    // The tab was closed.
  }
}
