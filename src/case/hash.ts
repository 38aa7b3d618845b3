import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Hex SHA-256 of bytes. */
export const sha256Of = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
