import type { ComponentChildren } from 'preact';
import type { Audit, EvidenceCard, Finding, NoticeCheck } from '../../model/index.ts';
import { CONFIRMED_DISCLOSURES } from '../../report/confirmed.ts';
import { noticeSentence } from '../../report/notice-sentence.ts';
import { Brand } from '../brand.tsx';
import { useTranslator } from '../context.ts';
import { ExternalLink } from '../external-link.tsx';
import { VerdictMark } from '../icons.tsx';
import { CLAIM_TEXT, MARK_TEXT } from '../questions.ts';
import { byWeight, markOf } from '../statements.ts';
import type { ExportNotice } from './actions.ts';

/** What a reviewer has entered and confirmed. Nothing is confirmed at first. */
export interface Review {
  /** Ids of findings and of notices, and the word for the page's disclosures. */
  confirmed: ReadonlySet<string>;
  reviewer: string;
  url: string;
  /** Id of a place, or '' for those that the page itself states. */
  place: string;
}

export interface ReviewData {
  audit: Audit;
  cards: readonly EvidenceCard[];
  notices: readonly NoticeCheck[];
  places: readonly { id: string; place: string }[];
}

export interface ReviewProps {
  data: ReviewData;
  review: Review;
  notice?: ExportNotice | undefined;
  onChange(change: Partial<Review>): void;
  onSave(format: 'dossier' | 'claimreview'): void;
}

/** The page on which each finding is checked by a person before it goes into a letter or a ClaimReview. */
export function ReviewView({ data, review, notice, onChange, onSave }: ReviewProps) {
  const t = useTranslator();
  const { audit, cards, notices, places } = data;
  const findings = [...audit.findings].sort(byWeight);
  const count = findings.filter(({ id }) => review.confirmed.has(id)).length;
  const toggle = (id: string, on: boolean) => {
    const confirmed = new Set(review.confirmed);
    if (on) confirmed.add(id);
    else confirmed.delete(id);
    onChange({ confirmed });
  };
  const box = (id: string) => ({
    checked: review.confirmed.has(id),
    onCheck: (on: boolean) => toggle(id, on),
  });
  return (
    <main class="check">
      <Brand />
      <h1>{t.text('reviewTitle')}</h1>
      <p class="small">
        <span lang={audit.page.language || undefined} dir="auto">
          {audit.page.title}
        </span>
        <br />
        {audit.page.url}
      </p>
      <p>{t.text('reviewIntro')}</p>
      <div class="fields">
        <label>
          {t.text('reviewerName')}
          <input
            type="text"
            name="reviewer"
            value={review.reviewer}
            onInput={({ currentTarget }) => onChange({ reviewer: currentTarget.value })}
          />
        </label>
        <label>
          {t.text('reviewUrl')}
          <input
            type="url"
            name="url"
            value={review.url}
            onInput={({ currentTarget }) => onChange({ url: currentTarget.value })}
          />
        </label>
        <label>
          {t.text('reviewPlace')}
          <select
            name="place"
            value={review.place}
            onChange={({ currentTarget }) => onChange({ place: currentTarget.value })}
          >
            <option value="">{t.text('reviewPlaceNone')}</option>
            {places.map(({ id, place }) => (
              <option key={id} value={id}>
                {place}
              </option>
            ))}
          </select>
        </label>
      </div>
      <section>
        <h2>{t.text('reviewStatements')}</h2>
        {findings.length === 0 && <p>{t.text('reviewNothing')}</p>}
        <ul class="list">
          {findings.map((finding) => (
            <Item key={finding.id} {...box(finding.id)}>
              <Claim finding={finding} cards={cards} language={audit.page.language} />
            </Item>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t.text('reviewRest')}</h2>
        <ul class="list">
          <Item {...box(CONFIRMED_DISCLOSURES)}>
            <span>{t.plural('reviewDisclosures', audit.disclosures.length)}</span>
            {audit.disclosures.map(({ quote }) => (
              <q key={quote} lang={audit.page.language || undefined} dir="auto">
                {quote}
              </q>
            ))}
          </Item>
          {notices.map((check) => (
            <Item key={check.id} {...box(check.id)}>
              <Notice check={check} />
            </Item>
          ))}
        </ul>
      </section>
      <div class="row">
        <button class="btn primary" type="button" data-action="dossier" onClick={() => onSave('dossier')}>
          {t.text('saveDossier')}
        </button>
        <button
          class="btn"
          type="button"
          data-action="claimreview"
          disabled={count === 0}
          onClick={() => onSave('claimreview')}
        >
          {t.text('saveClaimReview')}
        </button>
        <span class="small" role="status">
          {notice
            ? t.text(notice.key, ...(notice.values ?? []))
            : t.text('reviewCount', t.number(count), t.number(findings.length))}
        </span>
      </div>
    </main>
  );
}

interface ItemProps {
  checked: boolean;
  onCheck(on: boolean): void;
  children: ComponentChildren;
}

function Item({ checked, onCheck, children }: ItemProps) {
  return (
    <li>
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
        />
        <span class="list">{children}</span>
      </label>
    </li>
  );
}

function Claim({
  finding,
  cards,
  language,
}: {
  finding: Finding;
  cards: readonly EvidenceCard[];
  language: string;
}) {
  const t = useTranslator();
  const mark = markOf(finding);
  const sources = finding.evidence.flatMap(({ id }) => cards.find((card) => card.id === id)?.label ?? []);
  return (
    <>
      <span class="row" data-mark={mark}>
        <VerdictMark mark={mark} />
        <span class="verdict">{t.text(MARK_TEXT[mark])}</span>
        <span class="small">{t.text(CLAIM_TEXT[finding.claimType])}</span>
      </span>
      <q lang={language || undefined} dir="auto">
        {finding.quote}
      </q>
      <span lang="en">{finding.why}</span>
      <span class="small" lang="en">
        {sources.join(' · ')}
      </span>
    </>
  );
}

function Notice({ check }: { check: NoticeCheck }) {
  const t = useTranslator();
  return (
    <>
      <span>
        {t.text('reviewNotice', check.place)}{' '}
        {check.stated !== undefined && t.text('reviewStated', check.stated)}
      </span>
      <span lang="en">
        {check.duty} <b>{noticeSentence(check)}</b> {check.unread}
      </span>
      {check.quotes.map((quote) => (
        <q key={quote} dir="auto">
          {quote}
        </q>
      ))}
      {check.official && (
        <span>
          <ExternalLink href={check.official} text={t.text('reviewLaw')} />
        </span>
      )}
    </>
  );
}
