import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type EvidenceSet, loadEvidence } from '../evidence/index.ts';
import {
  type EvidencePack,
  type PackChanges,
  type PackError,
  packChanges,
  parsePack,
  withPack,
} from '../evidence/pack.ts';

/**
 * Evidence packs that the reader has added, kept in this browser as the text of their files, in the order in which
 * they were added. The text is checked anew whenever it is used: what lies in storage is not trusted either.
 */
const StoredSchema = v.array(v.object({ name: v.string(), text: v.string() }));
type Stored = v.InferOutput<typeof StoredSchema>;

/** Where the packs lie in local storage. */
export const PACKS_KEY = 'evidencePacks';

/** A pack that fits, with what it changes, or why it does not. */
export type CheckedPack = { pack: EvidencePack; changes: PackChanges } | { errors: PackError[] };

export interface EvidenceInUse {
  evidence: EvidenceSet;
  /** All packs that are kept; one with errors is not used. */
  packs: (CheckedPack & { name: string; text: string })[];
}

async function read(): Promise<Stored> {
  const stored = await browser.storage.local.get(PACKS_KEY);
  const result = v.safeParse(StoredSchema, stored[PACKS_KEY]);
  return result.success ? result.output : [];
}

function check(text: string, { data }: EvidenceSet): CheckedPack {
  const result = parsePack(text, data);
  return 'errors' in result ? result : { pack: result.pack, changes: packChanges(data, result.pack) };
}

/** The bundled evidence with all packs that fit; a later pack may build on an earlier one. */
function assemble(stored: Stored): EvidenceInUse {
  let evidence = loadEvidence();
  const packs = stored.map(({ name, text }) => {
    const checked = check(text, evidence);
    if ('pack' in checked) evidence = withPack(evidence, checked.pack);
    return { name, text, ...checked };
  });
  return { evidence, packs };
}

let last: { texts: string; inUse: EvidenceInUse } | undefined;

/** The evidence to judge with now. Packs are read at every call, and assembled when they have changed. */
export async function evidenceInUse(): Promise<EvidenceInUse> {
  const stored = await read();
  const texts = JSON.stringify(stored);
  if (last?.texts !== texts) last = { texts, inUse: assemble(stored) };
  return last.inUse;
}

/** Checks a pack against the evidence in use, without the pack of the same name that it would stand in for. */
export async function tryPack(text: string): Promise<CheckedPack> {
  const stored = await read();
  const first = check(text, assemble(stored).evidence);
  if ('errors' in first) return first;
  const others = stored.filter(({ name }) => name !== first.pack.name);
  return others.length === stored.length ? first : check(text, assemble(others).evidence);
}

/**
 * Adds a pack, or puts it in the place of the one with the same name. A broken pack changes nothing. Rejects where
 * the browser has no room to keep it.
 */
export async function addPack(text: string): Promise<CheckedPack> {
  const checked = await tryPack(text);
  if ('errors' in checked) return checked;
  const { name } = checked.pack;
  const others = (await read()).filter((one) => one.name !== name);
  await browser.storage.local.set({ [PACKS_KEY]: [...others, { name, text }] });
  return checked;
}

/** Takes a pack out of use and forgets it. */
export async function removePack(name: string): Promise<void> {
  const stored = await read();
  await browser.storage.local.set({ [PACKS_KEY]: stored.filter((one) => one.name !== name) });
}
