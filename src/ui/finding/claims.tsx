import type { Finding } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import { VerdictMark } from '../icons.tsx';
import { CLAIM_TEXT, MARK_TEXT } from '../questions.ts';
import { markOf } from '../statements.ts';

/** The claims of a sentence that makes several, each with its own verdict. */
export function Claims({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslator();
  if (findings.length < 2) return null;
  return (
    <div>
      <p class="label">{t.text('claimsInSentence', t.number(findings.length))}</p>
      <ul class="claims">
        {findings.map((finding) => {
          const mark = markOf(finding);
          return (
            <li key={finding.id} data-mark={mark}>
              <VerdictMark mark={mark} />
              <span>
                {t.text(CLAIM_TEXT[finding.claimType])}:{' '}
                <span class="verdict">{t.text(MARK_TEXT[mark]).toLocaleLowerCase(t.language)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
