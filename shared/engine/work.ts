import type { TextBody } from '../documents/text-body.ts';
import type { Operation } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import type { LogHead } from './storage.ts';

/** Texts and originals that must be kept together with the operation that names them. */
export interface Attachments {
  /** Canonical JSON of the bodies, by their address. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly originals?: ReadonlyMap<string, Uint8Array>;
}

/** Operations of the review itself that its storage lost, with the texts and originals that are missing with them. */
export interface BroughtBack extends Attachments {
  readonly operations: readonly Operation[];
}

/** An open review as memory holds it, with the change that its storage refused. */
export interface HeldInMemory {
  readonly head: LogHead;
  /** Every row. */
  readonly full: Full;
  /** The operations that were refused, oldest first; none where nothing was. */
  readonly refused: readonly Operation[];
  /** The texts at hand, by their address. */
  readonly texts: ReadonlyMap<string, TextBody>;
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** A colleague's work, ready to be brought in. */
export interface BroughtIn {
  /** What counts from now on and did not before. */
  readonly added: readonly Operation[];
  /** Those of `added` that the log does not hold at all. */
  readonly fresh: readonly Operation[];
  /** The rows after it, as replaying both logs gives them. */
  readonly next: Full;
  readonly texts: ReadonlyMap<string, TextBody>;
  readonly originals: ReadonlyMap<string, Uint8Array>;
  /** What the log says of it. */
  readonly params: Operation['params'];
}

/** What another thread wrote to the storage of an open review. */
export interface WrittenBeside {
  /** What came into the log, in the order it was written. */
  readonly operations: readonly Operation[];
  /** Whether texts or originals came in. */
  readonly attachments: boolean;
}
