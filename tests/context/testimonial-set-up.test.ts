import { describe, expect, test } from 'vitest';
import { isTestimonialSetUp } from '../../src/context/testimonial-set-up.ts';

describe("the part of a patient's story that tells the complaint", () => {
  test.each([
    'She came to us with a hip so sore that she slept in a chair.',
    'Her knee has begun to ache, so she has asked for another visit.',
    'Two years on he is stiffer again and wants a second injection.',
    'My pain came back in the spring of the third year.',
    'His hip is beginning to feel less steady on the stairs.',
  ])('is no outcome: %s', (text) => expect(isTestimonialSetUp(text)).toBe(true));

  test.each([
    'Her pain never came back.',
    'When his pain returned he had a second injection, and it is gone.',
    'She began to feel less pain within a week.',
    'He started to feel less stiff after the injection.',
    'Patients begin to ache when they wait, she says.',
    'Stem cells keep my knee from getting stiffer.',
    'He reports hardly any pain and is back on the roof.',
    'The drive home was more painful than the shot.',
    'Nobody on our couch has ever said it was more painful than that.',
    'I was sore for a day, and now my knee is free of pain.',
  ])('is one: %s', (text) => expect(isTestimonialSetUp(text)).toBe(false));
});
