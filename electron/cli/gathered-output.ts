/** Standard output for results of many small pieces, which are written together. */
import { printPiece } from './output.ts';

/** In bytes. */
const size = 1024 * 1024;

/** No letter takes more than three bytes for each unit of a JavaScript text. */
const bytesAUnit = 3;

/** Call `flush` at the end; what was added before is not seen until then. */
export class GatheredOutput {
  #buffer = Buffer.allocUnsafe(size);
  #used = 0;

  /** A promise only where something is handed over, so that many small pieces do not wait for one another. */
  add(piece: string): Promise<void> | undefined {
    const most = piece.length * bytesAUnit;
    if (this.#used + most <= size) {
      this.#used += this.#buffer.write(piece, this.#used);
      return undefined;
    }
    return this.#handOver(piece);
  }

  async #handOver(piece: string): Promise<void> {
    await this.flush();
    if (piece.length * bytesAUnit > size) await printPiece(piece);
    else await this.add(piece);
  }

  async flush(): Promise<void> {
    if (this.#used === 0) return;
    const written = this.#buffer.subarray(0, this.#used);
    // What was handed over may still wait to be read: the next bytes go to a buffer of their own.
    this.#buffer = Buffer.allocUnsafe(size);
    this.#used = 0;
    await printPiece(written);
  }
}
