import { describe, expect, test } from 'vitest';
import { otherSenses, typeInstead } from '../../src/claims/other-sense.ts';
import type { ClaimType } from '../../src/model/index.ts';

/** For each type wordings in another sense, and claims that hold the same words. */
const SENSES: Partial<Record<ClaimType, { other: string[]; claims: string[] }>> = {
  'tissue-regeneration': {
    other: [
      'After ACL reconstruction athletes return to sport.',
      'She performs arthroscopic rotator cuff repair.',
      'Joint reconstruction is our specialty.',
      'An alternative to rotator cuff repair.',
      'This is just a normal part of the healing process.',
      'Soreness is an expected part of your body’s healing response.',
      'Some swelling is a natural stage of healing.',
      'NSAIDs block the inflammatory healing response that PRP sets off.',
      'Alcohol may weaken the healing potential of PRP.',
      'Cortisone turned off all my self-healing powers.',
      'He uses ultrasound for an overview of the healing process.',
      'We monitor your recovery for a year.',
    ],
    claims: [
      'PRP strengthens the natural healing process.',
      'PRP is an important part of healing a torn tendon.',
      'MRI lets us track the regeneration of your joint.',
      'It gives your joint a vital part of the healing process back.',
      'Stem cells start every stage of healing.',
      'PRP blocks inflammation and starts healing.',
      'We monitor how PRP heals your tendon.',
      'It blocks pain while healing goes on.',
      'Nothing hinders cells that rebuild the joint.',
      'NSAIDs block healing, PRP heals.',
      'PRP promotes rotator cuff repair.',
      'Given at the end of a rotator cuff repair, it makes the tendon stronger.',
      'Prolotherapy is also known as ligament reconstruction.',
      'A non-surgical reconstruction of loose ligaments.',
      'Stem cells for cartilage repair.',
    ],
  },
  'evidence-base': {
    other: [
      'Only fresh marrow is proven to contain live cells.',
      'Fat has been shown to yield more cells than marrow.',
      'Our vials are known to be rich in growth factors.',
    ],
    claims: [
      'Stem cells are proven to rebuild cartilage.',
      'PRP has been shown to relieve pain.',
      'Our cells are shown to work.',
    ],
  },
  'trial-status': {
    other: [
      'There are several clinical trials studying cord tissue cells.',
      'They are being investigated in over fifty clinical trials.',
    ],
    claims: ['Join our clinical trial of stem cells.', 'There is a place for you in our trial.'],
  },
  'symptom-relief': {
    other: ['Side effects such as soreness usually resolve within days.'],
    claims: ['The pain resolves within days of the injection.', 'Knee pain goes away without side effects.'],
  },
  'broad-indication': {
    other: ['Cord blood stem cells are in use for more than 80 diseases.'],
    claims: ['Our stem cells treat more than 80 diseases.'],
  },
  'regulatory-status': {
    other: [
      'In the United States stem cell treatments are regulated by the FDA.',
      'The FDA regulates exosomes.',
    ],
    claims: ['Our product is FDA registered.', 'No FDA approval is needed for your own cells.'],
  },
  financial: {
    other: [
      'Once injected, the cells hurry to where they are needed.',
      'There is no hurry to decide.',
      'Pay close attention to swelling after the shot.',
      'Most patients feel better within a month.',
      'It can save your natural knee.',
      'Stem cells may save you surgery.',
      'The sterility of the cells is guaranteed by international standards.',
      'The mark is a guarantee of safety.',
    ],
    claims: [
      'From $99 a month',
      'As little as 150 dollars a month',
      'Save the cost of knee surgery.',
      'Save thousands on your treatment.',
      'Save 20% today.',
      'Results are guaranteed or your money back.',
      'We guarantee that you will be satisfied.',
      'Hurry, the offer ends on Friday.',
      'Only two places left, so hurry!',
      'You pay half the price.',
    ],
  },
  'surgery-avoidance': {
    other: [
      'Dr. Olden is a non-surgical sports medicine physician.',
      'It is well known in the field of orthopaedic surgery.',
      'PRP is a non-invasive procedure of half an hour.',
      'Minimally invasive stem cell injections',
      'A runner had PRP for pain after a knee operation.',
      'We treat post-surgical swelling.',
      'The player had PRP post hip surgery.',
    ],
    claims: [
      'PRP speeds recovery after surgery and helps you avoid another operation.',
      'A non-invasive alternative to surgery',
      'The minimally invasive way to keep your own knee',
      'Without surgery, and so without pain after surgery.',
      'A non-surgical treatment for torn tendons.',
      'PRP is an alternative to orthopaedic surgery.',
      'Avoid knee surgery with PRP.',
    ],
  },
  superiority: {
    other: [
      'The injection is more affordable than surgery.',
      'Stem cells have a unique ability to divide.',
      'Cord tissue has unique properties.',
      'The best-known treatment of its kind uses fat.',
      'People run more than ever.',
      'Pain fell compared with baseline.',
      'The platelet count is five times higher than in normal blood.',
      'The concentration of growth factors is greater (or richer) than usual.',
      'PRP has more platelets than your blood.',
    ],
    claims: [
      'Our PRP has more platelets than that of other clinics.',
      'PRP gives more relief than usual care.',
      'With concentrated platelets you heal better than after normal injections.',
      'PRP works better than cortisone.',
      'The best treatment for worn knees.',
      'More potent than fat.',
      'Three shots work better than one.',
    ],
  },
  legitimacy: {
    other: [
      'Stem cells have unique properties.',
      'A plan for your unique needs',
      'Every patient is unique.',
      'PRP for advanced arthritis',
      'Advanced imaging shows where the needle is.',
    ],
    claims: [
      'Our unique treatment',
      'Our clinic is unique.',
      'The most advanced clinic',
      'A unique approach',
    ],
  },
  safety: {
    other: [
      'It restores the natural joint lubrication.',
      'It restores the natural balance of synovial fluid.',
      'You can lie on your side again.',
      'Arthritis has a natural course.',
      "PRP uses your body's natural capacity to heal.",
      'It sets off the natural healing response of the body.',
      'Stem cells are the natural building blocks of tissue.',
    ],
    claims: [
      'PRP has no side effects.',
      'PRP is natural and safe.',
      'A natural treatment with your own cells.',
    ],
  },
  durability: {
    other: [
      'We opened in May of last year.',
      'In our last blog post we wrote about PRP.',
      'In the last ten years we bought three machines.',
      'A last resort.',
      'Arthritis is a long-term condition.',
      'Long-term use of painkillers',
      'It helps with lasting pain in the knee.',
      'Our clinic has been open in this town for years.',
      'Athletes have used PRP on their elbows for many years.',
      "For years now, we've been affiliated with the university.",
      'For 15 years our practice has treated knees.',
      'Our doctors have done research for nearly 20 years.',
      'PRP has been used for decades.',
      'Stem cell experts with over 10 years of experience in this field.',
      'Dr. Olden has 25 years in practice.',
      'After two decades of clinical research we know our trade.',
      'Stem cells have changed medicine forever.',
      'It has transformed the way we treat joints for good.',
      'A new hip is the last option.',
      'Surgery is the last thing we think of.',
      'Many come to us as their last hope.',
      'Last spring a pitcher had PRP in his elbow.',
      'Over 3,000 injections at last count.',
      'In these last days it is better.',
      'PRP for pain that has lasted more than six months.',
      'It helps joints that have been sore for years.',
      'Gel is one treatment for arthritis of the knee.',
      'One injection contains ten million cells.',
    ],
    claims: [
      'Patients stay free of pain for five years in our experience.',
      'One injection has given our patients years of relief.',
      'Stem cells change the way your knee feels forever.',
      'Results last years.',
      'The effects last two years.',
      'Relief that will last for life',
      'Ours last longer.',
      'One injection is enough.',
      'One treatment that lasts',
      'The relief has lasted three years.',
      'Free of pain for years',
      'Stem cells give years of relief.',
      'Pain is gone forever.',
      'Our doctors know how to make relief last.',
      'PRP changes your pain and ends it for good.',
      'Twenty years of walking without pain.',
      'The effects last years.',
      'Results last 12 months.',
      'Relief that is lasting.',
      'Lasting pain relief with PRP',
      'Long-term relief of the disease',
      'One injection keeps you free of pain for years.',
      'For 15 years it has kept my knee free of pain.',
      'For years our stem cells keep the pain away.',
      'People treated by us have been better for ten years.',
      'Offered once, relief holds for two years.',
    ],
  },
  'success-rate': {
    other: [
      'We stay in touch with all of our patients by letter for a long while.',
      'A nurse calls most of our patients on the evening after the visit.',
    ],
    claims: [
      'Most of our patients never do.',
      'Nearly all of our patients feel better within a few short weeks of the injection.',
      'All of our patients walked out of here without their sticks and smiling, 9 in 10.',
    ],
  },
};

