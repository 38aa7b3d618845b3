/** A concept: what a tag stands for and the words that name it. */
export interface LexiconGroup {
  /** Tag put on the tokens, in compromise's CamelCase. */
  tag: string;
  /** Why these words belong together and what the tag must not be used for. */
  reason: string;
  /** Surface forms, separated by `|`: lower case, straight apostrophes, spaces for hyphens. */
  forms?: string;
  /** Nouns, separated by `|`: the plural is added at build time. */
  nouns?: string;
  /** Verbs as infinitives (particles may follow), separated by `|`: all forms are added at build time. */
  verbs?: string;
}
