import { render } from 'preact';
import { bearingNotices, noticesToKeep } from '../audit/notices.ts';
import type { EvidenceSet } from '../evidence/index.ts';
import { type Audit, hostOf, type NoticeCheck } from '../model/index.ts';
import type { AuditEntry } from '../report/entry.ts';
import { reportName } from '../report/file-name.ts';
import { REPORT_FORMATS } from '../report/formats.ts';
import { REVIEWER_KINDS } from '../report/options.ts';
import { TranslatorProvider } from '../ui/context.ts';
import type { ExportNotice } from '../ui/export/actions.ts';
import { type Review, type ReviewData, type ReviewPage, ReviewView } from '../ui/export/review.tsx';
import { type HistoryEntry, siteAt } from '../ui/history/entries.ts';
import { ask } from './ask.ts';
import { cardsOf } from './evidence-cards.ts';
import { historyEntries, keptPages } from './history-store.ts';
import { evidenceInUse } from './packs.ts';
import { pageOf } from './page-address.ts';
import { saveFile } from './save-file.ts';
import { pageTranslator } from './translator.ts';

interface Source {
  id: string;
  audit: Audit;
  cards: AuditEntry['cards'];
  /** Of every place; absent where nobody looked for them when the page was at hand. */
  notices?: readonly NoticeCheck[] | undefined;
}

const THIS_TAB = 'tab';

/**
 * Draws the page on which findings are checked one by one: those of the tab that the address names, with the other pages
 * of its site that the history has, or those of a site of the history.
 */
export async function startReviewPage(root: Element): Promise<void> {
  const translator = await pageTranslator('reviewTitle');
  const { evidence } = await evidenceInUse();
  const query = new URLSearchParams(location.search);
  const tab = await sourceOf(Number(query.get('tab') ?? Number.NaN), evidence);
  const site = query.get('site') ?? (tab && hostOf(tab.audit.page.url)) ?? '';
  const kept = await pagesKept(site, tab?.audit.page.url);
  let sources: Source[] = tab ? [tab] : await sourcesOf(kept, evidence);
  if (!sources.length) {
    render(
      <TranslatorProvider value={translator}>
        <main class="check">
          <h1>{translator.text('reviewTitle')}</h1>
          <p>{translator.text('reviewGone')}</p>
        </main>
      </TranslatorProvider>,
      root,
    );
    return;
  }
  const duties = evidence.data.notices;
  let review: Review = {
    confirmed: new Map(),
    reviewer: '',
    kind: REVIEWER_KINDS[0],
    url: '',
    place: '',
  };
  show();

  function pageOfSource({ id, audit, cards, notices }: Source): ReviewPage {
    const chosen = review.place ? [review.place] : [];
    return { id, audit, cards, notices: notices && bearingNotices(notices, chosen) };
  }

  function data(): ReviewData {
    return {
      pages: sources.map(pageOfSource),
      kept: kept.map(({ id, title, page, auditedAt }) => ({ id, title, address: page, auditedAt })),
      places: sources.some(({ notices }) => notices) ? duties : [],
    };
  }

  async function include(id: string, on: boolean): Promise<void> {
    const others = sources.filter((source) => source.id !== id);
    const entry = kept.find((one) => one.id === id);
    sources = on && entry ? [...others, ...(await sourcesOf([entry], evidence))] : others;
    show();
  }

  function save(format: 'dossier' | 'claimreview'): void {
    const { report, extension, mediaType } = REPORT_FORMATS[format];
    const { confirmed, reviewer, kind, url } = review;
    const isWeb = /^https?:\/\/./i.test(url);
    const entries = data().pages.map(({ id, audit, cards, notices }) => ({
      audit,
      cards,
      ...(notices && { notices }),
      confirmed: confirmed.get(id) ?? new Set<string>(),
    }));
    // A page of which nothing was ticked says nothing in a letter about several.
    const ticked = entries.filter(({ confirmed }) => confirmed.size > 0);
    const text = report(
      ticked.length ? ticked : entries,
      reviewer ? { reviewer: { name: reviewer, kind, ...(isWeb && { url }) } } : {},
    );
    const [first] = sources;
    const name = `${first ? reportName(format, first.audit) : format}.${extension}`;
    saveFile(name, text, mediaType);
    show({ key: 'exportSaved', values: [name] });
  }

  function show(notice?: ExportNotice): void {
    render(
      <TranslatorProvider value={translator}>
        <ReviewView
          data={data()}
          review={review}
          notice={notice}
          onChange={(change) => {
            review = { ...review, ...change };
            show();
          }}
          onInclude={(id, on) => void include(id, on)}
          onSave={save}
        />
      </TranslatorProvider>,
      root,
    );
  }
}

/** The page read anew, or its last audit where the browser does not let it be read any more. */
async function sourceOf(tabId: number, evidence: EvidenceSet): Promise<Source | undefined> {
  if (!Number.isInteger(tabId)) return undefined;
  const captured = await ask({ kind: 'capture', tabId });
  if (captured.kind === 'captured') {
    const { audit, cards, snapshot } = captured;
    const notices = noticesToKeep(snapshot, audit.therapies, evidence.data.notices);
    return { id: THIS_TAB, audit, cards, notices };
  }
  const viewed = await ask({ kind: 'view', tabId });
  if (viewed.kind !== 'audited') return undefined;
  return { id: THIS_TAB, audit: viewed.data.audit, cards: viewed.data.cards };
}

/** The last audit of each page of a site in the history but of the page at `url`; none where it cannot be read. */
async function pagesKept(site: string, url: string | undefined): Promise<HistoryEntry[]> {
  if (!site) return [];
  const entries = await historyEntries().catch(() => []);
  return siteAt(entries, site).filter(
    ({ page, scope }) => scope === 'in-scope' && (!url || page !== pageOf(url)),
  );
}

async function sourcesOf(entries: readonly HistoryEntry[], evidence: EvidenceSet): Promise<Source[]> {
  const sources = await Promise.all(
    entries.map(async ({ id }) => {
      const [page] = await keptPages([id]);
      return page ? [{ id, ...page, cards: cardsOf(page.audit, evidence) }] : [];
    }),
  );
  return sources.flat();
}
