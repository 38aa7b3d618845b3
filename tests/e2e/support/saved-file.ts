import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './driver.ts';

/**
 * Takes the file whose name ends so out of a folder of downloads once it is whole: a browser makes it empty and fills it.
 *
 * @throws when there is none after the patience of a driver
 */
export async function savedFile(folder: string, ending: string): Promise<{ name: string; bytes: Buffer }> {
  let size = 0;
  const name = await eventually(
    async () => readdirSync(folder).find((file) => file.endsWith(ending)) ?? '',
    (found) => {
      const before = size;
      size = found ? statSync(join(folder, found)).size : 0;
      return size > 0 && size === before;
    },
  );
  const path = join(folder, name);
  const bytes = readFileSync(path);
  rmSync(path);
  return { name, bytes };
}
