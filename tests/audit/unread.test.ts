import { expect, test } from 'vitest';
import { unreadParts } from '../../src/audit/unread.ts';

test('a frame is named by the host it comes from, once, without user name or password', () => {
  const frames = ['https://trusted.test@evil.test/x', 'https://user:pw@EVIL.test/y', 'about:srcdoc'].map(
    (url) => ({
      url,
      read: false,
    }),
  );
  const [note] = unreadParts({
    schemaVersion: 1,
    url: 'https://clinic.test/',
    title: '',
    language: 'en',
    pageTypes: [],
    blocks: [],
    frames,
  });
  expect(note?.message).toBe('3 framed parts of this page (evil.test) were not read.');
});
