import type { CitationResult, Mismatch } from '../../model/index.ts';
import type { Facts } from '../facts.ts';
import type { KnownSource } from '../source-index.ts';

/** A passage of a page that rests on a source. */
export interface Statement {
  text: string;
  /** The sentences of the same block right before and after it. */
  beside: string;
  facts: Facts;
  /** The source was named by identifier, author and year or name, and not only recognised by what is said of it. */
  named: boolean;
  /** No other source is named in the passage. */
  alone: boolean;
  /** Web sites that the page credits for it. */
  credits: readonly string[];
  /** Headings above it, innermost last. */
  headings: readonly string[];
}

interface Departure {
  result: Extract<CitationResult, 'misreported' | 'stretched' | 'leaves-out'>;
  /** What the source says instead, as a full sentence for a reader. */
  says: string;
}

/** A sentence and what this rule says of it; run as tests. */
interface RuleExample {
  says: string;
  source: string;
  result: Departure['result'] | 'nothing';
}

/** One way in which a page's sentence departs from its source. In doubt it says nothing. */
export interface Rule {
  kind: Mismatch;
  examples: readonly RuleExample[];
  judge(statement: Statement, source: KnownSource): Departure | undefined;
}

/** Words that set something apart or deny it: what stands beside them is not what the source is said to be. */
const SETS_APART =
  /\b(?:not|nor|never|none|neither|nothing|unlike|rather than|instead of|whereas|contrary|in contrast|despite|other than|different|but)\b|n't\b|;/i;
/** Another study is spoken of beside the one named; "one year later" is none. */
const ANOTHER_STUDY =
  /\b(?:another|subsequent|follow-on|(?:the|a|an) (?:later|earlier|other|first|second)|other (?:stud|trial|research|author)\w*|since|newer|more recent|higher[- ]dose|re-?analys[ei]s|sub-?groups?|post[- ]hoc|secondary analys[ei]s|editorials?|comment\w*)\b/i;
/** The page speaks of itself: what it names may be its own product. */
const OWN_VOICE = /\b(?:we|our|ours|us)\b/i;

/** True where a word of the passage may be about something else than the source. */
export const isAmbiguous = (text: string): boolean =>
  SETS_APART.test(text) || ANOTHER_STUDY.test(text) || OWN_VOICE.test(text);
