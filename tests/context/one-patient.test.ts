import { describe, expect, test } from 'vitest';
import { tellsGainOfOne } from '../../src/context/one-patient.ts';

describe('by how much one patient is better', () => {
  test.each([
    'Two years later his knee remains 95 percent better.',
    'Tom is 95% better.',
    'My knee feels 100% better.',
    'I was about 80% better after the second injection.',
    'LK reports a 90% reduction in pain.',
    'I have had 80% relief since last year.',
    'Maria, a teacher of 54, tells us of a 90% improvement.',
    'One patient had 70% less pain.',
    'A 62-year-old reported 60% relief.',
    'That knee is still 95 percent better.',
    'This left hip is 80% better today.',
    'The bad shoulder has 70% less pain.',
    'She has cut her painkillers by 80 percent.',
    'He is down to 20% of his pills.',
  ])('is told: %s', (text) => {
    expect(tellsGainOfOne(text)).toBe(true);
  });

  test.each([
    '95% of patients are better.',
    'We see 95% improvement with PRP.',
    'PRP is 95% better than cortisone.',
    'In the knee PRP is 95% effective and pain is reduced.',
    'This knee treatment gives 95% relief.',
    'That knees are 95% better is what we see.',
    'This knee injection is 90% better than gel.',
    'Dr. Olden reports a 90% improvement.',
    'Patients report a 90% reduction in pain.',
    'In my experience 90% of people get relief.',
    'Our success rate is 90%.',
    'Pain is reduced by 80%.',
    'Literature has shown that 75% of partial tears healed.',
    'I have been better since.',
    'Tom paid 20% in advance.',
    'Painkillers are cut by 80 percent.',
    'Most patients cut their pills by 60%.',
  ])('is not told: %s', (text) => {
    expect(tellsGainOfOne(text)).toBe(false);
  });
});
