import { describe, expect, test } from 'vitest';
import { findTerms } from '../../src/text/terms.ts';
import { tokenize } from '../../src/text/tokens.ts';

function tags(text: string): Record<string, string[]> {
  const tokens = tokenize(text);
  return Object.fromEntries(
    findTerms(tokens, text).map((term) => [
      tokens
        .slice(term.start, term.end)
        .map((token) => token.normal)
        .join(' '),
      [...term.tags],
    ]),
  );
}

describe('findTerms', () => {
  test('the longest term wins, and a joint inside it is still known', () => {
    const found = tags('Avoid knee replacement surgery');
    expect(found['replacement surgery'] ?? found['knee replacement']).toContain('Surgery');
    expect(found.knee).toEqual(expect.arrayContaining(['KneeWord']));
  });

  test('verbs are found in every form', () => {
    for (const form of ['regrow', 'regrows', 'regrew', 'regrown', 'regrowing']) {
      expect(tags(`it ${form} cartilage`)[form]).toContain('Grow');
    }
  });

  test('abbreviations that are also words need capitals', () => {
    expect(tags('patients with MS improve').ms).toContain('SeriousDisease');
    expect(tags('dr and ms smith').ms).toBeUndefined();
    expect(tags('those who walk').who).toBeUndefined();
  });

  test('words are not read as terms where their neighbours give them another sense', () => {
    expect(tags('Anti-ageing and longevity').longevity).toContain('SeriousDisease');
    expect(tags('PRP for joint longevity').longevity).toBeUndefined();
    expect(tags('The longevity of the result').longevity).toBeUndefined();
    expect(tags('I feel well').i).toContain('FirstPerson');
    expect(tags('your own cells (i.e. they come from you)').i).toBeUndefined();
    expect(tags('used since World War I in soldiers').i).toBeUndefined();
    expect(tags('in a phase I trial').i).toBeUndefined();
    expect(tags('in that phase I felt better').i).toContain('FirstPerson');
    expect(tags('PRP clears the tissue memory').memory).toBeUndefined();
    expect(tags('a memory foam pillow').memory).toBeUndefined();
    expect(tags('stem cells for memory and focus').memory).toContain('SeriousDisease');
    expect(tags('long known from bone marrow transplants')['bone marrow']).toBeUndefined();
    expect(tags('drawn from bone marrow')['bone marrow']).toContain('TherapyBoneMarrow');
    expect(tags('for severe arthritis').severe).toContain('AdvancedStage');
    expect(tags('arthritis that is not too severe').severe).toBeUndefined();
    expect(tags("if it isn't very advanced").advanced).toBeUndefined();
  });

  test('a pseudo-negation hides the negation inside it', () => {
    const found = tags('not only relieves pain');
    expect(found['not only']).toContain('PseudoNegator');
    expect(found.not).toBeUndefined();
  });
});
