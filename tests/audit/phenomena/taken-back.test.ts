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
    'Stem cells regrow cartilage, while steroids only mask the pain. They do not.',
  ])('stays a claim: %s', (text) => {
    expect(warningsOn(auditOnClinicPage(`<p>${text}</p>`), first(text))).not.toEqual([]);
  });

  test('is not looked for in another paragraph', () => {
    const text = 'Stem cells cure arthritis';
    expect(warningsOn(auditOnClinicPage(`<p>${text}.</p><p>They do not.</p>`), text)).not.toEqual([]);
  });
});
