import { render } from 'preact';
import type { Audit } from '../model/index.ts';
import { compareAudits } from '../report/compare.ts';
import { reportName } from '../report/file-name.ts';
import { HISTORY_LIMITS, HistoryFileError, historyFile, readHistoryFile } from '../report/history-file.ts';
import { TranslatorProvider } from '../ui/context.ts';
import type { ExportNotice } from '../ui/export/actions.ts';
import { type ComparedSide, Comparison } from '../ui/history/comparison.tsx';
import { type HistoryEntry, inOrder, siteAt } from '../ui/history/entries.ts';
import { History } from '../ui/history/history.tsx';
import { FAULT_TEXT } from '../ui/history/words.ts';
import type { Translator } from '../ui/i18n.ts';
import type { HistoryFault } from '../ui/popup-data.ts';
import type { Settings } from '../ui/settings.ts';
import { cardsOf } from './evidence-cards.ts';
import { historyFault } from './history.ts';
import {
  addToHistory,
  clearHistory,
  HistoryError,
  historyEntries,
  keptAudits,
  removeFromHistory,
  wholeHistory,
} from './history-store.ts';
import { evidenceInUse } from './packs.ts';
import { saveFile } from './save-file.ts';
import { loadSettings, onSettings, saveSettings } from './settings.ts';
import { dressPage, translatorFor } from './translator.ts';

const JSON_TYPE = 'application/json';
const LIST = '#/';

const pairAddress = (earlier: string, later: string): string => `#/compare/${earlier}/${later}`;
const siteAddress = (site: string, earlier: string, later: string): string =>
  `#/site/${encodeURIComponent(site)}/${earlier}/${later}`;

/** Draws the history into `root`: the list, or the comparison that the address asks for. */
export async function startHistoryPage(root: Element): Promise<void> {
  let settings: Settings = await loadSettings();
  let translator: Translator = await translatorFor(settings);
  let entries: HistoryEntry[] | undefined;
  let fault: HistoryFault | undefined;
  let notice: ExportNotice | undefined;

  onSettings((changed) => void use(changed));
  addEventListener('hashchange', () => {
    notice = undefined;
    void show().then(() => scrollTo(0, 0));
  });
  await use(settings);

  async function use(next: Settings): Promise<void> {
    settings = next;
    translator = await translatorFor(settings);
    dressPage(translator, settings, 'historyTitle');
    await read();
  }

  async function read(): Promise<void> {
    try {
      [entries, fault] = await Promise.all([historyEntries(), historyFault()]);
    } catch (error) {
      entries = [];
      fault = faultOf(error);
    }
    await show();
  }

  async function show(): Promise<void> {
    const sides = await sidesOf(location.hash, entries ?? []);
    const view = sides ? comparisonView(...sides) : listView();
    render(<TranslatorProvider value={translator}>{view}</TranslatorProvider>, root);
  }

  function listView() {
    return (
      <History
        keeping={settings.keepHistory}
        fault={fault}
        entries={entries}
        notice={notice}
        compareAddress={pairAddress}
        siteAddress={siteAddress}
        onKeep={(keepHistory) => void saveSettings({ keepHistory })}
        onReport={(entry) => void change(() => saveReport(entry))}
        onDelete={(entry) => void change(() => remove(entry))}
        onExport={() => void change(exportAll)}
        onImport={(file) => void change(() => importFile(file))}
        onClear={() => void change(clear)}
      />
    );
  }

  function comparisonView(before: ComparedSide, after: ComparedSide) {
    const comparison = compareAudits(before.audits, after.audits);
    const [first] = after.audits;
    return (
      <Comparison
        comparison={comparison}
        before={before}
        after={after}
        back={LIST}
        onSave={async () => {
          const { comparisonText } = await import('../report/compare-text.ts');
          const name = first ? reportName('comparison', first) : 'comparison';
          saveFile(`${name}.txt`, comparisonText(comparison, before.audits, after.audits), 'text/plain');
        }}
      />
    );
  }

  /** Does something, says what came of it and shows what is kept now. */
  async function change(work: () => Promise<ExportNotice>): Promise<void> {
    try {
      notice = await work();
    } catch (error) {
      notice = { key: FAULT_TEXT[faultOf(error)] };
    }
    await read();
  }

  async function saveReport({ id }: HistoryEntry): Promise<ExportNotice> {
    const [audit] = await keptAudits([id]);
    if (!audit) return { key: 'historyFailed' };
    const { REPORT_FORMATS } = await import('../report/formats.ts');
    const { evidence } = await evidenceInUse();
    const { report, extension, mediaType } = REPORT_FORMATS.html;
    const name = `${reportName('claims', audit)}.${extension}`;
    saveFile(name, report([{ audit, cards: cardsOf(audit, evidence) }], {}), mediaType);
    return { key: 'exportSaved', values: [name] };
  }

  async function remove({ id }: HistoryEntry): Promise<ExportNotice> {
    await removeFromHistory([id]);
    return { key: 'historyDeleted' };
  }

  async function clear(): Promise<ExportNotice> {
    await clearHistory();
    return { key: 'historyCleared' };
  }

  async function exportAll(): Promise<ExportNotice> {
    const savedAt = new Date().toISOString();
    const parts = [...historyFile(await wholeHistory(), savedAt)];
    const name = `claim-history-${savedAt.slice(0, 10)}.json`;
    saveFile(name, parts.join(''), JSON_TYPE);
    return { key: 'exportSaved', values: [name] };
  }

  async function importFile(file: File): Promise<ExportNotice> {
    try {
      if (file.size > HISTORY_LIMITS.characters) throw new HistoryFileError('too-large');
      const { audits, refused } = readHistoryFile(await file.text());
      const { added, known } = await addToHistory(audits);
      return {
        key: 'historyImported',
        values: [added, known, refused].map((count) => translator.number(count)),
      };
    } catch (error) {
      if (!(error instanceof HistoryFileError)) throw error;
      return { key: error.code === 'too-large' ? 'historyTooLarge' : 'historyNotAFile' };
    }
  }
}

const faultOf = (error: unknown): HistoryFault => (error instanceof HistoryError ? error.fault : 'failed');

/** The two sides that an address asks for; undefined where it asks for the list, or for what is not kept any more. */
async function sidesOf(
  hash: string,
  entries: readonly HistoryEntry[],
): Promise<[ComparedSide, ComparedSide] | undefined> {
  const [, view, ...values] = hash.split('/').map(decoded);
  const [first = '', second = '', third = ''] = values;
  if (view === 'compare') {
    const [a, b] = [first, second].map((id) => entries.find((entry) => entry.id === id));
    return a && b && sides(inOrder(a, b).map((entry) => ({ entries: [entry] })));
  }
  if (view === 'site')
    return sides([second, third].map((day) => ({ entries: siteAt(entries, first, day), day })));
  return undefined;
}

async function sides(
  wanted: { entries: HistoryEntry[]; day?: string }[],
): Promise<[ComparedSide, ComparedSide] | undefined> {
  const [before, after] = await Promise.all(
    wanted.map(
      async ({ entries, day }): Promise<ComparedSide & { audits: Audit[] }> => ({
        audits: await keptAudits(entries.map(({ id }) => id)),
        ...(day !== undefined && { day }),
      }),
    ),
  );
  return before?.audits.length && after?.audits.length ? [before, after] : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
