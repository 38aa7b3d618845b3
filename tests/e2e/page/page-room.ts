/** What the tests use of the page room inside the browser. */
export { rangeOf, resolveQuote, spanAt } from '../../../src/page/anchor.ts';
export { collect, collectInSlices, collectSnapshot } from '../../../src/page/collect.ts';
export { documentMentionsTherapy } from '../../../src/page/gate.ts';
export { canHighlight, Highlighter, showOnPage } from '../../../src/page/highlight.ts';
export { watchPage } from '../../../src/page/observe.ts';
export { linkToRange } from '../../../src/page/text-fragment.ts';
export { linkToQuote } from '../../../src/text/quote-selector.ts';
