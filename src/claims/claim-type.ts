import type { ClaimType } from '../model/index.ts';

/**
 * What makes a sentence a claim of one type. Patterns are in compromise's match syntax over the lexicon's tags,
 * with two shorthands: `~3` is a gap of at most three words within the clause, and a tag stands for the whole of a
 * term of several words.
 */
export interface ClaimTypeDefinition {
  id: ClaimType;
  /** Wordings that state the claim by themselves once a therapy is in the context. */
  patterns: readonly string[];
  /** Tags that only hint at it: where nothing else speaks for the type, the learned scorer decides. */
  hints: readonly string[];
}
