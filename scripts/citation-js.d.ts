/** The part of citation-js that the build uses; the library ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown[]);
    format(
      format: 'bibliography' | 'bibtex' | 'ris',
      options?: { template?: string; format?: string },
    ): string;
  }
  export const plugins: {
    config: { get(name: string): unknown };
    input: { chain(text: string, options?: { generateGraph?: boolean }): object[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
