import { expect, test } from 'vitest';
import { BatchRun } from '../../src/extension/batch-run.ts';
import { addressesIn, type BatchPage } from '../../src/ui/batch/batch-page.ts';

/** A reader whose pages are handed over by hand. */
function byHand() {
  const open = new Map<string, () => void>();
  let most = 0;
  return {
    open,
    most: () => most,
    read: (url: string) =>
      new Promise<{ page: { url: string }; error: { code: string; message: string } }>((resolve) => {
        open.set(url, () => {
          open.delete(url);
          resolve({ page: { url }, error: { code: 'x', message: '' } });
        });
        most = Math.max(most, open.size);
      }),
  };
}
const waiting = (url: string): BatchPage => ({ url, state: 'waiting' });
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

test('three pages at once, one of each host, all in the end', async () => {
  const addresses = ['a', 'b', 'c', 'd'].flatMap((host) => [1, 2].map((at) => `https://${host}.test/${at}`));
  const reader = byHand();
  let changes = 0;
  const run = new BatchRun(addresses.map(waiting), reader.read, () => (changes += 1), 0);
  run.start();
  expect([...reader.open.keys()]).toEqual(['https://a.test/1', 'https://b.test/1', 'https://c.test/1']);
  while (!run.isDone) {
    const hosts = [...reader.open.keys()].map((url) => new URL(url).host);
    expect(new Set(hosts).size).toBe(hosts.length);
    reader.open.values().next().value?.();
    await settle();
  }
  expect(reader.most()).toBe(3);
  expect(run.pages.every(({ state, entry }) => state === 'done' && entry)).toBe(true);
  expect(changes).toBeGreaterThanOrEqual(16);
});

test('paused, it opens no further page; resumed, it goes on; stopped, it leaves out what has not begun', async () => {
  const reader = byHand();
  const run = new BatchRun(
    Array.from({ length: 8 }, (_, at) => waiting(`https://clinic-${at}.test/`)),
    reader.read,
    () => {},
    0,
  );
  run.start();
  run.pause();
  for (const finish of [...reader.open.values()]) finish();
  await settle();
  expect(reader.open.size).toBe(0);
  expect(run.isDone).toBe(false);
  run.start();
  expect(reader.open.size).toBe(3);
  run.stop();
  expect(run.isDone).toBe(false);
  for (const finish of [...reader.open.values()]) finish();
  await settle();
  expect(run.isDone).toBe(true);
  expect(run.pages.map(({ state }) => state)).toEqual([...Array(6).fill('done'), 'left', 'left']);
});

test('a check that was broken off is gone on with: what was done is not read again, what was being read is', async () => {
  const reader = byHand();
  const kept: BatchPage[] = [
    {
      url: 'https://a.test/',
      state: 'done',
      entry: { page: { url: '' }, error: { code: 'x', message: '' } },
    },
    { url: 'https://b.test/', state: 'reading' },
    { url: 'https://c.test/', state: 'left' },
    waiting('https://d.test/'),
  ];
  const changed: string[] = [];
  const run = new BatchRun(kept, reader.read, (page) => page && changed.push(`${page.url} ${page.state}`), 0);
  run.start();
  expect([...reader.open.keys()]).toEqual(['https://b.test/', 'https://d.test/']);
  for (const finish of [...reader.open.values()]) finish();
  await settle();
  expect(run.isDone).toBe(true);
  expect(changed).toEqual(['https://b.test/ done', 'https://d.test/ done']);
});

test('addresses are taken from any text: each once, without fragments, and nothing that is no web page', () => {
  expect(
    addressesIn(
      ' https://a.test/x#top\nhttps://a.test/x http://b.test\n\nfile:///etc/passwd javascript:alert(1)\nclinic.test https://',
    ),
  ).toEqual(['https://a.test/x', 'http://b.test/']);
});
