import { render } from 'preact';
import { TranslatorProvider } from '../ui/context.ts';
import { NoSheet } from '../ui/visit/no-sheet.tsx';
import { type PrintSize, Sheet } from '../ui/visit/sheet.tsx';
import type { SheetChoice } from '../ui/visit/sheet-data.ts';
import { sheetText } from '../ui/visit/sheet-text.ts';
import { sheetTitle } from '../ui/visit/sheet-words.ts';
import { storedAudit } from './audit-store.ts';
import { hiddenStatements } from './hidden-store.ts';
import { evidenceInUse } from './packs.ts';
import { saveFile } from './save-file.ts';
import { loadSettings, onSettings, saveSettings } from './settings.ts';
import { pageTranslator } from './translator.ts';
import { firstChoice, visitSheet } from './visit-sheet.ts';

/** Draws the sheet for the audit of the tab that the address names. */
export async function startSheetPage(root: Element): Promise<void> {
  let t = await pageTranslator('sheetKicker');
  const tabId = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const audit = Number.isInteger(tabId) ? await storedAudit(tabId) : undefined;
  if (!audit) {
    render(
      <TranslatorProvider value={t}>
        <NoSheet />
      </TranslatorProvider>,
      root,
    );
    return;
  }
  const [{ evidence }, hidden] = await Promise.all([evidenceInUse(), hiddenStatements(audit.page.url)]);
  const { jurisdiction } = await loadSettings();
  let choice: SheetChoice = { ...firstChoice(audit), jurisdiction };
  let size: PrintSize = 'one-page';
  onSettings(async () => {
    t = await pageTranslator('sheetKicker');
    show();
  });
  show();

  function show(): void {
    const data = audit && visitSheet(audit, evidence, choice, hidden);
    if (!data) return;
    const text = () => sheetText(data, t);
    render(
      <TranslatorProvider value={t}>
        <Sheet
          data={data}
          size={size}
          onChoose={(change) => {
            choice = { ...choice, ...change };
            if (change.jurisdiction) void saveSettings({ jurisdiction: change.jurisdiction });
            show();
          }}
          onSize={(next) => {
            size = next;
            show();
          }}
          onPrint={() => print()}
          onCopy={() => navigator.clipboard.writeText(text())}
          onSave={() => saveFile(`${fileName(sheetTitle(data, t))}.txt`, text(), 'text/plain')}
        />
      </TranslatorProvider>,
      root,
    );
  }
}

/** A title as the name of a file: letters, digits and dashes. */
const fileName = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase();
