import { describe, expect, test } from 'vitest';
import { bearingNotices, checkNotices, noticesToKeep } from '../../src/audit/notices.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { paragraph, snapshotOf } from '../snapshot.ts';

const { notices } = loadEvidence().data;
const page = (...texts: string[]) => snapshotOf(texts.map(paragraph), { title: 'Clinic' });
const check = (place: string, ...texts: string[]) =>
  checkNotices(page(...texts), ['stem-cell'], notices, [place])[0];

describe('the notice that a therapy is not approved', () => {
  test.each([
    'THIS PHYSICIAN PERFORMS ONE OR MORE STEM CELL THERAPIES THAT HAVE NOT YET BEEN APPROVED BY THE UNITED STATES FOOD AND DRUG ADMINISTRATION.',
    'Our stem cell therapy is not approved by the FDA.',
    'Stem cell therapies have not been approved by the U.S. Food & Drug Administration (FDA).',
    'These treatments aren’t FDA-approved.',
    'The FDA has not yet approved these cells for any joint.',
    'Birth tissue injections have no FDA approval.',
    'We offer cells without FDA approval.',
    'The procedure has not received FDA approval.',
    'This therapy is not currently FDA approved for arthritis.',
  ])('is found: %s', (sentence) => {
    expect(check('washington', 'Stem cells for knees.', sentence)).toMatchObject({
      outcome: 'found',
      missing: [],
      quotes: [sentence],
    });
  });

  test.each([
    'Our laboratory is FDA approved.',
    'Our stem cells do not require FDA approval.',
    'Because they are your own cells, no FDA approval is needed.',
    'Is it not approved by the FDA?',
    'We do not compromise. The FDA approved device is clean.',
    'Not all clinics are the same.',
    'Insurance has not approved this.',
    'Statements on this site have not been evaluated by the Food and Drug Administration.',
  ])('is not found in: %s', (sentence) => {
    expect(check('washington', sentence)).toMatchObject({ outcome: 'not-found', quotes: [] });
  });
});

test('Florida also asks that the notice says it is given under its law', () => {
  const approval =
    'This therapy has not yet been approved by the United States Food and Drug Administration.';
  expect(check('florida', approval)).toMatchObject({ outcome: 'partly', missing: ['state-law'] });
  for (const law of [
    'This notice must be provided to you under Florida law.',
    'NOTICE: given pursuant to the laws of the State of Florida.',
    'Florida law requires us to give you this notice.',
  ])
    expect(check('florida', law, approval)).toMatchObject({ outcome: 'found' });
  expect(check('florida', 'This notice must be provided to you under Texas law.', approval)).toMatchObject({
    outcome: 'partly',
  });
});

test('Tennessee also looks for the advice to ask one’s own doctor', () => {
  const approval = 'This stem cell therapy is not FDA approved.';
  for (const advice of [
    'You are encouraged to consult with your primary care provider before any stem cell therapy.',
    'Please talk to your family doctor first.',
  ])
    expect(check('tennessee', approval, advice)).toMatchObject({ outcome: 'found', onPages: 'unclear' });
  expect(check('tennessee', approval, 'Please call to speak with our doctor.')).toMatchObject({
    missing: ['ask-own-doctor'],
  });
});

test('a notice in metadata is none that a visitor reads', () => {
  const snapshot = page('Stem cells for knees.');
  snapshot.blocks.push({
    kind: 'meta',
    text: 'Our stem cell therapy is not approved by the FDA.',
    region: 'head',
    headingPath: [],
  });
  expect(checkNotices(snapshot, ['stem-cell'], notices, ['washington'])[0]?.outcome).toBe('not-found');
});

describe('a place is looked at', () => {
  const unasked = (...texts: string[]) =>
    checkNotices(page(...texts), ['stem-cell'], notices, []).map(({ id, stated }) => [id, stated]);

  test('when an address on the page states it', () => {
    expect(unasked('12 Palm Road, Tampa, FL 33602')).toEqual([['florida', 'Tampa, FL 33602']]);
    expect(unasked('Visit us: Seattle, Washington 98101-1234.')).toEqual([
      ['washington', 'Seattle, Washington 98101-1234'],
    ]);
  });

  test('not for a name without a ZIP code of that place', () => {
    expect(unasked('Patients come from Florida and Washington.')).toEqual([]);
    expect(unasked('Call FL 12345 now')).toEqual([]);
    expect(unasked('1600 Pennsylvania Avenue, Washington, DC 20500')).toEqual([]);
    expect(unasked('Order no. FL 336021')).toEqual([]);
  });

  test('not where the page offers none of the therapies', () => {
    expect(checkNotices(page('Tampa, FL 33602'), ['prp'], notices, ['florida'])).toEqual([]);
  });
});

test('nothing is said to be missing where the notice does not belong on pages', () => {
  expect(check('california', 'Stem cells for knees.')).toMatchObject({ onPages: 'not-required' });
});

test('notices that are kept say later what they would have said at once', () => {
  const pages = [
    page('Our clinic is in Tampa, FL 33602.'),
    page('Not approved by the FDA.', 'Seattle, WA 98101'),
    page('Come in.'),
  ];
  for (const snapshot of pages) {
    const kept = noticesToKeep(snapshot, ['stem-cell'], notices);
    for (const chosen of [[], ['florida'], ['washington', 'florida']])
      expect(bearingNotices(kept, chosen)).toEqual(checkNotices(snapshot, ['stem-cell'], notices, chosen));
  }
});
