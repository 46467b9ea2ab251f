/**
 * Contents as chunks that are encrypted one by one with AES-256-GCM. Each carries its number and whether it is the
 * last in its nonce (the construction called STREAM: Hoang, Reyhanitabar, Rogaway and Vizár 2015), so that chunks
 * cannot be left out, repeated, moved, cut off or added. A key is used for the chunks of one file only.
 */
import type { Pace } from '../bundle/pace.ts';
import { boundToChunks, damagedProtection } from './file-header.ts';
import type { SecretKey } from './passphrase-key.ts';

/** Bytes by which a chunk grows. */
const tagLength = 16;

interface Chunks {
  readonly key: SecretKey;
  /** Bytes of contents in a chunk, as a power of two. */
  readonly chunk: number;
  readonly pace: Pace;
}

/** How many bytes so many bytes of contents become. */
export function encryptedLength(length: number, chunk: number): number {
  return length + tagLength * Math.max(1, Math.ceil(length / 2 ** chunk));
}

/** The chunks, each as soon as it is made; contents without a byte are one empty chunk. */
export async function* encryptChunks(
  contents: Uint8Array,
  { chunk, key, pace }: Chunks,
): AsyncGenerator<Uint8Array> {
  const size = 2 ** chunk;
  const count = Math.max(1, Math.ceil(contents.length / size));
  for (let index = 0; index < count; index += 1) {
    const piece = contents.subarray(index * size, (index + 1) * size);
    const how = paramsOf(chunk, index, index === count - 1);
    yield new Uint8Array(await crypto.subtle.encrypt(how, key, piece as Uint8Array<ArrayBuffer>));
    await pace(piece.length);
  }
}

/**
 * The contents, which take the place of the chunks in their memory: no more than one chunk is held twice. Throws
 * `damaged` as soon as a chunk is not what was written there; `bytes` are then of no use.
 */
export async function decryptChunks(
  bytes: Uint8Array,
  { chunk, key, pace }: Chunks,
): Promise<Uint8Array> {
  const size = 2 ** chunk + tagLength;
  const count = Math.ceil(bytes.length / size);
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const piece = bytes.subarray(index * size, (index + 1) * size);
    const how = paramsOf(chunk, index, index === count - 1);
    const contents = await decrypted(how, key, piece);
    // The same contents have one form only.
    if (contents.length === 0 && index > 0) throw damagedProtection();
    bytes.set(contents, length);
    length += contents.length;
    await pace(piece.length);
  }
  if (count === 0) throw damagedProtection();
  return bytes.subarray(0, length);
}

async function decrypted(
  how: ReturnType<typeof paramsOf>,
  key: SecretKey,
  piece: Uint8Array,
): Promise<Uint8Array> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, key, piece as Uint8Array<ArrayBuffer>));
  } catch {
    // The platform gives no reason: a tag that does not fit is all there is to know.
    throw damagedProtection();
  }
}

/** Eleven bytes of number, one byte that is 1 on the last chunk. */
function paramsOf(chunk: number, index: number, isLast: boolean) {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(7, index);
  iv[11] = isLast ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: boundToChunks(chunk) } as const;
}
