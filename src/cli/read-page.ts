import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeHtml } from './decode.ts';
import { type FetchOptions, fetchPage } from './fetch-page.ts';
import { InputError } from './input-error.ts';
import { readLimited } from './limits.ts';
import { readFileBytes } from './read-file.ts';

/** HTML as text, and the address the audit names. */
export interface PageSource {
  url: string;
  html: string;
}

export const STANDARD_INPUT = '-';
/** Address of a page that came in on standard input. */
const STANDARD_INPUT_URL = 'about:standard-input';
/** A scheme has two letters at least, so that `C:\page.html` is a path. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/** Reads one input: `-`, a web address or a path. @throws InputError */
export async function readPage(
  input: string,
  standardInput: AsyncIterable<Uint8Array>,
  options: FetchOptions,
): Promise<PageSource> {
  if (input === STANDARD_INPUT) {
    return { url: STANDARD_INPUT_URL, html: decodeHtml(await readLimited(standardInput)) };
  }
  switch (SCHEME.exec(input)?.[1]?.toLowerCase()) {
    case undefined:
      return readLocal(input);
    case 'file':
      return readLocal(localPath(input));
    case 'http':
    case 'https': {
      if (!URL.canParse(input))
        throw new InputError('bad-address', 'This is not a valid web address. Check its spelling.');
      const { url, bytes, charset } = await fetchPage(input, options);
      return { url, html: decodeHtml(bytes, charset) };
    }
    default:
      throw new InputError(
        'unsupported-address',
        'Only http, https and file addresses can be read. A page inside the browser has to be saved as HTML first.',
      );
  }
}

async function readLocal(path: string): Promise<PageSource> {
  return { url: pathToFileURL(path).href, html: decodeHtml(await readFileBytes(path)) };
}

function localPath(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw new InputError(
      'bad-address',
      'This is not a valid file address. Give the path of the file instead.',
    );
  }
}
