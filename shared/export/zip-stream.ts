/**
 * A zip of text parts written while its parts are still being made. Equal texts in equal order give equal
 * bytes: entries carry one fixed time.
 */
import { Zip, ZipDeflate } from 'fflate';
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

  /** Adds a part of bytes: the function returned takes them piece by piece. */
  openBytes(path: string): (bytes: Uint8Array, isLast: boolean) => void {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = fixedTime;
    this.#zip.add(entry);
    let size = 0;
    return (bytes, isLast) => {
      size += bytes.length;
      if (size > sizeLimit) throw tooLarge();
      entry.push(bytes, isLast);
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

/** UTF-16 units that are deflated at once. */
const pieceLength = 32_768;

/** A zip of parts made one after the other. */
export function* zipTexts(
  parts: Iterable<readonly [path: string, texts: Iterable<string>]>,
): Generator<Uint8Array> {
  const zip = new ZipStream();
  for (const [path, texts] of parts) {
    const part = zip.open(path);
    for (const text of texts) {
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
