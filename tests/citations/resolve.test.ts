import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/citations/facts.ts';
import { byAuthor, byDescription, byIdentifiers, byName, sameFigure } from '../../src/citations/resolve.ts';
import { sourceIndex } from '../../src/citations/source-index.ts';
import { loadEvidence } from '../../src/evidence/index.ts';

const index = sourceIndex(loadEvidence().records);
const described = (text: string) => {
  const { outcome, sources } = byDescription(text, factsOf(text), [], index);
  return [outcome, ...sources.map(({ record }) => record.id)];
};

describe('a study that is only described', () => {
  test.each([
    ['A trial of 467 patients found that stem cells work.'],
    ['A study of 480 people had stem cells injected.'],
    ['A meta-analysis of 11 studies with 558 patients found that MSCs reduce pain.'],
    ['In a large phase 3 trial of cord MSCs, 24.1% had swelling, compared to 7.4% with a corticosteroid.'],
    ['A review of 12 studies with 539 patients with MSCs was positive.'],
  ])('is not recognised by its size or kind alone: %s', (text) => {
    expect(described(text)).toEqual(['not-in-set']);
  });

  test('is recognised by two figures that hardly two studies share', () => {
    const text = 'A 2024 meta-analysis found 0.73 cm less pain with MSCs, below the 1.5 cm threshold.';
    expect(described(text)).toEqual(['this-source', 'sadeghirad-2024-msc-meta']);
  });

  test('is another study where a fact of identity differs', () => {
    const text = 'A 2012 meta-analysis found 0.73 cm less pain with MSCs, below the 1.5 cm threshold.';
    expect(described(text)).toEqual(['not-in-set']);
  });
});

describe('a study that is named', () => {
  test('by identifier; two reports of one registered trial stay open', () => {
    const of = (type: 'doi' | 'registry', value: string) =>
      byIdentifiers([{ type, value, url: '' }], index).outcome;
    expect(of('doi', '10.1038/s41591-023-02632-w')).toBe('this-source');
    expect(of('registry', 'NCT02123368')).toBe('perhaps');
    expect(of('doi', '10.9999/other')).toBe('not-in-set');
  });

  test('by author and year; an author alone is only perhaps', () => {
    const facts = factsOf('The trial used mesenchymal stem cells in knees.');
    expect(byAuthor('Vega', 2015, facts, index).outcome).toBe('this-source');
    expect(byAuthor('Vega', undefined, facts, index).outcome).toBe('perhaps');
    expect(byAuthor('Vega', 1999, facts, index).outcome).toBe('not-in-set');
    expect(byAuthor('Vega', 2015, factsOf('PRP for tennis elbow.'), index).outcome).toBe('not-in-set');
  });

  test.each([
    'Zhang et al. (2022) used umbilical cord cells in knees.',
    'Zhang et al. (2022) injected fat extract into hips.',
    'Zhang et al. (2022) gave exosomes to rats.',
  ])('but not as a namesake: %s', (text) => {
    expect(byAuthor('Zhang', 2022, factsOf(text), index).outcome).toBe('not-in-set');
  });

  test('by name', () => {
    expect(byName('MILES', factsOf(''), index).outcome).toBe('this-source');
    expect(byName('Unheard-of', factsOf(''), index).outcome).toBe('not-in-set');
  });
});

test('figures agree after rounding to the decimals of the page', () => {
  expect(sameFigure('61.5', '61.52')).toBe(true);
  expect(sameFigure('30.4', '30.37')).toBe(true);
  expect(sameFigure('61.52', '61.5')).toBe(false);
  expect(sameFigure('61.6', '61.52')).toBe(false);
});

describe('a name that many publish under', () => {
  const of = (text: string) => byAuthor('Zhang', 2022, factsOf(text), index).outcome;

  test('is only perhaps the source by name and year', () => {
    expect(of('Zhang et al. (2022) showed that mesenchymal stem cells improve the knee.')).not.toBe(
      'this-source',
    );
  });

  test('is the source where two facts agree besides', () => {
    expect(
      of('Zhang et al. (2022) compared fat-derived SVF with hyaluronic acid in 126 patients over 5 years.'),
    ).toBe('this-source');
  });
});

test('an altered number does not hide a source that author, year and another fact name', () => {
  const facts = factsOf('Mautner et al. (2023) compared cells with a corticosteroid in 4,800 patients.');
  expect(byAuthor('Mautner', 2023, facts, index).outcome).toBe('this-source');
  const other = factsOf('Mautner et al. (2023) studied 4,800 patients.');
  expect(byAuthor('Mautner', 2023, other, index).outcome).toBe('not-in-set');
});
