import type { PageSnapshot } from '../model/index.ts';

/** Characters of a page that tell its language. */
const SAMPLE = 20_000;
/** Words from which on a text tells its language. */
const FEWEST_WORDS = 40;
/** Share of small words from which on a text is English. */
const LEAST_ENGLISH = 0.06;

const ENGLISH_WORDS = /\b(?:the|and|of|to|in|is|for|your|with|that|are|you|this|we|our)\b/gi;
/** Small words of Spanish, Portuguese, French, Italian, German, Dutch, Polish and Turkish that English has not. */
const OTHER_WORDS =
  /\b(?:de|la|el|los|las|que|y|para|con|una|del|por|os|um|uma|les|des|est|pour|avec|dans|il|di|che|per|sono|der|die|und|das|mit|für|ist|nicht|het|een|van|nie|jest|się|ve|bir|ile|için)\b/giu;
const LETTER = /\p{L}/u;

/** How many words of letters alone a text has; plain letters are told without a pattern, as every page is asked. */
function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (const character of text) {
    const code = character.charCodeAt(0);
    const isLetter = code < 128 ? (code | 32) >= 97 && (code | 32) <= 122 : LETTER.test(character);
    if (isLetter && !inWord) words++;
    inWord = isLetter;
  }
  return words;
}

/** True where a page reads unlike English; too short a text to tell goes by what the page declares. */
export function isForeign({ blocks, language }: PageSnapshot): boolean {
  const saysEnglish = language.startsWith('en');
  const sample = blocks
    .map(({ text }) => text)
    .join(' ')
    .slice(0, SAMPLE);
  const words = countWords(sample);
  if (words < FEWEST_WORDS) return language !== '' && !saysEnglish;
  const shareOf = (smallWords: RegExp): number => (sample.match(smallWords)?.length ?? 0) / words;
  const english = shareOf(ENGLISH_WORDS);
  if (english >= LEAST_ENGLISH || !saysEnglish) return english < LEAST_ENGLISH;
  // A page that calls itself English may be a list of links: only the small words of another language tell against it.
  return shareOf(OTHER_WORDS) > english;
}
