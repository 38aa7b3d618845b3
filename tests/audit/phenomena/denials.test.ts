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

describe('entries under a heading over limits', () => {
  test.each([
    ['Limitations', 'Less effective in advanced arthritis of the knee'],
    ['Drawbacks', 'Relieves pain only in half of the patients'],
    ['Disadvantages of PRP', 'It can take three months before knee pain improves'],
    ['Limits of stem cell therapy', 'Helps in early arthritis, not in late'],
    ['The downsides', 'Relief ends after some months'],
    ['Cons', 'Several injections for lasting relief of pain'],
  ])('silent: %s: %s', (heading, entry) => {
    expect(warningsOn(under(heading, entry), entry)).toEqual([]);
  });

  test.each([
    ['Pros and cons', 'FDA approved stem cells for your knee'],
    ['Pros and cons of PRP', 'Relieves knee pain for years'],
    ['Benefits and limitations', 'Relieves knee pain for years'],
    ['Life without limits', 'FDA approved stem cells'],
    ['Limitations', 'None: FDA approved stem cells'],
    ['Drawbacks', 'A little soreness, but stem cells rebuild the knee'],
    ['Limitations', 'Stem cells regrow the cartilage of your knee'],
    ['Limitations of surgery', 'PRP relieves knee pain for years without surgery'],
    ['Disadvantages of other treatments', 'Our FDA approved stem cells have none'],
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

describe('who is quoted at the beginning', () => {
  test.each([
    'According to the websites of clinics, stem cells cure arthritis.',
    'According to the brochures, PRP ends knee pain for good.',
    'According to some of the marketing, PRP regrows cartilage.',
    'But according to sellers, exosomes rebuild the knee.',
    'According to the lawsuit, stem cells were said to heal worn knees.',
    'According to promoters, our own cells cure arthritis.',
  ])('is not the page: %s', (text) => {
    expect(warningsOn(auditOnClinicPage(`<p>${text}</p>`), text)).toEqual([]);
  });

  test.each([
    'According to studies, stem cells cure arthritis.',
    'According to our doctors, stem cells rebuild cartilage.',
    'According to our website, PRP relieves knee pain for years.',
    'According to research, exosomes rebuild the knee.',
    'According to Dr. Olden, stem cells rebuild cartilage in the knee.',
    'According to patients, PRP relieves knee pain for years.',
  ])('is made to speak for it: %s', (text) => {
    expect(warningsOn(auditOnClinicPage(`<p>${text}</p>`), text)).not.toEqual([]);
  });
});
