import { describe, expect, test } from 'vitest';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { fillSlots, pageSubject } from '../../src/context/slots.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import type { ConditionId } from '../../src/model/index.ts';
import { pageSentences } from '../../src/text/page-sentences.ts';

function slotsOf(html: string, quote: string) {
  const snapshot = snapshotFromHtml(
    `<html lang="en"><body><main>${html}</main></body></html>`,
    'https://clinic.example/',
  );
  const sentences = pageSentences(snapshot);
  const slots = fillSlots(snapshot, sentences, pageSubject(snapshot, sentences));
  const at = sentences.findIndex((sentence) => sentence.text === quote);
  if (at < 0) throw new Error(`not a sentence of the page: ${quote}`);
  return slots[at];
}

describe('fillSlots', () => {
  test('a therapy named in the sentence outranks the heading', () => {
    const slots = slotsOf('<h2>Exosomes</h2><p>PRP eases knee arthritis.</p>', 'PRP eases knee arthritis.');
    expect(slots).toMatchObject({ therapies: ['prp'], therapyFrom: 'sentence', conditions: ['knee-oa'] });
  });

  test.each([
    [
      'question',
      '<details><summary>Does PRP help a hip?</summary><p>Yes, mostly.</p></details>',
      'Yes, mostly.',
      'prp',
    ],
    ['lead-in', '<p>Exosomes offer:</p><ul><li>Less pain</li></ul>', 'Less pain', 'exosome'],
    [
      'heading',
      '<h2>Prolotherapy</h2><p>It tightens what is loose.</p>',
      'It tightens what is loose.',
      'prolotherapy',
    ],
    ['previous', '<p>We draw PRP from your arm. It eases pain.</p>', 'It eases pain.', 'prp'],
  ])('inherits the therapy from the %s', (from, html, quote, therapy) => {
    const slots = slotsOf(html, quote);
    expect(slots?.therapyFrom).toBe(from);
    expect(slots?.therapies).toContain(therapy);
  });

  test('the disparaged side of a comparison is not what is sold', () => {
    const slots = slotsOf(
      '<p>PRP lasts longer than hyaluronic acid.</p>',
      'PRP lasts longer than hyaluronic acid.',
    );
    expect(slots?.therapies).toEqual(['prp']);
  });

  test('stem cells on a page about cord tissue are those of the cord', () => {
    const slots = slotsOf(
      '<h2>Umbilical cord therapy</h2><p>Stem cells rebuild cartilage.</p>',
      'Stem cells rebuild cartilage.',
    );
    expect(slots?.therapies).toEqual(['stem-cell', 'birth-tissue']);
  });

  test('severe disease is noted', () => {
    expect(
      slotsOf('<p>PRP helps end-stage hip arthritis.</p>', 'PRP helps end-stage hip arthritis.'),
    ).toMatchObject({
      advanced: true,
      conditions: ['hip-oa'],
    });
  });

  test.each([
    'Our advanced PRP relieves knee pain.',
    'PRP ends severe knee pain.',
    'PRP helps severe degenerative disease of the discs.',
  ])('no stage of a worn joint: %s', (text) => {
    expect(slotsOf(`<p>${text}</p>`, text)?.advanced).toBe(false);
  });
});

/** The slots of the last sentence of a page. */
function lastSlots(html: string) {
  const snapshot = snapshotFromHtml(
    `<html lang="en"><body><main>${html}</main></body></html>`,
    'https://clinic.test/',
  );
  const sentences = pageSentences(snapshot);
  return fillSlots(snapshot, sentences, pageSubject(snapshot, sentences)).at(-1);
}

const CORD = ['birth-tissue', 'stem-cell'];

