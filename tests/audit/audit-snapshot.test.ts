import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import {
  type Audit,
  AuditSchema,
  BLOCK_KINDS,
  type PageBlock,
  type PageSnapshot,
  REGIONS,
} from '../../src/model/index.ts';
import { snapshotOf as pageOf, paragraph } from '../snapshot.ts';

const evidence = loadEvidence();
const options = { auditedAt: '2026-01-01T00:00:00.000Z', toolVersion: '0.0.0' };
const audit = (snapshot: PageSnapshot) => auditSnapshot(snapshot, evidence, options);

const snapshotOf = (blocks: PageBlock[], changes: Partial<PageSnapshot> = {}): PageSnapshot =>
  pageOf(blocks, { title: 'Stem cell therapy for knees', ...changes });

const heading = (text: string): PageBlock => ({
  kind: 'heading',
  text,
  region: 'main',
  level: 1,
  headingPath: [],
});

const SENTENCES = [
  'Our stem cell injections regenerate worn cartilage and end your knee pain.',
  'PRP has no side effects and is FDA approved.',
  'We treat autism, diabetes and ALS with exosomes.',
  '95% of our patients avoid knee replacement surgery.',
  'The FDA has not approved this treatment.',
  'PRP may reduce knee pain for some patients.',
  'The clinic opens at nine.',
  'Call us to book your visit today.',
  'Does it hurt?',
  '“My knee feels brand new,” says Ann.',
];

