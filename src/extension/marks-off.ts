import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { pageOf } from './page-address.ts';

/** Pages whose marks the reader has switched off, until the browser closes. */
const KEY = 'marksOff';
const MAX_PAGES = 500;

async function read(): Promise<string[]> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  return v.is(v.array(v.string()), stored) ? stored : [];
}

export async function areMarksOff(url: string): Promise<boolean> {
  return (await read()).includes(pageOf(url));
}

export async function setMarksOff(url: string, off: boolean): Promise<void> {
  const page = pageOf(url);
  const others = (await read()).filter((other) => other !== page);
  await browser.storage.session.set({ [KEY]: (off ? [...others, page] : others).slice(-MAX_PAGES) });
}
