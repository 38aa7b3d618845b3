import { expect, test } from 'vitest';
import { withCellSource } from '../../src/audit/cell-source.ts';
import type { TherapyId } from '../../src/model/index.ts';

test.each<[string, TherapyId[]]>([
  ['The cells come from your own bone marrow and go back on the same day.', ['bone-marrow', 'stem-cell']],
  ['We draw bone marrow from the hip and give it on the same day.', ['bone-marrow', 'stem-cell']],
  ['Marrow is taken from the back of the pelvis.', ['bone-marrow', 'stem-cell']],
  ["Stem cells are harvested from the patient's bone marrow.", ['bone-marrow', 'stem-cell']],
  ['The cells are taken from your own fat.', ['adipose', 'stem-cell']],
  ['Fat-tissue derived adult stem cells are placed into the joint.', ['adipose', 'stem-cell']],
  ['The cells are obtained from fat tissue under local anaesthetic.', ['adipose', 'stem-cell']],
  ['Losing fat tissue eases the load on your knees.', ['stem-cell']],
  ['We do not draw bone marrow.', ['stem-cell']],
  ['Unlike clinics that draw bone marrow, we use young cells.', ['stem-cell']],
  ['Bone marrow transplants are done in hospitals.', ['stem-cell']],
  ['Stem cells live in bone marrow, fat and other tissue.', ['stem-cell']],
])('a page on stem cells that says "%s" is about %j', (text, therapies) => {
  expect(withCellSource(['stem-cell'], [{ text }])).toEqual(therapies);
});

test('a page that is about no cells, or about birth tissue, takes no other source', () => {
  const text = 'We draw bone marrow from the hip.';
  for (const therapies of [
    ['prp'],
    ['stem-cell', 'birth-tissue'],
    ['bone-marrow', 'stem-cell'],
  ] as TherapyId[][])
    expect(withCellSource(therapies, [{ text }])).toEqual(therapies);
});
