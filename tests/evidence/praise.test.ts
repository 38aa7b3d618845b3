import { expect, test } from 'vitest';
import { findStatusToken, loadEvidence } from '../../src/evidence/index.ts';
import type { TherapyId } from '../../src/model/index.ts';

const evidence = loadEvidence();
const NAMES_FAME = /\b(?:fame|famous|athletes are|prizes|awards|pioneer)\b/i;

function whyOf(text: string, therapy: TherapyId): string {
  const token = findStatusToken(text, 'legitimacy');
  const judgement = evidence.judge({
    claimType: 'legitimacy',
    therapies: [therapy],
    conditions: ['knee-oa'],
    strength: 'asserted',
    ...(token && { token }),
  });
  return judgement?.why ?? '';
}

test.each(['stem-cell', 'bone-marrow', 'adipose', 'birth-tissue', 'prp', 'prolotherapy'] as const)(
  '%s: fame is answered only where it is named',
  (therapy) => {
    const plain = whyOf('A treatment of this kind counts as regenerative medicine.', therapy);
    expect(plain).not.toBe('');
    expect(plain).not.toMatch(NAMES_FAME);
    if (therapy !== 'prolotherapy')
      expect(whyOf('Famous athletes and award winners come to us.', therapy)).toMatch(NAMES_FAME);
  },
);
