import { getDomain } from 'tldts';

/**
 * The site that an address belongs to: its registered domain by the Public Suffix List, where "www.clinic.example" and
 * "clinic.example" are one and two shops of one hosting service are two; the host where there is no such domain; the
 * folder of a file.
 */
export function siteOf(address: string): string {
  const [, host] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(address) ?? [];
  if (!host) return folderOf(address.replaceAll('\\', '/'));
  return getDomain(host, { allowPrivateDomains: true }) ?? host.toLowerCase();
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '.' : path.slice(0, end) || '/';
}
