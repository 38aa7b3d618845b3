import { describe, expect, test } from 'vitest';
import { auditOnClinicPage } from './page.ts';

const verdicts = (text: string) =>
  auditOnClinicPage(`<p>${text}</p>`)
    .findings.filter(({ quote, claimType }) => quote === text && claimType === 'safety')
    .map(({ verdict }) => verdict);

describe('own cells are not rejected', () => {
  test.each([
    'Stem cells taken from your own fat carry no risk of rejection.',
    'PRP is drawn from your own blood, so there is no risk of rejection.',
    'As your own bone marrow is used, there is no risk of rejection.',
    'With autologous stem cells there is no risk of rejection.',
  ])('leaves out other harm: %s', (text) => {
    expect(verdicts(text)).toEqual(['missing-context']);
  });

  test.each([
    'Because the stem cells are your own, there is no risk of rejection or infection.',
    'PRP comes from your own blood, so there is no risk of rejection and no side effects.',
    'Cord stem cells act like your own: there is no risk of rejection.',
  ])('is answered as before: %s', (text) => {
    expect(verdicts(text)).not.toContain('missing-context');
  });
});

describe("what stands over an entry tells that the cells are the patient's own", () => {
  const entryUnder = (over: string, entry: string) =>
    auditOnClinicPage(`${over}<ul><li>${entry}</li><li>Parking behind the house</li></ul>`)
      .findings.filter(({ quote, claimType }) => quote === entry && claimType === 'safety')
      .map(({ verdict }) => verdict);

  test.each([
    ['<h2>Advantages of your own cells</h2>', 'No rejection'],
    ['<h2>Advantages of your own cells</h2>', 'Zero risk of rejection'],
    ['<h2>Autologous stem cells</h2>', 'No risk of rejection'],
    ['<h2>Bone marrow concentrate</h2><p>The marrow is taken from your hip.</p>', 'No risk of rejection'],
    ['<h2>PRP</h2>', 'No risk of rejection'],
    ['<h2>Advantages of your own bone marrow cells</h2>', 'Zero risk of rejection'],
  ])('%s %s', (over, entry) => {
    expect(entryUnder(over, entry)).toEqual(['missing-context']);
  });

  test.each([
    ['<h2>Umbilical cord stem cells</h2>', 'No risk of rejection'],
    ['<h2>Why donor cells work like your own</h2>', 'No risk of rejection'],
    ['<h2>Stem cells</h2>', 'No risk of rejection'],
    ['<h2>Advantages of donor stem cells</h2>', 'No risk of rejection'],
    ['<h2>Advantages of your own bone marrow cells</h2>', 'No risk of rejection or infection'],
    ['<h2>Advantages of your own cells</h2>', 'No rejection and no side effects'],
  ])('not of own cells, or more than rejection: %s %s', (over, entry) => {
    expect(entryUnder(over, entry)).not.toContain('missing-context');
  });
});
