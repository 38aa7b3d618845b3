import { InputError } from './input-error.ts';
import { readLimited } from './limits.ts';

export interface FetchedPage {
  /** Address after redirects. */
  url: string;
  bytes: Uint8Array;
  /** The charset of the Content-Type header. */
  charset: string | undefined;
}

export interface FetchOptions {
  /** For the whole transfer. */
  timeoutSeconds: number;
  userAgent: string;
}

const HTML_TYPES = ['text/html', 'application/xhtml+xml'];
const TRY_BROWSER = 'Open the page in a browser, save it as HTML and audit that file.';

/** Fetches a page over HTTP. @throws InputError */
export async function fetchPage(
  url: string,
  { timeoutSeconds, userAgent }: FetchOptions,
): Promise<FetchedPage> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'text/html,application/xhtml+xml', 'user-agent': userAgent },
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
    });
    const charset = checkedCharset(response);
    return { url: response.url, bytes: await readLimited(response.body ?? empty()), charset };
  } catch (error) {
    throw error instanceof InputError ? error : networkError(error as Error, timeoutSeconds);
  }
}

async function* empty(): AsyncIterable<Uint8Array> {}

function checkedCharset(response: Response): string | undefined {
  if (!response.ok) {
    void response.body?.cancel();
    const refused = [401, 403, 429, 503].includes(response.status);
    const advice = refused
      ? `The site may turn programs away. ${TRY_BROWSER}`
      : 'Check the address in a browser.';
    throw new InputError('http-status', `The server answered ${response.status}. ${advice}`);
  }
  const contentType = response.headers.get('content-type') ?? HTML_TYPES[0] ?? '';
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  if (!HTML_TYPES.includes(type.toLowerCase())) {
    void response.body?.cancel();
    const isPdf = type.toLowerCase() === 'application/pdf';
    throw isPdf
      ? new InputError(
          'pdf',
          'This is a PDF, which cannot be read. If the same text is on a web page, audit that page.',
        )
      : new InputError('not-html', `This is not a web page (${type}). Give the address of an HTML page.`);
  }
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter));
  return charset?.slice('charset='.length).replaceAll(/["']/g, '');
}

function networkError(error: Error, timeoutSeconds: number): InputError {
  if (error.name === 'TimeoutError') {
    return new InputError(
      'timeout',
      `The page was not there after ${timeoutSeconds} seconds. Try again, or allow more with --timeout. ${TRY_BROWSER}`,
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
  return new InputError(
    'unreachable',
    `The site cannot be reached (${detail}). Check the address and the connection.`,
  );
}
