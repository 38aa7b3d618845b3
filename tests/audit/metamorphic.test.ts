import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearsOnTherapy } from '../../src/evidence/choose.ts';
import type { BundledRecord } from '../../src/evidence/data.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { SEVERITIES, type TherapyId, VERDICTS } from '../../src/model/index.ts';
import { auditBody, auditOnClinicPage, reportedOn, warningsOn } from './phenomena/page.ts';

/** Claims as parts, so that they can be turned, weakened and put in another mouth. */
const THERAPIES = [
  { name: 'PRP', plural: false, id: 'prp' },
  { name: 'Stem cell therapy', plural: false, id: 'stem-cell' },
  { name: 'Stem cells', plural: true, id: 'stem-cell' },
  { name: 'Exosomes', plural: true, id: 'exosome' },
  { name: 'Bone marrow concentrate', plural: false, id: 'bone-marrow' },
] as const satisfies { name: string; plural: boolean; id: TherapyId }[];
const EFFECTS = [
  ['regrow', 'the worn cartilage of your knee'],
  ['repair', 'torn tendons and ligaments'],
  ['relieve', 'knee pain and stiffness'],
  ['rebuild', 'the damaged joint'],
  ['reverse', 'arthritis of the knee'],
  ['reduce', 'pain and inflammation'],
] as const;

const therapy = fc.constantFrom(...THERAPIES);
const effect = fc.constantFrom(...EFFECTS);
type Therapy = (typeof THERAPIES)[number];
type Effect = (typeof EFFECTS)[number];

const asserted = ({ name, plural }: Therapy, [verb, object]: Effect) =>
  `${name} ${verb}${plural ? '' : 's'} ${object}.`;
const negated = ({ name, plural }: Therapy, [verb, object]: Effect) =>
  `${name} ${plural ? 'do' : 'does'} not ${verb} ${object}.`;
const hedged = ({ name }: Therapy, [verb, object]: Effect, hedge: string) =>
  `${name} ${hedge} ${verb} ${object}.`;

const on = (...sentences: string[]) =>
  auditOnClinicPage(sentences.map((text) => `<p>${text}</p>`).join('\n'));
/** What a finding says, without where it stands. */
const content = (audit: ReturnType<typeof on>) =>
  audit.findings.map(({ quote, claimType, status, verdict, severity, why, evidence }) =>
    JSON.stringify([quote, claimType, status, verdict, severity, why, evidence]),
  );

describe('what a change of wording does to a finding', () => {
  test('a claim in plain words is a warning', () => {
    for (const one of THERAPIES)
      for (const what of EFFECTS) {
        const text = asserted(one, what);
        expect(warningsOn(on(text), text), text).not.toEqual([]);
      }
  });

  test('to negate a claim removes it', () => {
    for (const one of THERAPIES)
      for (const what of EFFECTS) {
        const text = negated(one, what);
        expect(warningsOn(on(text), text), text).toEqual([]);
      }
  });

  test('to hedge a claim never makes it worse', () => {
    const hedges = fc.constantFrom('may', 'can help', 'might', 'could');
    const worst = <T>(order: readonly T[], found: readonly T[]) =>
      Math.min(...found.map((each) => order.indexOf(each)));
    fc.assert(
      fc.property(therapy, effect, hedges, (one, what, hedge) => {
        const plain = asserted(one, what);
        const soft = hedged(one, what, hedge);
        const before = reportedOn(on(plain), plain);
        for (const { claimType, severity, verdict } of reportedOn(on(soft), soft)) {
          const same = before.filter((finding) => finding.claimType === claimType);
          if (same.length === 0) continue;
          expect(SEVERITIES.indexOf(severity)).toBeGreaterThanOrEqual(
            worst(
              SEVERITIES,
              same.map((finding) => finding.severity),
            ),
          );
          expect(VERDICTS.indexOf(verdict)).toBeGreaterThanOrEqual(
            worst(
              VERDICTS,
              same.map((finding) => finding.verdict),
            ),
          );
        }
      }),
    );
  });

  test('to put a claim into the mouth of somebody else who is criticised removes it', () => {
    const frames = [
      'It is a myth that',
      'There is no evidence that',
      'The FDA warned a company that said that',
      'According to the lawsuit the company falsely claimed that',
    ];
    for (const one of THERAPIES)
      for (const what of EFFECTS)
        for (const frame of frames) {
          const text = `${frame} ${asserted(one, what).replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase())}`;
          expect(warningsOn(on(text), frame), text).toEqual([]);
        }
  });

  test('the evidence is about the therapy that is named', () => {
    const records = new Map(loadEvidence().records.map((record) => [record.id, record]));
    const families: Record<string, TherapyId[]> = { 'bone-marrow': ['bone-marrow', 'stem-cell'] };
    fc.assert(
      fc.property(therapy, effect, (one, what) => {
        const text = asserted(one, what);
        for (const finding of reportedOn(on(text), text)) {
          expect(finding.therapies).toContain(one.id);
          for (const { id } of finding.evidence)
            expect(bearsOnTherapy(records.get(id) as BundledRecord, families[one.id] ?? [one.id]), id).toBe(
              true,
            );
        }
      }),
    );
  });
});

describe('what a change of the page does to its findings', () => {
  const sentences = fc.uniqueArray(fc.tuple(therapy, effect), {
    minLength: 1,
    maxLength: 5,
    selector: ([one, what]) => asserted(one, what),
  });
  const texts = (pairs: [Therapy, Effect][]) => pairs.map(([one, what]) => asserted(one, what));

  test('unrelated sentences change nothing else', () => {
    const unrelated = fc.array(
      fc.constantFrom(
        'The house has a lift.',
        'Parking is behind the house.',
        'The garden was planted in spring.',
        'Trams stop at the corner every ten minutes.',
        'The roof is green.',
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(sentences, unrelated, (claims, others) => {
        const html = texts(claims).map((text) => `<p>${text}</p>`);
        const more = others.map((text) => `<p>${text}</p>`);
        const heading = '<h2>The house</h2>';
        expect(content(auditOnClinicPage([...html, heading, ...more].join('\n')))).toEqual(
          content(auditOnClinicPage([...html, heading].join('\n'))),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('a sentence that stands several times is found once', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 2, max: 4 }), (claims, times) => {
        const once = texts(claims);
        const audit = on(...Array.from({ length: times }, () => once).flat());
        const keys = audit.findings.map(({ quote, claimType }) => `${claimType} ${quote}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 40 },
    );
  });

  test('pages are audited alike in any order and company', () => {
    const bodies = THERAPIES.map(
      (one) => `<h1>${one.name}</h1><p>We offer it. ${asserted(one, EFFECTS[0])}</p>`,
    );
    const alone = bodies.map((body) => auditBody(body));
    fc.assert(
      fc.property(fc.shuffledSubarray(bodies, { minLength: 2 }), (order) => {
        for (const body of order) expect(auditBody(body)).toEqual(alone[bodies.indexOf(body)]);
      }),
      { numRuns: 20 },
    );
  });
});
