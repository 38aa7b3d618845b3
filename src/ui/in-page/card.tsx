import type { ComponentChildren } from 'preact';
import type { RecordKind } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import { Close, VerdictMark } from '../icons.tsx';
import { MARK_TEXT, type Mark } from '../questions.ts';
import { KIND_TEXT } from '../record-words.ts';

export interface CardContent {
  id: string;
  mark: Mark;
  why: string;
  source?: { label: string; kind: RecordKind; participants?: number | undefined } | undefined;
  /** Number of the statement among those one can step through, from 1; 0 where it is none of them. */
  at: number;
  of: number;
}

export interface CardActions {
  onClose(): void;
  onOpenPanel(findingId: string): void;
  onCopyLink(findingId: string): void;
  onStep(by: 1 | -1): void;
}

export interface CardProps extends CardActions {
  content: CardContent;
  /** For a moment after the link was to be copied: whether the browser let it. */
  copied: boolean | undefined;
}

/** What is known of one statement, beside its mark on the page. */
export function Card({ content, copied, onClose, onOpenPanel, onCopyLink, onStep }: CardProps) {
  const t = useTranslator();
  const { id, mark, why, source, at, of } = content;
  const place = at > 0 && of > 1 ? t.text('cardPlace', t.number(at), t.number(of)) : '';
  const meta = source && [
    t.text(KIND_TEXT[source.kind]),
    source.participants && t.plural('people', source.participants),
    t.language !== 'en' && t.text('inEnglish'),
  ];
  const actions = (
    <div class="row">
      <button class="btn primary" type="button" onClick={() => onOpenPanel(id)}>
        {t.text('openInPanel')}
      </button>
      {of > 1 && (
        <button class="btn" type="button" onClick={() => onStep(1)}>
          {t.text('nextStatement')}
        </button>
      )}
      <button class="btn plain" type="button" onClick={() => onCopyLink(id)}>
        {t.text(copied === undefined ? 'copyLink' : copied ? 'linkCopied' : 'copyFailed')}
      </button>
    </div>
  );
  return (
    <CardBox
      label={t.text('cardLabel')}
      mark={mark}
      verdict={t.text(MARK_TEXT[mark])}
      place={place}
      onClose={onClose}
      actions={actions}
    >
      <p lang="en">{why}</p>
      {meta && (
        <p class="small">
          <span lang="en">{source.label}</span> · {meta.filter(Boolean).join(' · ')}
        </p>
      )}
    </CardBox>
  );
}

/** What there is to say where no statement was found. */
export function NoteCard({ text, onClose }: { text: string; onClose(): void }) {
  const t = useTranslator();
  return (
    <CardBox label={t.text('cardNote')} onClose={onClose} verdict={text}>
      <p class="small">{t.text('noMarkMeans')}</p>
    </CardBox>
  );
}

interface CardBoxProps {
  label: string;
  verdict: string;
  mark?: Mark;
  place?: string;
  children: ComponentChildren;
  actions?: ComponentChildren;
  onClose(): void;
}

/** Frame of a card. Its text is a live region: stepping on is heard without moving the focus. */
function CardBox({ label, verdict, mark, place, children, actions, onClose }: CardBoxProps) {
  const t = useTranslator();
  return (
    <section class="card box" role="dialog" aria-label={label} tabIndex={-1} lang={t.language}>
      <span class="tip" aria-hidden="true" />
      <div class="body">
        <div class="text" role="status">
          <p class="vline" data-mark={mark}>
            {mark && <VerdictMark mark={mark} />}
            <span class="verdict">{verdict}</span>
            {place && <span class="of">{place}</span>}
          </p>
          {children}
        </div>
        {actions}
      </div>
      <button class="x" type="button" aria-label={t.text('close')} onClick={onClose}>
        <Close />
      </button>
    </section>
  );
}
