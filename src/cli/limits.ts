import { InputError } from './input-error.ts';

/** Largest page that is read, in bytes of HTML. */
export const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Reads a stream of bytes to its end.
 * @throws InputError where there is more than `limit`; the rest is left unread.
 */
export async function readLimited(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = MAX_BYTES,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

export const tooLarge = (limit: number): InputError =>
  new InputError(
    'too-large',
    `It is larger than ${limit / 1024 / 1024} MB, more than any page a person reads. Save the part that matters as HTML and audit that file.`,
  );
