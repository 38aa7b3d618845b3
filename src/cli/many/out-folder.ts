import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { CSV_HEADER } from '../../report/csv.ts';
import type { PageResult } from '../audit-page.ts';
import { UsageError } from '../input-error.ts';
import type { PageLines } from './auditor.ts';

/** What a run leaves of one page besides its report. */
export interface PageRecord {
  key: string;
  outcome: PageResult['outcome'] | 'skipped';
  /** Address after redirects. */
  url: string;
  /** A failure that may pass: the page is asked for again when the same command is given again. */
  mayPass?: boolean;
  /** Links that a crawl may follow. */
  links?: string[];
}

/** Bytes that a page takes of each file. */
interface Sizes {
  audit: number;
  findings: number;
  line: number;
}

export const AUDITS = 'audits.jsonl';
const FINDINGS = 'findings.csv';
const JOURNAL = 'progress.jsonl';
const LOCK = 'running.pid';
/** Its being there says that the files ending in `.sorted` are whole and stand in place of the others. */
const SORTED = 'sorted';
const FILES = [AUDITS, FINDINGS, JOURNAL] as const;
const NO_LINES: PageLines = { line: new Uint8Array(), rows: new Uint8Array() };

/**
 * The folder that a run writes to. A page's lines are appended to the report files first and to the journal last: what
 * the journal does not name was not done, and opening the folder again cuts it off. So a run that was killed at any
 * moment goes on without a page lost or twice. A page that is added again stands in place of what was there. At the end the
 * pages are brought into their order.
 */
export class OutFolder {
  /** Pages in the order of the files, those added again at both places. Links are left to the disk. */
  private readonly pages: [key: string, sizes: Sizes][] = [];
  /** What earlier runs have done; of two with the same key the later one holds. */
  readonly earlier: PageRecord[] = [];
  private readonly handles: Record<(typeof FILES)[number], number>;
  private closed = false;

  /**
   * @param choices what the results depend on; a folder begun with others is refused
   * @throws UsageError for a folder that cannot be used
   */
  static open(folder: string, choices: string): OutFolder {
    return explained(folder, () => {
      mkdirSync(folder, { recursive: true });
      lock(folder);
      try {
        return new OutFolder(folder, choices);
      } catch (error) {
        rmSync(join(folder, LOCK), { force: true });
        throw error;
      }
    });
  }

