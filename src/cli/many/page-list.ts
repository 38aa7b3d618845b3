import { InputError, UsageError } from '../input-error.ts';
import { readLimited } from '../limits.ts';
import { readFileBytes } from '../read-file.ts';
import { STANDARD_INPUT } from '../read-page.ts';

/**
 * The addresses and paths in a list, one a line; empty lines and lines that begin with # are left out.
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
      .filter((line) => line && !line.startsWith('#'));
  } catch (error) {
    throw error instanceof InputError ? new UsageError(`--list ${path}: ${error.message}`) : error;
  }
}
