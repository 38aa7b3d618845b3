import { useState } from 'preact/hooks';
import { NAMED_THERAPIES } from '../../model/index.ts';
import { siteReviewAddress } from '../addresses.ts';
import { Brand } from '../brand.tsx';
import { FilterChoice } from '../choice.tsx';
import { ConfirmedDeletion } from '../confirmed-deletion.tsx';
import { useTranslator } from '../context.ts';
import type { ExportNotice } from '../export/actions.ts';
import { FileChoice } from '../file-choice.tsx';
import { THERAPY_TEXT } from '../questions.ts';
import {
  type HistoryEntry,
  type HistoryFilter,
  type HistorySite,
  inOrder,
  matching,
  NO_FILTER,
  sitesOf,
} from './entries.ts';
import { KeepHistory, type KeepHistoryProps } from './keep.tsx';

export interface HistoryProps extends KeepHistoryProps {
  /** Undefined until they are read. */
  entries: readonly HistoryEntry[] | undefined;
  notice?: ExportNotice | undefined;
  /** Address of the comparison of two audits, and of a site on two days. */
  compareAddress(earlier: string, later: string): string;
  siteAddress(site: string, earlier: string, later: string): string;
  onReport(entry: HistoryEntry): void;
  onDelete(entry: HistoryEntry): void;
  onExport(): void;
  onImport(file: File): void;
  onClear(): void;
}

/** The list of kept audits with its search; the reader chooses two of them, or two days of a site, to compare. */
export function History(props: HistoryProps) {
  const t = useTranslator();
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { entries, notice } = props;
  const found = entries && matching(entries, filter);
  // The first choice goes when a third is made.
  const choose = (id: string, on: boolean) =>
    setChosen((now) => [...now.filter((one) => one !== id), ...(on ? [id] : [])].slice(-2));
  return (
    <main class="history" data-state={entries ? 'ready' : 'busy'} aria-busy={!entries}>
      <Brand />
      <h1>{t.text('historyTitle')}</h1>
      <p>{t.text('historyIntro')}</p>
      <KeepHistory {...props} />
      <div role="status">
        {notice && <p class="notice">{t.text(notice.key, ...(notice.values ?? []))}</p>}
      </div>
      {entries?.length === 0 && <p class="answer">{t.text('historyEmpty')}</p>}
      {entries && found && entries.length > 0 && (
        <>
          <Search filter={filter} onChange={setFilter} />
          <p role="status">{t.plural('historyFound', found.length)}</p>
          {sitesOf(found).map((site) => (
            <Site key={site.site} {...props} {...site} chosen={chosen} onChoose={choose} />
          ))}
          <CompareBar {...props} entries={entries} chosen={chosen} />
        </>
      )}
      <Files {...props} />
    </main>
  );
}

interface SearchProps {
  filter: HistoryFilter;
  onChange(filter: HistoryFilter): void;
}

function Search({ filter, onChange }: SearchProps) {
  const t = useTranslator();
  const set = (change: Partial<HistoryFilter>) => onChange({ ...filter, ...change });
  return (
    <search>
      <form class="fields" onSubmit={(event) => event.preventDefault()} onReset={() => onChange(NO_FILTER)}>
        <label class="field">
          {t.text('historySite')}
          <input
            type="search"
            name="words"
            value={filter.words}
            onInput={({ currentTarget }) => set({ words: currentTarget.value })}
          />
        </label>
        <FilterChoice
          label={t.text('filterTherapy')}
          name="therapy"
          options={NAMED_THERAPIES}
          text={(therapy) => t.text(THERAPY_TEXT[therapy])}
          value={filter.therapy}
          onChange={(therapy) => set({ therapy: therapy ?? '' })}
        />
        <label class="field">
          {t.text('historyFrom')}
          <input
            type="date"
            name="from"
            value={filter.from}
            onInput={({ currentTarget }) => set({ from: currentTarget.value })}
          />
        </label>
        <label class="field">
          {t.text('historyTo')}
          <input
            type="date"
            name="to"
            value={filter.to}
            onInput={({ currentTarget }) => set({ to: currentTarget.value })}
          />
        </label>
        <button class="btn quiet compact" type="reset">
          {t.text('clearFilters')}
        </button>
      </form>
    </search>
  );
}

interface SiteProps extends HistoryProps, Omit<HistorySite, 'entries'> {
  entries: HistoryEntry[];
  chosen: readonly string[];
  onChoose(id: string, on: boolean): void;
}

