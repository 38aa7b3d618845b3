import { describe, expect, it } from 'vitest';
import { loadEvidence } from '../../src/evidence/index.ts';
import { conditionOrder, findAnswer, therapyOrder } from '../../src/evidence/lookup.ts';
import { findStatusToken } from '../../src/evidence/status-tokens.ts';
import { CLAIM_TYPES, type ClaimKey, type TherapyId } from '../../src/model/index.ts';

const evidence = loadEvidence();
const judge = (key: Partial<ClaimKey> & Pick<ClaimKey, 'claimType' | 'therapies'>) =>
  evidence.judge({ conditions: [], strength: 'asserted', ...key });

describe('order of therapies', () => {
  it('takes a named source before stem cells in general, and falls back to them', () => {
    expect(therapyOrder(['stem-cell', 'adipose'])).toEqual(['adipose', 'stem-cell']);
    expect(therapyOrder(['bone-marrow'])).toEqual(['bone-marrow', 'stem-cell']);
  });

  it('never adds another family', () => {
    expect(therapyOrder(['prp'])).toEqual(['prp']);
    expect(therapyOrder(['exosome'])).toEqual(['exosome']);
    expect(therapyOrder(['hyaluronic-acid', 'prp'])).toEqual(['hyaluronic-acid', 'prp']);
  });
});

describe('order of conditions', () => {
  it('falls back from a named joint to any', () => {
    expect(conditionOrder(['hip-oa'], false, 'symptom-relief')).toEqual(['hip-oa', 'any']);
    expect(conditionOrder(['oa'], false, 'symptom-relief')).toEqual(['any']);
  });

  it('goes from advanced arthritis to the joint to any', () => {
    expect(conditionOrder(['knee-oa'], true, 'symptom-relief')).toEqual(['advanced-oa', 'knee-oa', 'any']);
  });

  it('speaks of no single joint where several are named', () => {
    expect(conditionOrder(['knee-oa', 'tendon'], false, 'symptom-relief')).toEqual(['any']);
  });

  it('keeps other diseases away from answers about joints, save for claims that are not about a joint', () => {
    expect(conditionOrder(['other'], false, 'symptom-relief')).toEqual(['non-joint']);
    expect(conditionOrder(['other'], false, 'safety')).toEqual(['non-joint', 'any']);
  });
});

