import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PageSnapshot } from '../model/index.ts';

/** Hex SHA-256 of the page's text: all blocks, joined by line feeds, as UTF-8. */
export function textSha256(snapshot: PageSnapshot): string {
  return bytesToHex(sha256(utf8ToBytes(snapshot.blocks.map((block) => block.text).join('\n'))));
}
