import { describe, expect, test } from 'vitest';
import { analysePage } from '../../src/claims/analyse-page.ts';
import { outdoneTypes } from '../../src/claims/outdoes-others.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';

function typesIn(text: string): string[] {
  const html = `<html lang="en"><body><h1>Stem cells for knees</h1><p>${text}</p></body></html>`;
  const page = analysePage(snapshotFromHtml(html, 'https://clinic.example/'));
  return page.sentences.filter((sentence) => sentence.text === text).flatMap(outdoneTypes);
}

describe('what is denied to others and affirmed of what is sold', () => {
  test.each([
    ['Cortisone cannot rebuild cartilage, but stem cells can.', 'tissue-regeneration'],
    ['Painkillers never heal a torn tendon, yet PRP does.', 'tissue-regeneration'],
    ['A brace does not heal the tendon, but we can.', 'tissue-regeneration'],
    ['Pills do not relieve the pain for long, but our injections do.', 'symptom-relief'],
    ['Surgery will not regenerate cartilage; stem cells will.', 'tissue-regeneration'],
    ['Cortisone does not heal a torn tendon – PRP does.', 'tissue-regeneration'],
  ])('is claimed: %s', (text, claimType) => expect(typesIn(text)).toContain(claimType));

  test.each([
    'Stem cells do not rebuild cartilage, but exercise can ease pain.',
    'Stem cells do not regrow cartilage, but a few clinics say they do.',
    'Steroids do not relieve pain without side effects, but PRP does.',
    'PRP does not regrow cartilage, but some patients hope it will.',
    'Pills do not heal arthritis, but neither do stem cells.',
    'Surgery does not always heal the tendon, but rest can.',
    'Most doctors do not offer PRP, but we do.',
    'Cortisone does not regrow cartilage.',
    'Stem cells do not regrow cartilage; nobody knows what does.',
    'Surgery does not heal arthritis; some say that stem cells do.',
    'Cortisone relieves pain, and stem cells do.',
  ])('is not: %s', (text) => expect(typesIn(text)).toEqual([]));
});
