import { checkNotices } from '../../src/audit/notices.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { findStatusToken } from '../../src/evidence/status-tokens.ts';
import { compareAudits } from '../../src/report/compare.ts';
import { entryOf, finding } from '../report/fixtures.ts';
import { paragraph, snapshotOf } from '../snapshot.ts';
import { atMost, type Bench, milliseconds, type Row } from './bench.ts';

const { notices } = loadEvidence().data;

/** Text of one word again and again, which a pattern may go through from each of its places. */
const REPEATED = ['A', 'not a ', 'notice encourage ', 'FL '];

function noticeRow(words: string): Row {
  const of = (characters: number) => {
    const page = snapshotOf([paragraph(words.repeat(characters / words.length))], { title: 'Clinic' });
    return milliseconds(() => checkNotices(page, ['stem-cell'], notices, ['florida']));
  };
  return atMost(`notices, 10 times the text of ${JSON.stringify(words)}`, of(800_000) / of(80_000), 40, ' x');
}

/** A sentence that names the status at its beginning only. */
function tokens(times: number): number {
  const text = 'FDA approved '.repeat(20) + 'the cells of this texas clinic are the '.repeat(times);
  return milliseconds(() => findStatusToken(text, 'legitimacy'));
}

/** Two audits whose statements are all alike: each may belong to each. */
function comparison(count: number): number {
  const audit = (of: string) =>
    entryOf(
      Array.from({ length: count }, (_, block) =>
        finding({
          quote: `The ${of} ${block} of the clinic is the best of all.`,
          position: { block, start: 0, end: 40 },
        }),
      ),
    ).audit;
  const [before, after] = [audit('cure'), audit('care')];
  return milliseconds(() => compareAudits([before], [after]));
}

export const bench: Bench = {
  what: 'what hostile texts cost when they grow',
  async run() {
    return [
      ...REPEATED.map(noticeRow),
      // Ten where the text is read once, a hundred where it is read again from each word.
      atMost('words of a status, 10 times the text', tokens(40_000) / tokens(4_000), 25, ' x'),
      // Sixteen times the pairs; sixty-four where each pair was compared with all others.
      atMost('comparison, 4 times the statements, all alike', comparison(800) / comparison(200), 30, ' x'),
    ];
  },
};