describe('the other side of a comparison', () => {
  test.each([
    ['Cord cells are younger and divide faster than those taken from bone marrow.', CORD],
    ['Compared with cells of the bone marrow, umbilical cells are young.', CORD],
    ['Umbilical cells are superior to your own bone marrow or fat cells.', CORD],
    ['We use umbilical cells rather than bone marrow.', CORD],
    ['We give cord tissue instead of bone marrow.', CORD],
    ['Cord tissue is better than bone marrow, belly fat or PRP.', CORD],
    ['Unlike bone marrow or belly fat, cord tissue is young.', CORD],
    ['Unlike bone marrow, cord tissue and exosomes are young.', [...CORD, 'exosome']],
    ['More than a million stem cells are in each shot of cord tissue.', CORD],
    ['PRP works for more than half of our patients.', ['prp']],
    ['More than 500 PRP injections are given here.', ['prp']],
    ['PRP and bone marrow concentrate can be combined.', ['bone-marrow', 'prp', 'stem-cell']],
  ])('%s', (text, therapies) => {
    expect(lastSlots(`<p>${text}</p>`)?.therapies.toSorted()).toEqual([...therapies].sort());
  });

  test('a sentence that only names the rival is about what the section is about', () => {
    const slots = lastSlots('<h2>Umbilical cord therapy</h2><p>They are stronger than marrow cells.</p>');
    expect(slots?.therapies.toSorted()).toEqual(CORD);
  });
});

describe('a part of a therapy or its source', () => {
  test.each([
    ["<p>Wharton's jelly is rich in hyaluronic acid.</p>", CORD],
    ["<h2>Wharton's jelly</h2><p>It is full of hyaluronic acid and growth factors.</p>", CORD],
    ['<h2>Amniotic fluid</h2><p>It contains exosomes that calm the joint.</p>', CORD],
    ['<h2>Hyaluronic acid</h2><p>Each syringe contains sodium hyaluronate.</p>', ['hyaluronic-acid']],
    ['<p>Each syringe contains live stem cells.</p>', ['stem-cell']],
    ['<h2>Exosomes</h2><p>We inject elements of stem cells that renew tissue.</p>', ['exosome']],
    ['<h2>Exosomes</h2><p>These MSC-released messengers renew tissue.</p>', ['exosome']],
    ['<p>Exosomes secreted by young stem cells renew tissue.</p>', ['exosome']],
    ['<p>Umbilical cord derived exosomes renew tissue.</p>', ['exosome']],
    ['<p>We offer exosomes and stem cells.</p>', ['exosome', 'stem-cell']],
    ['<h2>Exosomes</h2><p>Stem cells renew tissue too.</p>', ['stem-cell']],
    ['<p>Stem cells derived from bone marrow renew tissue.</p>', ['bone-marrow', 'stem-cell']],
    ["<p>The platelets' growth factors heal the tendon.</p>", ['prp']],
    ["<h2>Cord tissue</h2><p>The platelets' growth factors heal the tendon.</p>", ['prp']],
  ])('%s', (html, therapies) => {
    expect(lastSlots(html)?.therapies.toSorted()).toEqual([...therapies].sort());
  });
});

test.each([
  ['<ul><li>PRP uses your own blood. It has a low risk of side effects.</li></ul>', 'prp'],
  ['<p>PRP uses your own blood.</p><p>It has a low risk of side effects.</p>', 'hyaluronic-acid'],
])('in a list item the sentence before outranks the heading: %s', (html, therapy) => {
  expect(lastSlots(`<h2>Gel injections</h2>${html}`)?.therapies).toEqual([therapy]);
});

