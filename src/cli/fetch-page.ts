import packageJson from '../../package.json' with { type: 'json' };
import { InputError } from './input-error.ts';
import { readLimited } from './limits.ts';

export interface FetchedPage {
  /** Address after redirects. */
  url: string;
  bytes: Uint8Array;
  /** The charset of the Content-Type header. */
  charset: string | undefined;
}

/** Names the tool to the sites, openly. */
export const USER_AGENT = `${packageJson.name}/${packageJson.version}`;

const HTML_TYPES = ['text/html', 'application/xhtml+xml'] as const;
/** Seconds before another try, where the server does not say. */
const RETRY_AFTER = 1;
const TRY_BROWSER = 'Open the page in a browser, save it as HTML and audit that file.';

export interface Fetched {
  response: Response;
  bytes: Uint8Array;
}

/** Fetches a page over HTTP. @throws InputError */
export async function fetchPage(url: string, timeoutSeconds: number): Promise<FetchedPage> {
  const { response, bytes } = await fetchBytes(
    url,
    timeoutSeconds,
    'text/html,application/xhtml+xml',
    (head) => {
      refuseBadStatus(head);
      const { type, isHtml } = contentTypeOf(head.headers.get('content-type'));
      if (!isHtml) throw notHtml(type);
    },
  );
  const { charset } = contentTypeOf(response.headers.get('content-type'));
  return { url: response.url, bytes, charset };
}

/**
 * Fetches anything of at most `MAX_BYTES` over HTTP. `check` sees the head of the answer first and may refuse it.
 * @throws InputError
 */
export async function fetchBytes(
  url: string,
  timeoutSeconds: number,
  accept: string,
  check: (head: Response) => void,
): Promise<Fetched> {
  const abort = new AbortController();
  const timer = setTimeout(
    () => abort.abort(new DOMException('The time is up.', 'TimeoutError')),
    timeoutSeconds * 1000,
  );
  try {
    const response = await fetch(url, {
      headers: { accept, 'user-agent': USER_AGENT },
      signal: abort.signal,
    });
    check(response);
    return { response, bytes: await readLimited(response.body ?? empty()) };
  } catch (error) {
    throw error instanceof InputError ? error : networkError(error as Error, timeoutSeconds);
  } finally {
    clearTimeout(timer);
    // Whatever was not read is not wanted: the connection ends.
    abort.abort();
  }
}

async function* empty(): AsyncIterable<Uint8Array> {}

/** @throws InputError for an answer that is not the page */
export function refuseBadStatus({ ok, status, headers }: Response): void {
  if (!ok) throw badStatus(status, headers.get('retry-after'));
}

/** What a Content-Type header says: the media type in lower case, whether it is a web page's, its charset. */
export function contentTypeOf(header: string | null): {
  type: string;
  isHtml: boolean;
  charset: string | undefined;
} {
  const [type = '', ...parameters] = (header ?? HTML_TYPES[0]).split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter));
  return {
    type: type.toLowerCase(),
    isHtml: HTML_TYPES.includes(type.toLowerCase() as (typeof HTML_TYPES)[number]),
    charset: charset?.slice('charset='.length).replaceAll(/["']/g, ''),
  };
}

export const notHtml = (type: string): InputError =>
  type === 'application/pdf'
    ? new InputError(
        'pdf',
        'This is a PDF, which cannot be read. If the same text is on a web page, audit that page.',
      )
    : new InputError('not-html', `This is not a web page (${type}). Give the address of an HTML page.`);

/** @param retryAfter the header of this name: seconds to wait (RFC 9110, section 10.2.3) */
export function badStatus(status: number, retryAfter: string | null): InputError {
  const refused = [401, 403, 429, 503].includes(status);
  const advice = refused
    ? `The site may turn programs away. ${TRY_BROWSER}`
    : 'Check the address in a browser.';
  const temporary = status === 429 || status >= 500;
  return new InputError(
    'http-status',
    `The server answered ${status}. ${advice}`,
    temporary ? Number(retryAfter) || RETRY_AFTER : undefined,
  );
}

export function networkError(error: Error, timeoutSeconds: number): InputError {
  if (error.name === 'TimeoutError') {
    return new InputError(
      'timeout',
      `The page was not there after ${timeoutSeconds} seconds. Try again, or allow more with --timeout. ${TRY_BROWSER}`,
      RETRY_AFTER,
    );
  }
  const cause = error.cause as (Error & { code?: string }) | undefined;
  const detail = cause?.code ?? cause?.message ?? error.message;
  if (/redirect/i.test(detail)) {
    return new InputError('redirect-loop', `The server redirects without end. ${TRY_BROWSER}`);
  }
  if (/CERT|SSL|TLS|SELF_SIGNED/i.test(detail)) {
    return new InputError(
      'bad-certificate',
      `The site's certificate is not valid (${detail}). Check the address. ${TRY_BROWSER}`,
    );
  }
  if (/HEADERS_OVERFLOW|^HPE_/i.test(detail)) {
    return new InputError(
      'bad-response',
      `The server's answer breaks the rules of the web (${detail}). ${TRY_BROWSER}`,
    );
  }
  return new InputError(
    'unreachable',
    `The site cannot be reached (${detail}). Check the address and the connection.`,
    RETRY_AFTER,
  );
}
