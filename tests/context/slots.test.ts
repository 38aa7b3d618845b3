import { describe, expect, test } from 'vitest';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { fillSlots, pageSubject } from '../../src/context/slots.ts';
import { pageSentences } from '../../src/text/page-sentences.ts';

function slotsOf(html: string, quote: string) {
  const snapshot = snapshotFromHtml(
    `<html lang="en"><body><main>${html}</main></body></html>`,
    'https://clinic.example/',
  );
  const sentences = pageSentences(snapshot);
  const slots = fillSlots(snapshot, sentences, pageSubject(snapshot, sentences));
  const at = sentences.findIndex((sentence) => sentence.text === quote);
  if (at < 0) throw new Error(`not a sentence of the page: ${quote}`);
  return slots[at];
}

describe('fillSlots', () => {
  test('a therapy named in the sentence outranks the heading', () => {
    const slots = slotsOf('<h2>Exosomes</h2><p>PRP eases knee arthritis.</p>', 'PRP eases knee arthritis.');
    expect(slots).toMatchObject({ therapies: ['prp'], therapyFrom: 'sentence', conditions: ['knee-oa'] });
  });

  test.each([
    [
      'question',
      '<details><summary>Does PRP help a hip?</summary><p>Yes, mostly.</p></details>',
      'Yes, mostly.',
      'prp',
    ],
    ['lead-in', '<p>Exosomes offer:</p><ul><li>Less pain</li></ul>', 'Less pain', 'exosome'],
    [
      'heading',
      '<h2>Prolotherapy</h2><p>It tightens what is loose.</p>',
      'It tightens what is loose.',
      'prolotherapy',
    ],
    ['previous', '<p>We draw PRP from your arm. It eases pain.</p>', 'It eases pain.', 'prp'],
  ])('inherits the therapy from the %s', (from, html, quote, therapy) => {
    const slots = slotsOf(html, quote);
    expect(slots?.therapyFrom).toBe(from);
    expect(slots?.therapies).toContain(therapy);
  });

  test('the disparaged side of a comparison is not what is sold', () => {
    const slots = slotsOf(
      '<p>PRP lasts longer than hyaluronic acid.</p>',
      'PRP lasts longer than hyaluronic acid.',
    );
    expect(slots?.therapies).toEqual(['prp']);
  });

  test('stem cells on a page about cord tissue are those of the cord', () => {
    const slots = slotsOf(
      '<h2>Umbilical cord therapy</h2><p>Stem cells rebuild cartilage.</p>',
      'Stem cells rebuild cartilage.',
    );
    expect(slots?.therapies).toEqual(['stem-cell', 'birth-tissue']);
  });

  test('severe disease is noted', () => {
    expect(
      slotsOf('<p>PRP helps end-stage hip arthritis.</p>', 'PRP helps end-stage hip arthritis.'),
    ).toMatchObject({
      advanced: true,
      conditions: ['hip-oa'],
    });
  });
});
