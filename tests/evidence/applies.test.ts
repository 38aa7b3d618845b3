import { describe, expect, test } from 'vitest';
import { KNEE, partsOf } from '../../src/citations/parts.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { findStatusToken } from '../../src/evidence/status-tokens.ts';
import type { ClaimType, ConditionId, TherapyId } from '../../src/model/index.ts';

const evidence = loadEvidence();

const reason = (
  claimType: ClaimType,
  therapies: TherapyId[],
  conditions: ConditionId[],
  elsewhere = false,
): string => evidence.judge({ claimType, therapies, conditions, strength: 'asserted', elsewhere })?.why ?? '';

describe('a reason is about the part of the body that the sentence names', () => {
  test.each(['success-rate', 'symptom-relief', 'durability', 'surgery-avoidance'] as const)(
    'an answer from knees says so for tendons, backs and elbows, and not for knees: %s',
    (claimType) => {
      for (const therapy of ['prp', 'stem-cell', 'exosome', 'birth-tissue'] as const) {
        for (const why of [
          reason(claimType, [therapy], ['tendon']),
          reason(claimType, [therapy], ['joint-pain'], true),
        ])
          expect(why).toMatch(/\b(?:knees?|tendons?|hips?|ankles?|discs?|backs?|joints?)\b/i);
        expect(reason(claimType, [therapy], ['knee-oa'])).not.toContain('not of the part of the body');
      }
    },
  );

  test('a share from the knee trial is not told of an elbow without a word', () => {
    expect(reason('success-rate', ['prp'], ['joint-pain'], true)).toContain('not of the part of the body');
    expect(reason('success-rate', ['prp'], ['joint-pain'])).not.toContain('not of the part of the body');
  });
});

describe('parts of the body that a sentence names', () => {
  test.each([
    ['For tennis elbow the success rate is 92%.', ['the elbow']],
    ['PRP works in 92% of shoulders and knees.', [KNEE, 'the shoulder']],
    ['Relief for lower back pain and Achilles tendons.', ['the back', 'the Achilles tendon']],
    ['PRP gets 92% of patients back on their feet.', []],
    ['You are in good hands: PRP works for 92% of patients.', []],
    ['You have your money back or 92% success with PRP.', []],
  ])('%s', (sentence, parts) => {
    expect(partsOf(sentence)).toEqual(parts);
  });
});

describe('a guarantee is answered as a guarantee', () => {
  const answerTo = (sentence: string, therapy: TherapyId): string => {
    const token = findStatusToken(sentence, 'financial');
    const key = {
      claimType: 'financial',
      therapies: [therapy],
      conditions: [],
      strength: 'absolute',
    } as const;
    return evidence.judge({ ...key, ...(token && { token }) })?.why ?? '';
  };

  test.each([
    ['We guarantee results with our stem cells.', 'stem-cell'],
    ['Stem cells are guaranteed to relieve your knee pain.', 'stem-cell'],
    ['Guaranteed relief or your money back.', 'stem-cell'],
    ['We guarantee results with PRP or refund you.', 'prp'],
    ['Our exosomes come with a refund.', 'exosome'],
  ] as const)('%s', (sentence, therapy) => {
    expect(answerTo(sentence, therapy)).toContain('Nobody can promise');
    expect(answerTo(sentence, therapy)).not.toContain('Medicare');
  });

  test('cover by Medicare keeps its own answer', () => {
    expect(answerTo('Covered by Medicare and guaranteed.', 'stem-cell')).toContain('Medicare');
  });
});

test('no answer that agrees with a claim cites a record as contradicting it', () => {
  let seen = 0;
  for (const answer of evidence.data.answers) {
    const { claimType, therapy, condition, token } = answer;
    if (answer.verdict !== 'consistent' || condition === 'non-joint' || condition === 'advanced-oa') continue;
    const judged = evidence.judge({
      claimType,
      therapies: [therapy === 'any' ? 'stem-cell' : therapy],
      conditions: condition === 'any' ? [] : [condition],
      strength: answer.strength === 'any' ? 'asserted' : answer.strength,
      ...(token && { token }),
    });
    if (judged?.verdict !== 'consistent') continue;
    seen++;
    expect(judged.evidence.filter(({ stance }) => stance === 'contradicts')).toEqual([]);
  }
  expect(seen).toBeGreaterThan(5);
});
