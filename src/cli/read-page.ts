import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PageContent } from './audit-page.ts';
import { isCaseFile, readCasePage } from './case-page.ts';
import { fetchPage } from './fetch-page.ts';
import { InputError } from './input-error.ts';
import { readLimited } from './limits.ts';
import { readFileBytes } from './read-file.ts';

export const STANDARD_INPUT = '-';
/** Address of a page that came in on standard input. */
const STANDARD_INPUT_URL = 'about:standard-input';
/** A scheme has two letters at least, so that `C:\page.html` is a path. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/** Reads one input: `-`, a web address or a path. @throws InputError */
export async function readPage(
  input: string,
  standardInput: AsyncIterable<Uint8Array>,
  timeoutSeconds: number,
): Promise<PageContent> {
  if (input === STANDARD_INPUT) {
    return { url: STANDARD_INPUT_URL, bytes: await readLimited(standardInput) };
  }
  if (isWebAddress(input)) return fetchPage(validAddress(input), timeoutSeconds);
  switch (SCHEME.exec(input)?.[1]?.toLowerCase()) {
    case undefined:
      return readLocal(input);
    case 'file':
      return readLocal(localPath(input));
    default:
      throw new InputError(
        'unsupported-address',
        'Only http, https and file addresses can be read. A page inside the browser has to be saved as HTML first.',
      );
  }
}

/** True for what is fetched over HTTP. */
export const isWebAddress = (input: string): boolean => /^https?:/i.test(input);

/** @throws InputError */
function validAddress(input: string): string {
  if (URL.canParse(input)) return input;
  throw new InputError('bad-address', 'This is not a valid web address. Check its spelling.');
}

async function readLocal(path: string): Promise<PageContent> {
  if (isCaseFile(path)) return readCasePage(path);
  return { url: pathToFileURL(path).href, bytes: await readFileBytes(path) };
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
