import type { Disclosure, EvidenceCard } from '../../model/index.ts';
import { approvalAnswer, firstSentence, lineAnswer, unansweredAbroad } from '../approval.ts';
import { useTranslator } from '../context.ts';
import { ExternalLink } from '../external-link.tsx';
import { Quote } from '../finding/quote.tsx';
import { InWords } from '../in-words.tsx';
import { placeName } from '../places.ts';
import type { RegulatoryLine } from '../popup-data.ts';
import { THERAPY_TEXT } from '../questions.ts';

export interface FactBoxProps {
  lines: readonly RegulatoryLine[];
  cards: readonly EvidenceCard[];
  disclosures: readonly Disclosure[];
  pageLanguage: string;
}

/** "Is it approved?": answered for every treatment of the page, whether or not it makes a claim about that. */
export function FactBox({ lines, cards, disclosures, pageLanguage }: FactBoxProps) {
  const t = useTranslator();
  const [first, ...others] = lines;
  if (!first) return null;
  const abroad = lines.filter(({ place }) => place);
  const us = lines.filter(({ place }) => !place);
  const unanswered = unansweredAbroad(lines);
  const pageSays = ownWords(disclosures);
  return (
    <section class="factbox">
      <h2>
        {t.text('questionApproved')} {approvalAnswer([first, ...others], t)}
      </h2>
      <Lines lines={abroad} cards={cards} />
      {unanswered.length > 0 && (
        <p class="small">
          {t.text('approvalNoRecord', t.list(unanswered.map((therapy) => t.text(THERAPY_TEXT[therapy]))))}
        </p>
      )}
      {abroad.length > 0 && us.length > 0 && <h3 class="label">{placeName('us', t)}</h3>}
      <Lines lines={us} cards={cards} />
      <details class="fold thin">
        <summary>{t.text('approvalMore')}</summary>
        {lines.map((line) => (
          <p key={line.text}>
            <InWords {...t.evidence(line.text)} />
          </p>
        ))}
      </details>
      {pageSays && (
        <p class="small">
          {t.text('approvalPageSays')} <Quote quote={pageSays} language={pageLanguage} />
        </p>
      )}
    </section>
  );
}

/** What the page itself states on approval, in the fewest of its words; all it states stands under what it gets right. */
const ownWords = (disclosures: readonly Disclosure[]): string | undefined =>
  disclosures
    .filter(({ topic }) => topic === 'regulatory-status')
    .map(({ quote }) => quote)
    .sort((a, b) => a.length - b.length)[0];

/** The lines of one place, each with its reason and source, and with its own answer where there are several. */
function Lines({ lines, cards }: Pick<FactBoxProps, 'lines' | 'cards'>) {
  const t = useTranslator();
  return (
    <>
      {lines.map((line) => (
        <p key={line.text}>
          {lines.length > 1 && <b>{lineAnswer(line, t)} </b>}
          <FirstSentence text={line.text} /> <Source line={line} cards={cards} />
        </p>
      ))}
    </>
  );
}

/** What answers of a text of the evidence set. */
export function FirstSentence({ text: english }: { text: string }) {
  const { text, lang } = useTranslator().evidence(english);
  return <span lang={lang}>{firstSentence(text)}</span>;
}

function Source({ line, cards }: { line: RegulatoryLine; cards: readonly EvidenceCard[] }) {
  const t = useTranslator();
  const card = cards.find(({ id }) => id === line.evidence[0]);
  const link = card?.links[0];
  if (!card || !link) return null;
  return (
    <span class="small">
      <ExternalLink href={link.url} text={card.label} />
      {t.language !== 'en' && ` · ${t.text('inEnglish')}`}
    </span>
  );
}