describe('a condition is inherited from what treats it', () => {
  const knee = '<h1>PRP for knee arthritis</h1>';
  test.each([
    ['a background', '<p>Illness such as Lyme disease tires the body. Exosomes renew its strength.</p>', []],
    [
      'an age',
      '<p>Exosomes ease a sore knee.</p><p>With aging the body mends slowly. Exosomes help it.</p>',
      ['knee-oa'],
    ],
    ['tissues', '<p>PRP renews ligaments and tendons. It eases pain.</p>', []],
    ['a distant sentence', '<p>Exosomes treat autism. Call us. We are open. Exosomes ease pain.</p>', []],
    ['the sentence before', '<p>Exosomes treat autism. They bring calm.</p>', ['other']],
    ['a tendon treated', '<p>PRP treats a torn rotator cuff. It eases pain.</p>', ['tendon']],
    ['the heading', '<h2>Exosomes for lupus</h2><p>They bring calm.</p>', ['other']],
    [
      'the lead-in',
      '<p>For children with autism, exosomes bring:</p><ul><li>Better sleep</li></ul>',
      ['other'],
    ],
  ])('%s', (_, html, conditions) => {
    expect(lastSlots(html)?.conditions).toEqual(conditions);
  });

  test('a disease named in passing does not displace the joint of the page', () => {
    const html = `${knee}<p>Lyme disease and lupus slow healing.</p><p>PRP renews you.</p>`;
    expect(lastSlots(html)?.conditions[0]).toBe('knee-oa');
    expect(lastSlots(html)?.conditions).not.toContain('other');
  });

  test('a page about a disease lends it to its claims', () => {
    const html =
      '<h1>Stem cells and autism</h1><p>Autism is common.</p><p>Call us.</p><p>Stem cells bring calm.</p>';
    expect(lastSlots(html)?.conditions).toEqual(['other']);
  });
});

test.each([
  ['A torn quadriceps tendon above the knee heals with PRP.', ['tendon']],
  ['PRP mends quadriceps tears of the knee.', ['tendon']],
  ['PRP heals a rotator cuff tear.', ['tendon']],
  ['PRP eases knee arthritis and a torn hamstring.', ['knee-oa', 'tendon']],
  ['PRP eases a sore knee.', ['knee-oa']],
])('a torn tendon is no worn knee: %s', (text, conditions) => {
  expect(lastSlots(`<p>${text}</p>`)?.conditions).toEqual(conditions);
});

test('a torn tendon is told that trials of knees are of another part', () => {
  const text = 'A torn quadriceps tendon above the knee is rebuilt with stem cells.';
  const slots = lastSlots(`<p>${text}</p>`);
  const judge = (conditions: ConditionId[]) =>
    loadEvidence().judge({
      therapies: ['stem-cell'],
      conditions,
      claimType: 'tissue-regeneration',
      strength: 'asserted',
    })?.why;
  expect(judge(slots?.conditions ?? [])).not.toBe(judge(['knee-oa']));
  expect(judge(slots?.conditions ?? [])).toMatch(/tendon|knees/i);
});

describe('the evidence shown is about the therapy and the part', () => {
  const evidence = loadEvidence();
  const judged = (html: string) => {
    const slots = lastSlots(html);
    if (!slots) throw new Error('the page has no sentence');
    return evidence.judge({ ...slots, claimType: 'tissue-regeneration', strength: 'asserted' });
  };

  test.each([
    ['<p>Cord cells regrow cartilage better than those of bone marrow.</p>', 'birth-tissue', 'bone-marrow'],
    [
      "<p>Wharton's jelly is rich in hyaluronic acid and regrows cartilage.</p>",
      'birth-tissue',
      'hyaluronic-acid',
    ],
    ['<h2>Exosomes</h2><p>Elements of stem cells regrow cartilage.</p>', 'exosome', 'stem-cell'],
  ])('%s', (html, own, other) => {
    const therapies =
      judged(html)?.evidence.map(
        ({ id }) => evidence.records.find((one) => one.id === id)?.therapies ?? [],
      ) ?? [];
    expect(therapies.flat()).toContain(own);
    expect(therapies.every((ids) => !ids.includes(other as never) || ids.includes(own as never))).toBe(true);
  });
});