function Site(props: SiteProps) {
  const t = useTranslator();
  const { site, entries, days, chosen, onChoose, onReport, onDelete } = props;
  return (
    <section>
      <h2>{site || t.text('historyNoSite')}</h2>
      {days.length > 1 && <OverTime {...props} />}
      {site && (
        <p>
          <a class="btn quiet compact" href={siteReviewAddress(site)} target="_blank" rel="noopener">
            {t.text('historyLetter')}
            <span class="visually-hidden">: {site}</span>
          </a>
        </p>
      )}
      <ul class="list">
        {entries.map((entry) => (
          <li key={entry.id} class="kept-audit">
            <label class="choice">
              <input
                type="checkbox"
                checked={chosen.includes(entry.id)}
                onChange={({ currentTarget }) => onChoose(entry.id, currentTarget.checked)}
              />
              <span>
                <span class="visually-hidden">{t.text('historyChoose')} </span>
                <b dir="auto">{entry.title || entry.page}</b>
                <span class="small">
                  {' '}
                  · <time dateTime={entry.auditedAt}>{t.dateTime(entry.auditedAt)}</time>
                </span>
              </span>
            </label>
            <p class="small address">{entry.page}</p>
            <p class="small">{sayings(entry, t).join(' · ')}</p>
            <p class="row">
              <button class="btn quiet compact" type="button" onClick={() => onReport(entry)}>
                {t.text('historyReport')}
                <span class="visually-hidden">: {nameOf(entry, t)}</span>
              </button>
              <button class="btn quiet compact" type="button" onClick={() => onDelete(entry)}>
                {t.text('historyDelete')}
                <span class="visually-hidden">: {nameOf(entry, t)}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Words = ReturnType<typeof useTranslator>;

const nameOf = ({ title, page, auditedAt }: HistoryEntry, t: Words): string =>
  `${title || page}, ${t.dateTime(auditedAt)}`;

function sayings(
  { scope, warnings, unsure, therapies, timesSeen, lastSeenAt }: HistoryEntry,
  t: Words,
): string[] {
  return [
    scope === 'in-scope' ? t.plural('historyWarnings', warnings) : t.text('historyNothing'),
    ...(unsure ? [t.plural('historyUnsure', unsure)] : []),
    ...(therapies.length ? [t.list(therapies.map((therapy) => t.text(THERAPY_TEXT[therapy])))] : []),
    ...(timesSeen > 1 ? [t.plural('historySeen', timesSeen, t.dateTime(lastSeenAt))] : []),
  ];
}

/** Chooses two days of a site, the oldest and the newest at first. */
function OverTime({ site, days, siteAddress }: SiteProps) {
  const t = useTranslator();
  const [earlier, setEarlier] = useState(days.at(-1) as string);
  const [later, setLater] = useState(days[0] as string);
  const [from, to] = earlier <= later ? [earlier, later] : [later, earlier];
  const day = (label: string, value: string, onChange: (day: string) => void) => (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {days.map((one) => (
          <option key={one} value={one} selected={one === value}>
            {t.date(one)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details class="fold">
      <summary>{t.text('historyOverTime')}</summary>
      <div class="fields">
        {day(t.text('historyEarlier'), earlier, setEarlier)}
        {day(t.text('historyLater'), later, setLater)}
        <a class="btn" href={siteAddress(site, from, to)}>
          {t.text('historyCompare')}
          <span class="visually-hidden">: {site}</span>
        </a>
      </div>
    </details>
  );
}

function CompareBar({
  entries,
  chosen,
  compareAddress,
}: Pick<HistoryProps, 'compareAddress'> & { entries: readonly HistoryEntry[]; chosen: readonly string[] }) {
  const t = useTranslator();
  const [a, b] = chosen.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const pair = a && b && inOrder(a, b);
  return (
    <div class="compare-bar" role="status">
      {pair ? (
        <a class="btn primary" data-compare href={compareAddress(pair[0].id, pair[1].id)}>
          {t.text('historyCompareChosen')}
        </a>
      ) : (
        <p>{t.text('historyChooseTwo')}</p>
      )}
    </div>
  );
}

/** The whole history to take along, to bring in and to delete. */
function Files({ entries, fault, onExport, onImport, onClear }: HistoryProps) {
  const t = useTranslator();
  const any = entries !== undefined && entries.length > 0;
  return (
    <section>
      <h2>{t.text('historyFiles')}</h2>
      <FileChoice
        label={t.text('historyImport')}
        accept=".json,.jsonl,application/json"
        onChoose={onImport}
      />
      <ConfirmedDeletion
        ask="historyClear"
        sure="historyClearSure"
        now="historyClearNow"
        // A history that could not be read may well hold something.
        offered={any || fault !== undefined}
        onDelete={onClear}
      >
        {any && (
          <button class="btn" type="button" onClick={onExport}>
            {t.text('historyExport')}
          </button>
        )}
      </ConfirmedDeletion>
    </section>
  );
}
