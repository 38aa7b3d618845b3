import { describe, expect, test } from 'vitest';
import { statesPurpose } from '../../src/context/purpose.ts';

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