const index = fc.oneof(fc.nat(12), fc.constant(999_999));
const text = fc.oneof(
  fc.array(fc.constantFrom(...SENTENCES), { maxLength: 4 }).map((sentences) => sentences.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.tuple(fc.constantFrom(...SENTENCES), fc.string({ maxLength: 10 })).map((parts) => parts.join('')),
);
const block: fc.Arbitrary<PageBlock> = fc.record(
  {
    kind: fc.constantFrom(...BLOCK_KINDS),
    text,
    region: fc.constantFrom(...REGIONS),
    headingPath: fc.array(index, { maxLength: 3 }),
    leadIn: fc.array(index, { maxLength: 2 }),
    question: index,
    group: index,
    frame: index,
  },
  { requiredKeys: ['kind', 'text', 'region', 'headingPath'] },
);
const snapshots = fc
  .tuple(fc.array(block, { maxLength: 12 }), text, fc.constantFrom('', 'en', 'en-gb', 'de'))
  .map(([blocks, title, language]) => snapshotOf(blocks, { title, language }));

describe('auditSnapshot', () => {
  test('holds what it promises on any snapshot, indices that point nowhere included', () => {
    let findings = 0;
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        const result = audit(snapshot);
        v.assert(AuditSchema, result);
        for (const { quote, position, anchor, evidence: references, cues } of result.findings) {
          findings++;
          const from = snapshot.blocks[position.block]?.text ?? '';
          expect(from.slice(position.start, position.end)).toBe(quote);
          expect(anchor.exact).toBe(quote);
          expect(anchor.prefix.length).toBeLessThanOrEqual(32);
          expect(anchor.suffix.length).toBeLessThanOrEqual(32);
          expect(references.length).toBeGreaterThan(0);
          for (const { id } of references) expect(evidence.records.some((r) => r.id === id)).toBe(true);
          for (const { start, end } of cues) expect(start < end && end <= quote.length).toBe(true);
        }
        for (const { quote, position } of result.disclosures)
          expect(snapshot.blocks[position.block]?.text.slice(position.start, position.end)).toBe(quote);
        const counted = Object.values(result.counts).reduce((sum, n) => sum + n, 0);
        expect(counted).toBe(result.findings.filter(({ status }) => status !== 'review').length);
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(findings).toBeGreaterThan(20);
  });

  const CLAIMS = snapshotOf([heading('Stem cell therapy'), ...SENTENCES.map(paragraph)]);

  test('gives the same audit twice, and whatever page was audited before', () => {
    const first = audit(CLAIMS);
    audit(snapshotOf([heading('Exosomes'), paragraph('Exosomes cure diabetes without any risk.')]));
    expect(audit(CLAIMS)).toEqual(first);
    expect(first.findings.length).toBeGreaterThan(2);
  });

  test('leaves the snapshot as it is', () => {
    const copy = structuredClone(CLAIMS);
    audit(CLAIMS);
    expect(CLAIMS).toEqual(copy);
  });

  test('a statement that stands twice is reported once, in page order', () => {
    const twice = snapshotOf([...CLAIMS.blocks, ...SENTENCES.map(paragraph)]);
    const { findings } = audit(twice);
    const keys = findings.map(({ claimType, quote }) => `${claimType} ${quote}`);
    expect(new Set(keys).size).toBe(keys.length);
    const blocks = findings.map(({ position }) => position.block);
    expect(blocks).toEqual([...blocks].sort((a, b) => a - b));
  });

  test('a finding keeps its id when the page around it changes', () => {
    const idsOf = ({ findings }: Audit) => findings.map(({ id, quote }) => `${quote} ${id}`);
    const before = audit(CLAIMS);
    const added = paragraph('Exosomes regrow the discs of your spine within weeks.');
    const after = audit({
      ...CLAIMS,
      blocks: [...CLAIMS.blocks.slice(0, 1), added, ...CLAIMS.blocks.slice(1)],
    });
    expect(after.findings.length).toBeGreaterThan(before.findings.length);
    expect(idsOf(after)).toEqual(expect.arrayContaining(idsOf(before)));
    expect(new Set(after.findings.map(({ id }) => id)).size).toBe(after.findings.length);
  });

  test('half a surrogate pair in a claim loses no audit', () => {
    const { findings } = audit(
      snapshotOf([heading('Stem cell therapy'), paragraph(`${SENTENCES[0]?.replace('worn', '\ud83d')}`)]),
    );
    expect(findings[0]?.quote).toContain('\ud83d');
    expect(findings[0]?.link).toContain('%EF%BF%BD');
  });

  test.each([
    ['an empty page', snapshotOf([]), 'out-of-scope'],
    [
      'a page without a therapy',
      snapshotOf([paragraph('We build oak tables.')], { title: '' }),
      'out-of-scope',
    ],
    [
      'a short page in German',
      snapshotOf([paragraph('PRP heilt.')], { language: 'de' }),
      'unsupported-language',
    ],
    [
      'a long page in Spanish that says it is English',
      snapshotOf([paragraph('Las células madre curan la rodilla sin riesgo alguno. '.repeat(10))]),
      'unsupported-language',
    ],
    ['a page about stem cells', CLAIMS, 'in-scope'],
  ])('scope of %s', (_, snapshot, scope) => {
    const result = audit(snapshot);
    expect(result.scope).toBe(scope);
    if (scope !== 'in-scope') expect(result.findings).toEqual([]);
  });

  test('says when the end of a page was not read', () => {
    expect(audit(CLAIMS).notes).toEqual([]);
    expect(audit({ ...CLAIMS, truncated: true }).notes.map(({ code }) => code)).toEqual(['truncated']);
  });

  test('says which frames were not read, whatever the scope', () => {
    const framed = (...urls: string[]) => ({
      ...snapshotOf([paragraph('Shelves made to measure.')]),
      frames: [{ url: 'https://read.test/', read: true }, ...urls.map((url) => ({ url, read: false }))],
    });
    const said = (...urls: string[]) => audit(framed(...urls)).notes.map(({ message }) => message);
    expect(said()).toEqual([]);
    expect(said('https://booking.test/widget?clinic=1')).toEqual([
      'A framed part of this page (booking.test) was not read.',
    ]);
    expect(said('about:srcdoc')).toEqual(['A framed part of this page was not read.']);
    expect(said('https://a.test/1', 'https://a.test/2', 'http://b.test:81/')).toEqual([
      '3 framed parts of this page (a.test, b.test:81) were not read.',
    ]);
    expect(said(...'abcdefg'.split('').map((name) => `https://${name}.test/`))).toEqual([
      '7 framed parts of this page (a.test, b.test, c.test, d.test, e.test, …) were not read.',
    ]);
  });

  test.each(['more risk of ', 'stem cells cure the knee ', 'no ', '\u200b', 'e.g. Dr. ', 'FDA approved '])(
    'reads 200 kB of one endless sentence in bounded time: %j',
    (unit) => {
      const endless = unit.repeat(Math.ceil(200_000 / unit.length));
      expect(audit(snapshotOf([heading('Stem cells'), paragraph(endless)])).page.words).toBeGreaterThan(0);
    },
    15_000,
  );
});

test('a fault in judging one kind of claim becomes a note, and the other findings stand', () => {
  const faulty = {
    ...evidence,
    judge: (key: Parameters<typeof evidence.judge>[0]) => {
      if (key.claimType === 'tissue-regeneration') throw new Error('broken answer');
      return evidence.judge(key);
    },
  };
  const snapshot = snapshotOf([heading('Stem cell therapy'), paragraph(SENTENCES[0] as string)]);
  const { findings, notes } = auditSnapshot(snapshot, faulty, options);
  expect(notes.map(({ code }) => code)).toEqual(['tissue-regeneration-failed']);
  expect(findings.map(({ claimType }) => claimType)).toEqual(['symptom-relief']);
});
