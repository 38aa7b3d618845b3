import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PageSnapshotSchema } from '../../src/model/index.ts';
import { snapshotOfText } from '../../src/text/pasted-text.ts';

const kindsOf = (text: string) => snapshotOfText(text).blocks.map(({ kind, text: words }) => [kind, words]);

describe('a pasted text', () => {
  it('is parted at empty lines, and lines broken for the width of a page are joined', () => {
    expect(
      kindsOf('Our cells help your own regen-\neration and\r\nease the pain.\n\n\nThey last for years.\n'),
    ).toEqual([
      ['paragraph', 'Our cells help your own regeneration and ease the pain.'],
      ['paragraph', 'They last for years.'],
    ]);
  });

  it('has headings, questions and lists that know what they stand under', () => {
    const { blocks, title } = snapshotOfText(
      'Stem cell therapy\n\nWe treat:\n• knee arthritis\n• hip\n  arthritis\n\nIs it safe?\n\nYes, it is.',
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Stem cell therapy'],
      ['paragraph', 'We treat:'],
      ['list-item', 'knee arthritis'],
      ['list-item', 'hip arthritis'],
      ['question', 'Is it safe?'],
      ['paragraph', 'Yes, it is.'],
    ]);
    expect(title).toBe('Stem cell therapy');
    expect(blocks[3]).toMatchObject({ headingPath: [0], leadIn: [1] });
    expect(blocks[5]).toMatchObject({ headingPath: [0], question: 4 });
  });

  it('loses the marks of a quoted mail', () => {
    expect(kindsOf('> Dear patient,\n> our cells are safe.\n>> And proven.')).toEqual([
      ['paragraph', 'Dear patient, our cells are safe.'],
      ['paragraph', 'And proven.'],
    ]);
  });

  it.each(['', '   \n \f\n', '•\n-\n'])('of nothing has no block: %j', (text) => {
    expect(snapshotOfText(text).blocks.filter(({ text: words }) => /\p{L}/u.test(words))).toEqual([]);
  });

  it('is a valid snapshot whatever it is, keeps every letter, and points backwards only', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('', '• item', '> quoted', 'A heading', 'Why?', 'So:'));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        const snapshot = snapshotOfText(text);
        expect(v.is(PageSnapshotSchema, snapshot)).toBe(true);
        const letters = (all: string) => all.replace(/[^\p{L}]/gu, '');
        expect(letters(snapshot.blocks.map((block) => block.text).join(''))).toBe(letters(text));
        snapshot.blocks.forEach(({ headingPath, leadIn = [], question = -1 }, index) => {
          for (const other of [...headingPath, ...leadIn, question]) expect(other).toBeLessThan(index);
        });
      }),
    );
  });

  it('says that it was cut where it is too long', () => {
    expect(snapshotOfText('word '.repeat(10)).truncated).toBeUndefined();
    const long = snapshotOfText('Cells.\n\n'.repeat(250_000));
    expect(long.truncated).toBe(true);
    expect(long.blocks).toHaveLength(200_000);
  });
});
