import { describe, expect, test } from 'vitest';
import { claimTypes } from '../../src/claims/index.ts';
import { scanClaims } from '../../src/claims/scan.ts';
import { CLAIM_TYPES, type ClaimType } from '../../src/model/index.ts';
import { findTerms } from '../../src/text/terms.ts';
import { tokenize } from '../../src/text/tokens.ts';

function tagged(text: string) {
  const tokens = tokenize(text);
  return { tokens, terms: findTerms(tokens, text) };
}

/** Claim types whose wording stands in a sentence; hints are left out. */
function typesOf(text: string): ClaimType[] {
  const hits = scanClaims([tagged(text)])[0] ?? [];
  return [...new Set(hits.filter(({ hint }) => !hint).map(({ claimType }) => claimType))];
}

/** For each claim type a sentence that states it and one on its subject that does not. */
const EXAMPLES: Record<ClaimType, { states: string; silent: string }> = {
  'broad-indication': { states: 'Stem cells treat autism.', silent: 'Stem cells treat knees.' },
  'cell-product': { states: 'PRP is rich in growth factors.', silent: 'We draw blood for PRP.' },
  'disease-modification': { states: 'PRP cures arthritis.', silent: 'PRP is made from blood.' },
  durability: { states: 'PRP relief lasts for years.', silent: 'The PRP visit is short.' },
  'evidence-base': { states: 'PRP is clinically proven.', silent: 'PRP is made from blood.' },
  financial: { states: 'Stem cells at half the price.', silent: 'PRP is made from blood.' },
  legitimacy: { states: 'PRP is trusted by athletes.', silent: 'PRP is made from blood.' },
  'regulatory-status': { states: 'Our stem cells are FDA approved.', silent: 'PRP is made from blood.' },
  safety: { states: 'PRP has no side effects.', silent: 'PRP is made from blood.' },
  'success-rate': { states: '90% of PRP patients improve.', silent: 'PRP needs 60 ml of blood.' },
  superiority: { states: 'PRP works better than cortisone.', silent: 'PRP is made from blood.' },
  'surgery-avoidance': { states: 'PRP helps you avoid knee surgery.', silent: 'PRP is made from blood.' },
  'symptom-relief': { states: 'PRP reduces pain.', silent: 'PRP is made from blood.' },
  'tissue-regeneration': { states: 'PRP regrows cartilage.', silent: 'PRP is made from blood.' },
  'trial-status': { states: 'Join our clinical trial of stem cells.', silent: 'PRP is made from blood.' },
};

describe('scanClaims', () => {
  test('every claim type is defined once', () => {
    expect(claimTypes.map(({ id }) => id).sort()).toEqual([...CLAIM_TYPES].sort());
  });

  test.each(Object.entries(EXAMPLES))('%s', (claimType, { states, silent }) => {
    expect(typesOf(states)).toContain(claimType);
    expect(typesOf(silent)).not.toContain(claimType);
  });

  test('a hit is the range of tokens that states the claim', () => {
    const sentence = tagged('After a week, PRP regrows cartilage.');
    const hit = scanClaims([sentence])[0]?.find(({ claimType }) => claimType === 'tissue-regeneration');
    expect(sentence.tokens.slice(hit?.start, hit?.end).map(({ normal }) => normal)).toEqual([
      'regrows',
      'cartilage',
    ]);
  });

  test('a gap does not cross a clause mark', () => {
    expect(typesOf('PRP regrows, so we hear, cartilage.')).not.toContain('tissue-regeneration');
  });

  test('a hint is noted only where no wording of its type was found', () => {
    const hints = (text: string) =>
      (scanClaims([tagged(text)])[0] ?? []).filter(({ hint }) => hint).map(({ claimType }) => claimType);
    expect(hints('Ask about the FDA.')).toContain('regulatory-status');
    expect(hints('PRP is FDA approved.')).not.toContain('regulatory-status');
  });

  test('gives one list a sentence, whatever stands beside it', () => {
    const sentences = ['', 'PRP regrows cartilage.', 'The door is blue.', 'PRP has no side effects.'].map(
      tagged,
    );
    const together = scanClaims(sentences);
    expect(together).toEqual(sentences.map((sentence) => scanClaims([sentence])[0]));
    expect(together.map((hits) => hits.length > 0)).toEqual([false, true, false, true]);
  });
});
