import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLengthOfTime, parseQuantities } from '../../src/context/quantities.ts';

const read = (text: string) =>
  parseQuantities(text).map(({ start, end, kind, low, high, unit, measures }) => [
    text.slice(start, end),
    kind,
    low,
    high,
    unit,
    measures,
  ]);

describe('parseQuantities', () => {
  it.each([
    ['82% of patients improved', ['82%', 'share', 82, 82, 'percent', 'improvement']],
    ['between 70 and 80 percent success', ['70 and 80 percent', 'share', 70, 80, 'percent', 'improvement']],
    ['Nine in ten avoid surgery', ['Nine in ten', 'share', 90, 90, 'percent', 'surgery-avoided']],
    ['Four out of five were delighted', ['Four out of five', 'share', 80, 80, 'percent', 'satisfaction']],
    ['two thirds of our patients', ['two thirds', 'share', 66.67, 66.67, 'percent', 'unstated']],
    ['fewer than 1% had complications', ['fewer than 1%', 'share', 0, 1, 'percent', 'harm']],
    ['Relief lasts 6-12 months', ['6-12 months', 'duration', 6, 12, 'months', 'benefit-length']],
    ['It lasts for years', ['for years', 'duration', 24, null, 'months', 'benefit-length']],
    ['twenty years of experience', ['twenty years', 'duration', 240, 240, 'months', 'experience']],
    ['The visit takes an hour', ['an hour', 'duration', 0.00137, 0.00137, 'months', 'appointment']],
    ['Takes 30 minutes', ['30 minutes', 'duration', 0.0006849, 0.0006849, 'months', 'appointment']],
    [
      'over 50 million stem cells',
      ['over 50 million stem cells', 'cell-count', 5e7, null, 'cells', 'unstated'],
    ],
    [
      '10 to 20 million live cells',
      ['10 to 20 million live cells', 'cell-count', 1e7, 2e7, 'cells', 'unstated'],
    ],
    ['$3,000 - $5,000 a knee', ['$3,000 - $5,000', 'price', 3000, 5000, 'USD', 'unstated']],
    ['from £2,500', ['£2,500', 'price', 2500, 2500, 'GBP', 'unstated']],
    ['a package of $5k', ['$5k', 'price', 5000, 5000, 'USD', 'unstated']],
    ['four to five times the platelets', ['four to five times', 'multiple', 4, 5, 'times', 'unstated']],
    ['over 2,000 patients treated', ['over 2,000 patients', 'people', 2000, null, 'people', 'unstated']],
    ['9/10 patients improved', ['9/10', 'share', 90, 90, 'percent', 'improvement']],
    ['8 of 10 people avoid surgery', ['8 of 10', 'share', 80, 80, 'percent', 'surgery-avoided']],
    ['WOMAC improved by 40%', ['40%', 'share', 40, 40, 'percent', 'improvement']],
    ['70% of stem cell patients improved', ['70%', 'share', 70, 70, 'percent', 'improvement']],
    ['85% of our blood donors are happy', ['85%', 'share', 85, 85, 'percent', 'satisfaction']],
    ['90% of the cells are alive', ['90%', 'share', 90, 90, 'percent', 'viability']],
    ['pain fell in 60% of cases', ['60%', 'share', 60, 60, 'percent', 'pain']],
    ['98,5 % satisfaction', ['98,5 %', 'share', 98.5, 98.5, 'percent', 'satisfaction']],
    ['Results: 12-18 months', ['12-18 months', 'duration', 12, 18, 'months', 'benefit-length']],
    ['Relief: 6 to 12 mos.', ['6 to 12 mos', 'duration', 6, 12, 'months', 'benefit-length']],
    ['2+ years of relief', ['2+ years', 'duration', 24, null, 'months', 'benefit-length']],
    ['1½ years of relief', ['1½ years', 'duration', 18, 18, 'months', 'benefit-length']],
    ['years of relief', ['years', 'duration', 24, null, 'months', 'benefit-length']],
    ['3 weeks to 3 months', ['3 weeks to 3 months', 'duration', 0.6904, 3, 'months', 'unstated']],
    ['relief within 2 weeks', ['2 weeks', 'duration', 0.4603, 0.4603, 'months', 'follow-up']],
    ['30M live cells', ['30M live cells', 'cell-count', 3e7, 3e7, 'cells', 'unstated']],
    ['10,000+ patients', ['10,000+ patients', 'people', 10000, null, 'people', 'unstated']],
    ['USD 5000', ['USD 5000', 'price', 5000, 5000, 'USD', 'unstated']],
    ['VAS 8 to 2', ['VAS 8 to 2', 'score', 8, 2, 'points', 'pain']],
    ['pain score: 7.5 → 2.1', ['pain score: 7.5 → 2.1', 'score', 7.5, 2.1, 'points', 'pain']],
    ['a 62-year-old golfer', ['62-year-old', 'age', 62, 62, 'years', 'unstated']],
    ['aged 45 to 80', ['aged 45 to 80', 'age', 45, 80, 'years', 'unstated']],
    ['pain fell from 8 to 2', ['from 8 to 2', 'score', 8, 2, 'points', 'pain']],
    ['9 out of 10 treatments succeed', ['9 out of 10', 'share', 90, 90, 'percent', 'unstated']],
    ['over 5,000 treatments given', ['over 5,000 treatments', 'people', 5000, null, 'people', 'unstated']],
    ['10 ml of blood', ['10 ml', 'volume', 10, 10, 'ml', 'unstated']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    'In 2019 we opened',
    'a phase 3 trial',
    'one injection',
    'call 555-1234 now',
    'Knee 101',
    'Half measures',
    'After 2 of 3 injections',
    'after 2 out of 3 PRP treatments',
    'You need two out of three sessions',
    'pain score 0 to 10',
    'VAS 0 to 100',
  ])('finds no figure in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['You have had knee pain for 10 years', 'disease'],
    ['pain for more than 6 months', 'disease'],
    ['She suffered from knee pain for 10 years', 'disease'],
    ['Living with pain for years', 'disease'],
    ['After 10 years of knee pain the injection ended it', 'disease'],
    ['knee pain for 3 years until stem cells ended it', 'disease'],
    ['less pain for 2 years', 'benefit-length'],
    ['2 years without pain', 'benefit-length'],
    ['PRP eases pain for 12 months', 'benefit-length'],
    ['takes the pain away for years', 'benefit-length'],
    ['12 months of reduced pain', 'benefit-length'],
    ['2 years of knee pain relief', 'benefit-length'],
    ['For 10 years the pain was gone', 'benefit-length'],
    ['The pain stays away for 5 years', 'benefit-length'],
  ])('tells the time of a pain from that of its relief: %s', (text, measures) => {
    expect(parseQuantities(text)).toMatchObject([{ kind: 'duration', measures }]);
  });

  it('reads several figures of a sentence in their order', () => {
    expect(read('At 65, 85% had less pain for 2 years after $4,000.').map(([, kind]) => kind)).toEqual([
      'share',
      'duration',
      'price',
    ]);
  });

  const percent = fc.integer({ min: 1, max: 100 });

  it('reads a share of people whichever way it is written', () => {
    const forms = [
      (part: number, whole: number) => `${part} out of ${whole}`,
      (part: number, whole: number) => `${part} in ${whole}`,
      (part: number, whole: number) => `${part} of every ${whole}`,
      (part: number, whole: number) => `${part}/${whole} patients`,
      (part: number, whole: number) => `${part} of ${whole} people`,
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.integer({ min: 2, max: 60 }),
        percent,
        (form, whole, share) => {
          const part = Math.max(1, Math.round((whole * share) / 100));
          const [figure] = parseQuantities(`Our clinic: ${form(part, whole)}.`);
          expect(figure?.kind).toBe('share');
          expect(figure?.low).toBeCloseTo((100 * part) / whole, 1);
        },
      ),
    );
  });

  it('reads a length of time whatever the dash, the unit and the words around it', () => {
    const units = [
      ['months', 1],
      ['mos', 1],
      ['years', 12],
      ['yrs', 12],
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(...units),
        fc.constantFrom('-', '–', ' to ', ' or '),
        fc.constantFrom('Results: ', 'Relief lasts ', 'Duration of relief ', ''),
        (from, more, [unit, months], dash, before) => {
          const to = from + more;
          const [figure] = parseQuantities(`${before}${from}${dash}${to} ${unit}`);
          expect(figure).toMatchObject({ kind: 'duration', low: from * months, high: to * months });
          expect(figure?.measures).toBe(before ? 'benefit-length' : 'unstated');
        },
      ),
    );
  });

  it.each(['PRP is 100% safe.', 'a 100% natural treatment', '100 percent your own tissue', '99.9% sterile'])(
    'counts nobody where a share only stresses a word: %s',
    (text) => {
      expect(parseQuantities(text)).toEqual([]);
    },
  );

  it.each(['100% success', '100% of your patients', '95% safe', 'The success was 100%.'])(
    'counts a share: %s',
    (text) => {
      expect(parseQuantities(text)).toHaveLength(1);
    },
  );

  it('gives figures inside the text that do not overlap, whatever the text', () => {
    const part = fc.constantFrom(
      '90%',
      '5',
      ' to ',
      'ten',
      ' in ',
      'million',
      'cells',
      ' years',
      'mos',
      '½',
      '+',
      '/',
      '→',
      'VAS ',
      ' patients',
      '$',
      ',',
      ' ',
      'of',
      'from ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const quantity of parseQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(Number.isFinite(quantity.low)).toBe(true);
          end = quantity.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('a share of a substance counts nobody', () => {
  it.each([
    'Platelets are about 90-95% of the cellular components.',
    'A ligament regains up to 60% of its original strength.',
    'Arterial blood has a 10-30% increase in the number of platelets.',
    'Plasma is 55% of the blood.',
    'It holds 40% more growth factors than usual.',
    'Some 80% of the volume is water.',
  ])('%s', (text) => {
    expect(parseQuantities(text).filter(({ kind }) => kind === 'share')).toEqual([]);
  });
});

describe('isLengthOfTime', () => {
  it.each(['An hour', '12-18 months.', 'up to two years', 'About 3 weeks to 3 months'])('%s', (text) => {
    expect(isLengthOfTime(text)).toBe(true);
  });

  it.each(['Lasts six months', 'for life', 'lasting a lifetime', '6 months of relief', '80%', ''])(
    'not %s',
    (text) => expect(isLengthOfTime(text)).toBe(false),
  );
});
