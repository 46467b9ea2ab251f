/** The number keys of who works here on the open review, kept on this machine, and the code used last. */
import { create } from 'zustand';
import {
  type CodeSlots,
  freeSlot,
  noSlots,
  pinSlot,
  slotsAfterUse,
} from '../../shared/codebook/code-slots.ts';
import { type CodeTree, codeTree } from '../../shared/codebook/code-tree.ts';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import type { CodeId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { ThemeloomDatabase } from '../db/database.ts';
import { changeMeta, readMeta, writeMeta } from '../db/review-rows.ts';
import type { Opening } from './desk.ts';
import { notifyError } from './notices.ts';
import { useReview } from './review-store.ts';
import { noteRecentCode, useSession } from './session-store.ts';

type SlotStep = (slots: CodeSlots) => CodeSlots;

interface KeptSlots {
  readonly slots: CodeSlots;
  /** Stores what a step makes of the stored slots; undefined while no review is open. */
  readonly keep: ((step: SlotStep) => Promise<void>) | undefined;
}

export const useCodeSlots = create<KeptSlots>(() => ({ slots: noSlots, keep: undefined }));

/** The slots of a review as they are stored: those of everybody who worked on it here. */
type StoredSlots = Readonly<Partial<Record<ReviewerId, CodeSlots>>>;

const slotsKey = (id: ReviewId): string => `code-slots:${id}`;

/** Keeps number keys from opening to opening. Where none were kept yet, the codes used lately have them. */
export async function keepCodeSlots(
  db: ThemeloomDatabase,
  { engine }: Opening,
): Promise<EngineSubscriber> {
  const { id, reviewerId } = engine.state;
  const key = slotsKey(id);
  const kept = (await readMeta<StoredSlots>(db, key))?.[reviewerId];
  const keep = (step: SlotStep): Promise<void> =>
    changeMeta<StoredSlots>(db, key, (stored = {}) => ({
      ...stored,
      [reviewerId]: step(stored[reviewerId] ?? noSlots),
    }));
  return {
    opened: () => {
      if (kept !== undefined) return useCodeSlots.setState({ slots: kept, keep });
      const { recentCodes } = useSession.getState();
      const slots = noSlots.map((_, at) => recentCodes[at] ?? null);
      useCodeSlots.setState({ slots, keep });
      // They move no more from here on, while what was used lately does.
      if (recentCodes.length > 0) keep(() => slots).catch(notifyError);
    },
    closed: () => useCodeSlots.setState({ slots: noSlots, keep: undefined }),
  };
}

/** A review that is made of another begins with its number keys: its codes are the same. */
export async function copyCodeSlots(
  db: ThemeloomDatabase,
  from: ReviewId,
  to: ReviewId,
): Promise<void> {
  const stored = await readMeta<StoredSlots>(db, slotsKey(from));
  if (stored !== undefined) await writeMeta(db, slotsKey(to), stored);
}

/** A code was used: it is the last one, and takes the first free number key. */
export function noteUsed(codeId: CodeId): void {
  noteRecentCode(codeId);
  change((slots) => slotsAfterUse(slots, tree(), codeId));
}

/** Gives a code the number key that was asked for. */
export function pinCode(codeId: CodeId, number: number): void {
  change((slots) => pinSlot(slots, tree(), { codeId, number }));
}

/** Takes the number key of a code away. */
export function unpinCode(codeId: CodeId): void {
  change((slots) => freeSlot(slots, tree(), codeId));
}

function change(step: SlotStep): void {
  const { keep, slots } = useCodeSlots.getState();
  const next = step(slots);
  if (next === slots) return;
  useCodeSlots.setState({ slots: next });
  keep?.(step).catch(notifyError);
}

function tree(): CodeTree {
  return codeTree(useReview.getState().snapshot.codes);
}
