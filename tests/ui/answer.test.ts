import { expect, test } from 'vitest';
import { answerText, type Found } from '../../src/ui/answer.ts';
import { TRANSLATORS } from './render.tsx';

const NOTHING: Found = { scope: 'in-scope', warnings: 0, hidden: 0, unsure: 0, misreported: 0 };

test.each([
  [{}, 'We found nothing here that goes beyond the evidence'],
  [{ unsure: 1 }, 'We are sure of nothing here; 1 statement is worth a second look'],
  [{ unsure: 1, misreported: 1 }, '1 source does not match what it is named for'],
  [{ misreported: 2 }, '2 sources do not match what they are named for'],
  [{ misreported: 2, hidden: 1 }, 'You have hidden every statement marked here'],
  [{ misreported: 2, hidden: 1, warnings: 1 }, '1 statement on this page goes beyond the evidence'],
  [{ scope: 'out-of-scope', warnings: 1 }, 'This page is not about a treatment we can check'],
] as [Partial<Found>, string][])('an audit with %o is answered: %s', (found, answer) => {
  expect(answerText(TRANSLATORS.en, { ...NOTHING, ...found })).toBe(answer);
});
