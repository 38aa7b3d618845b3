import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { placeBeside } from '../../src/page/point.ts';

const WINDOW = { width: 1000, height: 800 };
const BOX = { width: 344, height: 200 };

describe('the place of a card', () => {
  it('is below the statement, pointing at it', () => {
    const target = { left: 300, top: 100, width: 400, height: 40 };
    expect(placeBeside(target, BOX, WINDOW)).toEqual({ left: 300, top: 150, side: 'below', tip: 172 });
  });

  it('is above where there is no room below', () => {
    const target = { left: 300, top: 700, width: 100, height: 40 };
    expect(placeBeside(target, BOX, WINDOW)).toEqual({ left: 300, top: 490, side: 'above', tip: 50 });
  });

  const size = (most: number) => fc.integer({ min: 1, max: most });
  test('is wholly inside any window that can hold the card, and its tip inside the card', () => {
    fc.assert(
      fc.property(
        fc.record({
          left: fc.integer({ min: -3000, max: 3000 }),
          top: fc.integer({ min: -3000, max: 3000 }),
          width: size(3000),
          height: size(3000),
        }),
        fc.record({ width: fc.integer({ min: 60, max: 344 }), height: size(300) }),
        fc.record({
          width: fc.integer({ min: 360, max: 3000 }),
          height: fc.integer({ min: 316, max: 2000 }),
        }),
        (target, box, window) => {
          const { left, top, tip } = placeBeside(target, box, window);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(left + box.width).toBeLessThanOrEqual(window.width);
          expect(top + box.height).toBeLessThanOrEqual(window.height);
          expect(tip).toBeGreaterThan(0);
          expect(tip).toBeLessThan(box.width);
        },
      ),
    );
  });
});
