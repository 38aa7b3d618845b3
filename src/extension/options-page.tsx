import { render } from 'preact';
import { isReviewDue } from '../evidence/index.ts';
import { PACK_LIMIT } from '../evidence/pack.ts';
import { TranslatorProvider } from '../ui/context.ts';
import { Options } from '../ui/evidence/options.tsx';
import type { PackNotice, PackSummary } from '../ui/evidence/packs.tsx';
import { addPack, type CheckedPack, evidenceInUse, removePack, tryPack } from './packs.ts';
import { pageTranslator } from './translator.ts';

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
  const translator = pageTranslator('settings');
  let offer: Offer | undefined;
  let notice: PackNotice | undefined;
  await show();

  async function show(): Promise<void> {
    const { evidence, packs } = await evidenceInUse();
    const { version, asOf, reviewBy } = evidence;
    render(
      <TranslatorProvider value={translator}>
        <Options
          evidence={{ version, asOf, reviewBy, reviewDue: isReviewDue(reviewBy, new Date().toISOString()) }}
          packs={packs.map((pack) => ({ name: pack.name, summary: summaryOf(pack) }))}
          offered={offer?.summary}
          notice={notice}
          onChoose={(file) => void choose(file)}
          onAdd={() => void add()}
          onCancel={() => void say(undefined)}
          onRemove={(name) => void remove(name)}
        />
      </TranslatorProvider>,
      root,
    );
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
