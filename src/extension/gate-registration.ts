import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { forgetAudit } from './audit-store.ts';
import { grantedPatterns, isAutomatic, offSites, onAutomatic, patternOf } from './automatic.ts';
import { showBadge } from './badge.ts';
import { PageReplySchema, type PageRequest } from './protocol.ts';

/** The script that decides in each page of an allowed site whether there is anything to check. */
const GATE_SCRIPT = '/gate.js';
const ID = 'gate';

let last: Promise<void> = Promise.resolve();

/** Keeps the registered script in step with the permissions; registers its listeners at once. */
export function startGateRegistration(): void {
  browser.runtime.onInstalled.addListener(() => void register());
  browser.runtime.onStartup.addListener(() => void register());
  onAutomatic(() => void register().then(reachOpenTabs));
}

/** One change after the other, so that the last one stands. */
function register(): Promise<void> {
  last = last.then(registerNow).catch(() => {
    // The next change or start tries again.
  });
  return last;
}

async function registerNow(): Promise<void> {
  const [matches, off, known] = await Promise.all([
    grantedPatterns(),
    offSites(),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js: [GATE_SCRIPT],
      matches,
      ...(off.length > 0 && { excludeMatches: off.map(patternOf) }),
      runAt: 'document_idle',
    },
  ]);
}

/** Tabs that are open already: the gate starts in those that are allowed now, the others are left alone. */
async function reachOpenTabs(): Promise<void> {
  const leave: PageRequest = { kind: 'leave' };
  const reach = async ({ id: tabId, url }: { id?: number | undefined; url?: string | undefined }) => {
    if (tabId === undefined) return;
    if (!(await isAutomatic(url))) {
      const { outcome } = v.parse(PageReplySchema, await browser.tabs.sendMessage(tabId, leave));
      if (outcome === 'shown') await Promise.all([forgetAudit(tabId), showBadge(tabId, 0)]);
    } else await browser.scripting.executeScript({ target: { tabId }, files: [GATE_SCRIPT] });
  };
  await Promise.allSettled((await browser.tabs.query({})).map(reach));
}
