import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  CollectedSchema,
  isOwnBackground,
  isOwnPage,
  PageRequestSchema,
  ReplySchema,
  RequestSchema,
} from '../../src/extension/protocol.ts';
import { foundIn } from '../../src/ui/answer.ts';
import { paragraph, snapshotOf } from '../snapshot.ts';
import { CLINIC, dataOf } from '../ui/fixtures/audits.ts';

const snapshot = snapshotOf([paragraph('We treat knees.')], { title: 'Knees' });
const collected = { kind: 'snapshot', document: '1-2', framePaths: [[0, 1]] };

describe('messages at the door', () => {
  it('pass when they are what they say', () => {
    expect(v.is(RequestSchema, { kind: 'audit', tabId: 3 })).toBe(true);
    expect(v.is(RequestSchema, { kind: 'show', tabId: 3, findingId: 'f1' })).toBe(true);
    expect(v.is(ReplySchema, { kind: 'audited', data: dataOf(CLINIC), marked: false })).toBe(true);
    expect(v.is(CollectedSchema, { ...collected, snapshot })).toBe(true);
    const found = foundIn(dataOf(CLINIC).audit, []);
    expect(v.is(PageRequestSchema, { kind: 'highlight', marks: [], found })).toBe(true);
  });

  it('are refused when they are anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        for (const schema of [RequestSchema, ReplySchema, CollectedSchema, PageRequestSchema]) {
          expect(v.is(schema, message)).toBe(false);
        }
      }),
    );
    expect(v.is(RequestSchema, { kind: 'audit', tabId: -1 })).toBe(false);
    expect(v.is(RequestSchema, { kind: 'audit', tabId: 3, more: true })).toBe(false);
    expect(v.is(RequestSchema, { kind: 'evaluate', tabId: 3 })).toBe(false);
  });

  it('are refused when a page hands over more than it may', () => {
    const blocks = Array.from({ length: 7 }, () => ({ ...snapshot.blocks[0], text: 'a'.repeat(1_000_000) }));
    expect(v.is(CollectedSchema, { ...collected, snapshot: { ...snapshot, blocks } })).toBe(false);
    expect(v.is(CollectedSchema, { ...collected, snapshot: { ...snapshot, extra: 1 } })).toBe(false);
  });
});

describe('senders', () => {
  const id = 'abc';
  const origin = 'chrome-extension://abc/';

  it('of requests are pages of the extension itself', () => {
    expect(isOwnPage({ id, url: `${origin}popup.html` }, id, origin)).toBe(true);
    expect(isOwnPage({ id, url: 'https://clinic.example/', tab: {} }, id, origin)).toBe(false);
    expect(isOwnPage({ id: 'other', url: `${origin}popup.html` }, id, origin)).toBe(false);
    expect(isOwnPage({ id }, id, origin)).toBe(false);
    expect(isOwnPage({ id, url: 'https://evil.example/?chrome-extension://abc/' }, id, origin)).toBe(false);
  });

  it('of marks are the background, never a tab', () => {
    expect(isOwnBackground({ id }, id)).toBe(true);
    expect(isOwnBackground({ id, tab: {} }, id)).toBe(false);
    expect(isOwnBackground({ id: 'other' }, id)).toBe(false);
  });
});
