import { describe, expect, test } from 'vitest';
import { isAboutOthers } from '../../src/context/reported.ts';

describe('what is said by others', () => {
  test.each([
    'According to some of the more spurious marketing you may have read, you can cure your osteoarthritis.',
    'According to many websites, PRP cures arthritis.',
    'PRP cures arthritis, according to adverts on the internet.',
    'According to the clinic, stem cells regrow cartilage.',
    'Some clinics claim that stem cells rebuild cartilage.',
    'It said that the cells could heal knees and hips.',
    'The full-page ad promised that stem cells end back pain.',
    'One flyer claims that nobody needs surgery any more.',
  ])('is heard: %s', (text) => {
    expect(isAboutOthers(text)).toBe(true);
  });

  test.each([
    'According to our website, PRP cures arthritis.',
    'It promises relief that lasts.',
    'It says a lot that our doctors choose PRP for themselves.',
    'The MRI said it all: the cartilage had grown.',
    'The study said that PRP heals tendons.',
    'According to our patients, stem cells cure arthritis.',
    'According to the latest research, PRP relieves knee pain.',
    'The dose is chosen according to the area.',
  ])('is not heard: %s', (text) => {
    expect(isAboutOthers(text)).toBe(false);
  });
});
