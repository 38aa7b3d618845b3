import { describe, expect, test } from 'vitest';
import { statesLimit } from '../../src/context/counter-evidence.ts';

describe('statesLimit', () => {
  test.each([
    'PRP offered no significant advantage over salt water.',
    'PRP was no better than placebo.',
    'The injections did not improve pain.',
    'The trial failed to show a benefit.',
    'There is limited evidence.',
    'The evidence remains weak.',
    'More research is needed.',
    'It is not approved by the FDA.',
    'A higher rate of complications was seen.',
    'Three patients were hospitalized.',
    'Half still required knee replacement.',
    'We cannot promise a result.',
  ])('%s', (text) => {
    expect(statesLimit(text)).toBe(true);
  });

  test.each([
    'PRP has no side effects.',
    'No surgery, no downtime.',
    'Our stem cells regrow cartilage.',
    'You need not live with pain.',
    'Better than surgery.',
    '',
  ])('is no limit: %s', (text) => {
    expect(statesLimit(text)).toBe(false);
  });
});
