/** Packs entries of a .loom file beside the worker that makes them. */
import { packEntry } from '../../shared/bundle/zip-writer.ts';
import type { PackReply, PackRequest } from './packing.ts';

const scope = self as unknown as {
  postMessage(message: PackReply, transfer: Transferable[]): void;
};

addEventListener('message', ({ data: { id, bytes } }: MessageEvent<PackRequest>) => {
  const packed = packEntry(bytes);
  scope.postMessage({ id, packed }, [packed.bytes.buffer as ArrayBuffer]);
});