test.each([
  ['They are watched by the agency.', ['exosome'], 'previous'],
  ['Their makers keep good practice.', ['exosome'], 'previous'],
  ['A good joint needs care.', ['prp'], 'heading'],
])('a pronoun stands for the therapy of the sentence before: %s', (quote, therapies, therapyFrom) => {
  const html = `<h2>PRP</h2><p>Beech Laboratories makes our exosomes. ${quote}</p>`;
  expect(slotsOf(html, quote)).toMatchObject({ therapies, therapyFrom });
});

test.each<[string, ConditionId[]]>([
  ["PRP eases jumper's knee.", ['tendon']],
  ['PRP eases patellar tendinopathy in the knee.', ['tendon']],
  ['PRP heals a torn ACL.', ['tendon']],
  ["PRP eases jumper's knee and knee arthritis.", ['knee-oa', 'tendon']],
  ['PRP eases knee pain and patellar tendonitis.', ['knee-oa', 'tendon']],
  ["PRP eases runner's knee.", ['joint-pain']],
  ["PRP eases housemaid's knee.", ['joint-pain']],
  ["PRP eases runner's knee and a worn knee.", ['knee-oa']],
  ['PRP eases tennis elbow.', ['tendon']],
  ["PRP eases swimmer's shoulder.", ['tendon']],
  ['PRP eases a frozen shoulder.', ['joint-pain']],
  ['PRP eases the knee.', ['knee-oa']],
])('a complaint named after a joint is not its arthritis: %s', (text, conditions) => {
  expect(slotsOf(`<p>${text}</p>`, text)?.conditions).toEqual(conditions);
});

test.each<[string, string[]]>([
  ['Stem cells can turn into liver, heart and nerve cells.', []],
  ['In the right medium they become heart muscle.', []],
  ['The cells develop into cartilage, liver and other tissue of the knee.', ['knee-oa']],
  ['Stem cells differentiate to kidneys, lungs and gut.', []],
  ['MSCs have matured into liver tissue in the laboratory.', []],
  ['Stem cells give rise to heart cells.', []],
  ['Our stem cells rebuild the liver and the heart.', ['other']],
  ['Stem cells treat liver disease and turn into liver cells.', ['other']],
  ['Stem cells become a treatment for the heart.', ['other']],
  ['They turn into cells that cure diabetes.', ['other']],
  ['We turn to stem cells for patients with a weak heart.', ['other']],
  ['Stem cells for heart, lungs and kidneys.', ['other']],
  ['An ill liver becomes well.', ['other']],
])('organs that cells become are not what is treated: %s', (text, conditions) => {
  expect(lastSlots(`<p>${text}</p>`)?.conditions).toEqual(conditions);
});

test('steroids named in passing lead no page on another therapy', () => {
  const first = (html: string) => {
    const snapshot = snapshotFromHtml(`<html lang="en"><body>${html}</body></html>`, 'https://clinic.test/');
    return pageSubject(snapshot, pageSentences(snapshot)).therapies[0];
  };
  expect(first('<p>They put steroids into me. Then I heard of PRP.</p>')).toBe('prp');
  expect(first('<p>Cortisone did nothing, and cortisone again. I had stem cells.</p>')).toBe('stem-cell');
  expect(first('<h1>Steroid injections</h1><p>We also offer PRP.</p>')).toBe('corticosteroid');
  expect(first('<p>Steroids ease pain. Steroids last weeks. Cortisone is cheap. PRP is an option.</p>')).toBe(
    'corticosteroid',
  );
  expect(first('<p>We give cortisone.</p>')).toBe('corticosteroid');
});

