import type { Cue, Finding } from '../../model/index.ts';

/** A quote longer than this is shortened while its finding is closed, to start near the words that matched. */
const LONG_QUOTE = 160;
/** Words before the first match that stay in sight. */
const LEAD = 40;

export interface QuoteProps {
  quote: string;
  /** BCP 47 of the page; '' where the page does not say. */
  language: string;
  class?: string;
}

/** Words of the page: its language, its direction, never changed but for the quotation marks inside. */
export function Quote({ quote, language, class: name }: QuoteProps) {
  return (
    <q class={name} lang={language || undefined} dir="auto">
      {innerQuotes(quote)}
    </q>
  );
}

export interface SummaryQuoteProps {
  finding: Finding;
  language: string;
  /** True where the words that matched are underlined. */
  cued?: boolean;
}

/** The quote of a finding as its summary: while closed, a long one starts near the words that matched. */
export function SummaryQuote({ finding, language, cued = false }: SummaryQuoteProps) {
  const excerpt = excerptOf(finding);
  const name = excerpt === undefined ? undefined : 'whole';
  return (
    <>
      {finding.prompt && (
        <span class="small prompt" lang={language || undefined} dir="auto">
          {finding.prompt}
        </span>
      )}
      {excerpt !== undefined && <Quote quote={excerpt} language={language} class="excerpt" />}
      {cued ? (
        <CuedQuote finding={finding} language={language} class={name} />
      ) : (
        <Quote quote={finding.quote} language={language} class={name} />
      )}
    </>
  );
}

/** The quote from some words before its first match; undefined where the whole of it starts there. */
export function excerptOf({ quote, cues }: Pick<Finding, 'quote' | 'cues'>): string | undefined {
  if (quote.length <= LONG_QUOTE) return undefined;
  const matched = cues.filter(({ role, start }) => role !== 'learned' && role !== 'therapy' && start > 0);
  const first = Math.min(...matched.map(({ start }) => start));
  if (!Number.isFinite(first) || first <= LEAD * 2) return undefined;
  const cut = quote.indexOf(' ', first - LEAD);
  return cut < 0 || cut >= first ? undefined : `… ${quote.slice(cut + 1)}`;
}

interface Piece {
  /** Offset in the quote. */
  at: number;
  text: string;
  matched: boolean;
}

/** The quote with the words that made it match underlined; said as plain text to a screen reader. */
function CuedQuote({
  finding,
  language,
  class: name,
}: {
  finding: Finding;
  language: string;
  class?: string;
}) {
  return (
    <q class={name} lang={language || undefined} dir="auto">
      {piecesOf(finding.quote, finding.cues).map(({ at, text, matched }) => (
        <span key={at} class={matched ? 'cue' : undefined}>
          {innerQuotes(text)}
        </span>
      ))}
    </q>
  );
}

/** Cuts a quote at its cues; overlapping cues become one piece. The pieces joined are the quote. */
export function piecesOf(quote: string, cues: readonly Cue[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const add = (end: number, matched: boolean) => {
    if (end > done) pieces.push({ at: done, text: quote.slice(done, end), matched });
    done = Math.max(done, end);
  };
  const spans = cues.filter(({ role }) => role !== 'learned').sort((a, b) => a.start - b.start);
  for (const { start, end } of spans) {
    add(Math.min(start, quote.length), false);
    add(Math.min(end, quote.length), true);
  }
  add(quote.length, false);
  return pieces;
}

/** Double quotation marks inside a quotation become single ones; nothing else of a quote is ever changed. */
export const innerQuotes = (quote: string): string =>
  quote
    .replace(/[“„]/g, '‘')
    .replace(/”/g, '’')
    .replace(/"([^"]*)"/g, '‘$1’');
