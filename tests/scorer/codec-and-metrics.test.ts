import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atPrecision, bestF1, operatingPoint } from '../../scripts/scorer/metrics.ts';
import { fromBase64, packAscending, toBase64, unpackAscending } from '../../src/scorer/codec.ts';
import { sigmoid } from '../../src/scorer/sigmoid.ts';

describe('packing of weights', () => {
  it('gives back the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  it('writes base64 as others read it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });

  it('gives back ascending ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2 ** 22), { maxLength: 60 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        expect(unpackAscending(packAscending(sorted))).toEqual(sorted);
      }),
    );
  });
});

describe('sigmoid', () => {
  it('agrees with the textbook formula', () => {
    fc.assert(
      fc.property(fc.double({ min: -29, max: 29, noNaN: true }), (x) => {
        expect(sigmoid(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 11);
      }),
    );
  });

  it('stays between 0 and 1 far out', () => {
    expect(sigmoid(1000)).toBe(1);
    expect(sigmoid(-1000)).toBe(0);
  });
});

describe('figures', () => {
  const rows = [
    { probability: 0.9, positive: true },
    { probability: 0.8, positive: true },
    { probability: 0.7, positive: false },
    { probability: 0.3, positive: true },
  ];

  it('counts at a threshold', () => {
    expect(operatingPoint(rows, 0.5)).toMatchObject({ precision: 2 / 3, recall: 2 / 3 });
  });

  it('finds the recall at a precision', () => {
    expect(atPrecision(rows, 1)?.recall).toBe(2 / 3);
  });

  it('finds the highest F1', () => {
    expect(bestF1(rows)).toMatchObject({ precision: 3 / 4, recall: 1 });
  });
});
