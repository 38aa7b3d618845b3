import { render } from 'preact';
import { isReviewDue } from '../evidence/index.ts';
import { PACK_LIMIT } from '../evidence/pack.ts';
import { TranslatorProvider } from '../ui/context.ts';
import type { Translator } from '../ui/i18n.ts';
import { Options } from '../ui/options/options.tsx';
import type { PackNotice, PackSummary } from '../ui/options/packs.tsx';
import type { Settings } from '../ui/settings.ts';
import { ask } from './ask.ts';
import { AutomaticSection } from './automatic-section.tsx';
import { historyFault } from './history.ts';
import { addPack, type CheckedPack, evidenceInUse, removePack, tryPack } from './packs.ts';
import { saveFile } from './save-file.ts';
import { loadSettings, onSettings, saveSettings } from './settings.ts';
import { changeShortcuts, shortcutsOf } from './shortcuts.ts';
import { everythingStored } from './stored.ts';
import { dressPage, translatorFor } from './translator.ts';

/** A character takes at most four bytes; a larger file is refused before it is read. */
const MOST_BYTES = PACK_LIMIT * 4;

/** A pack that has passed its check, with its text to be stored. */
interface Offer {
  text: string;
  summary: PackSummary;
}

function summaryOf(checked: CheckedPack): PackSummary | undefined {
  if ('errors' in checked) return undefined;
  const { name, version, asOf } = checked.pack;
  return { name, version, asOf, changes: checked.changes };
}

/** Draws the options page into `root` and carries out what the reader asks of it. */
export async function startOptionsPage(root: Element): Promise<void> {
  let settings: Settings;
  let translator: Translator;
  let forgotten = false;
  let offer: Offer | undefined;
  let notice: PackNotice | undefined;
  onSettings((changed) => void use(changed));
  await use(await loadSettings());

  async function use(next: Settings): Promise<void> {
    settings = next;
    translator = await translatorFor(settings);
    dressPage(translator, settings, 'settings');
    await show();
  }

  async function show(): Promise<void> {
    const [{ evidence, packs }, shortcuts, fault] = await Promise.all([
      evidenceInUse(),
      shortcutsOf(translator),
      historyFault(),
    ]);
    const { version, asOf, reviewBy } = evidence;
    render(
      <TranslatorProvider value={translator}>
        <Options
          settings={settings}
          historyFault={fault}
          onSettings={(change) => void saveSettings(change)}
          shortcuts={shortcuts}
          onChangeShortcuts={changeShortcuts}
          forgotten={forgotten}
          onExport={() => void exportStored()}
          onForget={() => void forget()}
          evidence={{ version, asOf, reviewBy, reviewDue: isReviewDue(reviewBy, new Date().toISOString()) }}
          packs={packs.map((pack) => ({ name: pack.name, summary: summaryOf(pack) }))}
          offered={offer?.summary}
          notice={notice}
          onChoose={(file) => void choose(file)}
          onAdd={() => void add()}
          onCancel={() => void say(undefined)}
          onRemove={(name) => void remove(name)}
        >
          <AutomaticSection />
        </Options>
      </TranslatorProvider>,
      root,
    );
  }

  async function exportStored(): Promise<void> {
    const text = `${JSON.stringify(await everythingStored(), null, 2)}\n`;
    saveFile('clinic-claim-auditor.json', text, 'application/json');
  }

  async function forget(): Promise<void> {
    await ask({ kind: 'forget' });
    forgotten = true;
    await use(await loadSettings());
  }

  /** Ends what was offered and says what came of it. */
  async function say(next: PackNotice | undefined): Promise<void> {
    offer = undefined;
    notice = next;
    await show();
  }

  async function choose(file: File): Promise<void> {
    const text = file.size > MOST_BYTES ? ' '.repeat(PACK_LIMIT + 1) : await file.text();
    const checked = await tryPack(text);
    if ('errors' in checked) return say({ kind: 'refused', faults: checked.errors });
    const summary = summaryOf(checked);
    offer = summary && { text, summary };
    notice = undefined;
    await show();
  }

  async function add(): Promise<void> {
    if (!offer) return;
    const { text, summary } = offer;
    try {
      const checked = await addPack(text);
      await say(
        'errors' in checked
          ? { kind: 'refused', faults: checked.errors }
          : { kind: 'added', name: summary.name },
      );
    } catch {
      await say({ kind: 'too-big' });
    }
  }

  async function remove(name: string): Promise<void> {
    await removePack(name);
    await say({ kind: 'removed', name });
  }
}
