import type { ComponentChildren } from 'preact';
import type { CitationFormat } from '../../model/index.ts';
import { CLAIM_TYPES, STANCES } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import { CopyButton } from '../copy-button.tsx';
import { ExternalLink } from '../external-link.tsx';
import type { MessageKey } from '../i18n.ts';
import { InWords } from '../in-words.tsx';
import { CLAIM_TEXT } from '../questions.ts';
import { KIND_TEXT, STANCE_TEXT } from '../record-words.ts';
import { type ComparableGroup, sourcesOf } from './comparable.ts';
import { ExportBar } from './export-bar.tsx';
import { ForestPlot } from './forest-plot.tsx';
import type { Library, LibraryRecord } from './library.ts';
import { conditionNames, partialDate, therapyNames } from './words.ts';

export interface RecordViewProps {
  library: Library;
  groups: readonly ComparableGroup[];
  id: string | undefined;
  canExport(id: string): boolean;
  onExport(ids: readonly string[], format: CitationFormat): void;
  /** Rejects where the clipboard refuses. */
  onCopy(text: string): Promise<void>;
}

/** One record, or what to do where the address names none. */
export function RecordView({ library, groups, id, ...actions }: RecordViewProps) {
  const t = useTranslator();
  const record = library.records.find((one) => one.id === id);
  if (record)
    return <Article key={record.id} library={library} record={record} groups={groups} {...actions} />;
  return <p class="empty">{t.text(id ? 'recordMissing' : 'chooseRecord')}</p>;
}

type ArticleProps = Omit<RecordViewProps, 'id'> & { record: LibraryRecord };

function Article({ library, record, groups, canExport, onExport, onCopy }: ArticleProps) {
  const t = useTranslator();
  const kicker = [
    t.text(KIND_TEXT[record.kind]),
    record.participants && t.plural('people', record.participants),
    t.language !== 'en' && t.text('inEnglish'),
  ].filter(Boolean);
  return (
    <article>
      <header>
        <p class="kicker">{kicker.join(' · ')}</p>
        <h2 lang="en">{record.label}</h2>
        <p lang="en">{record.citation}</p>
        <p class="links">
          {record.links.map(({ label, url }) => (
            <ExternalLink key={url} href={url} text={label} />
          ))}
        </p>
        <ExportBar label="citation" ids={canExport(record.id) ? [record.id] : []} onExport={onExport}>
          <CopyButton label="copyCitation" look="compact" copy={() => onCopy(record.citation)} />
        </ExportBar>
        {!canExport(record.id) && <p class="small">{t.text('noExport')}</p>}
        {record.old && <p class="notice">{t.text('recordOld', partialDate(record.asOf, t))}</p>}
        {library.reviewDue && <p class="notice">{t.text('reviewDue', t.date(library.reviewBy))}</p>}
      </header>
      <p class="lede" lang="en">
        {record.finding}
      </p>
      <Findings record={record} groups={groups} />
      <Trust record={record} />
      <Use record={record} />
    </article>
  );
}

function Findings({ record, groups }: { record: LibraryRecord; groups: readonly ComparableGroup[] }) {
  const t = useTranslator();
  const own = groups.filter(({ effects }) => effects.some((one) => one.record.id === record.id));
  if (record.figures.length + own.length === 0) return null;
  return (
    <section>
      <h3>{t.text('recordFound')}</h3>
      {own.map((group) => (
        <div key={group.key} class="plots">
          <ForestPlot group={group} current={record.id} />
          {sourcesOf(group).length > 1 && <p class="small">{t.text('compareNote')}</p>}
        </div>
      ))}
      <ul class="dash" lang="en">
        {record.figures.map((figure) => (
          <li key={figure}>{figure}</li>
        ))}
      </ul>
    </section>
  );
}

function Trust({ record }: { record: LibraryRecord }) {
  const t = useTranslator();
  return (
    <section>
      <h3>{t.text('recordTrust')}</h3>
      <dl class="facts">
        <Fact name="factCertainty" english>
          {record.certainty}
        </Fact>
        <Fact name="factCompared" english>
          {record.comparators?.map((comparator) => comparator.replaceAll('-', ' ')).join(', ')}
        </Fact>
        <Fact name="factPeople">{record.participants && t.number(record.participants)}</Fact>
        <Fact name="factStage" english>
          {record.stage}
        </Fact>
        <Fact name="factFollowed">{record.followUp && <InWords {...t.evidence(record.followUp)} />}</Fact>
        <Fact name="sourceLimits" english>
          {record.limits}
        </Fact>
        <Fact name="factNumber" english>
          {record.number}
        </Fact>
        <Fact name="factPlace" english>
          {record.jurisdiction}
        </Fact>
        <Fact name="factDate">{partialDate(record.asOf, t)}</Fact>
      </dl>
    </section>
  );
}

function Use({ record }: { record: LibraryRecord }) {
  const t = useTranslator();
  const claims = (stance: (typeof STANCES)[number]) =>
    CLAIM_TYPES.filter((claim) => record.bearsOn[claim] === stance).map((claim) => t.text(CLAIM_TEXT[claim]));
  const therapies = therapyNames(record, t);
  return (
    <section>
      <h3>{t.text('recordUse')}</h3>
      <dl class="facts">
        {STANCES.map((stance) => (
          <Fact key={stance} name={STANCE_TEXT[stance]}>
            {claims(stance).join('; ')}
          </Fact>
        ))}
        <Fact name="factTherapies">{therapies.length > 0 ? t.list(therapies) : t.text('factYardstick')}</Fact>
        <Fact name="factConditions">{t.list(conditionNames(record, t))}</Fact>
      </dl>
    </section>
  );
}

function Fact({
  name,
  english = false,
  children,
}: {
  name: MessageKey;
  english?: boolean;
  children: ComponentChildren;
}) {
  const t = useTranslator();
  if (!children) return null;
  return (
    <>
      <dt>{t.text(name)}</dt>
      <dd lang={english ? 'en' : undefined}>{children}</dd>
    </>
  );
}
