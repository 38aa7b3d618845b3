import Papa from 'papaparse';
import { printable } from './plain.ts';

/**
 * A table as CSV (RFC 4180, CRLF). Cells that begin like a formula get an apostrophe, so that a spreadsheet shows them as
 * text; what could reorder or break a line is dropped.
 */
export function csvTable(
  fields: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  const data = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? printable(cell) : (cell ?? ''))),
  );
  return `${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
