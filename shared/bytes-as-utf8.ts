/** How many bytes a text takes as UTF-8, without holding all of them. Law: `new TextEncoder().encode(text).length`. */
export function bytesAsUtf8(text: string): number {
  if (text.length <= blockUnits) return countUnits(text);
  const encoder = new TextEncoder();
  const block = new Uint8Array(3 * blockUnits);
  let bytes = 0;
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + blockUnits);
    // A sign of two units is not parted.
    if ((text.charCodeAt(to - 1) & 0xfc00) === 0xd800 && to < text.length) to -= 1;
    bytes += encoder.encodeInto(text.slice(from, to), block).written;
    from = to;
  }
  return bytes;
}

/** In UTF-16 units: long texts are written out so much at once, which is faster than to look at each unit. */
const blockUnits = 1 << 14;

function countUnits(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if ((text.codePointAt(at) ?? 0) > 0xffff) {
      // Two units are four bytes.
      bytes += 2;
      at += 1;
    } else bytes += 2;
  }
  return bytes;
}
