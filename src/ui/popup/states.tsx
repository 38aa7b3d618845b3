import type { Audit } from '../../model/index.ts';
import { PASTE_PAGE } from '../addresses.ts';
import { useTranslator } from '../context.ts';
import { OwnPageLink } from '../external-link.tsx';
import type { MessageKey } from '../i18n.ts';
import type { Failure } from '../popup-data.ts';
import { THERAPY_TEXT } from '../questions.ts';
import { EvidenceDate, Unread } from './limits.tsx';

function Dashes({ items }: { items: readonly MessageKey[] }) {
  const t = useTranslator();
  return (
    <ul class="dash">
      {items.map((key) => (
        <li key={key}>{t.text(key)}</li>
      ))}
    </ul>
  );
}

function Section({ title, items }: { title: MessageKey; items: readonly MessageKey[] }) {
  const t = useTranslator();
  return (
    <section>
      <h2>{t.text(title)}</h2>
      <Dashes items={items} />
    </section>
  );
}

/** In scope, and nothing goes beyond the evidence: what was read, and that this is no seal of approval. */
export function WhatWasRead({ audit }: { audit: Audit }) {
  const t = useTranslator();
  const therapies = audit.therapies
    .filter((therapy) => therapy !== 'other')
    .map((therapy) => t.text(THERAPY_TEXT[therapy]));
  const read =
    therapies.length > 0
      ? t.plural('nothingReadAbout', audit.page.words, t.list(therapies))
      : t.plural('nothingRead', audit.page.words);
  return (
    <p>
      {read} {t.text('nothingSeal')}
    </p>
  );
}

/** What a reader can do where there is nothing to read here. */
export function NextSteps() {
  return <Section title="youCanStill" items={['stillAsk', 'stillOther']} />;
}

export function OutOfScope({ audit }: { audit: Audit }) {
  const t = useTranslator();
  return (
    <div class="state">
      <Section title="scopeHeading" items={['scopeCells', 'scopeExosomes', 'scopePrp', 'scopeGel']} />
      <Section title="scopeExpected" items={['scopeOpenPage']} />
      <p class="small">{t.text('scopeOther')}</p>
      <Unread audit={audit} />
      <EvidenceDate audit={audit} />
    </div>
  );
}

export function UnsupportedLanguage({ audit }: { audit: Audit }) {
  const t = useTranslator();
  return (
    <div class="state">
      <p>{t.text('languageWhy')}</p>
      <Section title="whatYouCanDo" items={['languageDo']} />
      <Unread audit={audit} />
      <EvidenceDate audit={audit} />
    </div>
  );
}

/** Grey bars where the findings will stand; nothing in it moves. */
export function Skeleton() {
  return (
    <div class="state">
      <div class="skeleton" aria-hidden="true">
        {[0, 1, 2].map((row) => (
          <div key={row}>
            <i />
            <i />
            <i />
            <i />
          </div>
        ))}
      </div>
    </div>
  );
}

interface FailureWords {
  answer: MessageKey;
  why: MessageKey;
  steps: readonly MessageKey[];
  /** False where a second attempt cannot go better. */
  again: boolean;
}

export const FAILURE_WORDS: Record<Failure, FailureWords> = {
  restricted: { answer: 'answerUnreadable', why: 'restrictedWhy', steps: ['restrictedDo'], again: false },
  pdf: { answer: 'answerUnreadable', why: 'pdfWhy', steps: ['pdfDo'], again: false },
  file: { answer: 'answerUnreadable', why: 'fileWhy', steps: ['fileDo'], again: true },
  'no-text': {
    answer: 'answerNoText',
    why: 'noTextWhy',
    steps: ['noTextWait', 'noTextPicture'],
    again: true,
  },
  'frame-set': { answer: 'answerUnreadable', why: 'framesWhy', steps: ['framesDo'], again: false },
  gone: { answer: 'answerGone', why: 'goneWhy', steps: ['goneDo'], again: true },
  timeout: { answer: 'answerTimeout', why: 'timeoutWhy', steps: ['timeoutDo'], again: true },
  stopped: { answer: 'answerStopped', why: 'stoppedWhy', steps: [], again: true },
  unread: { answer: 'answerUnread', why: 'unreadWhy', steps: ['unreadDo'], again: true },
  error: { answer: 'answerError', why: 'errorWhy', steps: [], again: true },
};

/** Where the text can be seen and copied although it cannot be read. */
const PASTE_HELPS: readonly Failure[] = ['restricted', 'pdf', 'file', 'frame-set'];

/** Why there is no result and what to do about it. */
export function FailureBody({ failure, detail }: { failure: Failure; detail?: string }) {
  const t = useTranslator();
  const { why, steps } = FAILURE_WORDS[failure];
  return (
    <div class="state">
      <p>{t.text(why)}</p>
      {steps.length > 0 && <Section title="whatYouCanDo" items={steps} />}
      {PASTE_HELPS.includes(failure) && (
        <p>
          {t.text('pasteInstead')} <OwnPageLink address={PASTE_PAGE} text={t.text('pasteTitle')} />
        </p>
      )}
      {detail && (
        <details class="fold thin">
          <summary>{t.text('technicalDetails')}</summary>
          <p class="small" lang="en">
            {detail}
          </p>
        </details>
      )}
      <p class="small">
        {t.text('notAdvice')} {t.text('nothingLeft')}
      </p>
    </div>
  );
}
