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
    ['Becker’s muscular dystrophy', 'Types of Muscular Dystrophy', 'list-item', false],
    [
      'Huntington’s disease',
      'This family of diseases includes: Parkinson’s and stem cells',
      'list-item',
      false,
    ],
    [
      'Limb girdle muscular dystrophy',
      'It gets worse over time. The different forms are:',
      'list-item',
      false,
    ],
    ['Diabetes $327 billion', 'Only a few diseases cost more:', 'list-item', false],
    ['Heart attack and stroke', 'Complications', 'list-item', false],
    ['Diabetes', 'Why does it happen?', 'list-item', false],
    ['Can PRP help with migraine?', 'Questions', 'list-item', false],
    ['Therapeutic Botox for migraine', 'Also available', 'list-item', false],
    ['Migraine with nerve blocks', 'We also treat', 'list-item', false],
    ['Ingrown nails and diabetic foot checks', 'Other feet we see', 'list-item', false],
    ['Heart attack and stroke', 'Complications Complications', 'list-item', false],
    ['Autism', 'Types of conditions we treat', 'list-item', true],
    ['Autism', 'Types of stem cell therapy', 'list-item', true],
    ['Autism', 'Costs', 'table-cell', true],
    ['Autism', 'Cost of stem cells by disease', 'table-cell', true],
    ['Neuropathy', 'Stem cells for diabetes and its complications', 'list-item', true],
    ['Lupus', 'Types of autoimmune disease that stem cells help', 'list-item', true],
    ['Lupus', 'Some kinds of problems', 'list-item', true],
    ['COPD', 'All forms of lung disease are treated:', 'list-item', true],
    ['Diabetes', 'Complications of life we can heal', 'list-item', true],
    ['Parkinson’s disease', 'What it is good for', 'list-item', true],
    ['Stem cells and physical therapy for stroke', 'Programmes', 'list-item', true],
    ['Stem cell IV for autism', 'Services', 'list-item', true],
    ['Multiple sclerosis', 'The cost of your treatment', 'table-cell', true],
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
