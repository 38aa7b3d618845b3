import { useTranslator } from '../context.ts';
import { Logo } from '../icons.tsx';

/** In place of the sheet where there is no audit to make it from. */
export function NoSheet() {
  const t = useTranslator();
  return (
    <main class="sheet">
      <p class="brand">
        <Logo />
        {t.text('extensionName')}
      </p>
      <h1>{t.text('noSheet')}</h1>
      <p>{t.text('noSheetDo')}</p>
    </main>
  );
}
