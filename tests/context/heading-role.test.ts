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
    ['What PRP can do for you', 'benefit'],
  ])('%s: %s', (heading, role) => expect(headingRole(heading)).toBe(role));

  test('is told by its beginning, however much a page puts into it', () => {
    const much = 'knees '.repeat(50);
    expect(headingRole(`Risks for ${much}`)).toBe('risk');
    expect(headingRole(`${much} risks`)).toBe('other');
    expect(headingRole(`How ${'knees '.repeat(20)} works`)).toBe('other');
  });
});