describe.each(Object.entries(SENSES) as [ClaimType, { other: string[]; claims: string[] }][])(
  'other senses of %s',
  (claimType, { other, claims }) => {
    test.each(other)('no claim: %s', (text) => expect(otherSenses(text, claimType)).not.toEqual([]));
    test.each(claims)('a claim: %s', (text) => expect(otherSenses(text, claimType)).toEqual([]));
  },
);

test.each<[string, ClaimType, ClaimType | undefined]>([
  ['Stem cells have changed medicine forever.', 'durability', 'legitimacy'],
  ['Exosomes have transformed the world of healing for good.', 'durability', 'legitimacy'],
  ['PRP ended my pain forever.', 'durability', undefined],
  ['Experts with twenty years of experience', 'durability', undefined],
  ['Minimal time off work', 'surgery-avoidance', 'safety'],
  ['Hardly any downtime', 'surgery-avoidance', 'safety'],
  ['No surgery and no downtime', 'surgery-avoidance', undefined],
  ['Less downtime than after a knee replacement', 'surgery-avoidance', undefined],
])('instead of its own type "%s" makes (%s) a claim of %s', (text, claimType, instead) => {
  expect(typeInstead(text, claimType)).toBe(instead);
});

describe('a sentence about risks is about nothing else', () => {
  test.each([
    'The risks are very rare, but include infection, more pain and bruising.',
    'Possible side effects include soreness of the knee.',
    'Complications may include a worn joint.',
  ])('%s', (text) => {
    for (const type of [
      'disease-modification',
      'symptom-relief',
      'success-rate',
      'surgery-avoidance',
    ] as const)
      expect(otherSenses(text, type)).not.toEqual([]);
    expect(otherSenses(text, 'safety')).toEqual([]);
  });

  test.each([
    ['The side effects are milder than those of cortisone.', 'superiority'],
    ['Without risks, PRP stops arthritis.', 'disease-modification'],
    ['You are at risk of a new knee unless PRP heals the old one.', 'symptom-relief'],
    ['Risk-free relief of pain', 'symptom-relief'],
  ] as const)('unless it compares or begins otherwise: %s', (text, type) => {
    expect(otherSenses(text, type)).toEqual([]);
  });
});
