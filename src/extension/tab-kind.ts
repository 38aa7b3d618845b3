import type { Failure } from '../ui/popup-data.ts';

/**
 * Whether a page with this address can be read at all; undefined where it is worth trying. The browsers' own lists
 * of closed sites change, so a refusal at injection is handled as well (`failureOfInjection`).
 */
export function failureOfAddress(address: string | undefined): Failure | undefined {
  if (!address) return 'restricted';
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'restricted';
  }
  if (['http:', 'https:', 'file:'].includes(url.protocol)) return undefined;
  return 'restricted';
}

/** Why the browser refused to run a script in the page at this address. */
export function failureOfInjection(error: unknown, address: string | undefined): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const path = address?.replace(/[?#].*$/s, '') ?? '';
  if (/file URL|file:\/\//i.test(message)) return 'file';
  if (
    /cannot access|cannot be scripted|missing host permission|extensions gallery|error page/i.test(message)
  ) {
    return /\.pdf$/i.test(path) ? 'pdf' : 'restricted';
  }
  if (/frame|tab|document|actor|closed|destroyed|navigat/i.test(message)) return 'gone';
  return 'error';
}
