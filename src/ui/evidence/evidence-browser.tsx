import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CitationFormat } from '../../model/index.ts';
import { EVIDENCE_PAGE, OPTIONS_PAGE } from '../addresses.ts';
import { Brand } from '../brand.tsx';
import { useTranslator } from '../context.ts';
import type { MessageKey } from '../i18n.ts';
import { comparableGroups } from './comparable.ts';
import { Compare } from './compare.tsx';
import { ExportBar } from './export-bar.tsx';
import { FilterForm } from './filter-form.tsx';
import { filterRecords, type Library, NO_FILTERS, searchText } from './library.ts';
import { RecordList } from './record-list.tsx';
import { RecordView } from './record-view.tsx';
import { hashOfView, type Route, VIEWS } from './route.ts';
import { StatusView } from './status-view.tsx';
import { conditionNames, therapyNames } from './words.ts';

const VIEW_TEXT: Record<Route['view'], MessageKey> = {
  records: 'viewRecords',
  compare: 'viewCompare',
  status: 'viewStatus',
};

export interface EvidenceBrowserProps {
  library: Library;
  route: Route;
  /** True for records whose citation can be exported: those of the bundled set. */
  canExport(id: string): boolean;
  onExport(ids: readonly string[], format: CitationFormat): void;
  /** Rejects where the clipboard refuses. */
  onCopy(text: string): Promise<void>;
}

/** The evidence browser: search and list on one side, a record, plots or approvals on the other. */
export function EvidenceBrowser({ library, route, canExport, onExport, onCopy }: EvidenceBrowserProps) {
  const t = useTranslator();
  const [filters, setFilters] = useState(NO_FILTERS);
  const main = useRef<HTMLElement>(null);
  const texts = useMemo(
    () =>
      new Map(
        library.records.map((record) => [
          record.id,
          searchText(record, [...therapyNames(record, t), ...conditionNames(record, t)]),
        ]),
      ),
    [library, t],
  );
  const groups = useMemo(() => comparableGroups(library.records), [library]);
  const shown = filterRecords(library.records, filters, ({ id }) => texts.get(id) ?? '');
  const exportable = shown.map(({ id }) => id).filter(canExport);
  const address = JSON.stringify(route);
  const opened = useRef(address);
  useLayoutEffect(() => {
    // A change of address moves the reader to what it shows, as a new page would.
    if (opened.current !== address) main.current?.focus();
    opened.current = address;
  }, [address]);
  return (
    <div class="app" data-view={route.view} data-record={route.view === 'records' ? route.id : undefined}>
      <button class="btn skip" type="button" onClick={() => main.current?.focus()}>
        {t.text('skipToRecord')}
      </button>
      <aside class="list" aria-label={t.text('evidenceTitle')}>
        <header>
          <Brand />
          <h1>{t.text('evidenceTitle')}</h1>
          <p class="small">
            {t.text('evidenceVersion', library.version)} {t.text('evidenceDate', t.date(library.asOf))}
          </p>
          {library.reviewDue && <p class="notice">{t.text('reviewDue', t.date(library.reviewBy))}</p>}
        </header>
        <nav class="views" aria-label={t.text('evidenceViews')}>
          {VIEWS.map((view) => (
            <a key={view} href={hashOfView(view)} aria-current={route.view === view ? 'page' : undefined}>
              {t.text(VIEW_TEXT[view])}
            </a>
          ))}
        </nav>
        <FilterForm records={library.records} filters={filters} onChange={setFilters} />
        <p class="small" role="status">
          {shown.length > 0
            ? t.plural('recordCount', shown.length, t.number(library.records.length))
            : t.text('noRecords')}
        </p>
        <RecordList records={shown} current={route.view === 'records' ? route.id : undefined} />
        {exportable.length > 0 && <ExportBar label="exportShown" ids={exportable} onExport={onExport} />}
        <p class="small row">
          <a href={OPTIONS_PAGE}>{t.text('settings')}</a>
        </p>
      </aside>
      <main class="record" id="content" tabIndex={-1} ref={main}>
        {route.view === 'records' && (
          <RecordView
            library={library}
            groups={groups}
            id={route.id}
            canExport={canExport}
            onExport={onExport}
            onCopy={onCopy}
          />
        )}
        {route.view === 'compare' && <Compare groups={groups} />}
        {route.view === 'status' && <StatusView library={library} />}
        <p class="small end">
          {t.text('notAdvice')} {t.text('nothingLeft')}{' '}
          <a href={`${EVIDENCE_PAGE}#/`}>{t.text('backToList')}</a>
        </p>
      </main>
    </div>
  );
}
