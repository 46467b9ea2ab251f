/**
 * A long text that comes in pieces as UTF-8, in chunks of about `least` bytes or more. Each piece is encoded by itself: joined first,
 * signs of one and of two bytes are copied one by one, which takes several times as long. Law: one after the other, the chunks are the bytes of
 * the joined pieces, where no piece ends within a sign of two units.
 */
export function* utf8Chunks(
  pieces: Iterable<string>,
  least = 1 << 16,
): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let chunk = new Uint8Array(2 * least);
  let length = 0;
  for (const piece of pieces) {
    // UTF-8 takes three bytes for a unit at most.
    if (length + 3 * piece.length > chunk.length) {
      if (length > 0) yield chunk.subarray(0, length);
      chunk = new Uint8Array(Math.max(2 * least, 3 * piece.length));
      length = 0;
    }
    length += encoder.encodeInto(piece, chunk.subarray(length)).written;
    if (length < least) continue;
    yield chunk.subarray(0, length);
    chunk = new Uint8Array(2 * least);
    length = 0;
  }
  if (length > 0) yield chunk.subarray(0, length);
}
