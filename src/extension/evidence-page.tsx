import { render } from 'preact';
import { browser } from 'wxt/browser';
import { exportCitations, hasCitation } from '../evidence/export.ts';
import type { CitationFormat } from '../model/index.ts';
import { TranslatorProvider } from '../ui/context.ts';
import { EvidenceBrowser } from '../ui/evidence/evidence-browser.tsx';
import type { Library } from '../ui/evidence/library.ts';
import { routeOf } from '../ui/evidence/route.ts';
import { libraryOf } from './evidence-library.ts';
import { evidenceInUse, PACKS_KEY } from './packs.ts';
import { saveFile } from './save-file.ts';
import { onSettings } from './settings.ts';
import { pageTranslator } from './translator.ts';

const FILES: Record<CitationFormat, { extension: string; type: string }> = {
  bibtex: { extension: 'bib', type: 'application/x-bibtex' },
  ris: { extension: 'ris', type: 'application/x-research-info-systems' },
  'csl-json': { extension: 'json', type: 'application/json' },
};

/** Draws the evidence browser into `root` and keeps it in step with the address. */
export async function startEvidencePage(root: Element): Promise<void> {
  let translator = await pageTranslator('evidenceTitle');
  let library = await loadLibrary();

  function show(): void {
    const route = routeOf(location.hash);
    const record = route.view === 'records' && library.records.find(({ id }) => id === route.id);
    const title = `${translator.text('evidenceTitle')} · ${translator.text('extensionName')}`;
    document.title = record ? `${record.label} · ${title}` : title;
    render(
      <TranslatorProvider value={translator}>
        <EvidenceBrowser
          library={library}
          route={route}
          canExport={hasCitation}
          onExport={(ids, format) => {
            const { extension, type } = FILES[format];
            const name = ids.length === 1 ? ids[0] : 'evidence';
            saveFile(`${name}.${extension}`, exportCitations(ids, format), type);
          }}
          onCopy={(text) => navigator.clipboard.writeText(text)}
        />
      </TranslatorProvider>,
      root,
    );
  }

  // Filter, what is open and where the reader is stay as they are: only words and records are drawn anew.
  addEventListener('hashchange', show);
  browser.storage.local.onChanged.addListener(async (changes) => {
    if (!(PACKS_KEY in changes)) return;
    library = await loadLibrary();
    show();
  });
  onSettings(async () => {
    translator = await pageTranslator('evidenceTitle');
    show();
  });
  show();
}

async function loadLibrary(): Promise<Library> {
  const { evidence } = await evidenceInUse();
  return libraryOf(evidence, new Date().toISOString());
}
