import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HistoryFileError,
  historyFile,
  type KeptAudit,
  readHistoryFile,
} from '../../src/report/history-file.ts';
import { entryOf, finding } from './fixtures.ts';

const { audit } = entryOf([finding()]);
const KEPT: KeptAudit = { audit, lastSeenAt: '2026-11-25T08:00:00.000Z', timesSeen: 3 };

const fileOf = (audits: readonly unknown[]): string =>
  [...historyFile(audits as KeptAudit[], '2026-12-01T00:00:00.000Z')].join('');

const codeOf = (text: string): string | undefined => {
  try {
    readHistoryFile(text);
    return undefined;
  } catch (error) {
    if (error instanceof HistoryFileError) return error.code;
    throw error;
  }
};

describe('a history as a file', () => {
  it('comes back as it was, an empty one too', () => {
    expect(readHistoryFile(fileOf([KEPT, KEPT]))).toEqual({ audits: [KEPT, KEPT], refused: 0 });
    expect(readHistoryFile(fileOf([]))).toEqual({ audits: [], refused: 0 });
  });

  it.each([
    ['one audit', JSON.stringify(audit, null, 2)],
    ['a list', JSON.stringify([audit])],
    ['JSON Lines', `${JSON.stringify(audit)}\n`],
    ['a byte order mark', `\uFEFF${JSON.stringify(audit)}`],
  ])('may also be %s of the command line', (_, text) => {
    expect(readHistoryFile(text)).toEqual({
      audits: [{ audit, lastSeenAt: audit.page.auditedAt, timesSeen: 1 }],
      refused: 0,
    });
  });

  it('passes over pages that could not be audited and counts what it does not know', () => {
    const failed = { page: { url: 'https://a.test/' }, error: { code: 'timeout', message: 'Too slow.' } };
    const lines = [audit, failed, { ...audit, schemaVersion: 9 }]
      .map((one) => JSON.stringify(one))
      .join('\n');
    expect(readHistoryFile(`${lines}\n{"half`)).toMatchObject({
      audits: [KEPT.audit].map((one) => ({ audit: one })),
      refused: 2,
    });
  });
});

describe('a hostile file', () => {
  it.each([
    ['nothing', ''],
    ['other JSON', '{"a":1}'],
    ['a web page', '<!doctype html><p>'],
    ['another format', JSON.stringify({ format: 'x', schemaVersion: 1, exportedAt: '', audits: [] })],
    ['a later form', fileOf([]).replace('"schemaVersion":1', '"schemaVersion":2')],
    ['nothing but failures', '{"error":{"code":"x","message":"y"}}'],
    ['deep nesting', '['.repeat(100_000)],
  ])('of %s is refused', (_, text) => {
    expect(codeOf(text)).toBe('not-a-history');
  });

  it.each([
    ['a key that no audit has', { ...audit, extra: 1 }],
    ['a prototype', JSON.parse(`{"__proto__":{"polluted":true},${JSON.stringify(audit).slice(1)}`)],
    ['no time', { ...audit, page: { ...audit.page, auditedAt: 'yesterday' } }],
    ['an impossible day', { ...audit, page: { ...audit.page, auditedAt: '2026-99-99T00:00:00Z' } }],
    ['an endless title', { ...audit, page: { ...audit.page, title: 'x'.repeat(9000) } }],
    ['numbers that are none', { ...KEPT, timesSeen: 1e300 }],
  ])('with %s in an audit loses that audit alone', (_, bad) => {
    expect(readHistoryFile(fileOf([bad, KEPT]))).toEqual({ audits: [KEPT], refused: 1 });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('of any text ends in audits or a plain refusal', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `[${json}]\n${json}`),
        ),
        (text) => {
          expect(codeOf(text)).toBe('not-a-history');
        },
      ),
    );
  });
});
