/** Bytes as the letters of the same numbers, in which signatures and markup are looked for. */

/** In bytes: more arguments than this at once is too many for some browsers. */
const part = 8192;

/** One letter for each byte, its number that of the byte. Law: `latin1(a) + latin1(b)` is that of both together. */
export function latin1(bytes: Uint8Array): string {
  const ascii = new TextDecoder();
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += part) {
    const some = bytes.subarray(at, at + part);
    // Most files are ASCII for long stretches, for which there is a quicker way; others are applied as they lie there.
    parts.push(
      some.every(isAscii) ? ascii.decode(some) : Reflect.apply(String.fromCharCode, null, some),
    );
  }
  return parts.join('');
}

function isAscii(byte: number): boolean {
  return byte < 0x80;
}
