import { describe, expect, test } from 'vitest';
import { literatureClaims } from '../../src/citations/literature.ts';
import { selfContradictions } from '../../src/citations/own-numbers.ts';
import type { ReadPage } from '../../src/citations/page.ts';
import { sourceIndex } from '../../src/citations/source-index.ts';
import { appealsToStudies, untraced } from '../../src/citations/untraced.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { paragraph } from '../snapshot.ts';
import { pageOf as readPageOf } from './support.ts';

const index = sourceIndex(loadEvidence().records);

const pageOf = (...texts: string[]): ReadPage => readPageOf(texts.map(paragraph));

describe('harm that is counted and then denied', () => {
  test.each([
    'Swelling was seen in 12% of patients. The injection is completely safe.',
    'Infections occurred in 2.5% of our patients. Stem cells have no side effects.',
  ])('is told: %s', (text) => {
    expect(selfContradictions(pageOf(text))).toHaveLength(1);
  });

  test.each([
    'Knee replacement has complications in 20% of patients. Our stem cells have no side effects.',
    'Infections occurred in 2% with surgery. The PRP group had no complications.',
    'Tablets cause complications in 4% of users. PRP has no side effects because it is your own blood.',
    'In the trial 12% had swelling. There were no side effects after six months.',
    'Swelling occurs in 10% of patients. No injection is completely safe.',
    'Swelling occurs in 11% of patients. PRP is not without risks.',
    'After fat extract 38% had bruises and complications. Marrow cells had no complications.',
    'Swelling was seen in 12% of patients. No serious side effects were seen.',
  ])('is not found in: %s', (text) => {
    expect(selfContradictions(pageOf(text))).toEqual([]);
  });
});

describe('two best doses', () => {
  test('are told where nothing explains both', () => {
    const page = pageOf(
      'The optimal dose is 10 to 40 million cells.',
      'The best dose lies between 50 and 100 million cells.',
    );
    expect(selfContradictions(page)).toHaveLength(1);
  });

  test.each([
    [
      'The best dose is 50 million cells for small joints.',
      'For large joints the best dose is 100 million cells.',
    ],
    ['One study found 50 million cells the best dose.', 'Another found 100 million cells the best dose.'],
    ['The best dose of marrow cells is 40 million.', 'The best dose of fat cells is 100 million.'],
    ['The best dose for the knee is 50 million cells.', 'The best dose for the ankle is 20 million cells.'],
  ])('are not two where the words tell them apart: %s %s', (...paragraphs) => {
    expect(selfContradictions(pageOf(...paragraphs))).toEqual([]);
  });
});

describe('what is denied of the whole literature', () => {
  const claims = (text: string) => literatureClaims(pageOf(text), index);

  test('is told of stem cells', () => {
    expect(claims('No serious side effects of stem cells have ever been reported.')).toHaveLength(1);
  });

  test.each([
    'Stem cells carry risks. For PRP no serious adverse events have been reported.',
    'The company says that no serious side effects of its stem cells have been reported.',
    'No serious adverse events have been reported in the three trials of these stem cells.',
    'No serious events have been reported by our stem cell patients.',
  ])('is not found in: %s', (text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe('an appeal to studies that names none', () => {
  test.each(['Studies show that stem cells relieve pain.', 'In 92% of patients the pain was gone.'])(
    'is found in: %s',
    (text) => {
      expect(appealsToStudies(text)).toBe(true);
    },
  );

  test.each([
    'If your scan shows a worn joint, the odds are that we can help you.',
    'Both countries offer this therapy at 50 percent less than in the United States, with relief for patients.',
    'All 26 were given marrow and 81 percent of patients improved, with no comparison group.',
  ])('is not found in: %s', (text) => {
    expect(appealsToStudies(text)).toBe(false);
  });
});

describe('a publication that the sentence before places is a source', () => {
  const told = (text: string) => untraced(pageOf(text), () => true).map(({ sentence }) => sentence);

  test.each([
    'A new paper in the American Journal of Knees looked at PRP. It shows that PRP relieves pain in 70% of patients.',
    'A study by the University of Olden followed knees. The researchers found that 70% of patients improved.',
    'One recent trial was published in Joint Medicine. The results showed that 70% of patients had relief of pain.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    ['PRP is drawn from your arm. It has been shown to relieve pain in 70% of patients.', [1]],
    ['A new paper looked at PRP. It shows that PRP relieves pain in 70% of patients.', [1]],
    [
      'A study by the University of Olden followed knees. Research shows that exosomes relieve pain in 70%.',
      [1],
    ],
    [
      'Studies show that PRP relieves pain in 70% of patients. It is proven by research of many kinds.',
      [0, 1],
    ],
  ])('not so: %s', (text, sentences) => {
    expect(told(text)).toEqual(sentences);
  });
});
