import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PageSnapshot } from '../model/index.ts';

/** Hex SHA-256 of the page's text: all blocks, joined by line feeds, as UTF-8. */
export function textSha256(snapshot: PageSnapshot): string {
  return bytesToHex(sha256(utf8ToBytes(snapshot.blocks.map((block) => block.text).join('\n'))));
}

/** Hexadecimal digits of an id: the odds that two findings of a page share one are below one in a billion. */
const ID_LENGTH = 12;

/**
 * Identity of a finding, from its kind of claim and its words alone: it stays the same when the page around it
 * changes, and in every audit of the page.
 */
export const findingId = (key: string): string => bytesToHex(sha256(utf8ToBytes(key))).slice(0, ID_LENGTH);
