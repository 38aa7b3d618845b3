import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import { TranslatorProvider } from '../../src/ui/context.ts';
import { type ExportActions, type ExportNotice, ExportProvider } from '../../src/ui/export/actions.ts';
import { CopyFinding } from '../../src/ui/export/copy-finding.tsx';
import { ExportMenu } from '../../src/ui/export/export-menu.tsx';
import { FORMAT_GROUPS, formatsOf } from '../../src/ui/export/format-words.ts';
import { finding } from '../report/fixtures.ts';
import { refusal } from './evidence/render.tsx';
import { TRANSLATORS } from './render.tsx';

function draw(actions?: Partial<ExportActions>, language: 'en' | 'es' = 'en'): HTMLElement {
  const { document, window } = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>');
  Object.assign(globalThis, { document, window });
  const root = document.getElementById('root') as unknown as HTMLElement;
  const nothing = async (): Promise<ExportNotice> => ({ key: 'exportFailed' });
  const all: ExportActions = {
    save: nothing,
    saveCase: nothing,
    copy: async () => {},
    review: 'review.html',
    verify: 'case.html',
    ...actions,
  };
  render(
    <TranslatorProvider value={TRANSLATORS[language]}>
      <ExportProvider value={actions && all}>
        <ExportMenu />
        <CopyFinding finding={finding()} />
      </ExportProvider>
    </TranslatorProvider>,
    root,
  );
  return root;
}

const press = (root: HTMLElement, action: string): void =>
  root.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
const notice = (root: HTMLElement): string => root.querySelector('.notice')?.textContent ?? '';

describe('save or copy', () => {
  it('offers every format but those that need a person to confirm their findings', () => {
    const options = [...draw({}).querySelectorAll('option')].map(({ value }) => value);
    expect([...options, 'claimreview', 'dossier'].sort()).toEqual(Object.keys(REPORT_FORMATS).sort());
  });

  it.each(['en', 'es'] as const)('says for whom and what for each format is, in %s', async (language) => {
    const root = draw({}, language);
    const select = root.querySelector('select') as HTMLSelectElement;
    expect([...select.querySelectorAll('optgroup')].map((group) => group.getAttribute('label'))).toEqual(
      language === 'en'
        ? ['To read', 'For journalists', 'For tools and databases']
        : ['Para leer', 'Para periodistas', 'Para programas y bases de datos'],
    );
    const use = () => root.querySelector(`[id="${select.getAttribute('aria-describedby')}"]`)?.textContent;
    expect(use()).toContain(language === 'en' ? 'read or print' : 'leer o imprimir');
    const uses = FORMAT_GROUPS.flatMap(formatsOf).map(([, key]) => TRANSLATORS[language].text(key));
    expect(new Set(uses).size).toBe(11);
    for (const words of uses) expect(words).toMatch(/^\p{Lu}.{20,90}\.$/u);
  });

  it('saves a case in the turn of the click, says that it is at it and what came of it', async () => {
    let done: (notice: ExportNotice) => void = () => {};
    const saveCase = vi.fn(() => new Promise<ExportNotice>((resolve) => (done = resolve)));
    const root = draw({ saveCase });
    press(root, 'case');
    expect(saveCase).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(notice(root)).toBe('Saving…'));
    done({ key: 'caseSaved', values: ['case.zip', 'abc'] });
    await vi.waitFor(() => expect(notice(root)).toContain('abc'));
  });

  it('says so where nothing could be saved', async () => {
    const root = draw({ save: () => Promise.reject(new Error('full')) }, 'es');
    press(root, 'save');
    await vi.waitFor(() => expect(notice(root)).toBe('No se pudo guardar. Inténtelo de nuevo.'));
  });

  it('copies a finding and says so', async () => {
    const copy = vi.fn(async () => {});
    const root = draw({ copy });
    press(root, 'copy');
    expect(copy).toHaveBeenCalledWith(finding());
    await vi.waitFor(() => expect(root.querySelector('[data-action="copy"]')?.textContent).toBe('Copied.'));
  });

  it('says where the browser refused to copy', async () => {
    const root = draw({ copy: refusal });
    press(root, 'copy');
    await vi.waitFor(() =>
      expect(root.querySelector('[data-action="copy"]')?.textContent).toMatch(/^The browser did not let/),
    );
  });

  it('is not there where a screen offers nothing', () => {
    expect(draw().textContent).toBe('');
  });
});
