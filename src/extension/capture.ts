import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { caseFileName } from '../case/name.ts';
import type { Capture, CaseFile } from '../case/write.ts';
import { reportName } from '../report/file-name.ts';
import { ask } from './ask.ts';

/** The script that writes down the page, as built. */
const SAVE_SCRIPT = '/save-page.js';
/** Firefox draws no larger picture: CSS pixels, either side. */
const LONGEST_SIDE = 16_000;

const SavedPageSchema = v.strictObject({
  html: v.string(),
  missing: v.array(v.string()),
  width: v.number(),
  height: v.number(),
});

/** The part of Chrome's API that Firefox has not, and of Firefox's that Chrome has not. */
interface PageCapture {
  saveAsMHTML(details: { tabId: number }): Promise<Blob | undefined>;
}
const MHTML_PERMISSION = 'pageCapture';
const pageCapture = (): PageCapture | undefined =>
  (globalThis as { chrome?: { pageCapture?: PageCapture } }).chrome?.pageCapture;
const canAsk = (): boolean =>
  (browser.runtime.getManifest().optional_permissions as string[] | undefined)?.includes(MHTML_PERMISSION) ??
  false;

/** What a case was saved as, or why there is none. */
export type Saved = { name: string; file: CaseFile } | { failure: string };

/**
 * Captures the tab as a case file. To be called straight from a click, as Chrome may have to ask for the permission
 * to save a page; without it the page's own markup is written down instead.
 */
export async function captureCase(tabId: number): Promise<Saved> {
  const allowed = canAsk() && (await mayUseMhtml());
  const reply = await ask({ kind: 'capture', tabId });
  if (reply.kind !== 'captured') return { failure: reply.kind === 'failed' ? reply.failure : 'error' };
  const { audit, snapshot, packs } = reply;
  const notCaptured: string[] = [];
  const saved = await copyOf(tabId);
  const screenshot = await screenshotOf(tabId, saved, notCaptured);
  const page = (allowed && (await mhtmlOf(tabId))) || htmlOf(saved, notCaptured);
  const { writeCase } = await import('../case/write.ts');
  const capture: Capture = {
    audit,
    snapshot,
    packs,
    page,
    screenshot,
    browser: navigator.userAgent,
    notCaptured,
  };
  const file = writeCase(capture);
  return { name: caseFileName(reportName('case', audit), file.caseId), file };
}

/**
 * Asks where the browser can be asked: a popup closes under the question, and takes with it what was being saved. There
 * the page's own markup is saved at once, until the permission was given from the side panel.
 */
async function mayUseMhtml(): Promise<boolean> {
  const wanted = { permissions: [MHTML_PERMISSION] as never[] };
  const isPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
  try {
    return await (isPopup ? browser.permissions.contains(wanted) : browser.permissions.request(wanted));
  } catch {
    return false;
  }
}

type SavedPage = v.InferOutput<typeof SavedPageSchema>;

async function copyOf(tabId: number): Promise<SavedPage | undefined> {
  try {
    const [main] = await browser.scripting.executeScript({ target: { tabId }, files: [SAVE_SCRIPT] });
    return v.parse(SavedPageSchema, main?.result);
  } catch {
    return undefined;
  }
}

async function mhtmlOf(tabId: number): Promise<Capture['page']> {
  try {
    const blob = await pageCapture()?.saveAsMHTML({ tabId });
    return blob && { name: 'page.mhtml', bytes: new Uint8Array(await blob.arrayBuffer()) };
  } catch {
    return undefined;
  }
}

function htmlOf(saved: SavedPage | undefined, notCaptured: string[]): Capture['page'] {
  if (!saved) {
    notCaptured.push('the page itself: the browser did not allow a copy');
    return undefined;
  }
  notCaptured.push(...saved.missing);
  return { name: 'page.html', bytes: new TextEncoder().encode(saved.html) };
}

/** The whole page in Firefox, what is in view elsewhere. Of the tab in front alone: no other page gets into a case. */
async function screenshotOf(
  tabId: number,
  saved: SavedPage | undefined,
  notCaptured: string[],
): Promise<Uint8Array | undefined> {
  const canTakeAll = import.meta.env.FIREFOX && saved;
  const whole = canTakeAll && {
    rect: {
      x: 0,
      y: 0,
      width: Math.min(saved.width, LONGEST_SIDE),
      height: Math.min(saved.height, LONGEST_SIDE),
    },
    scale: 1,
  };
  try {
    const { windowId } = await browser.tabs.get(tabId);
    const url = await browser.tabs.captureVisibleTab(windowId, { format: 'png', ...whole });
    if (!(await browser.tabs.get(tabId)).active) {
      notCaptured.push('a screenshot: another tab was in front');
      return undefined;
    }
    if (!whole) notCaptured.push('the screenshot shows the part of the page that was in view');
    else if (saved.height > LONGEST_SIDE || saved.width > LONGEST_SIDE)
      notCaptured.push(`the screenshot ends after ${LONGEST_SIDE} pixels`);
    return bytesOfDataUrl(url);
  } catch {
    notCaptured.push('a screenshot: the browser did not allow one');
    return undefined;
  }
}

const bytesOfDataUrl = (url: string): Uint8Array =>
  Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
