import { describe, expect, test } from 'vitest';
import { analysePage } from '../../src/claims/analyse-page.ts';
import { plainClaims } from '../../src/claims/plain-claim.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';

function claimsIn(text: string): string[] {
  const html = `<html lang="en"><body><h1>Knee care</h1><h2>PRP</h2><p>${text}</p></body></html>`;
  const page = analysePage(snapshotFromHtml(html, 'https://clinic.example/'));
  return page.sentences
    .filter((sentence) => sentence.text === text)
    .flatMap((sentence) => plainClaims(page, sentence));
}

describe('plainClaims', () => {
  test.each([
    ['PRP regrows cartilage.', 'tissue-regeneration'],
    ['Stem cells rebuild the worn joint.', 'tissue-regeneration'],
    ['Our PRP injections relieve knee pain.', 'symptom-relief'],
    ['With stem cells you avoid surgery.', 'surgery-avoidance'],
    ['There are no side effects.', 'safety'],
    ['PRP is clinically proven for knee arthritis.', 'evidence-base'],
    ['Patient-funded PRP study now enrolling', 'trial-status'],
    ['I was bone on bone and now I play tennis again.', 'symptom-relief'],
    ['MRI proves that the cartilage became thicker after PRP.', 'tissue-regeneration'],
    ['With our injections arthritis is reversed.', 'disease-modification'],
    ['Stem cells were injected and the cartilage grew back.', 'tissue-regeneration'],
  ])('%s', (text, claimType) => {
    expect(claimsIn(text)).toContain(claimType);
  });

  test.each([
    'Does PRP regrow cartilage?',
    'PRP does not regrow cartilage.',
    'Exercise relieves knee pain.',
    'The body naturally repairs cartilage.',
    'He said that “PRP regrows cartilage”.',
    'We examine the knee and take an X-ray.',
    'In a study that patients fund you pay.',
    'You will play tennis again if you train.',
    'I play tennis and my knee hurts.',
    'In rabbits the cartilage became thicker after PRP.',
    'In horses given stem cells the cartilage grew back.',
    'After PRP cartilage gets thin again.',
    'Some clinics say that they have seen arthritis reversed.',
    'Researchers hope to see arthritis reversed.',
    'Few people see their arthritis reversed.',
    'You may see your arthritis reversed.',
    'With PRP arthritis is not reversed.',
    'Nobody has seen arthritis reversed.',
  ])('leaves to the score: %s', (text) => {
    expect(claimsIn(text)).toEqual([]);
  });
});
