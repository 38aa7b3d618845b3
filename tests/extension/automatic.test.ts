import { describe, expect, it } from 'vitest';
import { patternOf, siteOf } from '../../src/extension/automatic.ts';

describe('sites that may be checked automatically', () => {
  it.each([
    ['clinic.test', 'clinic.test'],
    ['  https://clinic.test/knees ', 'clinic.test'],
    ['CLINIC.test/knees', 'clinic.test'],
    ['clínica.test', 'xn--clnica-4va.test'],
    ['ftp://clinic.test/', undefined],
    ['clinic.test:8080', 'clinic.test'],
    ['localhost:8080/x', 'localhost'],
    ['clinic', undefined],
    ['*.test', undefined],
    ['javascript:alert(1)', undefined],
    ['two words.test', undefined],
    ['', undefined],
  ])('are read from what is typed: %s is %s', (typed, site) => {
    expect(siteOf(typed)).toBe(site);
  });

  it('are named to the browser by host alone', () => {
    expect(patternOf('www.clinic.test')).toBe('*://www.clinic.test/*');
  });
});
