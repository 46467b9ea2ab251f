/**
 * A zip of text parts written while its parts are still being made. Equal texts in equal order give equal
 * bytes: entries carry one fixed time.
 */
import { Zip, ZipPassThrough } from 'fflate';
import { Deflate } from 'pako';
import { BugError, ExpectedError } from '../errors.ts';
import { t } from '../messages/file-messages.ts';
import { fixedTime } from './stable-zip.ts';

/** The largest part and the largest archive that a zip without extensions can describe, in bytes. */
const sizeLimit = 0xff_ff_ff_ff;

/** A part that is being written. */
export interface PartWriter {
  /** Adds text; it need not be large, small texts are joined. */
  write(text: string): void;
  close(): void;
}

/**
 * Writes parts, several at once where they are made together: the second and later of them wait in memory,
 * deflated, until the one before is closed. `take` gives the bytes that are ready.
 */
export class ZipStream {
  readonly #encoder = new TextEncoder();
  #ready: Uint8Array[] = [];
  #size = 0;
  readonly #zip = new Zip((error, bytes) => {
    if (error !== null) throw new BugError(`The zip was not written: ${error.message}`);
    this.#size += bytes.length;
    if (this.#size > sizeLimit) throw tooLarge();
    this.#ready.push(bytes);
  });

  /** Adds a part of bytes: the function returned takes them piece by piece. What is deflated already is kept as it is. */
  openBytes(path: string): (bytes: Uint8Array, isLast: boolean) => void {
    const entry = isDeflated(path) ? new ZipPassThrough(path) : new DeflatedEntry(path);
    entry.mtime = fixedTime;
    this.#zip.add(entry);
    const gather = isDeflated(path) ? undefined : new Gathered(entry);
    let size = 0;
    return (bytes, isLast) => {
      size += bytes.length;
      if (size > sizeLimit) throw tooLarge();
      if (gather === undefined) entry.push(bytes, isLast);
      else gather.push(bytes, isLast);
    };
  }

  open(path: string): PartWriter {
    const give = this.openBytes(path);
    let waiting: string[] = [];
    let length = 0;
    const push = (isLast: boolean): void => {
      give(this.#encoder.encode(waiting.join('')), isLast);
      waiting = [];
      length = 0;
    };
    return {
      write: (text) => {
        waiting.push(text);
        length += text.length;
        if (length >= pieceLength) push(false);
      },
      close: () => push(true),
    };
  }

  take(): readonly Uint8Array[] {
    const taken = this.#ready;
    this.#ready = [];
    return taken;
  }

  /** Ends the archive: every part must be closed. */
  end(): void {
    this.#zip.end();
  }
}

/** Bytes that are deflated at once, and deflated ones that are given on together. */
const deflatedAtOnce = 65_536;
const givenAtOnce = 16_384;

/**
 * An entry that is deflated by a library and not by the platform: each processor deflates in a way of its own, and the file is
 * to be the same on all of them.
 */
class DeflatedEntry extends ZipPassThrough {
  override readonly compression = 8;
  readonly #deflate = new Deflate({ level: 6, raw: true, chunkSize: givenAtOnce });

  constructor(path: string) {
    super(path);
    this.#deflate.onData = (bytes) => this.ondata(null, bytes, false);
  }

  protected override process(bytes: Uint8Array<ArrayBuffer>, isLast: boolean): void {
    this.#deflate.push(bytes, isLast);
    if (this.#deflate.err !== 0) throw new BugError(`Nothing was deflated: ${this.#deflate.msg}`);
    if (isLast) this.ondata(null, new Uint8Array(), true);
  }
}

/** Gives an entry its bytes in pieces of one size, so that what comes out does not depend on how they were made. */
class Gathered {
  readonly #entry: ZipPassThrough;
  // Never kept by the entry, which copies what it is given.
  readonly #buffer = new Uint8Array(deflatedAtOnce);
  #used = 0;

  constructor(entry: ZipPassThrough) {
    this.#entry = entry;
  }

  push(bytes: Uint8Array, isLast: boolean): void {
    for (let from = 0; from < bytes.length; ) {
      const part = bytes.subarray(from, from + deflatedAtOnce - this.#used);
      this.#buffer.set(part, this.#used);
      this.#used += part.length;
      from += part.length;
      if (this.#used < deflatedAtOnce) continue;
      this.#entry.push(this.#buffer, false);
      this.#used = 0;
    }
    if (isLast) this.#entry.push(this.#buffer.subarray(0, this.#used), true);
  }
}

function isDeflated(path: string): boolean {
  return /\.(docx|xlsx|png|zip)$/.test(path);
}

/** UTF-16 units that are deflated at once. */
const pieceLength = 32_768;

/** A zip of parts made one after the other, of text or of bytes that are there. */
export function* zipTexts(
  parts: Iterable<readonly [path: string, content: Iterable<string> | Uint8Array]>,
): Generator<Uint8Array> {
  const zip = new ZipStream();
  for (const [path, content] of parts) {
    if (content instanceof Uint8Array) {
      zip.openBytes(path)(content, true);
      yield* zip.take();
      continue;
    }
    const part = zip.open(path);
    for (const text of content) {
      part.write(text);
      yield* zip.take();
    }
    part.close();
  }
  zip.end();
  yield* zip.take();
}

/** A zip of files made one after the other, each only when the one before is written. */
export async function* zipFiles(
  files: Iterable<{ readonly name: string; readonly pieces: () => AsyncIterable<Uint8Array> }>,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipStream();
  for (const { name, pieces } of files) {
    const give = zip.openBytes(name);
    for await (const piece of pieces()) {
      give(piece, false);
      yield* zip.take();
    }
    give(new Uint8Array(), true);
  }
  zip.end();
  yield* zip.take();
}

/** Nothing is left of what was written: whoever writes the file puts it in its place when it is whole. */
function tooLarge(): ExpectedError {
  return new ExpectedError('export-too-large', t('error.tableTooLarge'));
}
