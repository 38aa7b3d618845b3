import robotsParser from 'robots-parser';
import packageJson from '../../../package.json' with { type: 'json' };
import { badStatus, fetchBytes } from '../fetch-page.ts';
import { InputError } from '../input-error.ts';

/** Longest pause that a robots.txt may ask for and get, in seconds. */
const MAX_PAUSE = 60;

export interface Manners {
  /** May the page be fetched by a program? */
  allows(url: string): boolean;
  /** Seconds between two requests that the site asks for; 0 where it says nothing. */
  pause: number;
}

const EVERYTHING: Manners = { allows: () => true, pause: 0 };

/**
 * What a site's robots.txt asks of this tool (RFC 9309): no such file means that all may be fetched, one that cannot
 * be read that nothing may.
 * @throws InputError where the file cannot be read
 */
export async function readManners(origin: string, timeoutSeconds: number): Promise<Manners> {
  const address = `${origin}/robots.txt`;
  try {
    const { bytes } = await fetchBytes(address, timeoutSeconds, 'text/plain', ({ ok, status, headers }) => {
      if (ok) return;
      if (status < 500 && status !== 429) throw new InputError('no-robots', 'There are no rules.');
      throw badStatus(status, headers.get('retry-after'));
    });
    const robots = robotsParser(address, new TextDecoder().decode(bytes));
    return {
      allows: (url) => robots.isAllowed(url, packageJson.name) ?? true,
      pause: Math.min(robots.getCrawlDelay(packageJson.name) ?? 0, MAX_PAUSE),
    };
  } catch (error) {
    if (error instanceof InputError && error.code === 'no-robots') return EVERYTHING;
    throw error;
  }
}

export const disallowed = (): InputError =>
  new InputError(
    'robots-disallowed',
    "The site's robots.txt asks programs not to fetch this page. Open it in a browser, save it as HTML and audit that file.",
  );
