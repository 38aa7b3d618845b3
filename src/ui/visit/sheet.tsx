import type { ComponentChildren } from 'preact';
import { JURISDICTIONS } from '../../model/index.ts';
import { recordAddress } from '../addresses.ts';
import { approvalAnswer } from '../approval.ts';
import { Choice } from '../choice.tsx';
import { useTranslator } from '../context.ts';
import { CopyButton } from '../copy-button.tsx';
import { innerQuotes } from '../finding/quote.tsx';
import { capitalised, type Translator } from '../i18n.ts';
import { InWords } from '../in-words.tsx';
import { placeName } from '../places.ts';
import { FirstSentence } from '../popup/fact-box.tsx';
import { THERAPY_TEXT } from '../questions.ts';
import { CONDITION_TEXT } from '../record-words.ts';
import { studyWords } from '../study-words.ts';
import { groupsInWords, studyInWords } from './frequency-words.ts';
import { IconArray } from './icon-array.tsx';
import { SHEET_CONDITIONS, type SheetChoice, type SheetData, type SheetFrequency } from './sheet-data.ts';
import { CONCERN_TEXT, sheetTitle, shortAddress, WRITING } from './sheet-words.ts';

export type PrintSize = 'one-page' | 'large';

export interface SheetProps {
  data: SheetData;
  size: PrintSize;
  onChoose(choice: Partial<SheetChoice>): void;
  onSize(size: PrintSize): void;
  onPrint(): void;
  /** Rejects where the clipboard refuses. */
  onCopy(): Promise<void>;
  onSave(): void;
}

/** The sheet to take along: tools on screen, then one page of paper. */
export function Sheet(props: SheetProps) {
  const { data, size } = props;
  const t = useTranslator();
  const [firstLine, ...lines] = data.approval;
  return (
    <>
      <Tools {...props} />
      <main class="sheet" data-size={size}>
        <header>
          <p class="kicker">{t.text('sheetKicker')}</p>
          <h1>{sheetTitle(data, t)}</h1>
          <p class="small">
            {data.page.host
              ? t.plural('sheetFrom', data.page.statements, data.page.host, t.date(data.page.checkedAt))
              : t.plural('sheetFromText', data.page.statements, t.date(data.page.checkedAt))}{' '}
            {t.text('notAdvice')} {t.text('sheetShow')}
            {t.language !== 'en' && ` ${t.text('sheetEnglish')}`}
          </p>
        </header>
        {firstLine && (
          <div class="factbox">
            <p>
              <b>
                {t.text('questionApproved')} {approvalAnswer([firstLine, ...lines], t)}
              </b>{' '}
              {data.approval.map(({ text, sources }) => (
                <span key={text}>
                  <FirstSentence text={text} />
                  <References numbers={sources} />{' '}
                </span>
              ))}
            </p>
          </div>
        )}
        <div class="columns">
          <div>
            <Part title={t.text('sheetAsk')}>
              <Questions questions={data.questions} whole={size === 'large'} />
            </Part>
            <Part title={t.text('sheetWriting')}>
              <ul class="ticks">
                {WRITING.map((key) => (
                  <li key={key}>{t.text(key)}</li>
                ))}
              </ul>
            </Part>
          </div>
          <div>
            <Part title={t.text('sheetHelps')}>
              <Known text={data.helps} />
              <Frequencies all={data.benefits} />
            </Part>
            <Part title={t.text('sheetHarms')}>
              <Known text={data.safety} />
              <Frequencies all={data.harms} />
            </Part>
          </div>
        </div>
        <Part title={t.text('sheetOther')}>
          <Alternatives alternatives={data.alternatives} />
        </Part>
        <Part title={t.text('sheetReport', placeName(data.jurisdiction, t))}>
          <Offices offices={data.offices} />
        </Part>
        <p class="sources-line">
          <b>{t.text('sources')}.</b>{' '}
          <span lang="en">
            {data.sources.map(({ id, label, where }, index) => (
              <span key={id}>
                {index + 1} <a href={recordAddress(id)}>{label}</a>, {where}.{' '}
              </span>
            ))}
          </span>
          {t.text('evidenceDate', t.date(data.evidenceAsOf))} {t.text('sheetMade')}
        </p>
      </main>
    </>
  );
}

