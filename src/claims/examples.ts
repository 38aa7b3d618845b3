import type { ClaimType } from '../model/index.ts';

/** A sentence in the place where it stands on a clinic's page. */
export interface Example {
  text: string;
  /** Claim types that it makes besides. */
  also?: readonly ClaimType[];
  /** A heading of its own; else a paragraph, or what the fields below say. */
  as?: 'heading' | 'quote';
  /** A bullet under this lead-in. */
  under?: string;
  /** The answer to this question. */
  answers?: string;
  /** A cell of a table, in the row of this header. */
  row?: string;
}

/**
 * What a claim type is and what only looks like it, in many wordings. They are tests, run on a clinic's page for
 * stem cells, PRP and exosomes: each of `claims` is reported as a claim of the type, none of `silent` is a warning.
 */
export interface ClaimExamples {
  claims: readonly Example[];
  silent: readonly Example[];
}
