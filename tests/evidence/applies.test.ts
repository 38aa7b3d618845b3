import { describe, expect, test } from 'vitest';
import { loadEvidence } from '../../src/evidence/index.ts';
import { EFFICACY } from '../../src/evidence/nearest-trials.ts';
import { findStatusToken } from '../../src/evidence/status-tokens.ts';
import { KNEE, partsOf, partsOutsideJoints } from '../../src/lexicon/body-parts.ts';
import { type ClaimType, type ConditionId, NAMED_THERAPIES, type TherapyId } from '../../src/model/index.ts';

const evidence = loadEvidence();

const reason = (
  claimType: ClaimType,
  therapies: TherapyId[],
  conditions: ConditionId[],
  parts: readonly string[] = [],
): string => evidence.judge({ claimType, therapies, conditions, strength: 'asserted', parts })?.why ?? '';

describe('a reason says where its trials were on other parts of the body than the claim is', () => {
  const SAYS = /For this treatment we hold no trial on|The trials named here were on/;

  test.each<[ClaimType, TherapyId[], ConditionId[], string[], string]>([
    [
      'success-rate',
      ['prp'],
      ['joint-pain'],
      ['the elbow'],
      'no trial on the elbow; the nearest are on knees.',
    ],
    [
      'durability',
      ['stem-cell'],
      ['spine'],
      ['the back'],
      'The trials named here were on knees, not on the back.',
    ],
    [
      'disease-modification',
      ['hyaluronic-acid'],
      ['tendon'],
      [],
      'no trial on tendons; the nearest are on knees.',
    ],
    ['symptom-relief', ['stem-cell'], ['joint-pain'], ['the shoulder'], 'no trial on the shoulder'],
    ['tissue-regeneration', ['prp'], ['joint-pain'], ['the shoulder'], 'not on the shoulder'],
    ['tissue-regeneration', ['prp'], ['other'], ['hair'], 'For this treatment we hold no trial on hair. '],
    ['tissue-regeneration', ['stem-cell'], ['other'], ['nerves'], 'no trial on nerves. '],
    ['tissue-regeneration', ['stem-cell'], ['other'], ['broken bones'], 'no trial on broken bones. '],
  ])('%s of %j, %j, %j', (claimType, therapies, conditions, parts, words) => {
    expect(reason(claimType, therapies, conditions, parts)).toContain(words);
  });

  test('a trial on ankles among the cited is told, whatever the part and the therapy', () => {
    const ankles = evidence.data.records.find(({ id }) => id === 'paget-2021-prima-ankle');
    expect(ankles?.conditions).toEqual(['oa']);
    let seen = 0;
    for (const claimType of EFFICACY)
      for (const therapy of NAMED_THERAPIES)
        for (const part of ['the elbow', 'the shoulder', 'the foot', 'the hand']) {
          const key = { claimType, therapies: [therapy], conditions: ['joint-pain'], parts: [part] } as const;
          const judged = evidence.judge({ ...key, conditions: ['joint-pain'], strength: 'asserted' });
          const where = /the nearest are on ([^.]*)|The trials named here were on ([^.]*), not/.exec(
            judged?.why ?? '',
          );
          if (!where || !judged?.evidence.some(({ id }) => id === ankles?.id)) continue;
          seen++;
          expect(where[0]).toContain('ankles');
        }
    expect(seen).toBeGreaterThan(0);
  });

  test('an answer about the part itself says nothing of the kind', () => {
    expect(reason('symptom-relief', ['stem-cell'], ['spine'], ['the back'])).not.toMatch(SAYS);
    expect(reason('symptom-relief', ['adipose'], ['spine'], ['the back'])).toContain('no controlled trial');
    expect(reason('symptom-relief', ['prp'], ['tendon'], ['the Achilles tendon'])).not.toMatch(SAYS);
    expect(reason('symptom-relief', ['prp'], ['joint-pain'], ['the ankle'])).not.toMatch(SAYS);
  });

  test.each([...EFFICACY])('a claim of knees or of no part has no such word: %s', (claimType) => {
    for (const therapy of NAMED_THERAPIES)
      for (const conditions of [['knee-oa'], ['oa'], ['joint-pain'], []] as ConditionId[][])
        expect(reason(claimType, [therapy], conditions)).not.toMatch(SAYS);
  });

  test.each([...EFFICACY])('outside joints no trial on knees is told as the nearest: %s', (claimType) => {
    for (const therapy of NAMED_THERAPIES)
      for (const part of ['hair', 'nerves', 'skin', 'broken bones'])
        expect(reason(claimType, [therapy], ['other'], [part])).not.toContain('the nearest are');
  });

  test('claims about status, safety and price rest on no trial of a part', () => {
    for (const claimType of ['regulatory-status', 'safety', 'financial', 'legitimacy'] as const)
      expect(reason(claimType, ['prp'], ['spine'], ['the back'])).not.toMatch(SAYS);
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
    ['Stem cells from your own hip bone take the pain away for years.', []],
    ['We draw the marrow carefully from the back of your hip.', []],
    ['Stem cells, which are taken from the hip, end knee pain.', [KNEE]],
    ['Hip marrow is rich in cells.', []],
    ['Fat from your belly or hips is full of cells.', []],
    ['Stem cells from your hip bone rebuild your hip.', ['the hip']],
    ['PRP takes the pain away from your hip.', ['the hip']],
    ['Cells from donors rebuild your hip.', ['the hip']],
    ['Stem cells free you from hip pain.', ['the hip']],
    ['We inject cells from your marrow into the hip.', ['the hip']],
  ])('%s', (sentence, parts) => {
    expect(partsOf(sentence)).toEqual(parts);
  });
});

describe('parts outside joints that a sentence names', () => {
  test.each([
    ['PRP regrows hair on a bald scalp.', ['hair']],
    ['With PRP your hair grows back.', ['hair']],
    ['Exosomes restore your thinning hair.', ['hair']],
    ['PRP ends hair loss.', ['hair']],
    ['PRP for hair works in nine of ten people.', ['hair']],
    ['Exosomes for a receding hairline.', ['hair']],
    ['Through a hair-thin needle our stem cells end your pain.', []],
    ['We are within a hair of a cure.', []],
    ['PRP heals a hairline fracture.', ['broken bones']],
    ['PRP for hairline fractures.', ['broken bones']],
    ['Stem cells heal fractures that have not healed: a nonunion.', ['broken bones']],
    ['Our cells repair damaged nerves.', ['nerves']],
    ['For skin rejuvenation and wrinkles.', ['skin']],
    ['The needle goes through the skin and away from the nerve.', []],
    ['Marrow is drawn from the bone.', []],
  ])('%s', (sentence, parts) => {
    expect(partsOutsideJoints(sentence)).toEqual(parts);
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
