import { reportName } from '../report/file-name.ts';
import { CASE_PAGE, reviewAddress } from '../ui/addresses.ts';
import type { ExportActions } from '../ui/export/actions.ts';
import type { PopupData } from '../ui/popup-data.ts';
import { captureCase } from './capture.ts';
import { saveFile } from './save-file.ts';

/**
 * What popup and side panel can take out of the audit that they show. The writers of the formats, the citations and the
 * packer are fetched from the package when they are asked for.
 *
 * @param shown the audit on the screen at the moment of the click
 */
export function exportActions(tabId: number, shown: () => PopupData | undefined): ExportActions {
  return {
    review: reviewAddress(tabId),
    verify: CASE_PAGE,
    async save(format) {
      const data = shown();
      if (!data) return { key: 'exportFailed' };
      const { REPORT_FORMATS } = await import('../report/formats.ts');
      const { exportCitations } = await import('../evidence/export.ts');
      const { report, extension, mediaType } = REPORT_FORMATS[format];
      const { audit, cards } = data;
      const name = `${reportName('claims', audit)}.${extension}`;
      saveFile(name, report([{ audit, cards }], { citations: exportCitations }), mediaType);
      return { key: 'exportSaved', values: [name] };
    },
    async saveCase() {
      const saved = await captureCase(tabId);
      if ('failure' in saved) return { key: 'caseFailed' };
      saveFile(saved.name, saved.file.bytes, 'application/zip');
      return { key: 'caseSaved', values: [saved.name, saved.file.caseId] };
    },
    async copy(finding) {
      const data = shown();
      if (!data) throw new Error('There is nothing on the screen.');
      const { quotation } = await import('../report/quotation.ts');
      const { text, html } = quotation(finding, data.audit, data.cards);
      const item = new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
    },
  };
}
