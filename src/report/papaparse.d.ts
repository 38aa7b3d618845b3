// The part of papaparse in use. Its published types bring in those of Node.js, which the core must not see.
declare module 'papaparse' {
  interface UnparseConfig {
    /** Puts an apostrophe before a cell that a spreadsheet would run as a formula. */
    escapeFormulae?: boolean;
    newline?: string;
  }
  interface ParseResult {
    data: string[][];
    errors: unknown[];
  }
  const Papa: {
    unparse(data: readonly (readonly unknown[])[], config?: UnparseConfig): string;
    parse(text: string): ParseResult;
  };
  export default Papa;
}
