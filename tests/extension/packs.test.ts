import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, record } from '../evidence/pack-fixture.ts';

// The real module looks for the browser when it is loaded, so the stand-in is laid out before.
Object.assign(globalThis, {
  browser: Object.assign(fakeBrowser, { runtime: { ...fakeBrowser.runtime, id: 'test' } }),
});
const { addPack, evidenceInUse, PACKS_KEY, removePack, tryPack } = await import(
  '../../src/extension/packs.ts'
);

const pack = (changes: object = {}): string =>
  JSON.stringify({
    name: 'test-rules',
    version: '1',
    asOf: '2026-11-01',
    records: [record],
    answers: [answer],
    ...changes,
  });

const whyOf = async (): Promise<string | undefined> =>
  (await evidenceInUse()).evidence.judge({
    claimType: 'symptom-relief',
    therapies: ['prp'],
    conditions: ['knee-oa'],
    strength: 'asserted',
  })?.why;
const stored = async () => (await fakeBrowser.storage.local.get(PACKS_KEY))[PACKS_KEY];

beforeEach(() => fakeBrowser.reset());

describe('without packs', () => {
  it('the bundled evidence is in use', async () => {
    const { evidence, packs } = await evidenceInUse();
    expect(evidence.version).toMatch(/^\d{4}\.\d{2}$/);
    expect(packs).toEqual([]);
  });
});

describe('a pack that fits', () => {
  it('says what it would change and changes nothing until it is added', async () => {
    const checked = await tryPack(pack());
    if ('errors' in checked) throw new Error(JSON.stringify(checked.errors));
    expect(checked.changes.records).toEqual({ added: ['test-2026-trial'], replaced: [] });
    expect(checked.changes.answers.added).toEqual([]);
    expect(checked.changes.answers.replaced).toHaveLength(1);
    expect(await stored()).toBeUndefined();
  });

  it('is judged with once it is added, and no more once it is removed', async () => {
    const before = await whyOf();
    await addPack(pack());
    expect(await whyOf()).toBe('The pack says otherwise.');
    expect((await evidenceInUse()).evidence.version).toMatch(/\+test-rules-1$/);
    await removePack('test-rules');
    expect(await whyOf()).toBe(before);
    expect(await stored()).toEqual([]);
  });

  it('takes the place of its earlier version', async () => {
    await addPack(pack());
    const checked = await addPack(pack({ version: '2', answers: [{ ...answer, why: 'Second thoughts.' }] }));
    expect('changes' in checked && checked.changes.records.added).toEqual(['test-2026-trial']);
    expect(await whyOf()).toBe('Second thoughts.');
    expect((await evidenceInUse()).packs).toHaveLength(1);
  });

  it('may build on an earlier pack', async () => {
    await addPack(pack());
    const second = pack({ name: 'more-rules', records: [], answers: [{ ...answer, why: 'On top.' }] });
    await addPack(second);
    expect(await whyOf()).toBe('On top.');
    await removePack('test-rules');
    const { packs, evidence } = await evidenceInUse();
    expect(packs).toMatchObject([{ name: 'more-rules', errors: [{ line: 1 }] }]);
    expect(evidence.version).not.toContain('+');
  });
});

describe('a broken pack', () => {
  it.each([
    ['not JSON', '{"name": '],
    [
      'a script address',
      pack({ records: [{ ...record, links: [{ label: 'x', url: 'javascript:alert(1)' }] }] }),
    ],
    ['markup', pack({ records: [{ ...record, finding: '<img src=x onerror=alert(1)>' }] })],
    [
      'one wrong record among good ones',
      pack({ records: [record, { ...record, id: 'other', kind: 'rumour' }] }),
    ],
  ])('with %s is refused whole, with line and reason', async (_, text) => {
    const checked = await addPack(text);
    expect('errors' in checked && checked.errors[0]).toMatchObject({
      line: expect.any(Number),
      reason: expect.any(String),
    });
    expect(await stored()).toBeUndefined();
    expect(await whyOf()).not.toBe('The pack says otherwise.');
  });

  it('leaves its earlier good version in use', async () => {
    await addPack(pack());
    await addPack(pack({ version: '2', code: 'x' }));
    expect(await whyOf()).toBe('The pack says otherwise.');
  });

  it.each([
    ['tampered with', [{ name: 'test-rules', text: pack({ code: 'x' }) }]],
    ['of another shape', 'nonsense'],
    ['with an entry of another shape', [{ name: 1 }]],
  ])('in storage, %s, is not used', async (_, value) => {
    await fakeBrowser.storage.local.set({ [PACKS_KEY]: value });
    expect(await whyOf()).not.toBe('The pack says otherwise.');
    expect((await evidenceInUse()).evidence.version).not.toContain('+');
  });
});
