import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding } from '../../model/index.ts';
import type { FormatId } from '../../report/format-names.ts';
import type { MessageKey } from '../i18n.ts';

/** What became of saving something: a message, and what it names. */
export type ExportNotice = { key: MessageKey; values?: string[] };

/** What a screen offers to take out of an audit. */
export interface ExportActions {
  save(format: FormatId): Promise<ExportNotice>;
  /** Saves the page with its audit as a case file. To be called in the turn of the click. */
  saveCase(): Promise<ExportNotice>;
  /** Rejects where the clipboard refuses. */
  copy(finding: Finding): Promise<void>;
  /** Addresses of the pages that check findings one by one, and case files. */
  review: string;
  verify: string;
}

const ExportContext = createContext<ExportActions | undefined>(undefined);

export const ExportProvider = ExportContext.Provider;

/** What can be taken out of the audit on the screen; undefined where the screen offers nothing. */
export const useExport = (): ExportActions | undefined => useContext(ExportContext);
