import { approvalAnswer, firstSentence } from '../approval.ts';
import type { Translator } from '../i18n.ts';
import { placeName } from '../places.ts';
import { groupsInWords, studyInWords } from './frequency-words.ts';
import type { SheetData, SheetFrequency, Sourced } from './sheet-data.ts';
import { CONCERN_TEXT, sheetTitle, shortAddress, WRITING } from './sheet-words.ts';

const marks = (sources: readonly number[]): string => (sources.length > 0 ? ` [${sources.join(', ')}]` : '');
const sourced = ({ text, sources }: Sourced, t: Translator): string =>
  `${t.evidence(text).text}${marks(sources)}`;

/** The sheet as plain text, for an e-mail or a file: the same words in the same order, sources in brackets. */
export function sheetText(data: SheetData, t: Translator): string {
  const { page, approval } = data;
  const [firstLine, ...lines] = approval;
  const from = page.host
    ? t.plural('sheetFrom', page.statements, page.host, t.date(page.checkedAt))
    : t.plural('sheetFromText', page.statements, t.date(page.checkedAt));
  const counted = (all: readonly SheetFrequency[]): string[] => [
    ...all.flatMap((frequency) => [
      ...groupsInWords(frequency, t).map(({ sentence }) => `- ${sentence.text}.${marks(frequency.sources)}`),
      `  (${studyInWords(frequency, t)})`,
    ]),
  ];
  const parts: [string, string[]][] = [
    [
      t.text('sheetAsk'),
      data.questions.map((question, index) =>
        'key' in question
          ? `${index + 1}. ${t.text(question.key)}`
          : `${index + 1}. ${t.evidence(question.text).text}\n   ${t.text('sheetPageSays')} “${question.quote}”`,
      ),
    ],
    [t.text('sheetWriting'), WRITING.map((key) => `- ${t.text(key)}`)],
    [
      t.text('sheetHelps'),
      [data.helps ? sourced(data.helps, t) : t.text('sheetNoRecord'), ...counted(data.benefits)],
    ],
    [
      t.text('sheetHarms'),
      [data.safety ? sourced(data.safety, t) : t.text('sheetNoRecord'), ...counted(data.harms)],
    ],
    [
      t.text('sheetOther'),
      data.alternatives.length > 0
        ? data.alternatives.map((one) => `- ${t.evidence(one.name).text}: ${sourced(one, t)}`)
        : [t.text('sheetNoAlternative')],
    ],
    [
      t.text('sheetReport', placeName(data.jurisdiction, t)),
      data.offices.map(({ concern, name, how, url, phone }) => {
        const words = [name, how].filter((one) => one !== undefined).map((one) => t.evidence(one).text);
        const address = [words.join(', '), url && shortAddress(url), phone].filter(Boolean).join(', ');
        return `- ${t.text(CONCERN_TEXT[concern])}: ${address}`;
      }),
    ],
    [t.text('sources'), data.sources.map(({ label, where }, index) => `${index + 1}. ${label}, ${where}`)],
  ];
  const head = [
    sheetTitle(data, t),
    `${from} ${t.text('notAdvice')} ${t.text('sheetShow')}`,
    ...(firstLine
      ? [
          `${t.text('questionApproved')} ${approvalAnswer([firstLine, ...lines], t)} ${approval
            .map(({ text, sources }) => `${firstSentence(t.evidence(text).text)}${marks(sources)}`)
            .join(' ')}`,
        ]
      : []),
  ];
  const foot = `${t.text('evidenceDate', t.date(data.evidenceAsOf))} ${t.text('sheetMade')}`;
  return `${[
    head.join('\n\n'),
    ...parts.map(([title, body]) => [title.toLocaleUpperCase(t.language), ...body].join('\n')),
    foot,
  ].join('\n\n')}\n`;
}
