import type { BundleContents } from '../../shared/bundle/contents.ts';
import type { PackedLines } from '../../shared/journal/packed-lines.ts';
import type { PassphraseKey, SecretKey } from '../../shared/protect/passphrase-key.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { KnownCounts } from '../db/written-review.ts';
import type { FileHead, HandedOver } from './file-head.ts';
import type { ForwardAsked, Forwarded } from './forward-state.ts';
import type { Gathered } from './gathering.ts';
import type { CopyAsked, LackedHere, StateAsked } from './state-contents.ts';

/** What the worker for .loom files is asked. */
export type BundleRequest =
  | {
      readonly kind: 'write';
      readonly contents: BundleContents;
      /** What protects the file, where something does. */
      readonly lock: PassphraseKey | undefined;
    }
  | {
      readonly kind: 'save';
      readonly database: string;
      readonly id: ReviewId;
      readonly known: KnownCounts | undefined;
      /** Set for a backup: who works on the review here. */
      readonly keptBy: ReviewerId | undefined;
      readonly lock: PassphraseKey | undefined;
    }
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      /** What opens the file, where it is protected. */
      readonly dataKey: SecretKey | undefined;
    }
  /** A lost review is put together: from its journal, then from backups, the newest first, until it is enough. */
  | {
      readonly kind: 'gather';
      /** Its text; undefined where it cannot be read. */
      readonly journal: string | undefined;
      /** How many changes the review is known to have held. */
      readonly known: number;
    }
  | { readonly kind: 'add-backup'; readonly bytes: Uint8Array }
  | { readonly kind: 'end-gathering' }
  /** What a kept state has more than the review that is here. */
  | ({ readonly kind: 'compare'; readonly database: string } & StateAsked)
  /** What a kept state has more is added to the review that is here. */
  | ({ readonly kind: 'forward'; readonly database: string } & ForwardAsked)
  /** A kept state becomes a review of its own. */
  | ({ readonly kind: 'copy'; readonly database: string } & CopyAsked)
  /** What becomes of the file that was read last, or of what was gathered or copied. */
  | { readonly kind: 'hand-over' }
  | {
      readonly kind: 'store';
      readonly database: string;
      readonly reviewerId: ReviewerId;
      readonly at: number;
      /** Whether the lines of the log are wanted back. */
      readonly lines: boolean;
    };

/** What it answers, beside how far it is and why it failed. */
export type BundleReply =
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'read';
      readonly head: FileHead;
      /** Its files are saved with a passphrase, where it says so. */
      readonly protects?: true | undefined;
      readonly keptBy?: ReviewerId | undefined;
    }
  | ({ readonly kind: 'compared' } & LackedHere)
  | ({ readonly kind: 'forwarded' } & Forwarded)
  | { readonly kind: 'gathering'; readonly isEnough: boolean }
  | { readonly kind: 'gathered'; readonly gathered: Gathered }
  | { readonly kind: 'contents'; readonly contents: HandedOver }
  | {
      readonly kind: 'stored';
      /** The log, where it was wanted. */
      readonly lines: PackedLines;
      /** How many changes of it its reviewer may be told of. */
      readonly changes: number;
    };
