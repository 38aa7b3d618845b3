import { expect, test } from 'vitest';
import { asks } from '../../src/context/question.ts';

test.each([
  'Does PRP help a worn hip?',
  'Do you know which cells are used?',
  'Did you know how marrow is drawn?',
  'Do you know PRP?',
  'Are you aware of the risks?',
  'Have you heard of exosomes?',
  '“Did you ever ask whether it lasts?”',
])('asks: %s', (text) => expect(asks(text)).toBe(true));

test.each([
  'PRP helps a worn hip.',
  'Did you know that platelets mend tendons?',
  'Did you know platelets mend tendons?',
  'Did you know, that platelets mend tendons?',
  'But do you know that the relief lasts for years?',
  'Are you aware that the cells come from a donor?',
  '“Have you heard that nobody needs a new knee any more?”',
])('states: %s', (text) => expect(asks(text)).toBe(false));
