import { createReadStream } from 'node:fs';
import { InputError } from './input-error.ts';
import { readLimited } from './limits.ts';

const MESSAGES: Record<string, [code: string, message: string]> = {
  ENOENT: [
    'file-not-found',
    'There is no such file. Check the path; a web address has to begin with https:// or http://.',
  ],
  EISDIR: ['is-directory', 'This is a folder. Give the HTML files in it, for example folder/*.html.'],
  EACCES: ['no-permission', 'You may not read this file. Change its permissions or copy it elsewhere.'],
};

/** Bytes of a file of at most `limit` bytes. @throws InputError */
export async function readFileBytes(path: string, limit?: number): Promise<Uint8Array> {
  try {
    return await readLimited(createReadStream(path), limit);
  } catch (error) {
    throw error instanceof InputError ? error : unreadableFile(error as NodeJS.ErrnoException);
  }
}

/** Why a file cannot be read, with what to do. */
export function unreadableFile(error: NodeJS.ErrnoException): InputError {
  const [code, message] = MESSAGES[error.code ?? ''] ?? [
    'unreadable-file',
    `The file cannot be read (${error.message}). Check the path and the disk.`,
  ];
  return new InputError(code, message);
}
