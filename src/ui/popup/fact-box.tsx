import type { Disclosure, EvidenceCard } from '../../model/index.ts';
import { approvalAnswer, firstSentence } from '../approval.ts';
import { useTranslator } from '../context.ts';
import { ExternalLink } from '../external-link.tsx';
import { placeName } from '../places.ts';
import type { RegulatoryLine } from '../popup-data.ts';

export interface FactBoxProps {
  lines: readonly RegulatoryLine[];
  cards: readonly EvidenceCard[];
  disclosures: readonly Disclosure[];
}

/** "Is it approved?": answered whether or not the page makes a claim about it. */
export function FactBox({ lines, cards, disclosures }: FactBoxProps) {
  const t = useTranslator();
  const [first, ...others] = lines;
  if (!first) return null;
  const us = lines.find(({ place }) => !place);
  const pageSays = disclosures.some((disclosure) => disclosure.topic === 'regulatory-status');
  return (
    <section class="factbox">
      <h2>
        {t.text('questionApproved')} {approvalAnswer([first, ...others], t)}
      </h2>
      {lines.map((line) => (
        <div key={`${line.therapy} ${line.place?.jurisdiction}`}>
          {first.place && line === us && <h3 class="label">{placeName('us', t)}</h3>}
          <p lang="en">{firstSentence(line.text)}</p>
          <Source line={line} cards={cards} />
        </div>
      ))}
      <details class="fold thin">
        <summary>{t.text('approvalMore')}</summary>
        {lines.map((line) => (
          <p key={line.text} lang="en">
            {line.text.slice(firstSentence(line.text).length)}
          </p>
        ))}
      </details>
      {pageSays && <p class="small">{t.text('approvalPageSays')}</p>}
    </section>
  );
}

function Source({ line, cards }: { line: RegulatoryLine; cards: readonly EvidenceCard[] }) {
  const t = useTranslator();
  const card = cards.find(({ id }) => id === line.evidence[0]);
  const link = card?.links[0];
  if (!card || !link) return null;
  return (
    <p class="small">
      <ExternalLink href={link.url} text={card.label} />
      {t.language !== 'en' && ` · ${t.text('inEnglish')}`}
    </p>
  );
}
