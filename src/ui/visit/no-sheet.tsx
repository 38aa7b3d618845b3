import { Brand } from '../brand.tsx';
import { useTranslator } from '../context.ts';

/** In place of the sheet where there is no audit to make it from. */
export function NoSheet() {
  const t = useTranslator();
  return (
    <main class="sheet">
      <Brand />
      <h1>{t.text('noSheet')}</h1>
      <p>{t.text('noSheetDo')}</p>
    </main>
  );
}
