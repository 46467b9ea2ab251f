/**
 * How many changes a review held here, remembered outside its database and its journal: where both were lost or put
 * back to an earlier state, this alone tells that something is missing. Small, a moment late, and never more than was
 * stored.
 */
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import type { Opening } from './desk.ts';
import { onFirstUse } from './first-use.ts';
import { notify, notifyError } from './notices.ts';
import type { Services } from './services.ts';
import { toRecovery } from './to-recovery.ts';

const keyOf = (id: ReviewId): string => `themeloom.changes.${id}`;

/** Milliseconds from a change to its being counted: what follows fast is counted once. */
const pause = 200;

/** How many changes a review is known to have held here; 0 where that is not known. */
export function knownCount(id: ReviewId): number {
  try {
    const count = Number(localStorage.getItem(keyOf(id)) ?? '0');
    return Number.isSafeInteger(count) ? count : 0;
  } catch {
    return 0;
  }
}

/** Remembers how many changes a review holds, or, without a number, nothing of it any more. */
export function noteCount(id: ReviewId, count?: number): void {
  try {
    if (count === undefined) localStorage.removeItem(keyOf(id));
    else localStorage.setItem(keyOf(id), String(count));
  } catch {
    // Where there is no room for it, the review is stored all the same.
  }
}

/** Counts the changes of an open review; where there are fewer than there were, looks for them once the journal was asked. */
export function keepCount(
  given: Pick<Services, 'db' | 'journal' | 'platform'>,
  { engine }: Opening,
): EngineSubscriber {
  const { id } = engine.state;
  const waiting: { timer?: ReturnType<typeof setTimeout>; looking?: Promise<void> } = {};
  const note = (): void => {
    clearTimeout(waiting.timer);
    delete waiting.timer;
    noteCount(id, engine.state.head.operations);
  };
  return {
    opened: ({ head, readOnly }) => {
      if (readOnly) return;
      const known = knownCount(id);
      if (known > head.operations)
        waiting.looking = lookForMore(given, engine, known).catch(notifyUnlessClosed);
      // Not known yet where the last window was ended before it was counted: that may happen to this one too.
      else if (known < head.operations) note();
    },
    changed: (_, { source }) => {
      // What is missing stays known until somebody works on without it.
      if (source !== 'elsewhere' && source !== 'brought-back')
        waiting.timer ??= setTimeout(note, pause);
    },
    flush: async () => {
      await waiting.looking;
      if (waiting.timer !== undefined) note();
    },
    closed: () => clearTimeout(waiting.timer),
  };
}

/** Brings back what backups hold of what is missing, and says what was found and what was not. */
async function lookForMore(
  given: Pick<Services, 'db' | 'journal' | 'platform'>,
  engine: ReviewEngine,
  known: number,
): Promise<void> {
  await given.journal.written();
  if (engine.state.head.operations >= known) return;
  const { bringBackFromBackups } = await onFirstUse(() => import('./backup-healing.ts'));
  const count = await bringBackFromBackups(given, engine, known);
  const missing = Math.max(0, known - engine.state.head.operations);
  const words = [
    ...(count === 0 ? [] : [t('recovery.fromBackup', { count })]),
    ...(missing === 0 ? [] : [t('recovery.fewerHere', { missing })]),
  ];
  notify({
    text: words.join(' '),
    tone: missing === 0 ? 'done' : 'problem',
    action: toRecovery(),
  });
}

/** The review was closed meanwhile: it is looked for when it is opened next. */
function notifyUnlessClosed(error: unknown): void {
  if (!(error instanceof ExpectedError && error.code === 'closed')) notifyError(error);
}
