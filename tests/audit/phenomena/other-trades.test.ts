import { describe, expect, test } from 'vitest';
import type { Audit } from '../../../src/model/index.ts';
import { auditBody, auditOnClinicPage, warningsOn } from './page.ts';

const warned = (audit: Audit) => audit.findings.filter(({ status }) => status === 'warning');

describe('pages of other trades', () => {
  test.each([
    [
      'breasts made of fat',
      'Fat transfer to the breast | Rose Surgery',
      `<h1>Breast enlargement with your own fat</h1><p>I perform fat transfer for women who want a fuller breast without implants.
Liposuction takes the fat from the thighs. The body does not reject it, as it is your own fat. Results last for years.
The procedure is safe and leaves hardly a scar. Book your appointment at our clinic.</p>`,
    ],
    [
      'lips',
      'Lip fillers | Rose Clinic',
      `<h1>Dermal fillers</h1><p>Our fillers are made of hyaluronic acid, which the body produces itself. The result is immediate
and lasts up to 18 months. It is safe and there is no downtime.</p><h2>Skin</h2><p>Hyaluronic acid restores the skin.</p>`,
    ],
    [
      'a maker of serum',
      'Hydra serum',
      `<h1>Serum with hyaluronic acid</h1><p>Our patented hyaluronic acid goes deep into the skin and repairs it. Clinically proven.</p>`,
    ],
    [
      'horses',
      'Stem cells | Alder Equine',
      `<h1>Stem cells</h1><p>We use the horse's own stem cells. These cells calm inflammation and rebuild the tendon. They restore
full use of the joint, and results last for years. PRP relieves pain in most patients.</p>`,
    ],
    [
      'pets',
      'Regenerative medicine - Alder Vets',
      `<h1>Regenerative medicine</h1><p>In veterinary medicine stem cells and PRP repair joints and ligaments.</p>
<p>PRP relieves pain, and it rebuilds damaged tissue in the joint. Call us to book your appointment.</p>`,
    ],
    [
      'a part of the page',
      'Stem cells | Alder Clinic',
      `<h1>Stem cells</h1><p>Welcome to our clinic.</p><h2>Stem cells for your older dog</h2><p>Stem cells rebuild the cartilage in the joint.</p>`,
    ],
  ])('%s', (_, title, body) => {
    expect(warned(auditBody(body, title))).toEqual([]);
  });

  test.each([
    [
      'cells from fat for a knee',
      'Your own fat for your knee | Alder Clinic',
      '<h1>Cells from your own fat</h1><p>A little fat is taken by liposuction at our clinic. Injected into your knee, it relieves pain and rebuilds cartilage.</p>',
    ],
    [
      'fat for a knee',
      'Your own fat for your knee | Alder Clinic',
      '<h1>Your own fat</h1><p>A little fat is taken by liposuction. It cushions the joint and rebuilds cartilage in your knee.</p>',
    ],
    [
      'veterans',
      'Stem cells for vets | Alder Clinic',
      '<h1>Stem cells for vets</h1><p>At our clinic stem cells rebuild the cartilage in your knee.</p>',
    ],
    ...[
      'Walk your dog again without knee pain: stem cell therapy',
      'From race horses to people: stem cell therapy for knees',
      'Get back on your horse with stem cells',
    ].map((heading) => [
      heading,
      'Stem cells | Alder Clinic',
      `<h1>${heading}</h1><p>At our clinic stem cells rebuild the cartilage in your knee.</p>`,
    ]),
  ] as [string, string, string][])('not so: %s', (_, title, body) => {
    expect(warned(auditBody(body, title))).not.toEqual([]);
  });
});

describe('other trades on the page of a clinic', () => {
  test.each([
    ['<p>Fat transfer restores lost volume in the face and lasts for years.</p>', 'Fat transfer'],
    ['<h2>Facial fat grafting</h2><p>It is safe, and results last for years.</p>', 'It is safe'],
    ['<p>Hyaluronic acid fillers smooth the lips and last for two years.</p>', 'Hyaluronic acid fillers'],
    ['<h2>PRP for horses</h2><p>PRP heals tendons and relieves pain within weeks.</p>', 'PRP heals'],
    ['<p>Our surgeons specialise in ACL reconstruction and rotator cuff repair.</p>', 'Our surgeons'],
    ['<p>ACL reconstruction with a graft restores stability.</p>', 'ACL reconstruction'],
    ['<h2>Services</h2><ul><li>Joint reconstruction</li><li>Labral repair</li></ul>', 'reconstruction'],
    [
      '<h2>Conservative care</h2><p>The goal of treatment is to reduce pain and restore function.</p>',
      'The goal',
    ],
    ['<h2>Home remedies</h2><p>They reduce swelling and relieve pain.</p>', 'They reduce'],
    [
      '<p>Treatment begins with rest, ice, bracing and cortisone to relieve the pain.</p>',
      'Treatment begins',
    ],
    ['<p>Her research interests include the repair of cartilage and PRP.</p>', 'Her research'],
  ])('silent: %s', (html, quote) => {
    expect(warningsOn(auditOnClinicPage(html), quote)).toEqual([]);
  });

  test.each([
    ['<h2>Conservative care</h2><p>PRP relieves pain and restores function.</p>', 'symptom-relief'],
    ['<h2>Non-surgical care</h2><p>Our treatment relieves the pain of knee arthritis.</p>', 'symptom-relief'],
    ['<p>Where rest, ice, bracing and cortisone fail, PRP heals the tendon.</p>', 'tissue-regeneration'],
    ['<p>Fat grafting to the knee relieves pain and rebuilds cartilage.</p>', 'symptom-relief'],
    ['<p>The fat is taken by liposuction, and its stem cells rebuild your joint.</p>', 'tissue-regeneration'],
    ['<p>Hyaluronic acid relieves the pain of knee arthritis.</p>', 'symptom-relief'],
    ['<p>PRP promotes rotator cuff repair and rebuilds the tendon.</p>', 'tissue-regeneration'],
    ['<p>Given after a rotator cuff repair, PRP makes the tendon heal stronger.</p>', 'tissue-regeneration'],
    [
      '<p>What horses have had for years, stem cells now do for you.</p><p>PRP heals tendons.</p>',
      'tissue-regeneration',
    ],
  ])('claims: %s', (html, type) => {
    expect(warned(auditOnClinicPage(html)).map(({ claimType }) => claimType)).toContain(type);
  });
});

describe('a risk is credited to the treatment that has it', () => {
  const quotes = (html: string) => auditOnClinicPage(html).disclosures.map(({ quote }) => quote);

  test.each([
    'Joint replacement has a risk of infection of about 1 percent.',
    'Possible complications of knee surgery include infection and blood clots.',
    'An operation carries a risk of infection.',
    'Steroids carry a risk of tendon rupture.',
  ])('no credit: %s', (text) => {
    expect(quotes(`<p>${text}</p>`)).toEqual([]);
  });

  test.each([
    'The injection carries a small risk of infection.',
    'Infection and bleeding can occur, as with any operation.',
    'Possible side effects of PRP include pain and swelling.',
    'Some swelling is to be expected for two days, so we ask you not to take ibuprofen.',
    'Stem cells have risks, as surgery has: infection can occur.',
  ])('credit: %s', (text) => {
    expect(quotes(`<p>${text}</p>`)).toContain(text);
  });

  test('nor that of an operation under its own heading', () => {
    expect(quotes('<h2>Knee replacement</h2><p>Risks include infection and blood clots.</p>')).toEqual([]);
  });
});
