import { create } from 'zustand';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { CancelledError, ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { OperationId } from '../../shared/records/ids.ts';
import { isStorageAway, writeFailure } from '../db/failed-write.ts';

/** One line told to the user: shown for a while, and read out by screen readers. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
  /** The operation that `action` takes back: once it is taken back, the notice has nothing to offer any more. */
  readonly takesBack?: OperationId;
}

/** One thing said to screen readers. */
export interface SpokenLine {
  readonly id: number;
  readonly text: string;
  readonly at: number;
}

interface Notices {
  /** The id that the next notice gets. */
  readonly nextId: number;
  readonly notices: readonly Notice[];
  /** The newest line that was said to screen readers. */
  readonly spoken: string;
  /** What the live region holds: the newest line after what was said in the same moment. */
  readonly lines: readonly SpokenLine[];
  /** The last fault of the program that was told: what the local log of faults takes down. */
  readonly fault: unknown;
}

/** Milliseconds within which what is said follows what was said instead of taking its place. */
const oneMoment = 250;

export const useNotices = create<Notices>(() => ({
  nextId: 1,
  notices: [],
  spoken: '',
  lines: [],
  fault: undefined,
}));

/** Tells the user something; problems stay until closed, once each, the rest leaves after a few seconds. */
export function notify(notice: Omit<Notice, 'id'>): void {
  const { nextId: id } = useNotices.getState();
  useNotices.setState(({ notices }) => ({
    nextId: id + 1,
    notices: [
      ...notices.filter((other) =>
        // What can be taken back stays in sight beside what was done next.
        other.tone === 'problem' ? other.text !== notice.text : other.action !== undefined,
      ),
      { ...notice, id },
    ].slice(-3),
  }));
  speak(notice.text);
  if (notice.tone === 'done') setTimeout(() => closeNotice(id), 6000);
}

export function closeNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((other) => other.id !== id) }));
}

/** Says something to screen readers only; the same words twice are said twice. */
export function speak(text: string): void {
  const at = performance.now();
  useNotices.setState(({ lines }) => ({
    spoken: text,
    lines: [
      ...lines.filter((line) => at - line.at < oneMoment),
      { id: (lines.at(-1)?.id ?? 0) + 1, text, at },
    ].slice(-4),
  }));
}

/** Takes down what offers to take back an operation that was taken back already, here or in another window. */
export function keepOffersTrue(): EngineSubscriber {
  const close = (isDone: (operation: OperationId) => boolean): void =>
    useNotices.setState(({ notices }) => {
      const left = notices.filter(({ takesBack }) => takesBack === undefined || !isDone(takesBack));
      return left.length === notices.length ? {} : { notices: left };
    });
  return {
    changed: (_state, { added }) => {
      const undone = new Set(added.map(({ undoes }) => undoes));
      close((id) => undone.has(id));
    },
    closed: () => close(() => true),
  };
}

/** Tells of a failure in words the user can act on; a cancelled task is no failure. */
export function notifyError(error: unknown): void {
  if (error instanceof CancelledError) {
    notify({ text: t('common.cancelled'), tone: 'done' });
    return;
  }
  if (error instanceof ExpectedError) {
    notify({ text: error.message, tone: 'problem' });
    return;
  }
  console.error(error);
  // What nobody waits for, such as writing the place in a text, may be the first to meet a full disk.
  const failed = writeFailure(error);
  if (failed.code === 'disk-full' || isStorageAway(error)) {
    notify({ text: failed.message, tone: 'problem' });
    return;
  }
  useNotices.setState({ fault: error });
  const reason = error instanceof Error ? error.message : String(error);
  notify({ text: t('common.unexpected', { reason }), tone: 'problem' });
}
