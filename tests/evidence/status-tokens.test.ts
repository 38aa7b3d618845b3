import { describe, expect, it } from 'vitest';
import { loadEvidence } from '../../src/evidence/index.ts';
import { findStatusToken, STATUS_TOKEN_IDS } from '../../src/evidence/status-tokens.ts';

describe('words of status', () => {
  it.each([
    ['Our lab is FDA registered.', 'FDA registered'],
    ['We are registered with the FDA', 'FDA registered'],
    ['made in an FDA-registered, cGMP facility', 'FDA registered'],
    ['An FDA-approved laboratory', 'FDA approved facility'],
    ['FDA approved for knee pain', 'FDA approved'],
    ['This gel was approved by the FDA in 1997.', 'FDA approved'],
    ['This therapy is not FDA approved', 'not FDA approved'],
    ['has not been approved by the FDA', 'not FDA approved'],
    ['These statements have not been evaluated by the Food and Drug Administration', 'not FDA approved'],
    ['FDA cleared device', 'FDA cleared'],
    ['a 510(k) cleared kit', '510(k) kit'],
    ['fully FDA-compliant', 'FDA compliant'],
    ['We meet all FDA guidelines', 'FDA compliant'],
    ['the standards laid down by the FDA', 'FDA compliant'],
    ['standards of purity on a par with those of the FDA', 'FDA compliant'],
    ['sterility standards that are equal to the US Food and Drug Administration’s', 'FDA compliant'],
    ['our rules match those set by the FDA', 'FDA compliant'],
    ['FDA standards match ours', 'FDA compliant'],
    ['adheres to all federal regulations', 'FDA compliant'],
    ['approved by the FDA under its guidelines', 'FDA approved'],
    ['compliant with 21 CFR Part 1271', 'meets the tissue rule'],
    ['fully 1271-compliant', 'meets the tissue rule'],
    ['meets every criterion of section 361', 'meets the tissue rule'],
    ['within section 361', 'meets the tissue rule'],
    ['meets the 361 tissue criteria', 'meets the tissue rule'],
    ['a 361 human tissue product', '361 product'],
    ['within federal guidelines', 'FDA compliant'],
    ['within the rules of the FDA', 'FDA compliant'],
    ['a JCI-accredited hospital', 'rules and oversight'],
    ['not only licensed but accredited', 'rules and oversight'],
    ['it breaks no law', 'rules and oversight'],
    ['they do not fall under the regulations and are given legally', 'rules and oversight'],
    ['no downtime in our accredited hospital', 'rules and oversight'],
    ['our treatment is fully compliant with the law of the land', 'rules and oversight'],
    ['regulated solely under Section 361', '361 product'],
    ['HCT/Ps', '361 product'],
    ['minimally-manipulated tissue', 'minimally manipulated'],
    ['Intended for homologous use', 'homologous use'],
    ['done in the same surgical procedure', 'same surgical procedure'],
    ['FDA approval is not required', 'no approval needed'],
    ['it is the practice of medicine', 'FDA does not regulate procedures'],
    ['your own cells are not a drug', 'own cells are not a drug'],
    ['under FDA enforcement discretion', 'enforcement discretion'],
    ['AATB accredited tissue bank', 'AATB'],
    ['a cGMP laboratory', 'cGMP'],
    ['right-to-try law', 'right to try'],
    ['Florida law now permits stem cells', 'Florida law'],
    ['COFEPRIS licensed', 'COFEPRIS'],
    ['licence of the Panamanian Ministry of Health', 'Panama law'],
    ['authorised by the Ministry of Health', 'ministry permit'],
    ['accepted by the Minister of Health, Labour and Welfare', 'Japan approved'],
    ['per ICMR guidelines', 'India ICMR'],
    ['carries a CE mark', 'CE mark'],
    ['an off-label use', 'off-label'],
    ['No FDA approval is needed for your own cells.', 'no approval needed'],
    ['The product has no FDA approval.', 'not FDA approved'],
  ])('%s → %s', (text, token) => {
    expect(findStatusToken(text, 'regulatory-status')).toBe(token);
  });

  it.each([
    ['NCT01234567', 'NCT number'],
    ['listed on ClinicalTrials.gov', 'NCT number'],
    ['our IRB-approved outcomes registry', 'patient registry'],
    ['IRB approved', 'IRB'],
    ['a patient-funded study', 'patient-funded trial'],
    ['in an FDA-approved clinical trial', 'FDA-approved study'],
    ['an investigational new drug application', 'IND'],
    ['RMAT designation', 'RMAT'],
    ['a phase III study', 'phase 3 trial'],
    ['take part in a clinical trial', 'clinical trial'],
  ])('%s → %s (trials)', (text, token) => {
    expect(findStatusToken(text, 'trial-status')).toBe(token);
  });

  it('finds live cells in amniotic fluid and bold words', () => {
    expect(findStatusToken('Amniotic fluid is full of live stem cells', 'cell-product')).toBe(
      'live cells in amniotic fluid',
    );
    expect(findStatusToken('a revolutionary breakthrough', 'legitimacy')).toBe('bold words');
  });

  it.each([
    ['Take $1,000 off, this week only.', 'price cut'],
    ['Special this month: 20% off PRP for both knees.', 'price cut'],
    ['Book before Friday and save $1,000 on stem cells.', 'price cut'],
    ['Buy two, get one free', 'price cut'],
    ['the stem cell with discount of 30 percent', 'price cut'],
    ['Most insurers cover PRP, at a discount', 'insurance cover'],
    ['Covered by Medicare', 'insurance cover'],
    ['Money back if it fails', 'guarantee'],
    ['One knee costs $4,900.', undefined],
    ['Take the brace off after a week.', undefined],
    ['It saves you surgery.', undefined],
  ])('%s → %s (prices)', (text, token) => {
    expect(findStatusToken(text, 'financial')).toBe(token);
  });

  it.each([
    'Our board-certified orthopaedic surgeon gives the stem cells himself.',
    'Dr Lee trained at the Mayo Clinic.',
    'She completed a fellowship in sports medicine and offers PRP.',
    'He graduated from Leeds medical school.',
  ])('takes plain training for what it is: %s', (text) => {
    expect(findStatusToken(text, 'legitimacy')).toBe('plain credentials');
  });

  it.each([
    'Our world-renowned, board-certified surgeon leads the field.',
    'Our founder trained at Harvard and pioneered stem cells.',
    'Board certified in regenerative medicine.',
    'The award-winning surgeon trained at the Mayo Clinic.',
    'Trusted by professional athletes.',
  ])('does not take praise for training: %s', (text) => {
    expect(findStatusToken(text, 'legitimacy')).not.toBe('plain credentials');
  });

  it.each([
    'Book your visit',
    'The find of the year',
    'Stem cells rebuild cartilage',
    'We love fdale street',
    'Meet our 361 patients',
    'Pain is gone within 361 days',
    'We gave 361 patients new tissue',
    'Within 2 years the FDA will say yes',
    'It is not regulated',
    'There is no oversight',
    'Exosomes aren’t licensed',
  ])('finds none in %s', (text) => {
    expect(findStatusToken(text)).toBeUndefined();
  });

  it('looks only for words of the claim type asked for', () => {
    expect(findStatusToken('FDA registered', 'trial-status')).toBeUndefined();
  });

  it('knows every token that an answer is written for', () => {
    const used = new Set(loadEvidence().data.answers.flatMap(({ token }) => token ?? []));
    expect([...used].filter((token) => !STATUS_TOKEN_IDS.includes(token))).toEqual([]);
  });
});
