/** Packed bytes that the platform is given at once: what they hold is unpacked in one go. */
const piece = 65_536;

/** What deflated bytes without a header hold, piece by piece. Rejects where they are damaged. */
export async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array, undefined> {
  let at = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      if (at >= packed.length) return controller.close();
      controller.enqueue(packed.slice(at, at + piece));
      at += piece;
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || value === undefined) return;
      yield value;
    }
  } finally {
    // Who stops asking wants no more of it.
    await reader.cancel().catch(() => undefined);
  }
}
