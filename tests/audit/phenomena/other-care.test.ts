import { describe, expect, test } from 'vitest';
import { auditBody, reportedOn, warningsOn } from './page.ts';

const PAGE = `<h1>Stem cells for knees</h1><p>At our clinic we offer stem cell therapy to people with arthritis of the knee.
Our stem cells help knees. Call us to book your stem cell consultation.</p>`;
const warned = (body: string, quote: string) =>
  warningsOn(auditBody(`${PAGE}${body}`, 'Stem cells | Alder Clinic'), quote);

describe('care that a page sets its own against', () => {
  test.each([
    'Hyaluronic acid injections to improve lubrication and ease pain',
    'PRP injections to improve mobility and ease pain',
    'Painkillers that ease pain and inflammation',
  ])('under a heading about it is no claim: %s', (item) => {
    expect(warned(`<h2>Conventional treatments and limitations</h2><ul><li>${item}</li></ul>`, item)).toEqual(
      [],
    );
  });

  test('under a heading over what is generally available is no claim', () => {
    const sentence = 'They relieve pain and give back movement for some months.';
    const heading = '<h2>Generally available conventional therapies</h2>';
    expect(warned(`${heading}<p>Doctors prescribe pills. ${sentence}</p>`, sentence)).toEqual([]);
  });

  test('that the next sentence speaks of is not what is sold', () => {
    const sentence = 'These treatments are detrimental to cartilage and speed up arthritis.';
    expect(warned(`<p>Doctors often give cortisone injections. ${sentence}</p>`, sentence)).toEqual([]);
  });

  test.each([
    [
      'Painkillers and steroid shots are the usual answer.',
      'They do not heal the cartilage or end the pain.',
    ],
    ['Physiotherapy comes first.', 'Sadly, it rarely relieves the pain of worn knees.'],
  ])('that falls short is not what is sold: %s %s', (before, sentence) => {
    expect(warned(`<p>${before} ${sentence}</p>`, sentence)).toEqual([]);
  });

  test.each([
    'Cortisone weakens tendons and worsens arthritis.',
    'Traditional treatments like drugs and surgery are destructive to the body.',
    'Painkillers mask the pain and lead to side effects.',
  ])('that is spoken against is compared at most: %s', (sentence) => {
    const types = reportedOn(
      auditBody(`${PAGE}<p>${sentence}</p>`, 'Stem cells | Alder Clinic'),
      sentence,
    ).map(({ claimType }) => claimType);
    expect(types.filter((type) => type !== 'superiority')).toEqual([]);
  });

  test.each([
    'Knee replacement surgery is very effective for most people.',
    'Surgery for a complete tear is usually necessary and successful.',
    'Hip replacement has been one of the great operations and is a reliable end to pain.',
  ])('that is spoken for is no claim: %s', (sentence) => {
    expect(warned(`<p>${sentence}</p>`, sentence)).toEqual([]);
  });

  test.each([
    ['No surgery is needed after stem cell therapy.', 'surgery-avoidance'],
    ['Surgery is rarely necessary once our stem cells have rebuilt the knee.', 'tissue-regeneration'],
    ['Knee replacement is needed less often, as stem cells regrow cartilage.', 'tissue-regeneration'],
  ] as const)('that is said to be needless leaves the claim: %s', (sentence, claimType) => {
    const types = reportedOn(
      auditBody(`${PAGE}<p>${sentence}</p>`, 'Stem cells | Alder Clinic'),
      sentence,
    ).map((finding) => finding.claimType);
    expect(types).toContain(claimType);
  });

  test.each([
    'Studies show that repeated steroid injections may weaken tendons.',
    'Research has shown that cortisone can speed up the loss of cartilage in your knee.',
    'There is solid evidence that steroid shots accelerate arthritis of the knee.',
  ])('that does harm is not credited with relief: %s', (sentence) => {
    const body = `<h1>Steroid injections for the knee</h1><p>We offer cortisone shots for knee arthritis. ${sentence}</p>`;
    const { findings } = auditBody(body, 'Steroid injections | Alder Clinic');
    expect(findings.filter(({ quote, verdict }) => quote === sentence && verdict === 'consistent')).toEqual(
      [],
    );
  });

  test.each([
    ['Knee replacement is invasive, and with our stem cells you avoid it.', 'surgery-avoidance'],
    ['In contrast to painful surgery our stem cells rebuild cartilage.', 'tissue-regeneration'],
    ['Invasive surgery avoided: stem cells heal the joint.', 'tissue-regeneration'],
  ] as const)('that is spared keeps its claim: %s', (sentence, claimType) => {
    const types = reportedOn(
      auditBody(`${PAGE}<p>${sentence}</p>`, 'Stem cells | Alder Clinic'),
      sentence,
    ).map((finding) => finding.claimType);
    expect(types).toContain(claimType);
  });

  test.each([
    'Many studies have shown a great improvement of knee function after physiotherapy.',
    'Weight loss relieves knee pain.',
    'People with worn hips get better with supervised exercise.',
  ])('helps by itself: %s', (sentence) => {
    const audit = auditBody(`${PAGE}<p>${sentence}</p>`, 'Stem cells | Alder Clinic');
    expect(warningsOn(audit, sentence)).toEqual([]);
    expect(audit.citations).toEqual([]);
  });

  test.each([
    'Stem cells relieve knee pain and help you recover with physiotherapy.',
    'Our stem cells relieve knee pain, and exercise keeps the joint strong.',
  ])('beside what is sold takes nothing back: %s', (sentence) => {
    expect(warned(`<p>${sentence}</p>`, sentence)).not.toEqual([]);
  });

  test.each([
    [
      '<h2>Conventional treatments and limitations</h2>',
      'Our stem cells rebuild worn cartilage and end the pain.',
    ],
    ['<h2>Available treatments</h2>', 'They rebuild worn cartilage and end the pain.'],
    ['<h2>Existing treatment options at our clinic</h2>', 'They rebuild worn cartilage and end the pain.'],
    ['<h2>Our treatments</h2>', 'Stem cell injections regrow cartilage and end the pain.'],
  ])('what is sold is a claim as before: %s', (heading, sentence) => {
    expect(warned(`${heading}<p>${sentence}</p>`, sentence)).not.toEqual([]);
  });

  test.each([
    ['', 'These injections rebuild cartilage and end the pain.'],
    ['<h2>Conservative treatment</h2>', 'They rebuild cartilage and end the pain.'],
  ])('what is said of stem cells in the sentence before is a claim as before: %s', (heading, sentence) => {
    expect(warned(`${heading}<p>We give stem cell injections. ${sentence}</p>`, sentence)).not.toEqual([]);
  });
});
