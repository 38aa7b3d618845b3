import { existsSync } from 'node:fs';
import { parse } from 'tldts';
import { InputError, UsageError } from '../input-error.ts';
import { readLimited } from '../limits.ts';
import { readFileBytes } from '../read-file.ts';
import { STANDARD_INPUT } from '../read-page.ts';

/** An address as people write it, "www.clinic.example/knees", unless a file has that name. */
function asInput(line: string): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(line) || /[\s\\]|^[./~-]/.test(line) || existsSync(line)) return line;
  const { isIcann, isIp } = parse(line);
  const isAddress = /^www\./i.test(line) || (isIcann && !isIp && /^[^/]+\//.test(line));
  return isAddress ? `https://${line}` : line;
}

/**
 * The addresses and paths in a list, one a line, addresses with or without their scheme; empty lines and lines that begin with # are left out.
 * @throws UsageError for a list that cannot be read
 */
export async function readPageList(
  path: string,
  standardInput: AsyncIterable<Uint8Array>,
): Promise<string[]> {
  try {
    const bytes = path === STANDARD_INPUT ? await readLimited(standardInput) : await readFileBytes(path);
    return new TextDecoder()
      .decode(bytes)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line && !line.startsWith('#'))
      .map(asInput);
  } catch (error) {
    throw error instanceof InputError ? new UsageError(`--list ${path}: ${error.message}`) : error;
  }
}
