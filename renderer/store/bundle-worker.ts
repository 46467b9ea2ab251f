/** Reads, stores and writes .loom files off the interface's thread. */

import { requireReadable } from '../../shared/bundle/prove-bundle.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { BugError } from '../../shared/errors.ts';
import { packLines } from '../../shared/journal/packed-lines.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { TaskOptions } from '../../shared/progress.ts';
import type { PassphraseKey } from '../../shared/protect/passphrase-key.ts';
import { openProtected, protectFile } from '../../shared/protect/protected-file.ts';
import type { RandomBytes } from '../../shared/records/ids.ts';
import { countTold } from '../../shared/use-cases/kept-state.ts';
import { ThemeloomDatabase } from '../db/database.ts';
import { storeReview } from '../db/new-review.ts';
import type { BundleReply, BundleRequest } from './bundle-messages.ts';
import { headOf } from './file-head.ts';
import { forwardState } from './forward-state.ts';
import { Gathering, type HeldReview } from './gathering.ts';
import { copyOfState, lackedOf } from './state-contents.ts';
import { answerEach } from './worker-language.ts';
import { failure, post } from './worker-reply.ts';
import { writeStored } from './write-stored.ts';

/** What is held for what is asked of it then. */
class Held<T> {
  private value: T | undefined;

  hold(value: T): T {
    this.value = value;
    return value;
  }

  get(): T {
    if (this.value === undefined) throw new BugError('No file was read');
    return this.value;
  }
}

/** The file that was read last, or what was gathered or copied. */
const held = new Held<HeldReview>();
const gathering = new Held<Gathering>();

const random: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

const options: TaskOptions = {
  onProgress: ({ done, total }) => post({ kind: 'progress', done, total }),
};

answerEach(async (data: BundleRequest) => {
  try {
    const reply = await answer(data);
    post(reply, transferredOf(reply));
  } catch (error) {
    post(failure(error));
  }
});

function transferredOf(reply: BundleReply): Transferable[] {
  if (reply.kind === 'written') return [reply.bytes.buffer as ArrayBuffer];
  return reply.kind === 'stored' || reply.kind === 'forwarded' ? [reply.lines.bytes.buffer] : [];
}

async function answer(request: BundleRequest): Promise<BundleReply> {
  switch (request.kind) {
    case 'write':
      return written(await writeBundle(request.contents, options), request.lock);
    case 'save': {
      const db = new ThemeloomDatabase(request.database);
      const bytes = await writeStored(db, request, options);
      if (request.keptBy !== undefined) await requireReadable(bytes, options);
      return written(bytes, request.lock);
    }
    case 'read': {
      const { bytes, dataKey } = request;
      const plain = dataKey === undefined ? bytes : await openProtected(bytes, dataKey, options);
      const file = held.hold(await readBundle(plain, options));
      return { kind: 'read', head: headOf(file, file.snapshot) };
    }
    case 'gather':
      gathering.hold(new Gathering(request.journal, request.known));
      return { kind: 'gathering', isEnough: false };
    case 'add-backup': {
      const kept = gathering.get();
      kept.add(await readBundle(request.bytes, options));
      return { kind: 'gathering', isEnough: kept.isEnough };
    }
    case 'end-gathering': {
      const gathered = gathering.get().told();
      held.hold(await gathering.get().review());
      return { kind: 'gathered', gathered };
    }
    case 'compare':
      return {
        kind: 'compared',
        ...(await lackedOf(new ThemeloomDatabase(request.database), request, options)),
      };
    case 'forward': {
      const db = new ThemeloomDatabase(request.database);
      return { kind: 'forwarded', ...(await forwardState(db, request, random, options)) };
    }
    case 'copy': {
      const db = new ThemeloomDatabase(request.database);
      const copy = held.hold(await copyOfState(db, request, options));
      const { keptBy, protects, snapshot } = copy;
      return { kind: 'read', head: headOf(copy, snapshot), keptBy, protects };
    }
    case 'hand-over': {
      const { keptBy, log, operations, originals, part, protects, texts } = held.get();
      const contents = {
        ...(log === undefined ? {} : { log }),
        operations,
        texts,
        originals,
        ...(keptBy === undefined ? {} : { keptBy }),
        ...(part === undefined ? {} : { part }),
        ...(protects === undefined ? {} : { protects }),
      };
      return { kind: 'contents', contents };
    }
    case 'store': {
      const file = held.get();
      const { at, database, reviewerId } = request;
      const { id } = headOf(file, file.snapshot);
      const { log, operations, originals, protects, snapshot, texts } = file;
      const review = {
        ...{ id, reviewerId, at, operations, originals, snapshot, texts },
        ...(log === undefined ? {} : { log }),
        ...(protects === undefined ? {} : { protects }),
      };
      await storeReview(new ThemeloomDatabase(database), review);
      return {
        kind: 'stored',
        lines: packLines(request.lines ? operations.map(journalLine) : []),
        changes: countTold(operations, snapshot, reviewerId),
      };
    }
  }
}

async function written(
  bytes: Uint8Array,
  lock: PassphraseKey | undefined,
): Promise<Extract<BundleReply, { readonly kind: 'written' }>> {
  if (lock === undefined) return { kind: 'written', bytes };
  return { kind: 'written', bytes: await protectFile(bytes, lock, { ...options, random }) };
}

function journalLine(operation: Operation): string {
  return JSON.stringify(operation);
}