  private constructor(
    private readonly folder: string,
    private readonly choices: string,
  ) {
    this.finishSorting();
    this.readJournal();
    // The journal first: it is what makes the folder ours.
    this.handles = {
      [JOURNAL]: openSync(this.path(JOURNAL), 'a'),
      [AUDITS]: openSync(this.path(AUDITS), 'a'),
      [FINDINGS]: openSync(this.path(FINDINGS), 'a'),
    };
    const isNew = this.pages.length === 0;
    ftruncateSync(this.handles[AUDITS], this.sum('audit'));
    ftruncateSync(this.handles[FINDINGS], isNew ? 0 : CSV_HEADER.length + this.sum('findings'));
    ftruncateSync(this.handles[JOURNAL], isNew ? 0 : Buffer.byteLength(choices) + 1 + this.sum('line'));
    if (isNew) {
      appendFileSync(this.handles[FINDINGS], CSV_HEADER);
      appendFileSync(this.handles[JOURNAL], `${choices}\n`);
    }
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Keeps a page; `null` for one that is left out of the report. @throws UsageError where the disk refuses */
  add(record: PageRecord, lines: PageLines | null): void {
    explained(this.folder, () => {
      const { line: audit, rows: findings } = lines ?? NO_LINES;
      const sizes = { audit: audit.length, findings: findings.length };
      const line = Buffer.from(`${JSON.stringify({ ...record, ...sizes })}\n`);
      appendFileSync(this.handles[AUDITS], audit);
      appendFileSync(this.handles[FINDINGS], findings);
      appendFileSync(this.handles[JOURNAL], line);
      this.pages.push([record.key, { ...sizes, line: line.length }]);
    });
  }

  /**
   * Brings all files into the order of `keys`; pages of earlier runs that it does not name come last.
   * @returns how many pages of the reports it does not name
   * @throws UsageError where the disk refuses
   */
  sort(keys: Iterable<string>): number {
    const pages = new Map(this.pages);
    const named = new Set(keys);
    const order = [...new Set([...named, ...pages.keys()])].filter((key) => pages.has(key));
    explained(this.folder, () => {
      this.copy(AUDITS, 'audit', '', order);
      this.copy(FINDINGS, 'findings', CSV_HEADER, order);
      this.copy(JOURNAL, 'line', `${this.choices}\n`, order);
      closeSync(openSync(this.path(SORTED), 'w'));
      this.closeFiles();
      this.finishSorting();
    });
    return [...pages].filter(([key, { audit }]) => audit > 0 && !named.has(key)).length;
  }

  /** Writes a file beside the reports. @throws UsageError where the disk refuses */
  write(name: string, text: string): void {
    explained(this.folder, () => writeFileSync(this.path(name), text));
  }

  /** Ends the use of the folder; the files stay. */
  close(): void {
    this.closeFiles();
    rmSync(this.path(LOCK), { force: true });
  }

  private closeFiles(): void {
    if (this.closed) return;
    this.closed = true;
    for (const name of FILES) closeSync(this.handles[name]);
  }

  /** Writes the file with its pages in the given order beside it. */
  private copy(name: string, field: keyof Sizes, header: string, order: readonly string[]): void {
    const parts = new Map<string, { start: number; size: number }>();
    let end = Buffer.byteLength(header);
    for (const [key, { [field]: size }] of this.pages) {
      parts.set(key, { start: end, size });
      end += size;
    }
    const from = openSync(this.path(name), 'r');
    const to = openSync(this.path(`${name}.sorted`), 'w');
    try {
      writeSync(to, header);
      for (const key of order) {
        const { start = 0, size = 0 } = parts.get(key) ?? {};
        const part = Buffer.allocUnsafe(size);
        readSync(from, part, 0, size, start);
        writeSync(to, part);
      }
      fsyncSync(to);
    } finally {
      closeSync(from);
      closeSync(to);
    }
  }

  /** Puts sorted files in place. Killed at any step, it does the rest when called again. */
  private finishSorting(): void {
    const isWhole = existsSync(this.path(SORTED));
    for (const name of FILES) {
      const sorted = this.path(`${name}.sorted`);
      if (!existsSync(sorted)) continue;
      if (isWhole) renameSync(sorted, this.path(name));
      else rmSync(sorted);
    }
    rmSync(this.path(SORTED), { force: true });
  }

  /** Takes over the records whose lines are whole and whose pages are in the report files. */
  private readJournal(): void {
    if (!existsSync(this.path(JOURNAL))) {
      const foreign = [AUDITS, FINDINGS].find((name) => existsSync(this.path(name)));
      if (foreign)
        throw new UsageError(
          `--out ${this.folder}: there is a ${foreign} of something else. Choose another folder.`,
        );
      return;
    }
    const text = readFileSync(this.path(JOURNAL), 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const [choices, ...lines] = whole.split('\n').slice(0, -1);
    if (choices === undefined) return;
    if (choices !== this.choices) {
      throw new UsageError(
        `--out ${this.folder}: the run in this folder was begun with other options, another version or other evidence. Repeat it as it was, or choose another folder.`,
      );
    }
    let audits = sizeOf(this.path(AUDITS));
    let findings = sizeOf(this.path(FINDINGS)) - CSV_HEADER.length;
    for (const text of lines) {
      const record = JSON.parse(text) as PageRecord & Omit<Sizes, 'line'>;
      audits -= record.audit;
      findings -= record.findings;
      // After a power cut the disk may hold less than the journal says.
      if (audits < 0 || findings < 0) break;
      const { key, audit, findings: rows } = record;
      this.pages.push([key, { audit, findings: rows, line: Buffer.byteLength(text) + 1 }]);
      this.earlier.push(record);
    }
  }

  private sum(field: keyof Sizes): number {
    let sum = 0;
    for (const [, sizes] of this.pages) sum += sizes[field];
    return sum;
  }
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/** Keeps a second run out of the folder; a run that was killed holds no lock. */
function lock(folder: string): void {
  const path = join(folder, LOCK);
  const owner = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  if (owner > 0 && owner !== process.pid && isRunning(owner)) {
    throw new UsageError(
      `--out ${folder}: another run (process ${owner}) writes to this folder. Wait for it, or delete ${path} if there is none.`,
    );
  }
  writeFileSync(path, String(process.pid));
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Errors of the disk in words. */
function explained<Value>(folder: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    throw new UsageError(
      `--out ${folder}: it cannot be written to (${code}). Nothing is lost: make room or choose another folder, and give the same command again to go on.`,
    );
  }
}
