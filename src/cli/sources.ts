/** Written in by scripts/audit.js, where the command line runs from a bundle. */
declare const CLI_SOURCES: string | undefined;

/** Does the command line run from a bundle? */
export const IS_BUNDLE = typeof CLI_SOURCES === 'string';

/** Address of the folder of this file's source, in a bundle, too. */
export const SOURCES = typeof CLI_SOURCES === 'string' ? CLI_SOURCES : new URL('./', import.meta.url).href;
