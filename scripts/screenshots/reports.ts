import { dossierReport } from '../../src/report/dossier.ts';
import { htmlReport } from '../../src/report/html.ts';
import { capture, evidence } from '../../tests/case/fixtures.ts';
import { launchChromium } from '../../tests/e2e/support/chromium.ts';
import { inTheme, pathOf, THEMES } from './camera.ts';

/** The first page of the report and of the letter about the sample clinic. */
export async function reports(): Promise<void> {
  const { audit } = capture();
  const entries = [{ audit, cards: evidence.cards(audit.findings.flatMap((finding) => finding.evidence)) }];
  const reviewer = { name: 'The Valley Herald', kind: 'organization' } as const;
  const chromium = await launchChromium();
  try {
    const page = await chromium.browser.newPage();
    await page.setViewport({ width: 960, height: 1100 });
    for (const [name, html] of [
      ['report', htmlReport(entries)],
      ['letter', dossierReport(entries, { confirmed: 'all', reviewer })],
    ] as const) {
      await page.setContent(html);
      for (const theme of THEMES) {
        await inTheme(page, theme);
        await page.screenshot({ path: pathOf(`${name}-${theme}`) });
      }
    }
  } finally {
    await chromium.close();
  }
}
