/** Projects that other programs keep in a database: a process of its own reads a copy, and ends. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { ExpectedError } from '../shared/errors.ts';
import { besideEnding } from '../shared/foreign-projects/changes-beside.ts';
import { t } from '../shared/messages/refi-messages.ts';

/** As much of Electron's `utilityProcess` as is needed. */
export interface ReaderProcess {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface DatabaseReading {
  /** Starts the process that `database-reader.ts` is. */
  start(): ReaderProcess;
  /** Milliseconds after which it is ended. */
  readonly limit: number;
}

/** In bytes: more than a project of texts and codes has. */
export const largestDatabase = 512 * 1024 * 1024;

const reply = v.union([v.object({ done: v.literal(true) }), v.object({ refused: v.string() })]);

/** A database with the file beside it that holds its last changes, where there is one. */
interface DatabaseBytes {
  readonly bytes: Uint8Array;
  readonly beside?: Uint8Array | undefined;
}

/** The tables of a database as JSON (`packTables`). Rejects with an `ExpectedError` where it is too large, none, or cannot be read to its end. */
export async function readDatabase(
  { beside, bytes }: DatabaseBytes,
  { limit, start }: DatabaseReading,
): Promise<Uint8Array> {
  if (bytes.byteLength + (beside?.byteLength ?? 0) > largestDatabase)
    throw new ExpectedError('file-too-large', t('refi.databaseTooLarge'));
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-database-'));
  try {
    const copy = join(folder, 'copy.sqlite3');
    const result = join(folder, 'tables.json');
    await writeFile(copy, bytes, { mode: 0o600 });
    if (beside !== undefined) await writeFile(`${copy}${besideEnding}`, beside, { mode: 0o600 });
    const answer = v.safeParse(reply, await askOnce(start(), { copy, result }, limit));
    if (!answer.success) throw new ExpectedError('refi-none', t('refi.databaseFailed'));
    // The process knows no language.
    if ('refused' in answer.output) throw new ExpectedError('refi-none', t('refi.noDatabase'));
    return new Uint8Array(await readFile(result));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Its only message; undefined where it ended, or had to be ended, without one. */
function askOnce(child: ReaderProcess, question: object, limit: number): Promise<unknown> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill(), limit);
    let said: unknown;
    child.on('message', (message) => {
      said = message;
      child.kill();
    });
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(said);
    });
    child.postMessage(question);
  });
}
