import { create } from 'zustand';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import type { PassphraseKey } from '../../shared/protect/passphrase-key.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import type { Opening } from './desk.ts';

/** How far the work on an answer is; cancelling ends it. */
export interface Checking {
  /** Between 0 and 1. */
  readonly share: number;
  readonly cancel: () => void;
}

/** What the user is asked: the passphrase of a file, or one for a file that is about to be saved. */
export type PassphraseQuestion =
  | {
      readonly kind: 'open';
      readonly fileName: string;
      /** What was wrong with the answer before. */
      readonly problem: string | undefined;
      readonly checking: Checking | undefined;
      answer(passphrase: string | undefined): void;
    }
  | {
      readonly kind: 'choose';
      /** Files of this review are protected already: it can be ended here. */
      readonly isKept: boolean;
      readonly checking: Checking | undefined;
      answer(choice: PassphraseChoice | undefined): void;
    };

/** A passphrase for the file, or none from now on. */
export type PassphraseChoice = { readonly passphrase: string } | 'none';

interface Protection {
  readonly asked: PassphraseQuestion | undefined;
  /** What files of open reviews are saved with, as far as it was typed since they were opened (X14). */
  readonly keys: ReadonlyMap<ReviewId, PassphraseKey>;
}

export const useProtection = create<Protection>(() => ({ asked: undefined, keys: new Map() }));

/** Holds what the files of a review are saved with, until it is closed; lets go of it where that is nothing. */
export function holdKey(id: ReviewId, key: PassphraseKey | undefined): void {
  useProtection.setState(({ keys }) => {
    const others = [...keys].filter(([other]) => other !== id);
    return { keys: new Map(key === undefined ? others : [...others, [id, key]]) };
  });
}

/** Forgets what was typed as soon as a review is closed. */
export function forgetKeys({ engine }: Opening): EngineSubscriber {
  const { id } = engine.state;
  return { closed: () => holdKey(id, undefined) };
}
