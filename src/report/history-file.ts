import * as v from 'valibot';
import { type Audit, AuditSchema, type NoticeCheck, NoticeCheckSchema } from '../model/index.ts';

/** An audit as the history keeps it: when it was made stands in it. */
export interface KeptAudit {
  audit: Audit;
  /** ISO 8601: when the page was last seen saying the same. */
  lastSeenAt: string;
  /** How often it was checked and said the same. */
  timesSeen: number;
  /** The notices of every place, looked for when the page was read; absent where nobody looked. */
  notices?: NoticeCheck[] | undefined;
}

const HISTORY_FORMAT = 'clinic-claim-auditor/history';

/** A file is refused above these: UTF-16 units of its text, audits, and units of an address or a title. */
export const HISTORY_LIMITS = { characters: 256 * 1024 * 1024, audits: 50_000, line: 8192 } as const;

const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((at) => !Number.isNaN(Date.parse(at))),
);

/** An audit that can be listed and sorted: with a real time, and an address and a title that fit a screen. */
const ListedAuditSchema = v.pipe(
  AuditSchema,
  v.check(({ page }) => v.is(moment, page.auditedAt), 'no time'),
  v.check(({ page }) => Math.max(page.url.length, page.title.length) <= HISTORY_LIMITS.line, 'too long'),
);

export const KeptAuditSchema = v.strictObject({
  audit: ListedAuditSchema,
  lastSeenAt: moment,
  timesSeen: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  notices: v.optional(v.array(NoticeCheckSchema)),
});

const HistoryFileSchema = v.strictObject({
  format: v.literal(HISTORY_FORMAT),
  schemaVersion: v.literal(1),
  exportedAt: v.string(),
  audits: v.array(v.unknown()),
});

/** What a file held. */
export interface ReadHistory {
  audits: KeptAudit[];
  /** Entries that are no audit of a form that this version reads. */
  refused: number;
}

/** Why nothing of a file can be used. */
export class HistoryFileError extends Error {
  override readonly name = 'HistoryFileError';

  constructor(readonly code: 'too-large' | 'not-a-history') {
    super(
      code === 'too-large'
        ? 'This file holds more than a history can.'
        : 'This file holds no audit: it is neither an exported history nor audits as JSON or JSON Lines.',
    );
  }
}

/**
 * Reads an exported history, also within all that the extension has stored, one audit (`--format json`), a list of them or JSON Lines (`--format jsonl`), all of which
 * are validated. Lines that say that a page could not be audited hold nothing and are passed over.
 * @throws HistoryFileError where there is no audit in it
 */
export function readHistoryFile(text: string): ReadHistory {
  if (text.length > HISTORY_LIMITS.characters) throw new HistoryFileError('too-large');
  const values = valuesOf(text.replace(/^\uFEFF/, ''));
  if (values.length > HISTORY_LIMITS.audits) throw new HistoryFileError('too-large');
  const audits: KeptAudit[] = [];
  let refused = 0;
  for (const value of values) {
    if (isFailureLine(value)) continue;
    const kept = keptOf(value);
    if (kept) audits.push(kept);
    else refused += 1;
  }
  if (!audits.length && (refused > 0 || !isEmptyHistory(text))) throw new HistoryFileError('not-a-history');
  return { audits, refused };
}

/** The parts of an export in their order; joined they are the file. */
export function* historyFile(audits: Iterable<KeptAudit>, exportedAt: string): Generator<string> {
  const head = JSON.stringify({ format: HISTORY_FORMAT, schemaVersion: 1, exportedAt });
  yield `${head.slice(0, -1)},"audits":[`;
  let between = '\n';
  for (const kept of audits) {
    yield between + JSON.stringify(kept);
    between = ',\n';
  }
  yield '\n]}\n';
}

function valuesOf(text: string): unknown[] {
  const whole = parsed(text);
  if (whole === undefined)
    return text
      .split('\n')
      .filter((line) => line.trim())
      .map(parsed);
  const file = v.safeParse(HistoryFileSchema, whole);
  if (file.success) return file.output.audits;
  const everything = v.safeParse(v.object({ history: v.array(v.unknown()) }), whole);
  if (everything.success) return everything.output.history;
  return Array.isArray(whole) ? whole : [whole];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isEmptyHistory = (text: string): boolean => v.is(HistoryFileSchema, parsed(text));

const isFailureLine = (value: unknown): boolean =>
  v.is(v.object({ error: v.object({ code: v.string() }) }), value);

function keptOf(value: unknown): KeptAudit | undefined {
  const kept = v.safeParse(KeptAuditSchema, value);
  if (kept.success) return kept.output;
  const audit = v.safeParse(ListedAuditSchema, value);
  return audit.success
    ? { audit: audit.output, lastSeenAt: audit.output.page.auditedAt, timesSeen: 1 }
    : undefined;
}
