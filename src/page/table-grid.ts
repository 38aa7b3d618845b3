import { attribute, contains } from './dom.ts';

/** Columns and headers of a data table while its cells are read in order (HTML Standard, "forming a table"). */
export class TableGrid {
  /** Blocks that are the only text of their cell. */
  readonly soleBlocks: number[] = [];
  private rows = 0;
  private column = 0;
  private widest = 0;
  private hasHeaders = false;
  /** Rows for which a cell above still covers the column. */
  private occupied: number[] = [];
  private columnHeaders: (number | undefined)[] = [];
  private rowHeader: number | undefined;

  startRow(): void {
    this.rows++;
    this.column = 0;
    this.rowHeader = undefined;
    this.occupied = this.occupied.map((rows) => Math.max(0, rows - 1));
  }

  /** Takes the cell's place. Returns the blocks of its headers, or undefined for a header itself and a cell without. */
  startCell(element: Element, tag: string): number[] | undefined {
    while ((this.occupied[this.column] ?? 0) > 0) this.column++;
    const column = this.column;
    const rows = span(element, 'rowspan');
    this.column += span(element, 'colspan');
    for (let i = column; i < this.column; i++) this.occupied[i] = rows;
    this.widest = Math.max(this.widest, this.column);
    if (tag === 'th') {
      this.hasHeaders = true;
      return undefined;
    }
    const headers = [this.columnHeaders[column], this.rowHeader].filter((index) => index !== undefined);
    return headers.length > 0 ? headers.sort((a, b) => a - b) : undefined;
  }

  /** Remembers a cell's text as a header: a `th`, a bold cell of the first row, or a first cell that names its row. */
  endCell(element: Element, tag: string, index: number, isBold: boolean): void {
    const columns = span(element, 'colspan');
    const isFirst = this.column - columns <= 0;
    const scope = attribute(element, 'scope')?.toLowerCase() ?? '';
    const namesRow =
      scope.startsWith('row') || (isFirst && this.rows > 1) || (isFirst && tag !== 'th' && !isBold);
    if (namesRow) this.rowHeader = index;
    else if (tag === 'th' || (isBold && this.rows === 1)) {
      for (let i = this.column - columns; i < this.column; i++) this.columnHeaders[i] = index;
    }
  }

  /** A single row or column without headers is no table in the reader's eye. */
  get isTabular(): boolean {
    return this.hasHeaders || (this.rows > 1 && this.widest > 1);
  }
}

/** True for tables that only place things on the page, as sites did before style sheets. */
export function isLayoutTable(element: Element, role: string): boolean {
  if (role === 'presentation' || role === 'none' || contains(element, 'table')) return true;
  return !contains(element, 'th,caption') && contains(element, 'p,ul,ol,hr,form,center,h1,h2,h3,h4,h5,h6');
}

/** A cell's colspan or rowspan, within what browsers allow. */
function span(element: Element, name: string): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10);
  return value >= 1 ? Math.min(value, 1000) : 1;
}