test.each([
  // Neither side of a comparison is the one that is spoken of, and steroids are not what is sold.
  ['<h1>Cortisone vs. PRP</h1><p>Call us.</p>', 'prp'],
  ['<h1>Steroid shots versus hyaluronic acid</h1><p>Call us.</p>', 'hyaluronic-acid'],
  ['<h1>PRP vs. cortisone</h1><p>Call us.</p>', 'prp'],
  ['<h1>PRP or a steroid injection?</h1><p>Call us.</p>', 'prp'],
  ['<h1>Cortisone shots</h1><p>They wear off.</p>', 'corticosteroid'],
  ['<h1>Cortisone instead of PRP</h1><p>Call us.</p>', 'corticosteroid'],
  // A heading on steroids gives way to what the last sentences are about.
  ['<p>PRP, PRP, PRP.</p><h2>Cortisone?</h2><p>PRP takes weeks to work. The effect lasts a year.</p>', 'prp'],
  [
    '<p>PRP.</p><h2>Is there more than cortisone?</h2><p>So it helps:</p><ul><li>PRP is your blood</li><li>Less pain</li></ul>',
    'prp',
  ],
  ['<p>PRP, PRP, PRP.</p><h2>Cortisone</h2><p>It is cheap. The effect lasts weeks.</p>', 'corticosteroid'],
  ['<h2>PRP</h2><p>Cortisone is cheap. The effect lasts.</p>', 'prp'],
])('steroids in a heading: %s', (html, therapy) => {
  expect(lastSlots(html)?.therapies).toEqual([therapy]);
});

test.each<[string, ConditionId[]]>([
  ['PRP was first used for wound healing.', ['knee-oa']],
  ['PRP was developed some 20 years ago to help wound healing in heart surgery.', ['knee-oa']],
  ['PRP eases tennis elbow.', ['tendon']],
])('what a treatment once was for is not what the next sentence is about: %s', (first, conditions) => {
  const html = `<h1>PRP injections</h1><h2>Knee arthritis</h2><p>Worn knees.</p><h2>What is it?</h2><p>${first} It eases pain.</p>`;
  expect(lastSlots(html)?.conditions).toEqual(conditions);
});

test.each<[string, ConditionId[]]>([
  ['PRP helps the disc of the jaw joint.', ['joint-pain']],
  ['PRP treats a dislocated jaw with disc displacement.', ['joint-pain']],
  ['PRP treats worn discs.', ['spine']],
  ['PRP treats jaw pain and discs of the neck.', ['spine']],
])('the disc of the jaw is none of the spine: %s', (text, conditions) => {
  expect(slotsOf(`<p>${text}</p>`, text)?.conditions).toEqual(conditions);
});

test('a page that names nothing but steroids sells what it calls by another word', () => {
  const first = (html: string) => {
    const snapshot = snapshotFromHtml(`<html lang="en"><body>${html}</body></html>`, 'https://clinic.test/');
    return pageSubject(snapshot, pageSentences(snapshot)).therapies;
  };
  expect(first('<p>Cortisone did nothing. Our gel keeps the joint smooth.</p>')).toEqual(['hyaluronic-acid']);
  expect(first('<p>Steroids mask pain. Your own blood heals.</p>')).toEqual(['prp']);
  expect(first('<p>Steroids mask pain. The cells get to work.</p>')).toEqual(['stem-cell']);
  expect(first('<h1>Cortisone shots</h1><p>They calm the cells of the joint.</p>')).toEqual([
    'corticosteroid',
  ]);
  expect(first('<p>Cortisone eases pain for weeks.</p>')).toEqual(['corticosteroid']);
  expect(first('<p>Cortisone. Steroids. Cortisone. A gel. The gel. Our gel. This gel lasts.</p>')).toEqual([
    'hyaluronic-acid',
  ]);
});

