import { describe, expect, test } from 'vitest';
import { isOfferedDisease } from '../../src/claims/offered-disease.ts';
import type { BlockKind } from '../../src/model/index.ts';
import { findTerms } from '../../src/text/terms.ts';
import { tokenize } from '../../src/text/tokens.ts';

function offered(text: string, context: string, kind: BlockKind = 'list-item'): boolean {
  const tokens = tokenize(text);
  const sentence = { block: 0, start: 0, end: text.length, text, tokens, terms: findTerms(tokens, text) };
  return isOfferedDisease(sentence, { kind, text, region: 'main', headingPath: [] }, () => context);
}

describe('isOfferedDisease', () => {
  test.each<[string, string, BlockKind, boolean]>([
    ['Autism', 'Conditions we treat', 'list-item', true],
    ['Type 2 diabetes', 'What stem cells help', 'table-cell', true],
    ['Autism', 'Conditions we treat', 'paragraph', false],
    ['Knee arthritis', 'Conditions we treat', 'list-item', false],
    ['Diabetes', 'Risk factors', 'list-item', false],
    ['Diabetes', 'You are not a candidate with', 'list-item', false],
    ['Diabetes (not treated here)', 'Conditions', 'list-item', false],
    [
      'Many families whose children live with autism ask us every week what we can do',
      'Conditions we treat',
      'list-item',
      false,
    ],
  ])('%s under “%s” in a %s', (text, context, kind, expected) => {
    expect(offered(text, context, kind)).toBe(expected);
  });
});
