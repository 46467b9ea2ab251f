/** Looking into one kept state of a review, as a worker does it. */

import { readBundle } from '../../shared/bundle/read-bundle.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { TaskOptions } from '../../shared/progress.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import {
  type KeptContents,
  type KeptPreview,
  type PresentState,
  previewState,
} from '../../shared/use-cases/kept-state.ts';
import type { ThemeloomDatabase } from '../db/database.ts';
import { DexieStorage } from '../db/dexie-storage.ts';
import { heldHashes } from '../db/held-hashes.ts';
import { readOperations } from '../db/review-rows.ts';

/** Where the worker finds a state: in the database, in a log that it is handed, or in the bytes of a .loom file. */
export type KeptPlace =
  | { readonly kind: 'database' }
  | {
      readonly kind: 'log';
      readonly operations: readonly Operation[];
      /** Hashes of what lies with it; what lies in the database counts as well. */
      readonly texts: readonly string[];
      readonly originals: readonly string[];
    }
  | { readonly kind: 'file'; readonly bytes: Uint8Array };

export interface PreviewRequest {
  readonly kind: 'preview';
  readonly database: string;
  readonly id: ReviewId;
  readonly place: KeptPlace;
  /** Who works on the review here, where that is known. */
  readonly viewer: ReviewerId | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface PreviewReply {
  readonly kind: 'preview';
  readonly preview: KeptPreview;
  /** Who worked on it where it was kept, where the state says so. */
  readonly keptBy: ReviewerId | undefined;
}

interface ReadState extends KeptContents {
  readonly keptBy?: ReviewerId | undefined;
}

/** Throws what `readBundle` does where the state is damaged. */
export async function previewKept(
  db: ThemeloomDatabase,
  { id, now, place, viewer }: PreviewRequest,
  options: TaskOptions = {},
): Promise<PreviewReply> {
  const kept = await readState(db, id, place, options);
  const present = await presentState(db, id);
  const seenBy = viewer ?? kept.keptBy;
  return {
    kind: 'preview',
    preview: previewState(kept, { now, present, viewer: seenBy }),
    keptBy: kept.keptBy,
  };
}

async function readState(
  db: ThemeloomDatabase,
  id: ReviewId,
  place: KeptPlace,
  options: TaskOptions,
): Promise<ReadState> {
  switch (place.kind) {
    case 'database':
      return { operations: await readOperations(db, id), ...(await heldHashes(db, id)) };
    case 'log': {
      const held = await heldHashes(db, id);
      return {
        operations: place.operations,
        texts: new Set([...place.texts, ...held.texts]),
        originals: new Set([...place.originals, ...held.originals]),
      };
    }
    case 'file': {
      const { keptBy, operations, originals, texts } = await readBundle(place.bytes, options);
      const held = await heldHashes(db, id);
      return {
        operations,
        texts: new Set([...texts.keys(), ...held.texts]),
        originals: new Set([...originals.keys(), ...held.originals]),
        keptBy,
      };
    }
  }
}

async function presentState(
  db: ThemeloomDatabase,
  id: ReviewId,
): Promise<PresentState | undefined> {
  const loaded = await new DexieStorage(db, id).load();
  if (loaded === undefined) return undefined;
  return { full: loaded.full, operations: await readOperations(db, id) };
}
