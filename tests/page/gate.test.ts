import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { therapies } from '../../src/lexicon/therapies.ts';
import { documentMentionsTherapy, mentionsTherapy } from '../../src/page/gate.ts';

describe('mentionsTherapy', () => {
  test.each([
    'Mesenchymal cells for you',
    'Stem cell injections for knee pain',
    'PRP for tennis elbow, ask our doctors',
    'Platelet-rich plasma',
    'Our exosomes are fresh',
    "Wharton's jelly",
    'umbilical cord blood',
    'bone marrow concentrate',
    'Prolotherapy',
    'Hyaluronic acid shots for arthritis',
    'A cortisone injection into the joint',
    'MACI for the cartilage',
    'regenerative medicine',
  ])('lets through: %s', (text) => expect(mentionsTherapy(text)).toBe(true));

  test.each([
    'We build oak tables with tight joints and strong glue',
    'Cream with apple stem cells for the skin of your hands, trusted by doctors',
    'Swiss apple stem cell serum',
    'The PRP protocol of our switches',
    'Our patients love their new crowns',
    '',
  ])('stops: %s', (text) => expect(mentionsTherapy(text)).toBe(false));
});

test('knows the words of the lexicon, but for a few abbreviations', () => {
  const forms = therapies.flatMap((group) => group.forms?.split('|') ?? []);
  const unknown = forms.filter((form) => !mentionsTherapy(`Our clinic offers ${form} for knee pain`));
  expect(unknown.length / forms.length, unknown.join(', ')).toBeLessThan(0.05);
});

describe('documentMentionsTherapy', () => {
  const documentOf = (html: string) =>
    new DOMParser().parseFromString(html, 'text/html') as unknown as Document;

  test('reads words that markup splits, and the title', () => {
    expect(
      documentMentionsTherapy(documentOf('<html><body><p>Knee: stem <b>cells</b></p></body></html>')),
    ).toBe(true);
    expect(
      documentMentionsTherapy(
        documentOf('<html><head><title>Prolotherapy</title></head><body>x</body></html>'),
      ),
    ).toBe(true);
  });

  test('does not read scripts', () => {
    expect(
      documentMentionsTherapy(documentOf('<html><body><script>"exosomes"</script><p>Oak</p></body></html>')),
    ).toBe(false);
  });

  test.each([
    ['title', '<title>Exosomes</title>'],
    ['description', '<meta name="Description" content="Exosomes for you">'],
    ['Open Graph', '<meta property="og:description" content="Exosomes for you">'],
    ['title for shared links', '<meta name="twitter:title" content="Exosomes for you">'],
    [
      'structured data',
      '<script type="application/ld+json">{"@type":"MedicalClinic","description":"Exosomes for you"}</script>',
    ],
  ])('reads what only search engines see: %s', (_where, head) => {
    const read = (markup: string) =>
      documentMentionsTherapy(documentOf(`<html><head>${markup}</head><body><p>Welcome</p></body></html>`));
    expect(read(head)).toBe(true);
    expect(read(head.replaceAll(/exosomes/gi, 'Oak tables'))).toBe(false);
  });

  test('reads what stands between scripts, in words that only tags separate and over line breaks', () => {
    const read = (body: string) => documentMentionsTherapy(documentOf(`<html><body>${body}</body></html>`));
    expect(read('<script>"exosomes"</script><p>Oak</p><style>.marrow {}</style><p>Tables</p>')).toBe(false);
    expect(read('<script>let a</script><p>Oak</p><script>let a</script><p>Exosomes</p>')).toBe(true);
    expect(read('<p>For our patients:</p><ul><li>Lasers</li><li>PRP</li><li>Fillers</li></ul>')).toBe(true);
    expect(read('<p>Bone\n      marrow</p>')).toBe(true);
  });

  test('a page that hides its root is let through', () => {
    const document = documentOf('<html><body><form name="documentElement">Oak</form></body></html>');
    Object.defineProperty(document, 'documentElement', { value: document.querySelector('form') });
    expect(documentMentionsTherapy(document)).toBe(true);
  });

  test('a page that hides its methods is let through', () => {
    const document = documentOf('<html><body>Oak</body></html>');
    Object.defineProperty(document, 'documentElement', { value: 'clobbered' });
    expect(documentMentionsTherapy(document)).toBe(true);
  });
});
