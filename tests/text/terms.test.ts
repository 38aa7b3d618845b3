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

  test('a pseudo-negation hides the negation inside it', () => {
    const found = tags('not only relieves pain');
    expect(found['not only']).toContain('PseudoNegator');
    expect(found.not).toBeUndefined();
  });
});
