import { crc32, type InflateRaw, inflateRawSync } from 'node:zlib';
import type { NativeUnpacking } from '../../shared/bundle/zip-reader.ts';

/** The least that Node unpacks at a time. */
const smallestChunk = 64;

/** Node’s own zlib: a third of the library’s time for inflating, a tenth for checksums. */
export const nativeUnpacking: NativeUnpacking = {
  inflate: (packed, most) => {
    // With `info` it gives more than its types say.
    const { buffer, engine } = inflateRawSync(packed, {
      // One piece, and room to see that nothing follows.
      chunkSize: Math.max(most + 1, smallestChunk),
      maxOutputLength: Math.max(most, 1),
      info: true,
    }) as unknown as { readonly buffer: Uint8Array; readonly engine: InflateRaw };
    if (engine.bytesWritten !== packed.length) throw new Error('Bytes behind the end');
    return buffer;
  },
  crc32: (bytes) => crc32(bytes),
};
