import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { brotliDecompressSync, createGunzip } from 'node:zlib';
import { LimitReader, WARCParser, type WARCRecord } from 'warcio';
import yauzl from 'yauzl';
import type { PageContent } from '../audit-page.ts';
import { contentTypeOf } from '../fetch-page.ts';
import { InputError } from '../input-error.ts';
import { MAX_BYTES, tooLarge } from '../limits.ts';
import { unreadableFile } from '../read-file.ts';

/** Bytes that the headers of a record may take: the library keeps them in memory, and a kilobyte can unpack to many. */
const MAX_HEAD = 1024 * 1024;

/** A page of an archive, or why it cannot be read. */
export type ArchivedPage = { url: string } & ({ content: PageContent } | { error: InputError });

/**
 * The web pages of a WARC file (plain or gzip) or WACZ file, in archive order, one at a time: HTML answers with status
 * 200, and HTML resources. Revisits, which hold no page, are left out.
 * @throws InputError for a file that is missing, damaged or no archive; the pages before the fault were given
 */
export async function* archivedPages(path: string): AsyncGenerator<ArchivedPage> {
  try {
    if (/\.wacz$/i.test(path)) yield* waczPages(path);
    else yield* warcPages(unpacked(path, createReadStream(path)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall) throw unreadableFile(error as NodeJS.ErrnoException);
    throw new InputError(
      'bad-archive',
      `The web archive is damaged or none (${(error as Error).message}). Make it again; what was read before stays.`,
    );
  }
}

/** A WACZ file is a zip whose folder "archive" holds WARC files (https://specs.webrecorder.net/wacz/latest). */
async function* waczPages(path: string): AsyncGenerator<ArchivedPage> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (!/^archive\/.+\.warc(?:\.gz)?$/i.test(entry.fileName)) continue;
      yield* warcPages(unpacked(entry.fileName, await zip.openReadStreamPromise(entry)));
    }
  } finally {
    zip.close();
  }
}

/** The library would unpack, too, but take a file that is cut short for a whole one. */
const unpacked = (name: string, bytes: Readable): Readable =>
  /\.gz$/i.test(name) ? pipeline(bytes, createGunzip(), () => {}) : bytes;

async function* warcPages(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivedPage> {
  let records = 0;
  /** Bytes that the parser has taken for the head of a record so far; undefined while a body is read. */
  let head: number | undefined = 0;
  async function* guarded(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      if (head !== undefined) head += chunk.length;
      if (head !== undefined && head > MAX_HEAD) throw new Error('the head of a record has no end');
      yield chunk;
    }
  }
  for await (const record of new WARCParser(guarded())) {
    head = undefined;
    if (!record.warcType) throw new Error('a record has no WARC-Type');
    records += 1;
    const type = pageType(record);
    const url = record.warcTargetURI;
    const page = type && url ? await pageOf(record, url, type) : undefined;
    await readToEnd(record);
    head = 0;
    if (page) yield page;
  }
  if (!records) throw new Error('it has no records');
}

/**
 * Reads what is left of a record. The library does that by itself, but for ever where the file ends before the record.
 * @throws Error where it does
 */
async function readToEnd({ _reader }: WARCRecord): Promise<void> {
  for await (const _chunk of _reader);
  if (_reader instanceof LimitReader && _reader.limit > 0) throw new Error('it ends within a record');
}

/** The Content-Type of a record that holds a web page, else undefined. */
function pageType(record: WARCRecord): string | undefined {
  const answered = record.warcType === 'response' && record.httpHeaders?.statusCode === 200;
  const type = answered
    ? record.httpHeaders?.headers.get('content-type')
    : record.warcType === 'resource'
      ? record.warcContentType
      : undefined;
  return type && contentTypeOf(type).isHtml ? type : undefined;
}

async function pageOf(record: WARCRecord, url: string, type: string): Promise<ArchivedPage> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Read on where it is too large: the next record begins at its end.
  for await (const chunk of record) {
    size += chunk.length;
    if (size <= MAX_BYTES) parts.push(chunk);
  }
  if (size > MAX_BYTES) return { url, error: tooLarge(MAX_BYTES) };
  try {
    const bytes = withoutBrotli(Buffer.concat(parts), record);
    return { url, content: { url, bytes, charset: contentTypeOf(type).charset } };
  } catch (error) {
    return { url, error: error as InputError };
  }
}

/**
 * The library undoes gzip and deflate, but not Brotli, in which servers answer browsers.
 * @throws InputError for a damaged or too large body
 */
function withoutBrotli(bytes: Uint8Array, { httpHeaders }: WARCRecord): Uint8Array {
  if (httpHeaders?.headers.get('content-encoding')?.trim().toLowerCase() !== 'br') return bytes;
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(MAX_BYTES);
    throw new InputError(
      'bad-compression',
      'The page is damaged: what the server packed cannot be unpacked.',
    );
  }
}
