import type { Finding } from '../model/index.ts';

/** A quote with the question, lead-in, header or figure that it makes no sense without: "Is it approved? Yes." */
export function wholeQuote({ quote, prompt }: Pick<Finding, 'quote' | 'prompt'>): string {
  if (!prompt) return quote;
  const isJoined = /[:?!.]$/.test(prompt) || /^\p{Ll}/u.test(quote);
  return `${prompt}${isJoined ? '' : ':'} ${quote}`;
}
