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
    'You may have seen posters promising that cells rebuild a knee.',
    'You have probably heard the claims that one injection cures arthritis.',
    'One hears that cells cure arthritis.',
    'On the internet I found that cells can repair cartilage.',
    'It is often claimed that blood injections promote healing.',
    'The sprinter has reportedly used stem cells to recover.',
    'The cells are purported to rebuild the disc.',
    'It feeds the common belief that any stem cell heals.',
    'Though the talk is that exosomes cure everything, the truth is duller.',
    'In their adverts the cells rebuild the meniscus in weeks.',
    'On your page: “No risk and no downtime.”',
    'Vendors like to say that the cells heal the joint without surgery.',
    'Sellers who claim that exosomes reverse ageing have been warned.',
    'I have met patients who expected stem cells to regrow a knee.',
    'People who were promised a new hip have sued.',
    'The cells, it said, can heal knees and hips.',
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
    'You have heard enough: PRP heals tendons.',
    'You will hear about the research that proves what cells can do.',
    'You may have pain, and PRP relieves it.',
    'You may have heard that stem cells cure arthritis.',
    'Have you read our reviews?',
    'Nine out of ten people who were told to have a new knee kept their own.',
    'Patients expect relief, and stem cells deliver it.',
    'We found relief for you: PRP.',
    'It is proven that PRP heals tendons.',
    'Our belief that cells heal is borne out every day.',
    'PRP, she says, ended her pain.',
    'We promise that you will walk again.',
    'PRP has been touted by champions and heals fast.',
    'Read on our website how stem cells rebuild cartilage.',
    'The idea is that platelets rebuild the tendon.',
    'Our agents say hello and book your visit.',
    'Healing is promoted by the growth factors.',
    'It is said to cushion the joint from within.',
    'Ask on your visit how PRP ends pain.',
    'The promise of stem cells is a new joint.',
    'The notion that arthritis cannot be reversed is outdated: stem cells do it.',
    'The misconception that stem cells are not FDA approved is common.',
    'The rumor is true: our stem cells end knee pain.',
    'Stem cells supposedly meant only for the rich are now cheap and ease pain.',
    'Allegedly incurable arthritis was gone after one injection of cells.',
  ])('is not heard: %s', (text) => {
    expect(isAboutOthers(text)).toBe(false);
  });
});