describe('cells of the body that a treatment calls in', () => {
  const therapiesUnder = (heading: string, text: string) =>
    slotsOf(`<h1>${heading}</h1><p>${text}</p>`, text)?.therapies;

  test.each([
    'The growth factors call in repair cells, which lay down new tendon.',
    'The irritation brings in healing cells.',
    'It stimulates your own stem cells to repair the joint.',
    'The sugar tells repair cells to come to the ligament.',
    'Growth factors stir up the stem cells that are in the disc.',
    'They turn up the activity of your own stem cells.',
    'It helps the tendon and increases stem cell production.',
    'Growth factors promote stem cell proliferation.',
  ])('are not what is given: %s', (text) => {
    expect(therapiesUnder('PRP injections', text)).toEqual(['prp']);
    expect(therapiesUnder('Prolotherapy', text)).toEqual(['prolotherapy']);
    expect(therapiesUnder('Stem cell therapy', text)).toEqual(['stem-cell']);
  });

  test.each([
    'We bring stem cells and hope into your knee.',
    'Stem cells call in growth factors.',
    'We inject stem cells into the joint.',
    'Stem cells bring the joint back.',
    'Our stem cells wake up the joint.',
    'Instead we use your own stem cells.',
  ])('are, where they are: %s', (text) => {
    expect(therapiesUnder('Stem cell therapy and PRP', text)).toContain('stem-cell');
  });

  test.each([
    'We inject stem cells into the joint.',
    'Stem cells call in growth factors.',
    'Stem cells mend it.',
    'Stem cell production is our trade.',
    'We support stem cell patients.',
  ])('are, on a page of another treatment too: %s', (text) => {
    expect(therapiesUnder('PRP injections', text)).toEqual(['stem-cell']);
  });
});

test.each([
  // Care that failed before is not what is given now.
  ['<h1>Stem cells</h1><p>Cells are for tendons that are resistant to PRP.</p>', 'stem-cell'],
  [
    '<h1>Marrow concentrate</h1><p>It helps knees that have not responded to gel injections.</p>',
    'bone-marrow',
  ],
  ['<h1>PRP</h1><p>For those who failed hyaluronic acid injections there is hope.</p>', 'prp'],
  ['<h1>PRP</h1><p>Your knee was not helped by prolotherapy?</p>', 'prp'],
  ['<h1>PRP</h1><p>If PRP has failed, stem cells help.</p>', 'stem-cell'],
  ['<h1>Joint care</h1><p>Patients respond to PRP within weeks.</p>', 'prp'],
  ['<h1>Joint care</h1><p>Where pills have failed, PRP helps.</p>', 'prp'],
  ['<h1>Joint care</h1><p>You will not fail to benefit from PRP.</p>', 'prp'],
  // What the subject is likened to is not the subject.
  ['<h1>Joint care</h1><p>Like PRP, prolotherapy is given in a course.</p>', 'prolotherapy'],
  ['<h1>Joint care</h1><p>Much like a PRP shot, marrow concentrate eases pain.</p>', 'bone-marrow'],
  ['<h1>Joint care</h1><p>Patients like PRP because it eases pain.</p>', 'prp'],
  // The body's own cells come by themselves; those that are given are sent.
  ['<h1>Prolotherapy</h1><p>Then your own stem cells come to the area.</p>', 'prolotherapy'],
  ['<h1>PRP</h1><p>It attracts growth factors, platelets and stem cells to the tendon.</p>', 'prp'],
  ['<h1>PRP</h1><p>Local stem cells are drawn to the injured site.</p>', 'prp'],
  ['<h1>Stem cells</h1><p>The stem cells migrate to the injured area.</p>', 'stem-cell'],
  ['<h1>Our care</h1><p>Stem cells come to the area and rebuild it.</p>', 'stem-cell'],
  ['<h1>PRP</h1><p>We take your own stem cells and inject them.</p>', 'stem-cell'],
  // A sentence may say that it speaks of what was named before.
  [
    '<h1>Prolotherapy</h1><p>Joints hold hyaluronic acid. Injections of this fluid ease pain.</p>',
    'hyaluronic-acid',
  ],
  ['<h1>Prolotherapy</h1><p>Joints hold hyaluronic acid. Injections ease pain.</p>', 'prolotherapy'],
  ['<h1>PRP</h1><p>It wakes resident stem cells.</p>', 'prp'],
  ['<h1>Prolotherapy</h1><p>Native stem cells mend the rest.</p>', 'prolotherapy'],
  ['<h1>PRP</h1><p>In trials it came out ahead of hyaluronic acid.</p>', 'prp'],
  ['<h1>PRP</h1><p>It is superior both to hyaluronic acid and to cortisone.</p>', 'prp'],
  ['<h1>PRP</h1><p>We give it in place of hyaluronic acid.</p>', 'prp'],
  // Gel beside other injections is hyaluronic acid, unless it is another gel or only what is set aside.
  ['<h1>Gel or PRP?</h1><p>PRP is dear. The gel smooths the hinge.</p>', 'hyaluronic-acid'],
  ['<h1>Gel or steroid?</h1><p>Steroid is quick. We use gel in place of steroid.</p>', 'hyaluronic-acid'],
  ['<h1>Our injections</h1><p>PRP is dear.</p><h2>Gel</h2><p>It lasts six months.</p>', 'hyaluronic-acid'],
  ['<h1>PRP</h1><p>A numbing gel is put on first.</p>', 'prp'],
  ['<h1>PRP</h1><p>Lay a gel pack on the knee.</p>', 'prp'],
  ['<h1>PRP</h1><p>Platelet gel fills the gap.</p>', 'prp'],
  ['<h1>PRP</h1><p>It lasts longer than gel.</p>', 'prp'],
  ['<h1>PRP</h1><p>Our growth factor gel is FDA approved for knee pain.</p>', 'prp'],
  ['<h1>Stem cells</h1><p>Our gel of living cells is FDA approved for knee pain.</p>', 'stem-cell'],
  ['<h1>Stem cells</h1><p>Our cord gel is FDA approved for knee pain.</p>', 'stem-cell'],
  ['<h1>PRP</h1><p>Where gel oils the hinge, this mends it.</p>', 'prp'],
  ['<h1>PRP</h1><p>I had tried the gel and pills.</p>', 'prp'],
  ['<h1>Stem cells</h1><p>They are mixed with the gel and injected.</p>', 'stem-cell'],
])('what is given is told from what is named beside it: %s', (html, therapy) => {
  const snapshot = snapshotFromHtml(
    `<html lang="en"><body><main>${html}</main></body></html>`,
    'https://clinic.example/',
  );
  const sentences = pageSentences(snapshot);
  expect(fillSlots(snapshot, sentences, pageSubject(snapshot, sentences)).at(-1)?.therapies).toContain(
    therapy,
  );
});

