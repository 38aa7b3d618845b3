import { describe, expect, test } from 'vitest';
import { auditOnClinicPage, reportedOn, warningsOn } from './page.ts';

const first = (text: string) => text.slice(0, text.indexOf('.'));

describe('what the next sentence denies', () => {
  test.each([
    'You may have read that stem cells cure arthritis. They do not.',
    'Clinics tell people that exosomes are FDA approved. They are not.',
    'You may have heard that PRP rebuilds cartilage. That is not true.',
    "You may have heard that PRP rebuilds cartilage. That isn't true.",
    'Stem cells cure arthritis. This is a myth.',
    'Stem cells have no side effects. That is false.',
    'Clinics tell people that exosomes are FDA approved. They are not: no exosome product is.',
    "You can cure your arthritis with stem cells. You can't.",
    "You may have heard that stem cells cure arthritis. Sadly, they don't.",
    'Stem cells regrow cartilage. Unfortunately, stem cells cannot do this.',
    "PRP can regrow your cartilage. PRP can't do that.",
    'You may have read that stem cells cure arthritis. There is no evidence for this.',
  ])('is no claim: %s', (text) => {
    expect(reportedOn(auditOnClinicPage(`<p>${text}</p>`), first(text))).toEqual([]);
  });

  test.each([
    'Stem cells cure arthritis. They do not hurt.',
    'You may have heard that stem cells cure arthritis. They do.',
    'You may have heard that stem cells cure arthritis. It is true.',
    "You may have heard that stem cells cure arthritis. Isn't that true?",
    'Our stem cells have no side effects. They do not.',
    'Stem cells regrow cartilage. Steroids do not.',
    "Stem cells regrow cartilage. Steroids can't do that.",
    "PRP regrows cartilage better than steroids. Steroids can't do that.",
    "Our stem cells regrow cartilage. Other clinics can't do that.",
    "Our stem cells regrow cartilage. You can't lose.",
    'Our stem cells regrow cartilage. There is no evidence of harm.',
    'Stem cells regrow cartilage, while steroids only mask the pain. They do not.',
  ])('stays a claim: %s', (text) => {
    expect(warningsOn(auditOnClinicPage(`<p>${text}</p>`), first(text))).not.toEqual([]);
  });

  test('is not looked for in another paragraph', () => {
    const text = 'Stem cells cure arthritis';
    expect(warningsOn(auditOnClinicPage(`<p>${text}.</p><p>They do not.</p>`), text)).not.toEqual([]);
  });
});
