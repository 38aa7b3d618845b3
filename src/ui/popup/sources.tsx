import type { EvidenceCard, EvidenceReference, Stance } from '../../model/index.ts';
import { recordAddress } from '../addresses.ts';
import { useTranslator } from '../context.ts';
import { ExternalLink, OwnPageLink } from '../external-link.tsx';
import { KIND_TEXT, STANCE_TEXT } from '../record-words.ts';

export interface SourcesProps {
  references: readonly EvidenceReference[];
  cards: readonly EvidenceCard[];
}

/** The records behind a finding: who, where and when as a link; kind, people, time; then figures and limits. */
export function Sources({ references, cards }: SourcesProps) {
  const t = useTranslator();
  const shown = references.flatMap((reference) => {
    const card = cards.find(({ id }) => id === reference.id);
    return card ? [{ card, stance: reference.stance }] : [];
  });
  return (
    <ul class="sources" aria-label={t.text('sources')}>
      {shown.map(({ card, stance }) => (
        <Source key={card.id} card={card} stance={stance} />
      ))}
    </ul>
  );
}

function Source({ card, stance }: { card: EvidenceCard; stance: Stance }) {
  const t = useTranslator();
  const [link, ...others] = card.links;
  const meta = [
    t.text(STANCE_TEXT[stance]),
    t.text(KIND_TEXT[card.kind]),
    card.participants && t.plural('people', card.participants),
    card.followUp,
    t.language !== 'en' && t.text('inEnglish'),
  ].filter(Boolean);
  return (
    <li>
      {link ? <ExternalLink href={link.url} text={card.label} /> : card.label}
      <span class="small">{meta.join(' · ')}</span>
      <details class="fold thin">
        <summary>{t.text('sourceDetails')}</summary>
        <div class="figures small" lang="en">
          <p>{card.finding}</p>
          {card.figures.length > 0 && (
            <ul class="dash">
              {card.figures.map((figure) => (
                <li key={figure}>{figure}</li>
              ))}
            </ul>
          )}
          {card.limits && (
            <p>
              <b lang={t.language}>{t.text('sourceLimits')}:</b> {card.limits}
            </p>
          )}
          <p>{card.citation}</p>
          <p class="row">
            {others.map(({ label, url }) => (
              <ExternalLink key={url} href={url} text={label} />
            ))}
            <OwnPageLink address={recordAddress(card.id)} text={t.text('openRecord')} />
          </p>
        </div>
      </details>
    </li>
  );
}
