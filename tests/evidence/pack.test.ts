import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEvidence } from '../../src/evidence/index.ts';
import { PACK_LIMIT, parsePack, withPack } from '../../src/evidence/pack.ts';
import { answer, record } from './pack-fixture.ts';

const evidence = loadEvidence();

const pack = { name: 'test-rules', version: '1', asOf: '2026-11-01', records: [record], answers: [answer] };
const text = (value: unknown) => JSON.stringify(value, null, 2);
const errorsOf = (value: unknown) => {
  const result = parsePack(typeof value === 'string' ? value : text(value), evidence.data);
  return 'errors' in result ? result.errors : [];
};

describe('a good pack', () => {
  const result = parsePack(text(pack), evidence.data);
  if (!('pack' in result)) throw new Error(JSON.stringify(result));
  const added = withPack(evidence, result.pack);

  it('adds its records and says so in the version', () => {
    expect(added.size).toBe(evidence.size + 1);
    expect(added.version).toBe(`${evidence.version}+test-rules-1`);
  });

  it('overrides the answer with the same key', () => {
    const judgement = added.judge({
      claimType: 'symptom-relief',
      therapies: ['prp'],
      conditions: ['knee-oa'],
      strength: 'asserted',
    });
    expect(judgement?.why).toBe('The pack says otherwise.');
    expect(judgement?.evidence).toEqual([{ id: 'test-2026-trial', stance: 'contradicts' }]);
    expect(added.data.answers).toHaveLength(evidence.data.answers.length);
  });

  it('overrides a record of the same id and leaves the base set as it was', () => {
    const id = 'bennell-2021-restore';
    const other = parsePack(text({ ...pack, records: [{ ...record, id }], answers: [] }), evidence.data);
    if (!('pack' in other)) throw new Error(JSON.stringify(other));
    expect(withPack(evidence, other.pack).cards([{ id, stance: 'context' }])[0]?.label).toBe('Test, 2026');
    expect(evidence.cards([{ id, stance: 'context' }])[0]?.label).not.toBe('Test, 2026');
  });
});

describe('the documentation', () => {
  it('shows a pack that is accepted', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/evidence.md', 'utf8')) ?? [];
    expect(parsePack(example, evidence.data)).toHaveProperty('pack');
  });
});

describe('a broken pack is refused whole', () => {
  it('with the line of a fault in the JSON', () => {
    const [error, ...more] = errorsOf('{\n  "name": "x-rules",\n  "version" "1", }, <p>\n}');
    expect(more).toEqual([]);
    expect(error?.line).toBe(3);
    expect(error?.reason).toMatch(/not JSON/);
  });

  it('with line and reason of a wrong value', () => {
    const [error] = errorsOf({ ...pack, records: [{ ...record, kind: 'rumour' }] });
    expect(error?.reason).toMatch(/records\.0\.kind/);
    expect(
      text({ ...pack, records: [{ ...record, kind: 'rumour' }] }).split('\n')[(error?.line ?? 0) - 1],
    ).toContain('rumour');
  });

  it.each([
    ['an unknown key', { ...pack, code: 'x' }],
    ['an unknown key of a record', { ...pack, records: [{ ...record, onClick: 'x' }] }],
    ['markup', { ...pack, records: [{ ...record, finding: 'It works <img src=x onerror=alert(1)>' }] }],
    [
      'a script address',
      { ...pack, records: [{ ...record, links: [{ label: 'x', url: 'javascript:alert(1)' }] }] },
    ],
    [
      'a data address',
      { ...pack, records: [{ ...record, links: [{ label: 'x', url: 'data:text/html,x' }] }] },
    ],
    [
      'an address that breaks out of an attribute',
      { ...pack, records: [{ ...record, links: [{ label: 'x', url: 'https://a.test/"onload="x' }] }] },
    ],
    ['a record that is not there', { ...pack, answers: [{ ...answer, evidence: ['no-such-record'] }] }],
    ['the same record twice', { ...pack, records: [record, record] }],
    ['an answer without evidence', { ...pack, answers: [{ ...answer, evidence: [] }] }],
    ['nothing', ''],
    ['a list', []],
  ])('%s', (_, value) => {
    expect(errorsOf(value).length).toBeGreaterThan(0);
  });

  it('when it is far too long', () => {
    expect(errorsOf(' '.repeat(PACK_LIMIT + 1))[0]?.reason).toMatch(/longer/);
  });

  it('whatever the file holds, without a crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (value) => {
        const errors = errorsOf(value);
        expect(errors.every(({ line, reason }) => line >= 1 && reason.length > 0)).toBe(true);
      }),
    );
  });
});
