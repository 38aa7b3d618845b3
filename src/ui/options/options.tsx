import type { ComponentChildren } from 'preact';
import { BATCH_PAGE, EVIDENCE_PAGE, HISTORY_PAGE, PASTE_PAGE, WELCOME_PAGE } from '../addresses.ts';
import { Brand } from '../brand.tsx';
import { useTranslator } from '../context.ts';
import { KeepHistory } from '../history/keep.tsx';
import type { HistoryFault } from '../popup-data.ts';
import type { Settings } from '../settings.ts';
import { Packs, type PacksProps } from './packs.tsx';
import { Reading } from './reading.tsx';
import { Shortcuts, type ShortcutsProps } from './shortcuts.tsx';
import { Shown } from './shown.tsx';
import { Stored, type StoredProps } from './stored.tsx';

export interface OptionsProps extends PacksProps, ShortcutsProps, StoredProps {
  settings: Settings;
  /** Why the last audit could not be kept, if it could not. */
  historyFault?: HistoryFault | undefined;
  evidence: { version: string; asOf: string; reviewBy: string; reviewDue: boolean };
  onSettings(change: Partial<Settings>): void;
  /** Sections that stand between what is shown and the evidence. */
  children?: ComponentChildren;
}

/** The options page. Each change is kept at once. */
export function Options(props: OptionsProps) {
  const t = useTranslator();
  const { settings, evidence, onSettings, children } = props;
  return (
    <main class="options">
      <Brand />
      <h1>{t.text('settings')}</h1>
      <Reading settings={settings} onSettings={onSettings} />
      <Shown settings={settings} onSettings={onSettings} />
      {children}
      <section>
        <h2>{t.text('historyTitle')}</h2>
        <KeepHistory
          keeping={settings.keepHistory}
          fault={props.historyFault}
          onKeep={(keepHistory) => onSettings({ keepHistory })}
        />
        <p>
          <a href={HISTORY_PAGE}>{t.text('historyOpen')}</a>
        </p>
      </section>
      <section class="evidence-in-use">
        <h2>{t.text('evidenceInUse')}</h2>
        <p>
          {t.text('evidenceVersion', evidence.version)} {t.text('evidenceDate', t.date(evidence.asOf))}
        </p>
        {evidence.reviewDue && <p class="notice">{t.text('reviewDue', t.date(evidence.reviewBy))}</p>}
        <p>
          <a href={EVIDENCE_PAGE}>{t.text('browseEvidence')}</a>
        </p>
      </section>
      <Packs {...props} />
      <Shortcuts {...props} />
      <Stored {...props} />
      <p class="row">
        <a href={WELCOME_PAGE}>{t.text('howItWorks')}</a>
        <a href={PASTE_PAGE}>{t.text('pasteTitle')}</a>
        <a href={BATCH_PAGE}>{t.text('batchTitle')}</a>
      </p>
      <p class="small">
        {t.text('notAdvice')} {t.text('nothingLeft')}
      </p>
    </main>
  );
}
