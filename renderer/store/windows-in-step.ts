/** Tells the other windows of a review that it was written; a window that only reads it reads it anew. */
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import type { Opening } from './desk.ts';

/** What two windows of one installation tell each other by. */
export type WindowChannel = Pick<BroadcastChannel, 'close' | 'onmessage' | 'postMessage'>;

/** Keeps one window of a review in step with the others; `channel` reaches those of this review alone. */
export function keepWindowsInStep(
  { engine }: Pick<Opening, 'engine'>,
  channel: WindowChannel,
  report: (error: unknown) => void,
): EngineSubscriber {
  const refresh = (): void => void engine.refresh().catch(report);
  channel.onmessage = refresh;
  return {
    // What was written between reading the review and listening was told to nobody here.
    opened: ({ readOnly }) => {
      if (readOnly) refresh();
    },
    changed: (_, { source }) => {
      if (source !== 'elsewhere') channel.postMessage('written');
    },
    closed: () => channel.close(),
  };
}
