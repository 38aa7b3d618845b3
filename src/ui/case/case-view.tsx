import { Brand } from '../brand.tsx';
import { useTranslator } from '../context.ts';
import type { MessageKey } from '../i18n.ts';

/** A claim that a replay found or did not find as it was stored. */
export interface ReplayedClaim {
  kind: 'stored-only' | 'replay-only' | 'differs';
  quote: string;
  /** Names of what differs in the audit. */
  fields: string[];
}

/** A checked case file, in words and numbers. */
export interface CheckedCase {
  sound: boolean;
  url: string;
  title: string;
  /** ISO 8601. */
  capturedAt: string;
  toolVersion: string;
  evidenceVersion: string;
  browser: string;
  caseId: string;
  /** Beginning of another case id that the file's name holds. */
  foreignId?: string;
  parts: { name: string; fault?: 'missing' | 'changed' | 'unlisted' }[];
  notCaptured: string[];
  replay:
    | { kind: 'identical'; findings: number }
    | { kind: 'impossible'; reason: string }
    | { kind: 'different'; claims: ReplayedClaim[]; others: string[] };
  /** Versions that replayed, where they are others. */
  otherVersions?: { tool: string; evidence: string };
}

export type CaseState =
  | { name: 'empty' }
  | { name: 'busy'; file: string }
  | { name: 'refused'; file: string; reason: string }
  | { name: 'checked'; file: string; result: CheckedCase };

export interface CaseViewProps {
  state: CaseState;
  onChoose(file: File): void;
}

const FAULT_TEXT: Record<'missing' | 'changed' | 'unlisted', MessageKey> = {
  missing: 'caseMissing',
  changed: 'caseChanged',
  unlisted: 'caseUnlisted',
};
const CLAIM_TEXT: Record<ReplayedClaim['kind'], MessageKey> = {
  'stored-only': 'caseStoredOnly',
  'replay-only': 'caseReplayOnly',
  differs: 'caseDiffers',
};

/** Where only the versions differ, nothing was tampered with: that is another answer. */
function answerOf({ sound, parts, foreignId, replay, otherVersions }: CheckedCase): MessageKey {
  if (sound) return 'caseSound';
  if (foreignId !== undefined) return 'caseOtherName';
  const isUnchanged = parts.every(({ fault }) => fault === undefined);
  return isUnchanged && replay.kind === 'different' && otherVersions ? 'caseOtherVersion' : 'caseNotSound';
}

/** The page that checks case files. Nothing of the stored page is shown but its words. */
export function CaseView({ state, onChoose }: CaseViewProps) {
  const t = useTranslator();
  return (
    <main class="check" data-state={state.name} aria-busy={state.name === 'busy'}>
      <Brand />
      <h1>{t.text('openVerify')}</h1>
      <p>{t.text('caseIntro')}</p>
      <label>
        <span class="label">{t.text('caseChoose')}</span>
        <br />
        <input
          type="file"
          accept=".zip,application/zip"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onChoose(file);
          }}
        />
      </label>
      <div role="status">
        {state.name === 'busy' && <p class="answer">{t.text('caseChecking')}</p>}
        {state.name === 'refused' && (
          <>
            <p class="answer">{t.text('caseRefused')}</p>
            <p lang="en">{state.reason}</p>
          </>
        )}
        {state.name === 'checked' && <p class="answer">{t.text(answerOf(state.result))}</p>}
      </div>
      {state.name === 'checked' && <Checked result={state.result} />}
    </main>
  );
}

function Checked({ result }: { result: CheckedCase }) {
  const t = useTranslator();
  return (
    <>
      <section>
        <h2>{t.text('caseAbout')}</h2>
        <dl>
          <dt>{t.text('casePage')}</dt>
          <dd>
            {result.title}
            <br />
            {result.url}
          </dd>
          <dt>{t.text('caseCapturedAt')}</dt>
          <dd>{result.capturedAt}</dd>
          <dt>{t.text('caseMadeWith')}</dt>
          <dd>{t.text('caseVersions', result.toolVersion, result.evidenceVersion)}</dd>
          <dt>{t.text('caseBrowser')}</dt>
          <dd>{result.browser}</dd>
          <dt>{t.text('caseIdLabel')}</dt>
          <dd>
            <code>{result.caseId}</code>
            <br />
            {result.foreignId !== undefined && <b>{t.text('caseForeignId', result.foreignId)} </b>}
            {t.text('caseCompareId')}
          </dd>
        </dl>
      </section>
      <section>
        <h2>{t.text('caseParts')}</h2>
        <ul class="list">
          {result.parts.map(({ name, fault }) => (
            <li key={name} data-fault={fault}>
              <span>
                <code>{name}</code> · {fault ? <b>{t.text(FAULT_TEXT[fault])}</b> : t.text('caseUnchanged')}
              </span>
            </li>
          ))}
        </ul>
        {result.notCaptured.length > 0 && (
          <p class="small">
            {t.text('caseNotCaptured')} <span lang="en">{result.notCaptured.join('; ')}</span>
          </p>
        )}
      </section>
      <section>
        <h2>{t.text('caseReplay')}</h2>
        <Replayed replay={result.replay} />
        {result.otherVersions && (
          <p>{t.text('caseOtherVersions', result.otherVersions.tool, result.otherVersions.evidence)}</p>
        )}
      </section>
    </>
  );
}

function Replayed({ replay }: { replay: CheckedCase['replay'] }) {
  const t = useTranslator();
  switch (replay.kind) {
    case 'identical':
      return <p>{t.plural('caseIdentical', replay.findings)}</p>;
    case 'impossible':
      return (
        <p>
          {t.text('caseImpossible')} <span lang="en">{replay.reason}</span>
        </p>
      );
    case 'different':
      return (
        <>
          <p>{t.text('caseDifferent')}</p>
          <ul class="list">
            {replay.claims.map(({ kind, quote, fields }) => (
              <li key={`${kind} ${quote} ${fields}`}>
                <q dir="auto">{quote}</q>
                <span class="small">
                  {t.text(CLAIM_TEXT[kind])} {fields.join(', ')}
                </span>
              </li>
            ))}
            {replay.others.length > 0 && (
              <li>
                {t.text('caseBesides')} {replay.others.join(', ')}
              </li>
            )}
          </ul>
        </>
      );
  }
}
