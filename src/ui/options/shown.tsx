import { CLAIM_TYPES, type ClaimType, SEVERITIES, type Severity } from '../../model/index.ts';
import { Choice } from '../choice.tsx';
import { useTranslator } from '../context.ts';
import type { MessageKey } from '../i18n.ts';
import { CLAIM_TEXT, QUESTION_OF, QUESTION_TEXT, QUESTIONS } from '../questions.ts';
import type { Settings } from '../settings.ts';
import type { ReadingProps } from './reading.tsx';

const LOWEST_TEXT: Record<Severity, MessageKey> = {
  high: 'lowestHigh',
  medium: 'lowestMedium',
  low: 'lowestLow',
};

/** Which kinds of claims are shown and how grave they have to be; the result says what is left out. */
export function Shown({ settings, onSettings }: ReadingProps) {
  const t = useTranslator();
  const { hiddenClaimTypes, lowestSeverity } = settings;
  return (
    <section>
      <h2>{t.text('shownHeading')}</h2>
      <p>{t.text('shownWhat')}</p>
      <div class="choices">
        <Choice
          label={t.text('settingSeverity')}
          value={lowestSeverity}
          options={[...SEVERITIES].reverse().map((value) => ({ value, text: t.text(LOWEST_TEXT[value]) }))}
          onChange={(value) => onSettings({ lowestSeverity: value })}
        />
      </div>
      <div class="claim-types">
        {QUESTIONS.map((question) => (
          <fieldset key={question}>
            <legend>{t.text(QUESTION_TEXT[question])}</legend>
            {CLAIM_TYPES.filter((type) => QUESTION_OF[type] === question).map((type) => (
              <label key={type} class="tick-box">
                <input
                  type="checkbox"
                  name={type}
                  checked={!hiddenClaimTypes.includes(type)}
                  onChange={({ currentTarget }) =>
                    onSettings(withType(settings, type, currentTarget.checked))
                  }
                />
                {t.text(CLAIM_TEXT[type])}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </section>
  );
}

function withType(
  { hiddenClaimTypes }: Pick<Settings, 'hiddenClaimTypes'>,
  type: ClaimType,
  shown: boolean,
): Partial<Settings> {
  const others = hiddenClaimTypes.filter((one) => one !== type);
  return { hiddenClaimTypes: shown ? others : [...others, type] };
}
