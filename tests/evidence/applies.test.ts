import { describe, expect, test } from 'vitest';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import type { Audit, ClaimType, ConditionId, Finding, TherapyId } from '../../src/model/index.ts';

const evidence = loadEvidence();

function auditOf(offer: string, sentence: string): Audit {
  const html = `<html lang="en"><title>${offer}</title><main><h1>${offer}</h1><p>Our clinic offers ${offer}. Call us today.</p><p>${sentence}</p></main></html>`;
  return auditSnapshot(snapshotFromHtml(html, 'https://clinic.test/'), evidence, {
    auditedAt: '2026-01-01T00:00:00.000Z',
    toolVersion: '0',
  });
}
const findingsOf = (offer: string, sentence: string): Finding[] =>
  auditOf(offer, sentence).findings.filter(({ quote }) => quote === sentence);

describe('a reason is about the part of the body that the sentence names', () => {
  const reason = (
    claimType: ClaimType,
    therapies: TherapyId[],
    conditions: ConditionId[],
    elsewhere = false,
  ) => evidence.judge({ claimType, therapies, conditions, strength: 'asserted', elsewhere })?.why ?? '';

  test('an answer from knees says so for tendons, backs and elbows, and not for knees', () => {
    for (const claimType of ['success-rate', 'symptom-relief', 'durability', 'surgery-avoidance'] as const)
      for (const therapy of ['prp', 'stem-cell', 'exosome', 'birth-tissue'] as const) {
        for (const why of [
          reason(claimType, [therapy], ['tendon']),
          reason(claimType, [therapy], ['joint-pain'], true),
        ])
          expect(why).toMatch(/\b(?:knees?|tendons?|hips?|ankles?|discs?|backs?|joints?)\b/i);
        expect(reason(claimType, [therapy], ['knee-oa'])).not.toMatch(/not of the part of the body/);
      }
  });

  test.each(['For tennis elbow the success rate is 92%.', 'PRP works in 92% of shoulders.'])(
    '%s',
    (sentence) => {
      const rates = findingsOf('PRP injections', sentence).filter(
        ({ claimType }) => claimType === 'success-rate',
      );
      expect(rates.map(({ why }) => why).join()).toContain('not of the part of the body');
    },
  );

  test('a knee needs no such caveat', () => {
    const rates = findingsOf('PRP injections', 'For knees and elbows the success rate of PRP is 92%.');
    expect(rates.map(({ why }) => why).join()).not.toContain('not of the part of the body');
  });
});

describe('a guarantee is answered as a guarantee', () => {
  test.each([
    'We guarantee results with our stem cells.',
    'Stem cells are guaranteed to relieve your knee pain.',
    'Guaranteed relief with stem cells or your money back.',
    'We guarantee results with PRP or refund you.',
  ])('%s', (sentence) => {
    const offer = sentence.includes('PRP') ? 'PRP injections' : 'stem cell injections for knees';
    const found = findingsOf(offer, sentence);
    const money = found.filter(({ claimType }) => claimType === 'financial');
    expect(money.map(({ why }) => why).join()).toContain('Nobody can promise');
    expect(money.map(({ why }) => why).join()).not.toContain('Medicare');
    expect(found.map(({ claimType }) => claimType)).not.toContain('superiority');
  });

  test('cover by Medicare keeps its own answer', () => {
    const [finding] = findingsOf(
      'stem cell injections for knees',
      'Our stem cell injections are covered by Medicare, guaranteed.',
    ).filter(({ claimType }) => claimType === 'financial');
    expect(finding?.why).toContain('Medicare');
  });
});

test('no answer that agrees with a claim cites a record as contradicting it', () => {
  for (const answer of evidence.data.answers) {
    if (answer.verdict !== 'consistent') continue;
    const { claimType, therapy, condition, token } = answer;
    if (condition === 'non-joint' || condition === 'advanced-oa' || therapy === 'any') continue;
    const judged = evidence.judge({
      claimType,
      therapies: [therapy],
      conditions: condition === 'any' ? [] : [condition],
      strength: answer.strength === 'any' ? 'asserted' : answer.strength,
      ...(token && { token }),
    });
    if (judged?.verdict !== 'consistent') continue;
    expect(judged.evidence.filter(({ stance }) => stance === 'contradicts')).toEqual([]);
  }
});
