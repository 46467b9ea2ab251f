/** How many bytes a text takes as UTF-8, without writing it out. Law: `new TextEncoder().encode(text).length`. */
export function bytesAsUtf8(text: string): number {
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
