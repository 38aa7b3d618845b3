import type { Disclosure, DisclosureTopic, EvidenceCard, Finding } from '../../model/index.ts';
import { wholeQuote } from '../../report/whole-quote.ts';
import { useTranslator } from '../context.ts';
import { Quote } from '../finding/quote.tsx';
import type { MessageKey, Translator } from '../i18n.ts';
import { VerdictMark } from '../icons.tsx';
import type { Statement } from '../statements.ts';
import { StatementRow, type StatementRowProps } from './finding.tsx';

const TOPIC_TEXT: Record<DisclosureTopic, MessageKey> = {
  'regulatory-status': 'disclosesRegulatoryStatus',
  risk: 'disclosesRisk',
  'evidence-limits': 'disclosesEvidenceLimits',
  financial: 'disclosesFinancial',
};

interface Credit {
  quote: string;
  reason: string;
}

export interface CreditsProps {
  inLine: readonly Statement[];
  disclosures: readonly Disclosure[];
  cards: readonly EvidenceCard[];
  pageLanguage: string;
}

/** What the page gets right: statements in line with the evidence, and what it tells its readers by itself. */
export function Credits({ inLine, disclosures, cards, pageLanguage }: CreditsProps) {
  const t = useTranslator();
  const credits = creditsOf(inLine, disclosures, cards, t);
  if (credits.length === 0) return null;
  return (
    <details class="fold">
      <summary>{t.text('foldRight', t.number(credits.length))}</summary>
      <CreditList credits={credits} pageLanguage={pageLanguage} />
    </details>
  );
}

/** Each sentence that is to be credited, once, with the reason in words. */
export function creditsOf(
  inLine: readonly Statement[],
  disclosures: readonly Disclosure[],
  cards: readonly EvidenceCard[],
  t: Translator,
): Credit[] {
  const credits = new Map<string, Credit>();
  for (const { worst } of inLine) {
    const quote = wholeQuote(worst);
    credits.set(quote, { quote, reason: t.text('matches', sourceOf(worst, cards)) });
  }
  for (const { quote, topic } of disclosures) {
    if (!credits.has(quote)) credits.set(quote, { quote, reason: t.text(TOPIC_TEXT[topic]) });
  }
  return [...credits.values()];
}

export function CreditList({ credits, pageLanguage }: { credits: readonly Credit[]; pageLanguage: string }) {
  return (
    <ul class="credits">
      {credits.map(({ quote, reason }) => (
        <li key={quote} data-mark="consistent">
          <VerdictMark mark="consistent" />
          <Quote quote={quote} language={pageLanguage} />
          <span class="small">{reason}</span>
        </li>
      ))}
    </ul>
  );
}

function sourceOf(finding: Finding, cards: readonly EvidenceCard[]): string {
  return cards.find(({ id }) => id === finding.evidence[0]?.id)?.label ?? '';
}

/** Statements the tool is unsure about, apart from the rest and closed. */
export function Unsure({
  statements,
  ...rest
}: Omit<StatementRowProps, 'statement'> & { statements: Statement[] }) {
  const t = useTranslator();
  if (statements.length === 0) return null;
  return (
    <details class="fold">
      <summary>{t.text('foldUnsure', t.number(statements.length))}</summary>
      <p class="small">{t.text('unsureNote')}</p>
      {statements.map((statement) => (
        <StatementRow key={statement.id} statement={statement} {...rest} />
      ))}
    </details>
  );
}
