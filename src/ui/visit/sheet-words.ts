import { capitalised, type MessageKey, type Translator } from '../i18n.ts';
import { THERAPY_TEXT } from '../questions.ts';
import { CONDITION_TEXT } from '../record-words.ts';
import type { SheetChoice, SheetOffice } from './sheet-data.ts';

/** What to ask for in writing, whatever the page says. */
export const WRITING = [
  'writingProduct',
  'writingRisks',
  'writingTrial',
  'writingPrice',
] as const satisfies MessageKey[];

export const CONCERN_TEXT: Record<SheetOffice['concern'], MessageKey> = {
  harm: 'reportHarm',
  advert: 'reportAdvert',
  clinician: 'reportClinician',
};

export const sheetTitle = (
  { therapy, condition }: Pick<SheetChoice, 'therapy' | 'condition'>,
  t: Translator,
): string =>
  capitalised(t.text('sheetTitle', t.text(THERAPY_TEXT[therapy]), t.text(CONDITION_TEXT[condition])), t);

/** An address as it is typed: without scheme, www and a path too long to copy by hand. */
export function shortAddress(url: string): string {
  const { host, pathname } = new URL(url);
  const path = pathname.length > 20 ? '' : pathname.replace(/\/$/, '');
  return `${host.replace(/^www\./, '')}${path}`;
}
