import { useTranslator } from '../context.ts';
import type { HistoryFault } from '../popup-data.ts';
import { FAULT_TEXT } from './words.ts';

export interface KeepHistoryProps {
  keeping: boolean;
  /** Why the last audit could not be kept, or the history not be read. */
  fault?: HistoryFault | undefined;
  onKeep(keep: boolean): void;
}

/** The reader's consent to a history, and what goes with it. */
export function KeepHistory({ keeping, fault, onKeep }: KeepHistoryProps) {
  const t = useTranslator();
  return (
    <div class="keep">
      <label class="tick-box">
        <input
          type="checkbox"
          name="keepHistory"
          checked={keeping}
          onChange={({ currentTarget }) => onKeep(currentTarget.checked)}
        />
        {t.text('keepHistory')}
      </label>
      <p class="small">{t.text('keepHistoryWhat')}</p>
      <div role="status">{fault && <p class="notice">{t.text(FAULT_TEXT[fault])}</p>}</div>
    </div>
  );
}
