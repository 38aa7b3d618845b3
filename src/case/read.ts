import { strFromU8, Unzip, UnzipInflate, UnzipPassThrough, unzipSync } from 'fflate';
import * as v from 'valibot';
import { sha256Of } from './hash.ts';
import {
  CASE_LIMITS,
  CaseError,
  MANIFEST_NAME,
  type Manifest,
  ManifestSchema,
  PART_NAMES,
  type PartName,
} from './manifest.ts';

/** A part that is not what the manifest says. */
export interface PartFault {
  name: string;
  fault: 'missing' | 'changed' | 'unlisted';
}

/** A case file that could be opened, whether or not its parts are what they were. */
export interface OpenedCase {
  manifest: Manifest;
  caseId: string;
  parts: ReadonlyMap<PartName, Uint8Array>;
  faults: PartFault[];
}

/** Bytes that are fed to the unpacker at a time: it stops soon after a limit is passed. */
const STEP = 64 * 1024;

/**
 * Opens a case file in memory. Nothing is written to a disk, so that no name can lead anywhere; what is unpacked is
 * counted as it comes, whatever the archive says about its sizes.
 * @throws CaseError for what is no case file or not safe to open
 */
export function readCase(archive: Uint8Array): OpenedCase {
  const files = unpack(archive);
  const manifestBytes = files.get(MANIFEST_NAME);
  if (!manifestBytes) throw new CaseError('not-a-case', `There is no ${MANIFEST_NAME} in this archive.`);
  const manifest = parseManifest(manifestBytes);
  const parts = new Map<PartName, Uint8Array>();
  const faults: PartFault[] = [];
  for (const { name, sha256, bytes } of manifest.parts) {
    const part = files.get(name);
    if (!part) faults.push({ name, fault: 'missing' });
    else if (part.length !== bytes || sha256Of(part) !== sha256) faults.push({ name, fault: 'changed' });
    if (part) parts.set(name, part);
  }
  for (const name of files.keys()) {
    if (name !== MANIFEST_NAME && !manifest.parts.some((part) => part.name === name))
      faults.push({ name, fault: 'unlisted' });
  }
  return { manifest, caseId: sha256Of(manifestBytes), parts, faults };
}

function parseManifest(bytes: Uint8Array): Manifest {
  const result = v.safeParse(ManifestSchema, parseJson(bytes));
  if (!result.success)
    throw new CaseError(
      'bad-manifest',
      `${MANIFEST_NAME} is not one of a case file: ${v.getDotPath(result.issues[0]) ?? 'form'}.`,
    );
  const names = result.output.parts.map(({ name }) => name);
  if (new Set(names).size !== names.length)
    throw new CaseError('bad-manifest', `${MANIFEST_NAME} lists a part twice.`);
  return result.output;
}

/** The value of a JSON file in UTF-8, or undefined where it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}

const KNOWN: readonly string[] = [MANIFEST_NAME, ...PART_NAMES];

function unpack(archive: Uint8Array): Map<string, Uint8Array> {
  if (archive.length > CASE_LIMITS.archiveBytes) throw tooLarge();
  // "PK", then the first file: what begins otherwise is no archive of this kind.
  if (archive[0] !== 0x50 || archive[1] !== 0x4b) {
    throw new CaseError('not-a-case', 'This is no case file: it is not a zip archive.');
  }
  const chunks = new Map<string, Uint8Array[]>();
  const ended = new Set<string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    const { name } = file;
    if (/[/\\]|^\.|:|\p{Cc}/u.test(name))
      throw new CaseError('unsafe-name', 'A name in this archive leads out of it. It was not opened.');
    if (chunks.has(name))
      throw new CaseError('duplicate-name', `This archive holds ${name} twice. It was not opened.`);
    if (chunks.size >= CASE_LIMITS.entries) throw tooLarge();
    const own: Uint8Array[] = [];
    chunks.set(name, own);
    let size = 0;
    file.ondata = (error, chunk, final) => {
      if (error) throw error instanceof CaseError ? error : damaged();
      size += chunk.length;
      total += chunk.length;
      if (size > CASE_LIMITS.partBytes || total > CASE_LIMITS.totalBytes) throw tooLarge();
      // Of a file that has no place in a case, only the name is told.
      if (KNOWN.includes(name)) own.push(chunk.slice());
      if (final) ended.add(name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < archive.length; at += STEP)
      unzip.push(archive.subarray(at, at + STEP), at + STEP >= archive.length);
  } catch (error) {
    throw error instanceof CaseError ? error : damaged();
  }
  if (ended.size !== chunks.size) throw damaged();
  const files = new Map([...chunks].map(([name, parts]) => [name, joined(parts)]));
  if (!isWhatUnpackersSee(archive, files)) throw misleading();
  return files;
}

/** The record that ends an archive: its length, its sign, and where size and place of the directory stand in it. */
const END = { length: 22, sign: 0x0605_4b50, directorySize: 12, directoryOffset: 16 } as const;

/**
 * Unpackers go by the directory at the end of an archive, which may lead to other bytes than the files that follow one
 * another: what somebody takes out has to be what was checked.
 */
function isWhatUnpackersSee(archive: Uint8Array, files: ReadonlyMap<string, Uint8Array>): boolean {
  const end = archive.length - END.length;
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  if (end < 0 || view.getUint32(end, true) !== END.sign) return false;
  // Where the directory does not lie right before its end, unpackers differ in where they look for it.
  const offset = view.getUint32(end + END.directoryOffset, true);
  if (offset + view.getUint32(end + END.directorySize, true) !== end) return false;
  const names: string[] = [];
  let listed: Record<string, Uint8Array>;
  try {
    listed = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        // What is unpacked here is no larger than what was counted before.
        return KNOWN.includes(name) && originalSize === files.get(name)?.length;
      },
    });
  } catch {
    return false;
  }
  return (
    names.length === files.size &&
    new Set(names).size === names.length &&
    [...files].every(
      ([name, bytes]) => names.includes(name) && (!KNOWN.includes(name) || isEqual(bytes, listed[name])),
    )
  );
}

const isEqual = (one: Uint8Array, other: Uint8Array | undefined): boolean =>
  one.length === other?.length && one.every((byte, at) => byte === other[at]);

const tooLarge = () =>
  new CaseError('too-large', 'This archive unpacks to more than a case file holds. It was not opened.');
const damaged = () => new CaseError('damaged', 'This archive is damaged or cut off.');
const misleading = () =>
  new CaseError(
    'damaged',
    'The directory of this archive does not agree with its files: an unpacker may take out others than those it holds. It was not opened.',
  );

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
