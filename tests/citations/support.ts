import { factsOf } from '../../src/citations/facts.ts';
import type { ReadPage } from '../../src/citations/page.ts';
import type { Statement } from '../../src/citations/rules/rule.ts';
import { type SourceIndex, withoutNames } from '../../src/citations/source-index.ts';
import type { PageBlock } from '../../src/model/index.ts';
import { pageSentences } from '../../src/text/page-sentences.ts';
import { snapshotOf } from '../snapshot.ts';

/** A seller's page of these blocks, as the citations read it. */
export function pageOf(blocks: readonly PageBlock[]): ReadPage {
  const snapshot = snapshotOf(blocks);
  return { snapshot, sentences: pageSentences(snapshot), voice: 'seller' };
}

/** A sentence that tells of one named source and stands alone. */
export function statementOf(says: string, index: SourceIndex): Statement {
  const text = withoutNames(says, index);
  const credits = /Source: (\S+)/.exec(says)?.slice(1) ?? [];
  return { text, beside: '', facts: factsOf(text), named: true, alone: true, credits, headings: [] };
}