function Tools({ data, size, onChoose, onSize, onPrint, onCopy, onSave }: SheetProps) {
  const t = useTranslator();
  return (
    <section class="tools" aria-label={t.text('sheetTools')}>
      <div class="row">
        <Choice
          label={t.text('filterTherapy')}
          value={data.therapy}
          options={data.therapies.map((value) => ({
            value,
            text: capitalised(t.text(THERAPY_TEXT[value]), t),
          }))}
          onChange={(therapy) => onChoose({ therapy })}
        />
        <Choice
          label={t.text('filterCondition')}
          value={data.condition}
          options={SHEET_CONDITIONS.map((value) => ({
            value,
            text: capitalised(t.text(CONDITION_TEXT[value]), t),
          }))}
          onChange={(condition) => onChoose({ condition })}
        />
        <Choice
          label={t.text('settingPlace')}
          value={data.jurisdiction}
          options={JURISDICTIONS.map((value) => ({ value, text: placeName(value, t) }))}
          onChange={(jurisdiction) => onChoose({ jurisdiction })}
        />
        <Choice
          label={t.text('sheetPaper')}
          value={size}
          options={[
            { value: 'one-page', text: t.text('sheetOnePage') },
            { value: 'large', text: t.text('sheetLarge') },
          ]}
          onChange={onSize}
        />
      </div>
      <div class="row">
        <button class="btn primary" type="button" onClick={onPrint}>
          {t.text('sheetPrint')}
        </button>
        {/* Another choice makes another sheet, which has not been copied. */}
        <CopyButton
          key={`${data.therapy} ${data.condition} ${data.jurisdiction}`}
          label="sheetCopy"
          copy={onCopy}
        />
        <button class="btn" type="button" onClick={onSave}>
          {t.text('sheetSave')}
        </button>
      </div>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function References({ numbers }: { numbers: readonly number[] }) {
  return numbers.length > 0 ? <sup>{numbers.join(', ')}</sup> : null;
}

/** The questions, with the page's words that raise them: on one page as much of these as two lines take. */
function Questions({ questions, whole }: Pick<SheetData, 'questions'> & { whole: boolean }) {
  const t = useTranslator();
  return (
    <ol class="ask-list">
      {questions.map((question) =>
        'key' in question ? (
          <li key={question.key}>
            {t.text(question.key)}
            <span class="line" />
          </li>
        ) : (
          <li key={question.text}>
            <InWords {...t.evidence(question.text)} />
            <span class="about small">
              {t.text('sheetPageSays')}{' '}
              <q dir="auto">{innerQuotes(whole ? question.quote : question.excerpt)}</q>
            </span>
            <span class="line" />
          </li>
        ),
      )}
    </ol>
  );
}

function Known({ text }: { text: SheetData['helps'] }) {
  const t = useTranslator();
  if (!text) return <p class="snug">{t.text('sheetNoRecord')}</p>;
  return (
    <p class="snug" lang="en">
      {text.text}
      <References numbers={text.sources} />
    </p>
  );
}

/** Comparisons first; numbers that stand alone side by side, with one note for all of a study. */
function Frequencies({ all }: { all: readonly SheetFrequency[] }) {
  const t = useTranslator();
  const single = all.filter(({ groups }) => groups.length === 1);
  const notes = new Set(single.map((frequency) => studyInWords(frequency, t)));
  return (
    <>
      {all
        .filter(({ groups }) => groups.length > 1)
        .map((frequency) => (
          <Comparison key={frequency.event} frequency={frequency} />
        ))}
      {single.length > 0 && (
        <>
          <div class="arrays">
            {single.map((frequency) => (
              <Single key={frequency.event} frequency={frequency} />
            ))}
          </div>
          <p class="small">{[...notes].join(' ')}</p>
        </>
      )}
    </>
  );
}

function Comparison({ frequency }: { frequency: SheetFrequency }) {
  const t = useTranslator();
  return (
    <div>
      <p class="snug">
        {t.text('sheetSoMany')} <InWords {...studyWords(frequency.event, t)} />:
        <References numbers={frequency.sources} />
      </p>
      <div class="arrays">
        {groupsInWords(frequency, t).map(({ arm, count, of, drawn, sentence }) => (
          <figure key={arm.text} class="array">
            <figcaption>
              <b>{t.number(count)}</b> {t.text('sheetOf', t.number(of))} <InWords {...arm} />
            </figcaption>
            {drawn && <IconArray count={count} of={of} label={sentence} />}
          </figure>
        ))}
      </div>
      <p class="small">{studyInWords(frequency, t)}</p>
    </div>
  );
}

function Single({ frequency }: { frequency: SheetFrequency }) {
  const t = useTranslator();
  const [group] = groupsInWords(frequency, t);
  if (!group) return null;
  return (
    <figure class="array">
      <figcaption>
        <b>{t.number(group.count)}</b> {t.text('sheetOf', t.number(group.of))} <InWords {...group.arm} />{' '}
        <InWords {...studyWords(frequency.event, t)} />
        <References numbers={frequency.sources} />
      </figcaption>
      {group.drawn && <IconArray count={group.count} of={group.of} label={group.sentence} />}
    </figure>
  );
}

function Alternatives({ alternatives }: Pick<SheetData, 'alternatives'>) {
  const t = useTranslator();
  if (alternatives.length === 0) return <p class="snug">{t.text('sheetNoAlternative')}</p>;
  return (
    <table>
      <tbody>
        {alternatives.map(({ name, text, sources }) => (
          <tr key={name}>
            <th scope="row">
              <InWords {...t.evidence(name)} />
            </th>
            <td>
              <InWords {...t.evidence(text)} />
              <References numbers={sources} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Offices({ offices }: Pick<SheetData, 'offices'>) {
  const t = useTranslator();
  return (
    <div class="where">
      {offices.map((office) => (
        <p key={office.concern}>
          <b>{t.text(CONCERN_TEXT[office.concern])}</b>
          <br />
          <InWords {...t.evidence(office.name)} />
          {office.how && ', '}
          {office.how && <InWords {...t.evidence(office.how)} />}
          {(office.url || office.phone) && <br />}
          {office.url && <OfficeAddress url={office.url} t={t} />}
          {office.url && office.phone && ', '}
          {office.phone && <span class="nowrap">{office.phone}</span>}
        </p>
      ))}
    </div>
  );
}

function OfficeAddress({ url, t }: { url: string; t: Translator }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {shortAddress(url)}
      <span class="visually-hidden"> {t.text('opensNewTab')}</span>
    </a>
  );
}
