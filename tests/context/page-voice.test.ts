import { describe, expect, test } from 'vitest';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { readVoice } from '../../src/context/page-voice.ts';
import type { PageSnapshot } from '../../src/model/index.ts';
import { pageSentences } from '../../src/text/page-sentences.ts';

function voiceOf(title: string, text: string, pageTypes: string[] = []) {
  const snapshot: PageSnapshot = {
    schemaVersion: 1,
    url: 'https://page.example/',
    title,
    language: 'en',
    pageTypes,
    blocks: [{ kind: 'paragraph', text, region: 'main', headingPath: [] }],
  };
  return readVoice(snapshot, pageSentences(snapshot));
}

const CLINIC =
  'Our clinic offers stem cell therapy. Call us today. We treat knees, and our patients love it. Book your visit online.';
const JOURNAL =
  'PRP was compared with placebo. Participants were randomized. Methods and conclusions were reviewed by the ethics board. ' +
  'The evidence is limited and further research is needed.';

describe('readVoice', () => {
  test.each([
    ['a clinic', 'Stem cell therapy', CLINIC, 'seller'],
    ['a journal', 'PRP for knees', JOURNAL, 'sober'],
    [
      'a page about animals',
      'Stem cells for dogs and horses',
      'Dogs and horses limp. A dog gets stem cells. The horse runs.',
      'other',
    ],
    ['a page about another device', 'Laser therapy', 'Our clinic offers laser. PRP is an option.', 'other'],
    ['a page of nothing', '', '', 'seller'],
  ])('%s', (_, title, text, voice) => {
    expect(voiceOf(title, text).voice).toBe(voice);
  });

  test('a stray animal changes nothing', () => {
    expect(voiceOf('Stem cell therapy', `${CLINIC} Our dog says hello.`).voice).toBe('seller');
  });

  test('soberness runs from selling to sober', () => {
    const selling = voiceOf('Stem cell therapy', CLINIC).soberness;
    const sober = voiceOf('PRP for knees', JOURNAL).soberness;
    expect(selling).toBeGreaterThanOrEqual(0);
    expect(selling).toBeLessThan(2);
    expect(sober).toBeGreaterThan(2);
    expect(sober).toBeLessThanOrEqual(4);
  });

  describe('a practice with other services sells the therapies for joints too', () => {
    const SERVICES =
      'Weight loss. Hair restoration. Botox, fillers and facials. Serums and creams for the scalp and hair. Botox again.';
    test.each([
      ['beside beauty', 'Our services', `${SERVICES} PRP helps the worn knee to mend.`],
      [
        'beside teeth',
        'Joint and dental',
        'Crowns, veneers, a tooth, dental care. Stem cells renew your hip.',
      ],
      [
        'under the name of another trade',
        'Main Street Chiropractic',
        'PRP injections end the pain in your shoulder.',
      ],
      ['beside a device', 'Shockwave and more', 'Exosomes calm arthritis. Shockwave is an option.'],
      ['beside a device for backs', 'Spinal laser', 'PRP relieves back pain. The laser is an option.'],
    ])('%s', (_, title, text) => {
      const { voice, forJoints } = voiceOf(title, text);
      expect(voice).toBe('seller');
      expect(forJoints).toBe(1);
    });

    test.each([
      ['goods alone', 'Our services', `${SERVICES} PRP thickens the hair.`],
      ['hair that comes back', 'Our services', `${SERVICES} PRP makes the hair come back and grow.`],
      ['a joint without a therapy', 'Laser therapy', 'Our laser is for the knee. PRP is an option.'],
      [
        'animals with joints',
        'Cells for dogs',
        'A dog with a bad hip gets stem cells for its hip. Dogs run.',
      ],
    ])('%s do not', (_, title, text) => {
      expect(voiceOf(title, text).voice).toBe('other');
    });
  });

  describe('animals as patients', () => {
    const HORSES = 'PRP and stem cells mend tendons and joints. Ligaments and cartilage heal with PRP.';
    test.each([
      [
        'their owner is spoken to',
        `${HORSES} We draw blood from your horse. The horse can go home the same day.`,
      ],
      ['in a practice for them', `${HORSES} Sandhill Equine Veterinary Services treats them on the farm.`],
      ['at a hospital for them', `${HORSES} Offered at our veterinary hospital. Dogs over ten gain most.`],
    ])('%s', (_, text) => {
      expect(voiceOf('Advanced therapies', text).voice).toBe('other');
    });

    test.each([
      ['walks with a dog', 'Walk your dog again. Play with your dog. Stem cells end knee pain.'],
      ['riders', 'Back on your horse in weeks: PRP for hips. Horses have had it for years.'],
      [
        'what began with them',
        'PRP was first used in veterinary medicine, on horses. It now heals human knees.',
      ],
      [
        'life with a dog after care for people',
        'Stem cells relieve your knee pain. Imagine that you take your dog for long hikes. Your dog will thank you. PRP heals. PRP helps your hip.',
      ],
      [
        'surgeons of horses who came first',
        'Equine surgeons have used stem cells on horses for years. Stem cells end your knee pain. PRP helps your shoulders.',
      ],
      ['one that has to be held', 'Bring no pets. Lifting your dog may hurt after PRP in the shoulder.'],
    ])('not so: %s', (_, text) => {
      expect(voiceOf('PRP', text).voice).toBe('seller');
    });
  });

  describe('other goods in the title', () => {
    const EYES =
      'An amniotic membrane heals the cornea. PRP drops calm dry eyes. Stem cells live in the rim of the cornea. PRP is your own blood. PRP soothes.';
    test.each([
      ['eyes', 'Willow Eye Care', EYES, 'other'],
      [
        'teeth',
        'PRP at Willow Dental',
        'PRP fills the socket. Stem cells mend the jaw bone. PRP spares the gums. Dental implants take with PRP.',
        'other',
      ],
      [
        'a bank',
        'Willow Cord Bank',
        'Cord blood holds stem cells. Stem cells of your newborn are stored. Newborns need no needle.',
        'other',
      ],
      [
        'beside joints',
        'Willow Dental and Joints',
        'PRP fills the socket and spares the gums. PRP heals the knee.',
        'seller',
      ],
      [
        'a stray word',
        'Stem cells and fillers',
        'Stem cells treat diabetes. Our clinic offers stem cells. Stem cells from the cord. Stem cells today.',
        'seller',
      ],
    ])('%s', (_, title, text, voice) => {
      expect(voiceOf(title, text).voice).toBe(voice);
    });
  });

  test('what a page says of itself weighs in', () => {
    const text = 'PRP is made from blood. Call us.';
    expect(voiceOf('PRP', text).voice).toBe('seller');
    expect(voiceOf('PRP', text, ['newsarticle', 'webpage']).soberness).toBeGreaterThan(
      voiceOf('PRP', text, ['medicalclinic']).soberness,
    );
  });

  test.each([
    [
      'a leaflet',
      ['Possible complications', 'Prior to the procedure'],
      'Your doctor injects the gel.',
      'sober',
    ],
    ['a seller who tells risks', ['Possible complications', 'Patient information'], CLINIC, 'seller'],
    ['a page with one such heading', ['Possible complications'], 'A gel is injected.', 'seller'],
  ])('%s', (_, headings, text, voice) => {
    const snapshot: PageSnapshot = {
      schemaVersion: 1,
      url: 'https://page.example/',
      title: 'Gel injections with hyaluronic acid',
      language: 'en',
      pageTypes: [],
      blocks: [
        ...headings.map((heading) => ({
          kind: 'heading' as const,
          level: 2,
          text: heading,
          region: 'main' as const,
          headingPath: [],
        })),
        { kind: 'paragraph', text, region: 'main', headingPath: [] },
      ],
    };
    expect(readVoice(snapshot, pageSentences(snapshot)).voice).toBe(voice);
  });
});

describe('a heading "Abstract"', () => {
  const read = (html: string) => {
    const snapshot = snapshotFromHtml(`<html lang="en"><body>${html}</body></html>`, 'https://page.example/');
    return readVoice(snapshot, pageSentences(snapshot)).voice;
  };
  const STUDY =
    '<p>Eight patients had amniotic injections for tarsal tunnel pain. Scores were taken for 90 days. The injections are safe and relieve pain.</p>';

  test('makes a paper of a text that sells nothing', () => {
    expect(read(`<h1>Amniotic tissue in eight feet</h1><h2>Abstract</h2>${STUDY}`)).toBe('sober');
    expect(read(`<h1>Amniotic tissue in eight feet</h1><h2>Abstract:</h2>${STUDY}`)).toBe('sober');
  });

  test.each([
    ['no such heading', `<h1>Amniotic tissue</h1>${STUDY}`],
    ['another heading', `<h1>Amniotic tissue</h1><h2>Abstract art in our waiting room</h2>${STUDY}`],
    ['a seller that shows a paper', `<h1>Amniotic injections</h1><p>${CLINIC}</p><h2>Abstract</h2>${STUDY}`],
  ])('does not where there is %s', (_, html) => {
    expect(read(html)).toBe('seller');
  });
});
