import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Audit } from '../model/index.ts';
import { compareAudits } from '../report/compare.ts';
import { comparisonText } from '../report/compare-text.ts';
import { HistoryFileError, readHistoryFile } from '../report/history-file.ts';
import { counted } from '../report/plain.ts';
import { InputError, UsageError } from './input-error.ts';
import { AUDITS } from './many/out-folder.ts';
import { readFileBytes } from './read-file.ts';
import type { Terminal } from './terminal.ts';

/** Largest file that is compared, in bytes. */
const MAX_BYTES = 256 * 1024 * 1024;

const FORMATS = ['text', 'json'] as const;

/**
 * `compare [--format text|json] EARLIER LATER`: what became of the statements between two audits of a page, or two sets of
 * audits of a site. Either may be JSON, JSON Lines, an exported history or the folder of a sweep.
 * @returns true where both could be read
 * @throws UsageError
 */
export async function compareFiles(args: readonly string[], terminal: Terminal): Promise<boolean> {
  const { files, format } = parsed(args);
  const sides: Audit[][] = [];
  for (const given of files) {
    const file = auditsOf(given);
    try {
      const { audits, refused } = readHistoryFile(
        new TextDecoder().decode(await readFileBytes(file, MAX_BYTES)),
      );
      if (refused) terminal.report(`${file}: ${counted(refused, 'entry')} of another form left out.\n`);
      sides.push(audits.map(({ audit }) => audit));
    } catch (error) {
      if (!(error instanceof HistoryFileError || error instanceof InputError)) throw error;
      terminal.report(`${file}: ${error.message}\n`);
      return false;
    }
  }
  const [before = [], after = []] = sides;
  const comparison = compareAudits(before, after);
  terminal.print(
    format === 'json'
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : comparisonText(comparison, before, after),
  );
  return true;
}

/** The file of a folder that a sweep wrote; any other path as it is. */
const auditsOf = (path: string): string =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, AUDITS) : path;

function parsed(args: readonly string[]): { files: readonly string[]; format: string } {
  const usage =
    'compare needs two files or folders of sweeps: npm run --silent audit -- compare earlier.json later.json';
  let given: { positionals: string[]; format: string };
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' } },
    });
    given = { positionals, format: values.format };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  if (given.positionals.length !== 2) throw new UsageError(usage);
  if (!FORMATS.some((one) => one === given.format))
    throw new UsageError(`compare --format must be one of ${FORMATS.join(', ')}, not "${given.format}".`);
  return { files: given.positionals, format: given.format };
}
