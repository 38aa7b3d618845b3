import { describe, expect, test } from 'vitest';
import { isAboutOthers } from '../../src/context/reported.ts';

describe('what is said by others', () => {
  test.each([
    'According to some of the more spurious marketing you may have read, you can cure your osteoarthritis.',
    'According to many websites, PRP cures arthritis.',
    'PRP cures arthritis, according to adverts on the internet.',
    'According to the clinic, stem cells regrow cartilage.',
    'Some clinics claim that stem cells rebuild cartilage.',
  ])('is heard: %s', (text) => {
    expect(isAboutOthers(text)).toBe(true);
  });

  test.each([
    'According to our website, PRP cures arthritis.',
    'According to our patients, stem cells cure arthritis.',
    'According to the latest research, PRP relieves knee pain.',
    'The dose is chosen according to the area.',
  ])('is not heard: %s', (text) => {
    expect(isAboutOthers(text)).toBe(false);
  });
});
