import type { Disclosure, EvidenceCard } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import { ExternalLink } from '../external-link.tsx';
import type { MessageKey, Translator } from '../i18n.ts';
import { placeName, statusText } from '../places.ts';
import type { Approval, RegulatoryLine } from '../popup-data.ts';

const APPROVAL_TEXT: Record<Approval, MessageKey> = {
  no: 'approvalNo',
  'not-joints': 'approvalNotJoints',
  'yes-knee': 'approvalYesKnee',
  'yes-cartilage': 'approvalYesCartilage',
  depends: 'approvalDepends',
  unknown: 'approvalUnknown',
};

export interface FactBoxProps {
  lines: readonly RegulatoryLine[];
  cards: readonly EvidenceCard[];
  disclosures: readonly Disclosure[];
}

/** "Is it approved?": answered whether or not the page makes a claim about it. */
export function FactBox({ lines, cards, disclosures }: FactBoxProps) {
  const t = useTranslator();
  const [first] = lines;
  if (!first) return null;
  const alike = lines.every((line) => line.approval === first.approval);
  const answer = first.place
    ? placed(first.place, t)
    : t.text(alike ? APPROVAL_TEXT[first.approval] : 'approvalVaries');
  const us = lines.find(({ place }) => !place);
  const pageSays = disclosures.some((disclosure) => disclosure.topic === 'regulatory-status');
  return (
    <section class="factbox">
      <h2>
        {t.text('questionApproved')} {answer}
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

/** "European Union: not approved." */
const placed = ({ jurisdiction, status }: NonNullable<RegulatoryLine['place']>, t: Translator): string =>
  `${placeName(jurisdiction, t)}: ${t.text(statusText(status)).toLocaleLowerCase(t.language)}.`;

/** The first sentence answers; the rest is there for those who want it. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

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
