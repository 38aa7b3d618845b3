// The part of yauzl in use; the package has no types of its own.
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    fileName: string;
  }
  export interface ZipFile {
    /** Entries in the order of the directory; closes the file at the end. */
    eachEntry(): AsyncIterable<Entry>;
    /** Decompressed bytes; fails where there are more or fewer than the directory says. */
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }
  const yauzl: {
    openPromise(path: string, options: { lazyEntries: true; autoClose?: boolean }): Promise<ZipFile>;
  };
  export default yauzl;
}
