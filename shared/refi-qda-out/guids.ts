/** Identifiers of what is exported: of one record always the same, so that two exports can be compared. */
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** What of a record an identifier is for; records have several elements. */
export type GuidRole =
  | 'self'
  | 'selection'
  | 'consensus'
  | 'note'
  | 'link'
  | 'variable'
  | 'case'
  | 'set';

/** Made up once for this program, and never to be changed: every identifier hangs on it. */
const namespace = hexToBytes('7d1f5a0e4c0b4f6fa4c1b9c0de1f2a37');

/** A UUID of version 5 (RFC 9562): lower case, without braces, the same for the same id and role. */
export function guidOf(id: string, role: GuidRole = 'self'): string {
  const name = utf8ToBytes(`${id}#${role}`);
  const bytes = new Uint8Array(namespace.length + name.length);
  bytes.set(namespace);
  bytes.set(name, namespace.length);
  const hash = sha1(bytes).subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(hash);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
