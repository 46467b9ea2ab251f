/** Identifiers of what is exported: of one record always the same, so that two exports can be compared. */
import { sha1 } from '@noble/hashes/legacy.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { joined } from '../joined.ts';

/** What of a record an identifier is for; records have several elements. */
export type GuidRole =
  | 'self'
  | 'selection'
  | 'consensus'
  | 'note'
  | 'representation'
  | 'link'
  | 'variable'
  | 'case'
  | 'set'
  | 'vertex'
  | 'edge';

/** Made up once for this program, and never to be changed: every identifier hangs on it. */
const namespace = hexToBytes('7d1f5a0e4c0b4f6fa4c1b9c0de1f2a37');

/** A UUID of version 5 (RFC 9562): lower case, without braces, the same for the same id and role. */
export function guidOf(id: string, role: GuidRole = 'self'): string {
  const name = `${id}#${role}`;
  let bytes = new Uint8Array(namespace.length + name.length);
  bytes.set(namespace);
  // Ids are plain letters, of which each is its byte; a project has hundreds of thousands.
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at);
    if (unit > 0x7f) {
      bytes = joined([namespace, utf8ToBytes(name)]);
      break;
    }
    bytes[namespace.length + at] = unit;
  }
  const hash = sha1(bytes);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  let guid = '';
  for (let at = 0; at < 16; at += 1) {
    if (at === 4 || at === 6 || at === 8 || at === 10) guid += '-';
    guid += hexOf[hash[at] ?? 0];
  }
  return guid;
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
