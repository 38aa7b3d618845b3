import { describe, expect, test } from 'vitest';
import { scanClaims } from '../../src/claims/scan.ts';
import { type Modifiers, modifiersOf } from '../../src/context/modifiers.ts';
import type { ClaimType } from '../../src/model/index.ts';
import { findTerms } from '../../src/text/terms.ts';
import { tokenize } from '../../src/text/tokens.ts';

function modifiers(text: string, claimType: ClaimType): Modifiers {
  const tokens = tokenize(text);
  const sentence = { text, tokens, terms: findTerms(tokens, text) };
  const hit = scanClaims([sentence])[0]?.find((found) => found.claimType === claimType && !found.hint);
  if (!hit) throw new Error(`no ${claimType} in: ${text}`);
  return modifiersOf(sentence, hit);
}

describe('modifiersOf', () => {
  test.each<[string, ClaimType, keyof Modifiers, boolean]>([
    ['PRP does not regrow cartilage.', 'tissue-regeneration', 'negated', true],
    ['PRP has never been shown to regrow cartilage.', 'tissue-regeneration', 'negated', true],
    [
      'Recent trials have not found injections of the gel into a worn knee joint to be effective in reducing pain.',
      'symptom-relief',
      'negated',
      true,
    ],
    [
      'We have not found a reason to wait for another year, and PRP reduces pain.',
      'symptom-relief',
      'negated',
      false,
    ],
    [
      'For patients who have failed to improve with physiotherapy, PRP reduces pain.',
      'symptom-relief',
      'negated',
      false,
    ],
    ['So far we know of no cure for arthritis.', 'disease-modification', 'negated', true],
    ['PRP is a cure for arthritis, no matter its stage.', 'disease-modification', 'negated', false],
    ['PRP not only eases pain but regrows cartilage.', 'tissue-regeneration', 'negated', false],
    ['It is not surgery, but it regrows cartilage.', 'tissue-regeneration', 'negated', false],
    ['There are no side effects.', 'safety', 'negated', false],
    ['Stem cells may regrow cartilage.', 'tissue-regeneration', 'hedged', true],
    ['It is hoped that PRP reduces pain.', 'symptom-relief', 'hedged', true],
    ['PRP might ease pain and could repair the tendon.', 'tissue-regeneration', 'hedged', true],
    ['PRP can help reduce pain.', 'symptom-relief', 'hedged', true],
    ['PRP can also help to reduce pain.', 'symptom-relief', 'hedged', true],
    ['PRP aims to reduce pain.', 'symptom-relief', 'hedged', true],
    ['PRP is thought to reduce pain.', 'symptom-relief', 'hedged', true],
    ['Stem cells have the potential to regrow cartilage.', 'tissue-regeneration', 'hedged', true],
    ['The aim of PRP is to reduce pain.', 'symptom-relief', 'hedged', true],
    ['Stem cells can regrow cartilage.', 'tissue-regeneration', 'hedged', false],
    ['She could barely stand, and PRP relieved her pain.', 'symptom-relief', 'hedged', false],
    ['Perhaps most important of all, PRP relieves pain.', 'symptom-relief', 'hedged', false],
    ['Perhaps PRP relieves pain.', 'symptom-relief', 'hedged', true],
    ['PRP could really ease your pain.', 'symptom-relief', 'hedged', true],
    ['PRP has the ability to regenerate cartilage.', 'tissue-regeneration', 'hedged', false],
    ['PRP is capable of regrowing cartilage.', 'tissue-regeneration', 'hedged', false],
    ['PRP is known to relieve pain.', 'symptom-relief', 'hedged', false],
    ['PRP helps to relieve pain.', 'symptom-relief', 'hedged', false],
    ['PRP often relieves pain within weeks.', 'symptom-relief', 'hedged', false],
    ['In most cases PRP relieves pain.', 'symptom-relief', 'hedged', false],
    ['PRP is used to treat and relieve pain.', 'symptom-relief', 'hedged', false],
    ['There is nothing that could stop it: PRP relieves pain.', 'symptom-relief', 'hedged', false],
    ['PRP may be repeated and relieves pain.', 'symptom-relief', 'hedged', false],
    ['You may be a good candidate for PRP, which relieves pain.', 'symptom-relief', 'hedged', false],
    ['You may also be suitable for PRP, which relieves pain.', 'symptom-relief', 'hedged', false],
    ['You may be asking how PRP relieves pain.', 'symptom-relief', 'hedged', false],
    ['You may have already heard that PRP relieves pain.', 'symptom-relief', 'hedged', false],
    ['PRP may be right for you and relieves pain.', 'symptom-relief', 'hedged', false],
    ['PRP may be suitable and may relieve pain.', 'symptom-relief', 'hedged', true],
    ['You may be a candidate for PRP, which may relieve pain.', 'symptom-relief', 'hedged', true],
    ['PRP may have relieved pain in this group.', 'symptom-relief', 'hedged', true],
    ['PRP may be relieving pain.', 'symptom-relief', 'hedged', true],
    ['PRP reduces pain.', 'symptom-relief', 'hedged', false],
    ['Stem cells regrow cartilage.', 'tissue-regeneration', 'hedged', false],
    ['We asked whether PRP regrows cartilage.', 'tissue-regeneration', 'hypothetical', true],
    ['Can PRP regrow cartilage?', 'tissue-regeneration', 'question', true],
    ['The clinics advertise that PRP regrows cartilage.', 'tissue-regeneration', 'reported', true],
    ['In mice, PRP regrows cartilage.', 'tissue-regeneration', 'preclinical', true],
    ['My dog’s PRP regrows cartilage.', 'tissue-regeneration', 'animal', true],
    ['Cortisone only reduces pain for weeks.', 'symptom-relief', 'otherActor', true],
    ['Unlike cortisone, PRP reduces pain for good.', 'symptom-relief', 'otherActor', false],
    ['PRP costs more than cortisone, but it reduces pain for good.', 'symptom-relief', 'otherActor', false],
    ['PRP is gentler than surgery, and it reduces pain.', 'symptom-relief', 'otherActor', false],
    ['Cortisone costs less than PRP, but it reduces pain for weeks.', 'symptom-relief', 'otherActor', false],
    ['Cortisone is cheap, but it reduces pain for weeks only.', 'symptom-relief', 'otherActor', true],
    ['PRP is no rival to cortisone, which reduces pain.', 'symptom-relief', 'otherActor', true],
    ['“PRP eased my pain within a week.”', 'symptom-relief', 'testimonial', true],
    ['I am glad that PRP reduced my pain.', 'symptom-relief', 'testimonial', true],
    ['As a physician I find that PRP reduces pain.', 'symptom-relief', 'testimonial', false],
    ['I treat worn knees: PRP reduces pain.', 'symptom-relief', 'testimonial', false],
    ['I use PRP because it reduces pain.', 'symptom-relief', 'testimonial', false],
    ['I often use stem cells, as they reduce pain.', 'symptom-relief', 'testimonial', false],
    ['I am excited to offer PRP, which reduces pain.', 'symptom-relief', 'testimonial', false],
    ['I recommend PRP because it reduces pain.', 'symptom-relief', 'testimonial', false],
    ['I usually recommend PRP injections, which reduce pain.', 'symptom-relief', 'testimonial', false],
    [
      'I have been performing these injections for years, and PRP reduces pain.',
      'symptom-relief',
      'testimonial',
      false,
    ],
    ['My goal is to help you: PRP reduces pain.', 'symptom-relief', 'testimonial', false],
    ['“In my practice PRP reduces pain.”', 'symptom-relief', 'testimonial', false],
    ['I highly recommend PRP, it reduced my pain.', 'symptom-relief', 'testimonial', true],
    ['I recommend PRP to anyone, as it reduced my pain.', 'symptom-relief', 'testimonial', true],
    ['I recommend this clinic, as PRP reduced my pain.', 'symptom-relief', 'testimonial', true],
    ['I used PRP and it reduced my pain.', 'symptom-relief', 'testimonial', true],
    ['I use my knee again, as PRP reduced the pain.', 'symptom-relief', 'testimonial', true],
    ['I was excited to try PRP, and it reduced my pain.', 'symptom-relief', 'testimonial', true],
    ['My doctor was right that PRP reduces pain.', 'symptom-relief', 'testimonial', true],
    ['Studies show that PRP reduces pain.', 'symptom-relief', 'attributed', true],
  ])('%s', (text, claimType, modifier, expected) => {
    expect(modifiers(text, claimType)[modifier]).toBe(expected);
  });
});
