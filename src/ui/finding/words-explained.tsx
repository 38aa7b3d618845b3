import { useTranslator } from '../context.ts';
import { wordsIn } from './glossary.ts';

/** Hard words of `texts`, explained for those who ask. */
export function WordsExplained({ texts }: { texts: readonly string[] }) {
  const t = useTranslator();
  const words = wordsIn(texts);
  if (words.length === 0) return null;
  return (
    <details class="fold thin">
      <summary>{t.text('wordsExplained')}</summary>
      <ul class="dash small words">
        {words.map((key) => (
          <li key={key}>{t.text(key)}</li>
        ))}
      </ul>
    </details>
  );
}
