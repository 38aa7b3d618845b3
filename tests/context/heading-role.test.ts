import { describe, expect, test } from 'vitest';
import { headingRole } from '../../src/context/heading-role.ts';

describe('the role of a heading', () => {
  test.each([
    ['The benefits of PRP', 'benefit'],
    ['Why choose stem cells?', 'benefit'],
    ['What is platelet-rich plasma?', 'definition'],
    ['How does prolotherapy work?', 'mechanism'],
    ['The day of your injection: what to expect', 'procedure'],
    ['How many sessions will I need?', 'procedure'],
    ['Am I a candidate?', 'candidates'],
    ['Conditions we see', 'conditions'],
    ['Are there side effects?', 'risk'],
    ['Methods', 'study'],
    ["Marta's story", 'story'],
    ['Our team', 'clinic'],
    ['Tendons', 'other'],
  ])('%s: %s', (heading, role) => expect(headingRole(heading)).toBe(role));
});
