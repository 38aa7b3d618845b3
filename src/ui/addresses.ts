/** Pages of the extension, relative to each other: all lie at its root. */
export const EVIDENCE_PAGE = 'evidence.html';
export const OPTIONS_PAGE = 'options.html';

/** Address of a record in the evidence browser. */
export const recordAddress = (id: string): string => `${EVIDENCE_PAGE}#/record/${encodeURIComponent(id)}`;

/** The page of kept audits. */
export const HISTORY_PAGE = 'kept.html';

/** The page that checks case files. */
export const CASE_PAGE = 'case.html';

/** Address of the page on which the findings of a tab are checked one by one. */
export const reviewAddress = (tabId: number): string => `review.html?tab=${tabId}`;

/** Address of the page on which the findings on a site's kept pages are checked one by one. */
export const siteReviewAddress = (site: string): string => `review.html?site=${encodeURIComponent(site)}`;

/** Address of the sheet for the visit, made from the audit of a tab. */
export const sheetAddress = (tabId: number): string => `sheet.html?tab=${tabId}`;

/** The first page after installing. */
export const WELCOME_PAGE = 'welcome.html';

/** The paste box, and the same with the example in it. */
export const PASTE_PAGE = 'paste.html';
export const EXAMPLE_ADDRESS = `${PASTE_PAGE}#example`;

/** The page that checks many pages. */
export const BATCH_PAGE = 'batch.html';
