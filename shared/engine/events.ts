import type { Operation } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import type { UndoStacks } from '../ops/undo-stack.ts';
import type { DeviceId, RecordId, ReviewerId, ReviewId } from '../records/ids.ts';
import type { LogHead, StopCode } from './storage.ts';

/** An open review as it stands. Never changed: each commit makes the next. */
export interface EngineState {
  readonly id: ReviewId;
  readonly device: DeviceId;
  /** Who works on the review here. */
  readonly reviewerId: ReviewerId;
  readonly head: LogHead;
  /** Every row, never shown as it is. */
  readonly full: Full;
  readonly stacks: UndoStacks;
  /** True while another window holds the review, or once its storage is not as it was left. */
  readonly readOnly: boolean;
  /** Why nothing is written from here any more; absent while another window merely holds the review. */
  readonly stopped?: StopCode;
  /** Differs whenever anything of the state does; grows. */
  readonly version: number;
}

/** One change of an open review, told after it is kept. */
export interface EngineEvent {
  readonly version: number;
  /** What was written to the log from here, in the order it was written. */
  readonly added: readonly Operation[];
  /** The records that may differ. */
  readonly touched: ReadonlySet<RecordId> | 'all';
  /**
   * What was done: a command or its undo, bringing work in, setting it aside or putting it back; what the
   * storage had lost came back from another place; or
   * another window wrote the review, and this one reads it anew.
   */
  readonly source: 'command' | 'bring-in' | 'aside' | 'brought-back' | 'elsewhere';
  /** Whether texts or originals came in with it. */
  readonly attachments: boolean;
  readonly full: Full;
}

/** Somebody who keeps up with an engine: gets the state it opened with, every event, and the end. */
export interface EngineSubscriber {
  opened?(state: EngineState): void;
  changed?(state: EngineState, event: EngineEvent): void;
  /** The review can be written no more from here. */
  lost?(state: EngineState): void;
  /** Writes what is still to be written; called before the review closes, and when the window may go. */
  flush?(): Promise<void>;
  /** After the last flush: nothing more will come. */
  closed?(): void;
}
