import { EVIDENCE_PAGE } from '../addresses.ts';
import { useTranslator } from '../context.ts';
import { Logo } from '../icons.tsx';
import { Packs, type PacksProps } from './packs.tsx';

export interface OptionsProps extends PacksProps {
  evidence: { version: string; asOf: string; reviewBy: string; reviewDue: boolean };
}

/** The options page. */
export function Options({ evidence, ...packs }: OptionsProps) {
  const t = useTranslator();
  return (
    <main class="options">
      <p class="brand">
        <Logo />
        {t.text('extensionName')}
      </p>
      <h1>{t.text('settings')}</h1>
      <section>
        <h2>{t.text('evidenceInUse')}</h2>
        <p>
          {t.text('evidenceVersion', evidence.version)} {t.text('evidenceDate', t.date(evidence.asOf))}
        </p>
        {evidence.reviewDue && <p class="notice">{t.text('reviewDue', t.date(evidence.reviewBy))}</p>}
        <p>
          <a href={EVIDENCE_PAGE}>{t.text('browseEvidence')}</a>
        </p>
      </section>
      <Packs {...packs} />
      <p class="small">
        {t.text('notAdvice')} {t.text('nothingLeft')}
      </p>
    </main>
  );
}
