import Papa from 'papaparse';
import { printable } from './plain.ts';

type Cell = string | number | undefined;

/**
 * Lines of a table as CSV (RFC 4180, CRLF). Cells that begin like a formula get an apostrophe, so that a spreadsheet shows
 * them as text; what could reorder or break a line is dropped.
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  const data = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? printable(cell) : (cell ?? ''))),
  );
  return data.length ? `${Papa.unparse(data, { escapeFormulae: true, newline: '\r\n' })}\r\n` : '';
}

/** A table with its header, as `csvLines` writes it. */
export const csvTable = (fields: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  csvLines([fields, ...rows]);
