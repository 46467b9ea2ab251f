import { create } from 'zustand';
import { CancelledError, ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { writeFailure } from '../db/failed-write.ts';

/** One line told to the user: shown for a while, and read out by screen readers. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Notices {
  /** The id that the next notice gets. */
  readonly nextId: number;
  readonly notices: readonly Notice[];
  /** The newest line for the polite live region. */
  readonly spoken: string;
  /** The last fault of the program that was told: what the local log of faults takes down. */
  readonly fault: unknown;
}

export const useNotices = create<Notices>(() => ({
  nextId: 1,
  notices: [],
  spoken: '',
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
    spoken: notice.text,
  }));
  if (notice.tone === 'done') setTimeout(() => closeNotice(id), 6000);
}

export function closeNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((other) => other.id !== id) }));
}

/** Says something to screen readers only. */
export function speak(text: string): void {
  useNotices.setState({ spoken: text });
}

/** Tells of a failure in words the user can act on; a cancelled task is no failure. */
export function notifyError(error: unknown): void {
  if (error instanceof CancelledError) {
    notify({ text: error.message, tone: 'done' });
    return;
  }
  if (error instanceof ExpectedError) {
    notify({ text: error.message, tone: 'problem' });
    return;
  }
  console.error(error);
  // A write that nobody waits for, such as that of the place in a text, may be the first to meet a full disk.
  const failed = writeFailure(error);
  if (failed.code === 'disk-full') {
    notify({ text: failed.message, tone: 'problem' });
    return;
  }
  useNotices.setState({ fault: error });
  const reason = error instanceof Error ? error.message : String(error);
  notify({ text: t('common.unexpected', { reason }), tone: 'problem' });
}
