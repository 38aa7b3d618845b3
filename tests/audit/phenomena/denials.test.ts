import { describe, expect, test } from 'vitest';
import { auditOnClinicPage, warningsOn } from './page.ts';

const under = (heading: string, entry: string) =>
  auditOnClinicPage(`<h2>${heading}</h2><ul><li>${entry}</li><li>Parking behind the house</li></ul>`);

describe('entries of a list under words that deny them', () => {
  test.each([
    ['Myths', 'FDA approved'],
    ['Common misconceptions about stem cells', 'Stem cells cure arthritis'],
    ['What we do not claim', 'No side effects at all'],
    ['What we never promise', 'FDA approved'],
    ['False promises', 'FDA approved stem cells'],
  ])('silent: %s: %s', (heading, entry) => {
    expect(warningsOn(under(heading, entry), entry)).toEqual([]);
  });

  test.each([
    ['Why choose us', 'FDA approved stem cells'],
    ['What other clinics offer, and what you find here', 'FDA approved stem cells'],
    ['Myths and facts', 'FDA approved stem cells'],
  ])('claims: %s: %s', (heading, entry) => {
    expect(warningsOn(under(heading, entry), entry)).not.toEqual([]);
  });
});

describe('an amount is no comparison', () => {
  const types = (text: string) =>
    warningsOn(auditOnClinicPage(`<p>${text}</p>`), text).map(({ claimType }) => claimType);

  test.each([
    'Each vial holds more than two million live stem cells.',
    'Our exosome dose contains more than a billion live particles.',
    'We have given more than 900 stem cell injections since 2015.',
  ])('%s', (text) => {
    expect(types(text)).not.toContain('superiority');
  });

  test.each([
    'Stem cells do more than ten cortisone shots.',
    'PRP relieves knee pain better than cortisone.',
    'With more than a million live cells, our stem cells work better than PRP.',
  ])('compares: %s', (text) => {
    expect(types(text)).toContain('superiority');
  });

  test('the figure is quoted whole', () => {
    const text = 'Each vial holds more than a million live mesenchymal stem cells.';
    const [finding] = warningsOn(auditOnClinicPage(`<p>${text}</p>`), text);
    expect(finding?.quantities.map(({ start, end, low }) => [text.slice(start, end), low])).toEqual([
      ['more than a million live mesenchymal stem cells', 1e6],
    ]);
  });
});

test.each(['Science', 'The Science', 'Research'])('a bare word states nothing: %s', (word) => {
  const body = `<h2>${word}</h2><p>Stem cells rebuild worn cartilage in the knee.</p>`;
  expect(warningsOn(auditOnClinicPage(body), word)).toEqual([]);
});
