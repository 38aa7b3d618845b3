import { useTranslator } from './context.ts';
import { Logo } from './icons.tsx';

/** The mark and the name of the extension, at the head of every screen. */
export function Brand() {
  const t = useTranslator();
  return (
    <p class="brand">
      <Logo />
      {t.text('extensionName')}
    </p>
  );
}
