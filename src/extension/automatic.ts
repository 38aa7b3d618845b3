import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { hostnameOf } from '../model/index.ts';

/**
 * Automatic checks. A site is checked by itself where the reader has given the extension access to it: the browser's
 * own list of permissions is the only record of that, so whatever is taken back there is taken back here. Kept beside
 * it are only the sites that are left out although everywhere else is checked.
 */
export interface Automatic {
  everywhere: boolean;
  /** Host names, sorted; a leading `*.` stands for all subdomains. */
  sites: string[];
  /** Host names that are left out. */
  off: string[];
}

export const EVERYWHERE = '*://*/*';
const OFF_KEY = 'automaticOff';
const USE_KEY = 'automaticOffer';

/** Pages on which the marks were used before automatic checks are offered. */
const USES_BEFORE_OFFER = 2;

/** Host name of what a reader types as a site: an address, or a name without `https://`. */
export function siteOf(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  const host = URL.canParse(address) ? hostnameOf(new URL(address).href) : undefined;
  return host && /^(?:localhost$|[^*]+\.[^*]+$)/.test(host) ? host : undefined;
}

/** Match pattern of one host, all its pages. */
export const patternOf = (host: string): string => `*://${host}/*`;

/** Host of a match pattern; `*` for all hosts, undefined for what is no web page. */
function hostOfPattern(pattern: string): string | undefined {
  if (pattern === '<all_urls>') return '*';
  return /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1];
}

/** Patterns of the sites the browser lets the extension see. */
export async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

export async function offSites(): Promise<string[]> {
  const stored = (await browser.storage.local.get(OFF_KEY))[OFF_KEY];
  return v.is(v.array(v.string()), stored) ? stored : [];
}

export async function automatic(): Promise<Automatic> {
  const hosts = (await grantedPatterns()).map(hostOfPattern);
  const sites = hosts.filter((host): host is string => host !== undefined && host !== '*');
  return { everywhere: hosts.includes('*'), sites: [...new Set(sites)].sort(), off: await offSites() };
}

/** True where a page at this address may be checked without being asked. */
export async function isAutomatic(address: string | undefined): Promise<boolean> {
  const host = hostnameOf(address);
  if (!host || (await offSites()).includes(host)) return false;
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

/** Asks the reader for access, as the browser words it; only in the turn of a click. True if it was given. */
export function allow(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives access to a site back, whichever patterns gave it. */
export async function disallow(host: string): Promise<void> {
  const origins = (await grantedPatterns()).filter((pattern) => hostOfPattern(pattern) === host);
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Gives back the access to all sites. */
export async function disallowAll(): Promise<void> {
  const origins = await grantedPatterns();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Ends automatic checks of a site: access of its own is given back, and where all sites are allowed it is left out. */
export async function turnOff(host: string): Promise<void> {
  await disallow(host);
  if (await browser.permissions.contains({ origins: [patternOf(host)] })) await setOff(host, true);
}

/** Checks a site again that was left out. */
export const turnOn = (host: string): Promise<void> => setOff(host, false);

/** Leaves a site out, or takes it in again. */
async function setOff(host: string, off: boolean): Promise<void> {
  const others = (await offSites()).filter((other) => other !== host);
  await browser.storage.local.set({ [OFF_KEY]: off ? [...others, host].sort() : others });
}

/** Calls back whenever permissions or the sites left out have changed, in the browser's settings too. */
export function onAutomatic(listener: () => void): () => void {
  const stored = (changes: object) => {
    if (OFF_KEY in changes) listener();
  };
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  browser.storage.local.onChanged.addListener(stored);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
    browser.storage.local.onChanged.removeListener(stored);
  };
}

/** How a site stands in the popup; undefined where there is nothing to say of it yet. */
export async function siteState(host: string): Promise<'on' | 'off' | 'offered' | undefined> {
  const [granted, off] = await Promise.all([
    browser.permissions.contains({ origins: [patternOf(host)] }),
    offSites(),
  ]);
  if (granted) return off.includes(host) ? 'off' : 'on';
  return (await isOfferDue()) ? 'offered' : undefined;
}

const UseSchema = v.object({ uses: v.number(), declined: v.boolean() });

async function use(): Promise<v.InferOutput<typeof UseSchema>> {
  const stored = (await browser.storage.local.get(USE_KEY))[USE_KEY];
  return v.is(UseSchema, stored) ? stored : { uses: 0, declined: false };
}

/** Takes note that findings were looked at on a page; counts no further than needed. */
export async function countUse(): Promise<void> {
  const { uses, declined } = await use();
  if (uses < USES_BEFORE_OFFER) {
    await browser.storage.local.set({ [USE_KEY]: { uses: uses + 1, declined } });
  }
}

/** True once findings have been useful, unless the reader has said no. */
async function isOfferDue(): Promise<boolean> {
  const { uses, declined } = await use();
  return uses >= USES_BEFORE_OFFER && !declined;
}

export async function declineOffer(): Promise<void> {
  await browser.storage.local.set({ [USE_KEY]: { ...(await use()), declined: true } });
}
