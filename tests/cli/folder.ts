import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder of its own for the tests of a file; gone after the last. */
export interface TestFolder {
  /** The path of a file in it, there or not. */
  path(name: string): string;
  /** Writes a file and hands over its path. */
  write(name: string, content: string | Uint8Array): string;
}

/** An empty folder for the tests of the file that asks for it. */
export function useFolder(): TestFolder {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'audit-test-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}