test.each([
  [
    '<h1>PRP or cortisone?</h1><p>PRP.</p><h2>Cortisone shots</h2><p>PRP and pills aside, cortisone eases pain. Cortisone shots calm the joint.</p>',
    'corticosteroid',
  ],
  [
    '<h1>PRP or cortisone?</h1><p>PRP.</p><h2>PRP shots</h2><p>PRP eases pain. A steroid is stronger.</p>',
    'prp',
  ],
])('steroids under a heading of their own are what a sentence on them is about: %s', (html, therapy) => {
  const snapshot = snapshotFromHtml(
    `<html lang="en"><body><main>${html}</main></body></html>`,
    'https://clinic.example/',
  );
  const sentences = pageSentences(snapshot);
  expect(fillSlots(snapshot, sentences, pageSubject(snapshot, sentences)).at(-1)?.therapies).toEqual([
    therapy,
  ]);
});

test('gel is what a page is about where it names hyaluronic acid once and steroids more often', () => {
  const snapshot = snapshotFromHtml(
    '<html lang="en"><body><h1>Gel or steroid?</h1><p>Steroid. Steroid again. Gel holds hyaluronic acid. Gel lasts.</p></body></html>',
    'https://clinic.example/',
  );
  expect(pageSubject(snapshot, pageSentences(snapshot)).therapies).toContain('hyaluronic-acid');
});
