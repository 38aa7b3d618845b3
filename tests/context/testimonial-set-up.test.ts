import { describe, expect, test } from 'vitest';
import { isTestimonialSetUp } from '../../src/context/testimonial-set-up.ts';

describe("the part of a patient's story that tells the complaint", () => {
  test.each([
    'She came to us with a hip so sore that she slept in a chair.',
    'Her knee has begun to ache, so she has asked for another visit.',
    'Two years on he is stiffer again and wants a second injection.',
    'My pain came back in the spring of the third year.',
    'His hip is beginning to feel less steady on the stairs.',
    'He went back to the rink, and then things got worse.',
    'My hip only got worse over the winter.',
    'His other knee has continued to worsen, so he is on our list again.',
    'Her back had worsened by the spring.',
    'A torn meniscus forced my brother to sell the farm horse.',
    'The pain in both knees forced her to take the bus.',
    'An aching elbow kept him from the piano.',
    'On bad days I had to crawl to the bathroom.',
    'Mr. Ames just hopes to walk again without pain.',
    'She wanted to avoid surgery if she could.',
    'Now Bonnie Lake wants to dance at the wedding, free of aches.',
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
    'It kept me from having a new knee put in.',
    'The cells have kept her from surgery.',
    'What forced me to stop dancing is gone.',
    'My knee never got worse after the shots.',
    'His knee has not worsened since the cells.',
    'Her hip had worsened, and one shot helped.',
    'My knee got worse, then stem cells helped me.',
    'It got worse for a day and then I could run again.',
    'I had to crawl before, now I dance.',
    'It forced my surgeon to cancel the date.',
    'Nothing kept him from the piano after PRP.',
    'She wanted to avoid surgery, so she had PRP and dances now.',
    'He hoped to walk without pain, and now he does.',
    'She walks without pain, which is all she wanted.',
    'He wanted to run again until PRP let him.',
    'We want to end your pain without surgery.',
    'Everybody who wants to walk without pain can have PRP.',
  ])('is one: %s', (text) => expect(isTestimonialSetUp(text)).toBe(false));
});
