import { expect, test } from 'vitest';
import { isForeign } from '../../src/text/foreign.ts';
import { paragraph, snapshotOf } from '../snapshot.ts';

const ENGLISH = 'The doctor draws your blood and spins it in a machine for a few minutes. ';
const GERMAN =
  'Der Arzt nimmt Ihnen Blut ab, schleudert es einige Minuten und spritzt es mit der Nadel ein. ';
const RUSSIAN = 'Врач берёт кровь и на несколько минут ставит её в машину. ';
/** Names of a menu, with hardly a small word of any language. */
const LINKS = 'Home Services Knee Hip Shoulder Doctors Locations Prices Contact Blog Careers ';

test.each([
  ['English', ENGLISH.repeat(5), 'en', false],
  ['English that declares nothing', ENGLISH.repeat(5), '', false],
  ['English that calls itself German', ENGLISH.repeat(5), 'de', false],
  ['English in capitals', ENGLISH.toUpperCase().repeat(5), 'en-GB', false],
  ['German', GERMAN.repeat(5), 'de', true],
  ['German that calls itself English', GERMAN.repeat(5), 'en', true],
  ['Russian that declares nothing', RUSSIAN.repeat(6), '', true],
  ['a list of links that calls itself English', LINKS.repeat(5), 'en', false],
  ['a list of links that declares nothing', LINKS.repeat(5), '', true],
  [
    'German behind so much English that it is not looked at',
    ENGLISH.repeat(300) + GERMAN.repeat(900),
    '',
    false,
  ],
  ['a few words that call themselves German', ENGLISH, 'de', true],
  ['a few words that declare nothing', GERMAN, '', false],
  ['nothing', '', 'en', false],
])('a page with %s', (_, text, language, foreign) => {
  expect(isForeign(snapshotOf([paragraph(text)], { language }))).toBe(foreign);
});
