/** Pages of the extension, relative to each other: all lie at its root. */
export const EVIDENCE_PAGE = 'evidence.html';
export const OPTIONS_PAGE = 'options.html';

/** Address of a record in the evidence browser. */
export const recordAddress = (id: string): string => `${EVIDENCE_PAGE}#/record/${encodeURIComponent(id)}`;

/** Address of the sheet for the visit, made from the audit of a tab. */
export const sheetAddress = (tabId: number): string => `sheet.html?tab=${tabId}`;
