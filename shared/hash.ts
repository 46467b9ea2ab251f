import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 as 64 lower-case hex digits. */
export type Sha256 = string;

export function sha256OfBytes(bytes: Uint8Array): Sha256 {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of the UTF-8 form of `text`. */
export function sha256OfText(text: string): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** `sha256OfBytes` by the platform, which is several times as fast. */
export async function sha256Natively(bytes: Uint8Array): Promise<Sha256> {
  return bytesToHex(
    new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)),
  );
}
