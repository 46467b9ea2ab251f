/** A machine with a folder of its own that something syncs with the folders of others. */
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { type TextBody, textIdOf } from '../../../shared/documents/text-body.ts';
import type { FolderFiles } from '../../../shared/folder/files.ts';
import { type FolderLook, FolderReader } from '../../../shared/folder/reader.ts';
import { FolderWriter, mostSmallFiles } from '../../../shared/folder/writer.ts';
import { canonicalJson } from '../../../shared/json.ts';
import { isAsideMarker, operationsToSend } from '../../../shared/ops/aside.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { texts } from '../../property/random-review.ts';
import { machineOf } from '../../property/team-machines.ts';

export const reviewId: ReviewId = 'review:cominghome';

interface MachineOptions {
  readonly bodies: ReadonlyMap<string, TextBody>;
  readonly most: number;
}

export interface FolderMachine {
  readonly log: LogWriter;
  readonly files: FolderFiles;
  readonly writer: FolderWriter;
  readonly reader: FolderReader;
  /** Texts that came in, or were given to it, besides those of the beginning. */
  readonly texts: Set<string>;
  /** How often the log was read to compare with it. */
  readonly logReads: () => number;
  /** Writes what was done since the last time. */
  write(): Promise<void>;
  /** Looks, joins where it is due, and removes what was joined. */
  look(): Promise<FolderLook>;
  /** Looks and brings in all that is new; gives the number of operations. */
  bringIn(): Promise<number>;
}

/** `bodies` are the texts that machines can be given; `most` is how many small files are left unjoined. */
export function folderMachine(
  name: string,
  seed: number,
  files: FolderFiles,
  { bodies = texts, most = mostSmallFiles }: Partial<MachineOptions> = {},
): FolderMachine {
  const log = machineOf(name, seed);
  const { device } = log.context;
  let written = log.operations.length;
  let logReads = 0;
  const held = new Set<string>();
  const writer = new FolderWriter({
    files,
    reviewId,
    device,
    attachments: {
      text: async (id) => {
        const body = texts.has(id) || held.has(id) ? bodies.get(id) : undefined;
        return body === undefined ? undefined : canonicalJson(body);
      },
      original: async () => undefined,
    },
    most,
  });
  const reader = new FolderReader({
    files,
    reviewId,
    isOwnLoom: () => false,
    readLoom: (_, bytes) => readBundle(bytes),
    knownIds: async () => {
      logReads += 1;
      return new Set(operationsToSend(log.operations).map(({ id }) => id));
    },
  });
  const machine: FolderMachine = {
    log,
    files,
    writer,
    reader,
    texts: held,
    logReads: () => logReads,
    write: async () => {
      const news = log.operations
        .slice(written)
        .filter((one) => one.device === device && !isAsideMarker(one));
      written = log.operations.length;
      await writer.add(news);
    },
    look: async () => {
      const entries = await files.list();
      const look = await reader.look(entries);
      if (!writer.isWhole(entries)) {
        await writer.mend(ownWork(log), entries);
        written = log.operations.length;
      }
      if (writer.isDueToJoin) await writer.join();
      await writer.sweep(entries);
      return look;
    },
    bringIn: async () => {
      await machine.look();
      const works = await reader.contents();
      reader.release();
      for (const { texts: arrived } of works) {
        for (const [id, body] of arrived) if (textIdOf(body) === id) held.add(id);
      }
      const operations = works.flatMap((work) => work.operations);
      if (operations.length > 0) log.bringIn(operations);
      return operations.length;
    },
  };
  return machine;
}

/** What counts of a machine's own work. */
export function ownWork({ context, operations }: LogWriter): readonly Operation[] {
  return operationsToSend(operations).filter(({ device }) => device === context.device);
}

/** What the rows of a log come to, to be compared. */
export function rowsOf({ operations }: LogWriter): Promise<string> {
  return Promise.resolve(rowsDigest(replay(operations)));
}

/** Ids of what counts and changes something, in order. */
export function workIn({ operations }: LogWriter): readonly string[] {
  return operationsToSend(operations)
    .filter(({ changes }) => changes.length > 0)
    .map(({ id }) => id)
    .sort();
}
