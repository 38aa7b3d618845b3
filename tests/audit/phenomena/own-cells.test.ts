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

describe('own cells that the heading names', () => {
  const told = (heading: string, item: string) =>
    auditOnClinicPage(`<h2>${heading}</h2><ul><li>${item}</li><li>Short visit</li></ul>`)
      .findings.filter(({ quote, claimType }) => quote === item && claimType === 'safety')
      .map(({ verdict }) => verdict);

  test.each(['No risk of rejection', 'Zero risk of rejection'])('leave out other harm: %s', (item) => {
    expect(told('Advantages of your own bone marrow cells', item)).toEqual(['missing-context']);
  });

  test.each([
    ['Advantages of donor stem cells', 'No risk of rejection'],
    ['Advantages of your own bone marrow cells', 'No risk of rejection or infection'],
  ])('are not those of others, and other harm is denied: %s: %s', (heading, item) => {
    expect(told(heading, item)).not.toContain('missing-context');
  });
});
