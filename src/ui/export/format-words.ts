import { FORMAT_NAMES, type FormatId } from '../../report/format-names.ts';
import type { MessageKey, Translator } from '../i18n.ts';

/** What each format of the menu is for, under whom it is for. Letter and ClaimReview ask for a person's confirmation first. */
export const FORMAT_GROUPS = [
  { label: 'formatsToRead', formats: { html: 'formatHtmlWhat', text: 'formatTextWhat' } },
  { label: 'formatsJournalists', formats: { markdown: 'formatMarkdownWhat', csv: 'formatCsvWhat' } },
  {
    label: 'formatsTools',
    formats: {
      json: 'formatJsonWhat',
      jsonl: 'formatJsonlWhat',
      webannotation: 'formatWebAnnotationWhat',
      ris: 'formatRisWhat',
      bibtex: 'formatBibtexWhat',
      'csl-json': 'formatCslWhat',
      sarif: 'formatSarifWhat',
    },
  },
] as const satisfies { label: MessageKey; formats: Partial<Record<FormatId, MessageKey>> }[];

/** The formats of a group with what each is for, in the order of the menu. */
export const formatsOf = ({ formats }: (typeof FORMAT_GROUPS)[number]): [FormatId, MessageKey][] =>
  Object.entries(formats) as [FormatId, MessageKey][];

/** In words where the name of the format says nothing to a reader who does not know it. */
const NAME_TEXT: Partial<Record<FormatId, MessageKey>> = {
  html: 'formatReport',
  text: 'formatPlain',
  markdown: 'formatNotes',
  csv: 'formatTable',
};

export function formatName(format: FormatId, t: Translator): string {
  const key = NAME_TEXT[format];
  return key ? t.text(key) : FORMAT_NAMES[format];
}

/** What a format is for, in a sentence; undefined for one that the menu does not offer. */
export const formatUse = (format: FormatId): MessageKey | undefined =>
  FORMAT_GROUPS.flatMap(formatsOf).find(([id]) => id === format)?.[1];
