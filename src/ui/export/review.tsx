import type { ComponentChildren } from 'preact';
import type { Audit, EvidenceCard, Finding, NoticeCheck } from '../../model/index.ts';
import { CONFIRMED_DISCLOSURES } from '../../report/confirmed.ts';
import { noticeSentence } from '../../report/notice-sentence.ts';
import { REVIEWER_KINDS, type ReviewerKind } from '../../report/options.ts';
import { wholeQuote } from '../../report/whole-quote.ts';
import { Brand } from '../brand.tsx';
import { useTranslator } from '../context.ts';
import { ExternalLink } from '../external-link.tsx';
import { innerQuotes } from '../finding/quote.tsx';
import { isOnPage } from '../finding/unseen.tsx';
import type { MessageKey } from '../i18n.ts';
import { VerdictMark } from '../icons.tsx';
import { CLAIM_TEXT, MARK_TEXT } from '../questions.ts';
import { byWeight, markOf } from '../statements.ts';
import type { ExportNotice } from './actions.ts';

/** What a reviewer has entered and confirmed. Nothing is confirmed at first. */
export interface Review {
  /** By page: ids of findings and of notices, and the word for the page's disclosures. */
  confirmed: ReadonlyMap<string, ReadonlySet<string>>;
  reviewer: string;
  kind: ReviewerKind;
  url: string;
  /** Id of a place, or '' for those that the page itself states. */
  place: string;
}

/** A page whose findings are checked. */
export interface ReviewPage {
  id: string;
  audit: Audit;
  cards: readonly EvidenceCard[];
  /** Absent where the page itself is not at hand, only what was found on it. */
  notices?: readonly NoticeCheck[] | undefined;
}

/** A page of the same site that the history has. */
interface KeptPage {
  id: string;
  title: string;
  address: string;
  auditedAt: string;
}

export interface ReviewData {
  pages: readonly ReviewPage[];
  /** Pages of the site that can be added. */
  kept: readonly KeptPage[];
  places: readonly { id: string; place: string }[];
}

export interface ReviewProps {
  data: ReviewData;
  review: Review;
  notice?: ExportNotice | undefined;
  onChange(change: Partial<Review>): void;
  /** A kept page is added, or taken out again. */
  onInclude(id: string, on: boolean): void;
  onSave(format: 'dossier' | 'claimreview'): void;
}

const KINDS: Record<ReviewerKind, MessageKey> = {
  organization: 'reviewerOrganization',
  person: 'reviewerPerson',
};

/** The page on which each finding is checked by a person before it goes into a letter or a ClaimReview. */
export function ReviewView(props: ReviewProps) {
  const { data, review, notice, onChange, onSave } = props;
  const t = useTranslator();
  const confirmedOf = ({ id }: ReviewPage) => review.confirmed.get(id) ?? new Set<string>();
  const all = data.pages.flatMap((page) => page.audit.findings.map(({ id }) => confirmedOf(page).has(id)));
  const count = all.filter(Boolean).length;
  return (
    <main class="check">
      <Brand />
      <h1>{t.text('reviewTitle')}</h1>
      <p>{t.text('reviewIntro')}</p>
      <Reviewer {...props} />
      {data.pages.map((page) => (
        <Page
          key={page.id}
          {...page}
          confirmed={confirmedOf(page)}
          onConfirm={(confirmed) =>
            onChange({ confirmed: new Map(review.confirmed).set(page.id, confirmed) })
          }
        />
      ))}
      {data.kept.length > 0 && <MorePages {...props} />}
      <div class="row save-bar">
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
            : t.text('reviewCount', t.number(count), t.number(all.length))}
        </span>
      </div>
    </main>
  );
}

function Reviewer({ data, review, onChange }: ReviewProps) {
  const t = useTranslator();
  return (
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
        {t.text('reviewerKind')}
        <select
          name="kind"
          value={review.kind}
          onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as ReviewerKind })}
        >
          {REVIEWER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t.text(KINDS[kind])}
            </option>
          ))}
        </select>
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
      {data.places.length > 0 && (
        <label>
          {t.text('reviewPlace')}
          <select
            name="place"
            value={review.place}
            onChange={({ currentTarget }) => onChange({ place: currentTarget.value })}
          >
            <option value="">{t.text('reviewPlaceNone')}</option>
            {data.places.map(({ id, place }) => (
              <option key={id} value={id}>
                {place}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

interface PageProps extends ReviewPage {
  confirmed: ReadonlySet<string>;
  onConfirm(confirmed: ReadonlySet<string>): void;
}

function Page({ audit, cards, notices, confirmed, onConfirm }: PageProps) {
  const t = useTranslator();
  const { title, url, language, auditedAt } = audit.page;
  const box = (id: string) => ({
    checked: confirmed.has(id),
    onCheck: (on: boolean) => {
      const next = new Set(confirmed);
      if (on) next.add(id);
      else next.delete(id);
      onConfirm(next);
    },
  });
  return (
    <section>
      <h2 lang={language || undefined} dir="auto">
        {title || url}
      </h2>
      <p class="small address">
        {url} · <time dateTime={auditedAt}>{t.dateTime(auditedAt)}</time>
      </p>
      <h3>{t.text('reviewStatements')}</h3>
      {audit.findings.length === 0 && <p>{t.text('reviewNothing')}</p>}
      <ul class="list">
        {[...audit.findings].sort(byWeight).map((finding) => (
          <Item key={finding.id} {...box(finding.id)}>
            <Claim finding={finding} cards={cards} language={language} />
          </Item>
        ))}
      </ul>
      <h3>{t.text('reviewRest')}</h3>
      <ul class="list">
        <Item {...box(CONFIRMED_DISCLOSURES)}>
          <span>{t.plural('reviewDisclosures', audit.disclosures.length)}</span>
          {audit.disclosures.map(({ quote }) => (
            <q key={quote} lang={language || undefined} dir="auto">
              {quote}
            </q>
          ))}
        </Item>
        {notices?.map((check) => (
          <Item key={check.id} {...box(check.id)}>
            <Notice check={check} />
          </Item>
        ))}
      </ul>
      {!notices && <p class="small">{t.text('reviewNoNotices')}</p>}
    </section>
  );
}

/** Pages of the site that the history has, to be added to the letter. */
function MorePages({ data, onInclude }: ReviewProps) {
  const t = useTranslator();
  const included = new Set(data.pages.map(({ id }) => id));
  return (
    <section>
      <h2>{t.text('reviewMore')}</h2>
      <p class="small">{t.text('reviewMoreHint')}</p>
      <ul class="list" data-kept>
        {data.kept.map(({ id, title, address, auditedAt }) => (
          <Item key={id} checked={included.has(id)} onCheck={(on) => onInclude(id, on)}>
            <b dir="auto">{title || address}</b>
            <span class="small address">
              {address} · <time dateTime={auditedAt}>{t.dateTime(auditedAt)}</time>
            </span>
          </Item>
        ))}
      </ul>
    </section>
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
        {innerQuotes(wholeQuote(finding))}
      </q>
      {isOnPage(finding) && /^https?:/i.test(finding.link) && (
        <span class="small">
          <ExternalLink href={finding.link} text={t.text('showOnPage')} />
        </span>
      )}
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
