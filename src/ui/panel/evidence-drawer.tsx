import { recordAddress } from '../addresses.ts';
import { useTranslator } from '../context.ts';
import { CopyButton } from '../copy-button.tsx';
import { ExternalLink, OwnPageLink } from '../external-link.tsx';
import { type CitedCard, metaOf } from '../popup/sources.tsx';

export interface EvidenceDrawerProps {
  cited: readonly CitedCard[];
  /** Rejects where the clipboard refuses. */
  onCopy(text: string): Promise<void>;
}

/** The records behind a finding, the strongest first, each in full: finding, figures, what it cannot tell, citation. */
export function EvidenceDrawer({ cited, onCopy }: EvidenceDrawerProps) {
  const t = useTranslator();
  return (
    <details class="fold drawer" open>
      <summary>{t.text('evidenceDrawer', t.number(cited.length))}</summary>
      {cited.map((source) => (
        <Card key={source.card.id} source={source} onCopy={onCopy} />
      ))}
    </details>
  );
}

function Card({ source, onCopy }: Pick<EvidenceDrawerProps, 'onCopy'> & { source: CitedCard }) {
  const t = useTranslator();
  const { card } = source;
  return (
    <article class="card" aria-label={card.label}>
      <p>
        <b lang="en">{card.label}</b>
      </p>
      <p class="small">{metaOf(source, t)}</p>
      <p lang="en">{card.finding}</p>
      {card.figures.length > 0 && (
        <ul class="dash small" lang="en">
          {card.figures.map((figure) => (
            <li key={figure}>{figure}</li>
          ))}
        </ul>
      )}
      {card.limits && (
        <p class="small" lang="en">
          <b lang={t.language}>{t.text('sourceLimits')}:</b> {card.limits}
        </p>
      )}
      <p class="small" lang="en">
        {card.citation}
      </p>
      <p class="small row">
        {card.links.map(({ label, url }) => (
          <ExternalLink key={url} href={url} text={label} />
        ))}
        <OwnPageLink address={recordAddress(card.id)} text={t.text('openRecord')} />
        <CopyButton label="copyCitation" look="quiet compact" copy={() => onCopy(card.citation)} />
      </p>
    </article>
  );
}
