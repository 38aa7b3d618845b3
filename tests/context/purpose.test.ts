import { describe, expect, test } from 'vitest';
import { statesAim, statesPurpose } from '../../src/context/purpose.ts';

describe('statesPurpose', () => {
  test.each([
    'It is hoped that this will reduce pain.',
    'It’s hoped the gel will ease movement.',
    'The aim of the injection is to reduce pain.',
    'The idea behind PRP is to help the tendon.',
    'This injection is used to treat the symptoms of arthritis.',
    'PRP may be offered to promote healing.',
  ])('%s', (text) => {
    expect(statesPurpose(text)).toBe(true);
  });

  test.each([
    'This injection treats the symptoms of arthritis.',
    'PRP is successfully used to treat arthritis.',
    'There is hope for worn knees.',
    'Our aim is your comfort.',
    'PRP reduces pain.',
    '',
  ])('is none: %s', (text) => {
    expect(statesPurpose(text)).toBe(false);
  });
});

describe('statesAim', () => {
  test.each([
    'This study will determine if fat cells will reduce pain in the knee.',
    'A small study tested whether PRP reduces pain.',
    'The company described its trial of fat cells for worn knees in people under seventy, which tests the safety and efficacy of one injection.',
    'The purpose of this trial is to evaluate the safety and efficacy of marrow in hips.',
    'Researchers are looking at how well exosomes ease pain.',
    'We are recruiting people to see whether PRP helps tendons.',
    'Studies are underway to develop new treatments for knee pain.',
  ])('%s', (text) => {
    expect(statesAim(text)).toBe(true);
  });

  test.each([
    'A small study tested whether PRP reduces pain and found that it does.',
    'This study showed that cells reduce pain.',
    'Call us to see if you are a candidate.',
    'Studies prove the effectiveness of PRP.',
    'Our trials are ongoing.',
    'Over 1,500 trials are under way in everything from arthritis to heart failure.',
    'Research, for instance a study listed on PubMed, underlines its efficacy.',
    'Research tells of its efficacy in knees.',
    'Our treatment reduces pain, whether you are young or old.',
  ])('claims: %s', (text) => {
    expect(statesAim(text)).toBe(false);
  });
});
