import { expect, test } from 'vitest';
import { withoutNames } from '../../src/text/place-names.ts';
import { findTerms } from '../../src/text/terms.ts';
import { tokenize } from '../../src/text/tokens.ts';

const tagsOf = (text: string) => findTerms(tokenize(text), text).flatMap(({ tags }) => tags);

test.each([
  ['The Brain and Spine Institute offers PRP.', 'SpineWord'],
  ['At the Heart & Lung Center we offer PRP.', 'SeriousDisease'],
  ['Our Center for Aging offers stem cells.', 'SeriousDisease'],
  ['The Department of Knee and Hip Surgery offers PRP.', 'HipWord'],
  ['The Texas Spine Institute offers PRP for the knee.', 'SpineWord'],
  ['At Alder Spine & Sports Physicians we offer PRP.', 'SpineWord'],
  ['The Multiple Sclerosis Society warns of stem cells.', 'SeriousDisease'],
  ['PRP for knees | Lakeland Spine and Joint Center', 'SpineWord'],
])('a name is no part or disease: %s', (text, tag) => {
  expect(tagsOf(text)).not.toContain(tag);
});

test.each([
  ['The Texas Spine Institute offers PRP for the knee.', 'KneeWord'],
  ['Knee Pain Clinic', 'KneeWord'],
  ['We treat the spine at Alder Institute.', 'SpineWord'],
  ['Stem Cells for Knee and Hip Arthritis | Alder Clinic', 'HipWord'],
  ['Stem Cells for Heart and Kidney Disease at Our Clinic', 'SeriousDisease'],
  ['Our clinic helps with heart failure and stroke.', 'SeriousDisease'],
  ['a center for the spine and the brain', 'SpineWord'],
])('other words are: %s', (text, tag) => {
  expect(tagsOf(text)).toContain(tag);
});

test.each([
  ['The Texas Spine Institute offers PRP.', 'The  offers PRP.'],
  ['PRP at Alder Clinic and at the Center for Aging.', 'PRP at  and at the .'],
  ['Alder Spine Institute Clinic gives PRP for knees.', ' gives PRP for knees.'],
  ['Our clinic gives PRP for knees.', 'Our clinic gives PRP for knees.'],
])('%s without the names in it', (text, bare) => {
  expect(withoutNames(tokenize(text), text)).toBe(bare);
});

test.each([
  ['Joint pain is a normal part of aging.', 'SeriousDisease', false],
  ['PRP for aging joints', 'SeriousDisease', false],
  ['Arthritis is often due to ageing.', 'SeriousDisease', false],
  ['They restore damaged and aging cells.', 'SeriousDisease', false],
  ['Stem cells reverse the signs of aging.', 'SeriousDisease', true],
  ['Aging', 'SeriousDisease', true],
  ['Exosomes repair cells and tissue.', 'TherapyStemCell', false],
  ['Proteins that help to repair cells', 'TherapyStemCell', false],
  ["Your body's own repair cells", 'TherapyStemCell', true],
  ['Marrow holds fewer repair cells.', 'TherapyStemCell', true],
])('%s: %s %s', (text, tag, is) => {
  expect(tagsOf(text).includes(tag)).toBe(is);
});
