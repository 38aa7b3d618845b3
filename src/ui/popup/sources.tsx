import type { ClaimType, EvidenceCard, Finding, Stance } from '../../model/index.ts';
import { recordAddress } from '../addresses.ts';
import { useTranslator } from '../context.ts';
import { ExternalLink, OwnPageLink } from '../external-link.tsx';
import type { Translator } from '../i18n.ts';
import { CLAIM_TEXT } from '../questions.ts';
import { CONDITION_TEXT, KIND_TEXT, STANCE_TEXT } from '../record-words.ts';

/** A record as it bears on one finding. */
export interface CitedCard {
  card: EvidenceCard;
  stance: Stance;
  /** The kind of claim that it bears on: a trial may speak for safety and against any effect. */
  claimType: ClaimType;
}

/** The records behind a finding, the strongest first, as the evidence set orders them. */
export const citedCards = (
  { evidence, claimType }: Pick<Finding, 'evidence' | 'claimType'>,
  cards: readonly EvidenceCard[],
): CitedCard[] =>
  evidence.flatMap(({ id, stance }) => {
    const card = cards.find((candidate) => candidate.id === id);
    return card ? [{ card, stance, claimType }] : [];
  });

/** What the strongest record found, in full; then the others: who, where and when, their findings folded. */
export function Sources({ cited }: { cited: readonly CitedCard[] }) {
  const t = useTranslator();
  const [best, ...others] = cited;
  if (!best) return null;
  return (
    <>
      <div class="best">
        <h3 class="label">{t.text('bestEvidence')}</h3>
        <Cite {...best} />
        <Found {...best} />
        <details class="fold thin">
          <summary>{t.text('aboutSource')}</summary>
          <AboutSource {...best} />
        </details>
      </div>
      {others.length > 0 && (
        <div>
          <h3 class="label">{t.text('otherSources')}</h3>
          <ul class="sources">
            {others.map((source) => (
              <li key={source.card.id}>
                <Cite {...source} />
                <details class="fold thin">
                  <summary>{t.text('sourceDetails')}</summary>
                  <Found {...source} />
                  <AboutSource {...source} />
                </details>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Stance, kind, people and time of a record, as far as they are known. */
export const metaOf = ({ card, stance, claimType }: CitedCard, t: Translator): string =>
  [
    stance === 'context'
      ? t.text(STANCE_TEXT[stance])
      : `${t.text(STANCE_TEXT[stance])}: ${t.text(CLAIM_TEXT[claimType])}`,
    t.text(KIND_TEXT[card.kind]),
    card.triedIn?.map((condition) => t.text(CONDITION_TEXT[condition])).join(', '),
    card.participants && t.plural('people', card.participants),
    card.followUp && t.evidence(card.followUp).text,
    t.language !== 'en' && t.text('inEnglish'),
  ]
    .filter(Boolean)
    .join(' · ');

function Cite(source: CitedCard) {
  const t = useTranslator();
  const [link] = source.card.links;
  return (
    <>
      {link ? <ExternalLink href={link.url} text={source.card.label} /> : source.card.label}
      <span class="small">{metaOf(source, t)}</span>
    </>
  );
}

/** What a record found, with its figures. */
function Found({ card }: CitedCard) {
  return (
    <div class="figures" lang="en">
      <p>{card.finding}</p>
      {card.figures.length > 0 && (
        <ul class="dash small">
          {card.figures.map((figure) => (
            <li key={figure}>{figure}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What a record cannot tell, its citation and where to read more. */
function AboutSource({ card }: CitedCard) {
  const t = useTranslator();
  return (
    <div class="figures small" lang="en">
      {card.limits && (
        <p>
          <b lang={t.language}>{t.text('sourceLimits')}:</b> {card.limits}
        </p>
      )}
      <p>{card.citation}</p>
      <p class="row">
        {card.links.slice(1).map(({ label, url }) => (
          <ExternalLink key={url} href={url} text={label} />
        ))}
        <OwnPageLink address={recordAddress(card.id)} text={t.text('openRecord')} />
      </p>
    </div>
  );
}
