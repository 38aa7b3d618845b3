import { describe, expect, test } from 'vitest';
import { auditBody, reportedOn } from './page.ts';

const findings = (body: string, quote: string, title?: string) => reportedOn(auditBody(body, title), quote);

const OPENING = '<p>At our clinic we offer stem cell therapy and PRP. Call us to book your consultation.</p>';

describe('a list of other diseases is not about the one joint or back among them', () => {
  const GENERAL = `<h1>Stem cell therapy</h1>${OPENING}`;
  const DISEASES = 'Our stem cells bring lasting relief in autism, lupus, spinal stenosis and diabetes.';

  test.each([
    DISEASES,
    'Our stem cells bring lasting relief in autism, muscular dystrophy and spinal injury.',
  ])('%s', (sentence) => {
    const relief = findings(`${GENERAL}<p>${sentence}</p>`, sentence).filter(
      ({ claimType }) => claimType === 'symptom-relief',
    );
    expect(relief).not.toEqual([]);
    for (const { why } of relief) expect(why).not.toContain('disc');
  });

  test('a back with one other disease is answered from discs', () => {
    const sentence = 'Our stem cells end the pain of herniated discs and spinal stenosis, even in diabetes.';
    expect(
      findings(`${GENERAL}<p>${sentence}</p>`, sentence)
        .map(({ why }) => why)
        .join(),
    ).toContain('disc');
  });

  test('what is said of cartilage on a page about many diseases is not answered from diseases', () => {
    const sentence = 'Our cells rebuild worn cartilage.';
    const body = `<h1>Stem cells for autism, lupus, diabetes, stroke and knee arthritis</h1>${OPENING}
      <p>We treat autism, lupus, diabetes, stroke and knees. Diabetes and lupus respond well.</p><h2>Results</h2><p>${sentence}</p>`;
    const told = findings(body, sentence);
    expect(told).not.toEqual([]);
    for (const { conditions } of told) expect(conditions).not.toContain('other');
  });
});

describe('faster healing of injuries is answered from the trial that timed it', () => {
  const SPORT = `<h1>PRP for sports injuries</h1><p>Our clinic offers PRP to athletes. Book your PRP injection today.</p>`;
  const timed = (sentence: string) =>
    findings(`${SPORT}<p>${sentence}</p>`, sentence, 'PRP | Alder Clinic').some(({ why }) =>
      why.includes('90 athletes'),
    );

  test.each([
    'PRP accelerates the healing of many injuries.',
    'Our PRP injections make torn tendons heal faster.',
    'PRP speeds up tissue repair and healing in athletes.',
  ])('%s', (sentence) => {
    expect(timed(sentence)).toBe(true);
  });

  test.each(['PRP regrows the cartilage of your knee.', 'PRP rebuilds worn discs and heals them faster.'])(
    'another claim is answered as before: %s',
    (sentence) => {
      expect(timed(sentence)).toBe(false);
    },
  );
});

describe('beside the knee', () => {
  const KNEES = `<h1>Stem cells for knees</h1>${OPENING}<p>Our stem cells help knees with arthritis.</p>`;

  test('other joints that a sentence names are said to have no trial', () => {
    const sentence = 'Our stem cells end the pain of knee and hip arthritis.';
    const told = findings(`${KNEES}<p>${sentence}</p>`, sentence);
    expect(told.map(({ why }) => why).join(' ')).toMatch(/not on the hip|no trial on the hip/);
  });

  test.each([
    'Our stem cells end the pain of knee arthritis.',
    'At the Alder Spine Institute our stem cells end the pain of knee arthritis.',
    'Our stem cells from bone marrow (hip) end the pain of knee arthritis.',
  ])('a knee alone has no such words: %s', (sentence) => {
    expect(
      findings(`${KNEES}<p>${sentence}</p>`, sentence)
        .map(({ why }) => why)
        .join(' '),
    ).not.toMatch(/The trials named here were on|hold no trial on/);
  });
});

describe('a joint that only the heading names', () => {
  const page = (heading: string, sentence: string) =>
    findings(`<h1>${heading}</h1>${OPENING}<p>${sentence}</p>`, sentence, 'Joints | Alder Clinic');

  test.each([
    ['Thumb joint', 'Our stem cells make a very sore joint pain-free again.', 'on the hand'],
    ['Shoulder pain', 'Stem cells take the pain away and give you your life back.', 'on the shoulder'],
  ])('%s: %s', (heading, sentence, words) => {
    const told = page(heading, sentence);
    expect(told).not.toEqual([]);
    expect(told.map(({ why }) => why).join(' ')).toContain(words);
  });

  test.each([
    ['Knee and shoulder pain', 'Stem cells take the pain away and give you your life back.'],
    ['Shoulder pain', 'Stem cells take the pain out of all your joints and give you your life back.'],
  ])('is not said of a knee or of all joints: %s: %s', (heading, sentence) => {
    const told = page(heading, sentence);
    expect(told).not.toEqual([]);
    expect(told.map(({ why }) => why).join(' ')).not.toContain('on the shoulder.');
  });

  test('items of a list on knees are not answered from hips', () => {
    const body = `<h1>Gel injections</h1><p>Our clinic offers hyaluronic acid gel injections for knee osteoarthritis. Book your gel injection.</p>
      <h2>Knee osteoarthritis</h2><p>Knee pain ends with our gel.</p><h2>What gel injections do</h2>
      <ul><li>Reduce bone-on-bone friction</li><li>Decrease inflammation in the joint</li><li>Allow pain-free movement</li></ul>`;
    const told = ['Reduce bone-on-bone', 'Decrease inflammation', 'Allow pain-free'].flatMap((quote) =>
      findings(body, quote, 'Gel injections | Alder Clinic').filter(
        ({ claimType }) => claimType === 'symptom-relief',
      ),
    );
    expect(told.length).toBeGreaterThan(1);
    for (const { why } of told) expect(why).not.toContain('hips');
  });
});

describe('cord cells that a page names once', () => {
  const SAFE = 'Our stem cells are completely safe and have no side effects.';
  const page = (once: string) =>
    findings(
      `<h1>Stem cell therapy</h1>${OPENING.replace(' and PRP', '')}<h2>Is it safe?</h2><p>${SAFE}</p>
      <h2>Where do the cells come from?</h2><p>${once}</p><h2>Results</h2><p>Stem cells ease pain. Stem cells help most people.
      Stem cells are injected into the joint.</p>`,
      SAFE,
      'Stem cells | Alder Clinic',
    );

  test.each([
    'The cells are taken from donated umbilical cords.',
    'Side effects of umbilical cord derived stem cells are mild.',
  ])('are what the rest of a seller’s page is about: %s', (once) => {
    const told = page(once);
    expect(told).not.toEqual([]);
    for (const { therapies } of told) expect(therapies).toContain('birth-tissue');
  });

  test.each([
    'We do not use cells taken from umbilical cords.',
    'The cells are taken from your own fat, not from umbilical cords.',
    'Stem cells can be taken from bone marrow, and others from umbilical cords.',
  ])('unless they are denied or stand beside others: %s', (once) => {
    for (const { therapies } of page(once)) expect(therapies).not.toContain('birth-tissue');
  });
});
