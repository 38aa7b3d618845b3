import type { EvidenceCard, Finding, Severity } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import type { MessageKey, Translator } from '../i18n.ts';
import { Chevron, VerdictMark } from '../icons.tsx';
import { CLAIM_TEXT, MARK_TEXT } from '../questions.ts';
import { markOf, type Statement, statementKey } from '../statements.ts';
import { Sources } from './sources.tsx';

const SEVERITY_TEXT: Record<Severity, MessageKey> = {
  high: 'severityHigh',
  medium: 'severityMedium',
  low: 'severityLow',
};

/** From these shares upwards the tool calls itself sure, or fairly sure. */
const SURE = 0.85;
const FAIRLY_SURE = 0.65;

export interface StatementProps {
  statement: Statement;
  cards: readonly EvidenceCard[];
  /** BCP 47 of the page, for its quotes; '' where the page does not say. */
  pageLanguage: string;
  onShow(findingId: string): void;
  onHide(statement: Statement, hidden: boolean): void;
}

export interface StatementRowProps extends StatementProps {
  /** Keys of the statements that the reader has hidden. */
  hidden: ReadonlySet<string>;
}

/** A statement, or the one line that is left of it after "This is wrong". */
export function StatementRow({ hidden, ...props }: StatementRowProps) {
  return hidden.has(statementKey(props.statement)) ? (
    <DismissedStatement {...props} />
  ) : (
    <StatementDetails {...props} />
  );
}

/** One statement of the page, closed to mark, verdict and quote; opened, everything that stands behind it. */
function StatementDetails({ statement, cards, pageLanguage, onShow, onHide }: StatementProps) {
  const t = useTranslator();
  const { worst, findings } = statement;
  const mark = markOf(worst);
  return (
    <details class="finding" data-mark={mark} data-finding={worst.id}>
      <summary>
        <VerdictMark mark={mark} />
        <span class="verdict">{t.text(MARK_TEXT[mark])}</span>
        <Chevron />
        <q lang={pageLanguage || undefined} dir="auto">
          {innerQuotes(worst.quote)}
        </q>
      </summary>
      <div class="body">
        <div class="says">
          <h3>{t.text('evidenceSays')}</h3>
          <p lang="en">{worst.why}</p>
        </div>
        {findings.length > 1 && <Claims findings={findings} />}
        <Sources references={worst.evidence} cards={cards} />
        {worst.questions.length > 0 && (
          <div class="ask">
            <p class="label">{t.text('askClinic')}</p>
            {worst.questions.map((question) => (
              <p key={question} lang="en">
                {question}
              </p>
            ))}
          </div>
        )}
        <details class="fold thin">
          <summary>{t.text('howSure')}</summary>
          <p class="small">{certainty(worst, t).join(' ')}</p>
        </details>
        <div class="row">
          <button class="btn compact" type="button" onClick={() => onShow(worst.id)}>
            {t.text('showOnPage')}
          </button>
          <button class="btn quiet compact" type="button" onClick={() => onHide(statement, true)}>
            {t.text('thisIsWrong')}
          </button>
        </div>
      </div>
    </details>
  );
}

function DismissedStatement({
  statement,
  pageLanguage,
  onHide,
}: Pick<StatementProps, 'statement' | 'pageLanguage' | 'onHide'>) {
  const t = useTranslator();
  return (
    <div class="finding dismissed">
      <span class="small">{t.text('hiddenByYou')}</span>
      <q class="one-line small" lang={pageLanguage || undefined} dir="auto">
        {innerQuotes(statement.worst.quote)}
      </q>
      <button class="btn quiet compact" type="button" onClick={() => onHide(statement, false)}>
        {t.text('undo')}
      </button>
    </div>
  );
}

function Claims({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslator();
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

/** How sure the tool is of a finding and what that rests on, in sentences. */
function certainty(finding: Finding, t: Translator): string[] {
  const { confidence, inherited, voice } = finding;
  const sure = confidence >= SURE ? 'sureHigh' : confidence >= FAIRLY_SURE ? 'sureMedium' : 'sureLow';
  const reasons: MessageKey[] = [];
  if (inherited.some(({ slot }) => slot === 'therapy')) reasons.push('sureInheritedTherapy');
  if (inherited.some(({ slot }) => slot === 'condition')) reasons.push('sureInheritedCondition');
  if (voice === 'hedged') reasons.push('sureHedged');
  if (voice === 'testimonial') reasons.push('sureTestimonial');
  if (voice === 'attributed') reasons.push('sureAttributed');
  if (reasons.length === 0) reasons.push('sureDirect');
  const weight = t.text('markedAs', t.text(SEVERITY_TEXT[finding.severity]).toLocaleLowerCase(t.language));
  return [t.text(sure), ...reasons.map((key) => t.text(key)), weight];
}

/** Double quotation marks inside a quotation become single ones; nothing else of a quote is ever changed. */
export const innerQuotes = (quote: string): string =>
  quote
    .replace(/[“„]/g, '‘')
    .replace(/”/g, '’')
    .replace(/"([^"]*)"/g, '‘$1’');
