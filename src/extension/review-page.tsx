import { render } from 'preact';
import { checkNotices } from '../audit/notices.ts';
import type { Audit, EvidenceCard, PageSnapshot } from '../model/index.ts';
import { reportName } from '../report/file-name.ts';
import { REPORT_FORMATS } from '../report/formats.ts';
import { TranslatorProvider } from '../ui/context.ts';
import type { ExportNotice } from '../ui/export/actions.ts';
import { type Review, type ReviewData, ReviewView } from '../ui/export/review.tsx';
import { ask } from './ask.ts';
import { evidenceInUse } from './packs.ts';
import { saveFile } from './save-file.ts';
import { pageTranslator } from './translator.ts';

interface Source {
  audit: Audit;
  cards: EvidenceCard[];
  /** Absent where the page could not be read again: then its notices are not looked for. */
  snapshot?: PageSnapshot;
}

/** Draws the page on which the findings of the tab that the address names are checked one by one. */
export async function startReviewPage(root: Element): Promise<void> {
  const translator = await pageTranslator('reviewTitle');
  const tabId = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const source = Number.isInteger(tabId) ? await sourceOf(tabId) : undefined;
  if (!source) {
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
  const { audit, cards, snapshot } = source;
  const { evidence } = await evidenceInUse();
  const duties = evidence.data.notices;
  let review: Review = { confirmed: new Set(), reviewer: '', url: '', place: '' };
  show();

  function data(): ReviewData {
    const chosen = review.place ? [review.place] : [];
    const notices = snapshot ? checkNotices(snapshot, audit.therapies, duties, chosen) : [];
    return { audit, cards, notices, places: snapshot ? duties : [] };
  }

  function save(format: 'dossier' | 'claimreview'): void {
    const { report, extension, mediaType } = REPORT_FORMATS[format];
    const { confirmed, reviewer, url } = review;
    const isWeb = /^https?:\/\/./i.test(url);
    const text = report([{ audit, cards, notices: data().notices }], {
      confirmed,
      ...(reviewer && { reviewer: { name: reviewer, ...(isWeb && { url }) } }),
    });
    const name = `${reportName(format, audit)}.${extension}`;
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
          onSave={save}
        />
      </TranslatorProvider>,
      root,
    );
  }
}

/** The page read anew, or its last audit where the browser does not let it be read any more. */
async function sourceOf(tabId: number): Promise<Source | undefined> {
  const captured = await ask({ kind: 'capture', tabId });
  if (captured.kind === 'captured') {
    const { audit, cards, snapshot } = captured;
    return { audit, cards, snapshot };
  }
  const viewed = await ask({ kind: 'view', tabId });
  return viewed.kind === 'audited' ? { audit: viewed.data.audit, cards: viewed.data.cards } : undefined;
}
