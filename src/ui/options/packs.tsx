import { useTranslator } from '../context.ts';
import { FileChoice } from '../file-choice.tsx';
import type { PluralKey, Translator } from '../i18n.ts';

/** Kinds of entries of a pack, in the order in which they are named. */
const PACK_PARTS = ['records', 'answers', 'regulatory', 'alternatives', 'reporting'] as const;
type PackPart = (typeof PACK_PARTS)[number];

const PART_TEXT: Record<PackPart, PluralKey> = {
  records: 'packRecords',
  answers: 'packAnswers',
  regulatory: 'packStatus',
  alternatives: 'packAlternatives',
  reporting: 'packReporting',
};

/** What a pack changes: keys of the entries it adds and of those it stands in for. */
type PackChanges = Record<PackPart, { added: readonly string[]; replaced: readonly string[] }>;

export interface PackSummary {
  name: string;
  version: string;
  asOf: string;
  changes: PackChanges;
}

/** A pack that is kept; one that does not fit any more has no summary. */
interface KeptPack {
  name: string;
  summary?: PackSummary | undefined;
}

interface PackFault {
  line: number;
  reason: string;
}

/** What has just happened to a pack. */
export type PackNotice =
  | { kind: 'refused'; faults: readonly PackFault[] }
  | { kind: 'too-big' }
  | { kind: 'added' | 'removed'; name: string };

export interface PacksProps {
  packs: readonly KeptPack[];
  /** A pack that has passed its check and waits for the reader's word. */
  offered?: PackSummary | undefined;
  notice?: PackNotice | undefined;
  onChoose(file: File): void;
  onAdd(): void;
  onCancel(): void;
  onRemove(name: string): void;
}

/** Faults that are shown one by one; a file of another kind may have thousands. */
const MOST_FAULTS = 20;

/** Evidence packs: choose a file, see what it changes, add it, remove it. */
export function Packs({ packs, offered, notice, onChoose, onAdd, onCancel, onRemove }: PacksProps) {
  const t = useTranslator();
  return (
    <section class="packs">
      <h2>{t.text('packsHeading')}</h2>
      <p>{t.text('packsWhat')}</p>
      <p>{t.text('packsTrust')}</p>
      <FileChoice label={t.text('packChoose')} accept=".json,application/json" onChoose={onChoose} />
      <div role="status">{notice && <Notice notice={notice} />}</div>
      {offered && (
        <div class="factbox offered">
          <Summary summary={offered} />
          <div class="row">
            <button class="btn primary" type="button" onClick={onAdd}>
              {t.text('packAdd')}
            </button>
            <button class="btn" type="button" onClick={onCancel}>
              {t.text('packCancel')}
            </button>
          </div>
        </div>
      )}
      {packs.length === 0 ? (
        <p class="small">{t.text('packNone')}</p>
      ) : (
        <ul class="kept">
          {packs.map(({ name, summary }) => (
            <li key={name}>
              {summary ? (
                <Summary summary={summary} />
              ) : (
                <p>
                  <b>{name}</b> <span class="notice">{t.text('packNotUsed')}</span>
                </p>
              )}
              <button class="btn compact" type="button" onClick={() => onRemove(name)}>
                {t.text('packRemove', name)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Summary({ summary: { name, version, asOf, changes } }: { summary: PackSummary }) {
  const t = useTranslator();
  const replaced = changes.records.replaced;
  return (
    <>
      <p>
        <b>{t.text('packOffered', name, version, t.date(asOf))}</b>
      </p>
      <p>{t.text('packAdds', counts(changes, 'added', t))}</p>
      <p>{t.text('packReplaces', counts(changes, 'replaced', t))}</p>
      {replaced.length > 0 && <p class="small">{t.text('packReplacedRecords', replaced.join(', '))}</p>}
    </>
  );
}

function counts(changes: PackChanges, kind: 'added' | 'replaced', t: Translator): string {
  const parts = PACK_PARTS.filter((part) => changes[part][kind].length > 0).map((part) =>
    t.plural(PART_TEXT[part], changes[part][kind].length),
  );
  return parts.length > 0 ? t.list(parts) : t.text('packNothing');
}

function Notice({ notice }: { notice: PackNotice }) {
  const t = useTranslator();
  switch (notice.kind) {
    case 'added':
      return <p class="notice">{t.text('packAdded', notice.name)}</p>;
    case 'removed':
      return <p class="notice">{t.text('packRemoved', notice.name)}</p>;
    case 'too-big':
      return <p class="notice">{t.text('packTooBig')}</p>;
    case 'refused': {
      const more = notice.faults.length - MOST_FAULTS;
      return (
        <div class="notice">
          <p>{t.plural('packRefused', notice.faults.length)}</p>
          <ul class="dash faults">
            {notice.faults.slice(0, MOST_FAULTS).map(({ line, reason }) => (
              <li key={`${line} ${reason}`}>
                {t.text('packLine', t.number(line))}: <span lang="en">{reason}</span>
              </li>
            ))}
            {more > 0 && <li>{t.plural('packMore', more)}</li>}
          </ul>
        </div>
      );
    }
  }
}
