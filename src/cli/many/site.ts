import { dirname } from 'node:path/posix';
import { getDomain } from 'tldts';

/**
 * The site that an address belongs to: its registered domain by the Public Suffix List, where "www.clinic.example" and
 * "clinic.example" are one and two shops of one hosting service are two; the host where there is no such domain; the
 * folder of a file.
 */
export function siteOf(address: string): string {
  if (!URL.canParse(address)) return dirname(address.replaceAll('\\', '/'));
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol}//${dirname(url.pathname)}`;
  return getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.host;
}
