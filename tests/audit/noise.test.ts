import { describe, expect, test } from 'vitest';
import { auditOnClinicPage, reportedOn } from './phenomena/page.ts';

const CLAIMS = [
  'Stem cells regrow the worn cartilage of your knee.',
  'PRP relieves knee pain without side effects.',
  "Wharton's jelly stem cells don't have any side effects.",
  'Our exosomes are FDA approved.',
];

const glyphs = (from: string, to: string) => (text: string) =>
  [...text].map((c) => to[from.indexOf(c)] ?? c).join('');
const inside = (mark: string) => (text: string) =>
  text.replace(/(\p{L}{2})(\p{L}{3})/gu, (_, a, b) => `${a}${mark}${b}`);

/** Ways in which the same words reach the eye. */
const NOISE: Record<string, (text: string) => string> = {
  'capital letters': (text) => text.toUpperCase(),
  'curly apostrophes': (text) => text.replaceAll("'", '’'),
  'soft hyphens': inside('\u00AD'),
  'zero-width spaces': inside('\u200B'),
  'a word joiner': inside('\u2060'),
  'Cyrillic letters that look Latin': glyphs('aeopcx', 'аеорсх'),
  'full-width letters': (text) =>
    text.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ligatures: (text) => text.replaceAll('fi', 'ﬁ').replaceAll('ff', 'ﬀ').replaceAll('fl', 'ﬂ'),
  'a glued next sentence': (text) => `${text}They are happy to answer questions.`,
  'footnote digits': (text) => text.replace(/\.$/, '.¹²'),
  emoji: (text) => `✅ ${text} 🎉`,
  'a non-breaking space': (text) => text.replaceAll(' ', '\u00A0'),
  'double spaces and line ends': (text) => text.replaceAll(' ', ' \n '),
};

/** What the page says around the claim. */
const around = new Set(auditOnClinicPage('').findings.map(({ quote }) => quote));

const typesOn = (html: string) => {
  const here = auditOnClinicPage(`<p>${html}</p>`).findings.filter(
    ({ quote, status }) => status !== 'in-line' && !around.has(quote),
  );
  return [...new Set(here.map(({ claimType }) => claimType))].sort();
};

describe.each(Object.entries(NOISE))('%s', (_, disturb) => {
  test.each(CLAIMS)('%s', (claim) => {
    const plain = typesOn(claim);
    expect(plain).not.toEqual([]);
    expect(typesOn(disturb(claim))).toEqual(plain);
  });
});

describe('names', () => {
  test.each([
    ['Mysenchymal stem cells regrow cartilage.', 'stem-cell'],
    ['Our exosome’s rebuild the joint.', 'exosome'],
    ['Platelet-rich-plasma heals torn tendons.', 'prp'],
    ['Synvisc-One rebuilds the cartilage of your knee.', 'hyaluronic-acid'],
    ['Lipogems® regrows cartilage in the knee.', 'adipose'],
    ['SVF cells from your fat regrow cartilage.', 'adipose'],
  ])('%s is about %s', (text, therapy) => {
    const [finding] = reportedOn(auditOnClinicPage(`<p>${text}</p>`), text.slice(0, 12));
    expect(finding?.therapies).toContain(therapy);
  });

  test.each([
    'Dr Jane Field, MS, joined us in May.',
    'Ed answers the phone on Fridays.',
    'Ms Reed will greet you at the door.',
    'The HA form is at the desk.',
  ])('an abbreviation that nothing supports is no disease and no therapy: %s', (text) => {
    expect(reportedOn(auditOnClinicPage(`<p>${text}</p>`), text)).toEqual([]);
  });
});