describe('judgement', () => {
  it('depends on strength', () => {
    const therapies = ['stem-cell'] as const;
    expect(judge({ claimType: 'symptom-relief', therapies, strength: 'absolute' })?.verdict).toBe(
      'contradicted',
    );
    expect(judge({ claimType: 'symptom-relief', therapies })?.verdict).toBe('overstated');
  });

  it('says so where a hip is answered from knees', () => {
    const hip = judge({ claimType: 'durability', therapies: ['stem-cell'], conditions: ['hip-oa'] });
    expect(hip?.why).toContain('on knees, not on the hip.');
    const knee = judge({ claimType: 'durability', therapies: ['stem-cell'], conditions: ['knee-oa'] });
    expect(knee?.why).not.toContain('The trials named here');
  });

  it('says of exosomes for other diseases that no trial is held, and rests on the regulator', () => {
    for (const claimType of ['symptom-relief', 'disease-modification', 'tissue-regeneration'] as const) {
      const found = judge({ claimType, therapies: ['exosome'], conditions: ['other'] });
      expect(found?.why).toMatch(/^We hold no trial of exosomes outside joints\./);
      expect(found?.evidence[0]?.id).toMatch(/^fda-/);
      expect(found?.evidence.map(({ id }) => id)).not.toContain('isct-isev-2020-exosome-statement');
    }
  });

  it('says of what scientists said on COVID-19 that it was on COVID-19', () => {
    for (const { why } of evidence.data.answers.filter((one) => /\bscientists of the field\b/i.test(one.why)))
      expect(why).toContain('COVID-19');
  });

  it('answers a price cut with prices of the therapy, cover with rules on cover', () => {
    const answer = (therapy: TherapyId, text: string) =>
      judge({
        claimType: 'financial',
        therapies: [therapy],
        token: findStatusToken(text, 'financial'),
      });
    const cut = 'Sign up today and take $1,000 off.';
    for (const therapy of [
      'stem-cell',
      'prp',
      'adipose',
      'birth-tissue',
      'exosome',
      'prolotherapy',
    ] as const) {
      const found = answer(therapy, cut);
      expect(found?.why, therapy).toMatch(/^A lower price says nothing about benefit\./);
      expect(found?.evidence.map(({ id }) => id).join(), therapy).not.toMatch(/cms-|tricare/);
    }
    expect(answer('stem-cell', cut)?.evidence.map(({ id }) => id)).toContain('piuzzi-2018-price-efficacy');
    expect(answer('prp', 'PRP costs $499 a knee.')?.why).not.toContain('Medicare');
    expect(answer('prp', 'Medicare covers PRP.')?.evidence[0]?.id).toBe('tricare-prp-knee-2019');
    expect(answer('prp', 'Medicare covers PRP.')?.why).toContain('diabetic wounds');
  });

  it('does not add that where the answer itself tells of the parts', () => {
    const ankle = judge({ claimType: 'superiority', therapies: ['prp'], parts: ['the ankle'] });
    expect(ankle?.why).toMatch(/\bankles\b/);
    expect(ankle?.why).not.toContain('The trials named here');
  });

  it('answers a claim about another disease from that disease, never from knees', () => {
    const answer = findAnswer(
      new Map(
        CLAIM_TYPES.map((type) => [type, evidence.data.answers.filter((one) => one.claimType === type)]),
      ),
      {
        claimType: 'surgery-avoidance',
        therapies: ['stem-cell'],
        conditions: ['other'],
        strength: 'asserted',
      },
      () => true,
    );
    expect(answer?.claimType).toBe('broad-indication');
    expect(answer?.condition).toBe('non-joint');
  });

  it('takes words of status before the plain answer', () => {
    const plain = judge({ claimType: 'regulatory-status', therapies: ['birth-tissue'] });
    const registered = judge({
      claimType: 'regulatory-status',
      therapies: ['birth-tissue'],
      token: 'FDA registered',
    });
    expect(plain?.verdict).toBe('contradicted');
    expect(registered?.verdict).toBe('missing-context');
  });

  it('answers plain training mildly, and counts no clinics against it', () => {
    for (const therapy of ['stem-cell', 'bone-marrow', 'adipose', 'birth-tissue', 'prp'] as const) {
      const answer = judge({ claimType: 'legitimacy', therapies: [therapy], token: 'plain credentials' });
      expect(answer).toMatchObject({ verdict: 'missing-context', severity: 'low' });
      expect(answer?.why).toMatch(/^Training is good to know\. It is no evidence that the treatment works/);
      expect(answer?.evidence.map(({ stance }) => stance)).toEqual(['context']);
    }
  });

  it('lets a source that bears out the doubt lead, and one for the claim follow', () => {
    for (const { claimType, therapy, verdict, evidence: ids, ...rest } of evidence.data.answers) {
      if (verdict === 'consistent' || therapy === 'any' || rest.figure || ids.length < 2) continue;
      const stances = evidence
        .judge({ claimType, therapies: [therapy], conditions: [], strength: 'asserted', token: rest.token })
        ?.evidence.map(({ stance }) => stance);
      if (stances?.some((stance) => stance !== 'supports')) expect(stances[0]).not.toBe('supports');
      if (stances?.some((stance) => stance === 'contradicts' || stance === 'weakens'))
        expect(stances[0], `${claimType} ${therapy}`).toMatch(/^(?:contradicts|weakens)$/);
    }
  });

  it('calls approved things approved', () => {
    const key = { claimType: 'regulatory-status', token: 'FDA approved' } as const;
    expect(judge({ ...key, therapies: ['hyaluronic-acid'], conditions: ['knee-oa'] })?.verdict).toBe(
      'consistent',
    );
    expect(judge({ ...key, therapies: ['maci'] })?.verdict).toBe('consistent');
    expect(judge({ ...key, therapies: ['corticosteroid'], conditions: ['knee-oa'] })?.verdict).toBe(
      'consistent',
    );
    expect(judge({ ...key, therapies: ['prp'] })?.verdict).toBe('contradicted');
  });

  it('gives live cells in amniotic fluid an answer of their own', () => {
    const key = { claimType: 'cell-product', therapies: ['birth-tissue'] } as const;
    expect(judge(key)?.verdict).toBe('unsupported');
    const live = judge({ ...key, token: 'live cells in amniotic fluid' });
    expect(live?.verdict).toBe('contradicted');
    expect(live?.evidence.map(({ id }) => id)).toContain('panero-2019-amniotic-fluid-products');
  });

  it('has nothing to say about a therapy outside the set', () => {
    expect(judge({ claimType: 'symptom-relief', therapies: ['other'] })).toBeUndefined();
  });
});
