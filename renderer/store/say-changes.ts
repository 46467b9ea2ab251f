import { describe } from '../../shared/audit/describe.ts';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { speak, useNotices } from './notices.ts';

/** Milliseconds in which whoever made a change says so in words of its own. */
const ownWords = 150;

/** Says to screen readers what each command did, as the trail words it, where nothing else was said of it. */
export function sayChanges(): EngineSubscriber {
  return {
    changed: (_state, { added, source }) => {
      const done = added.at(-1);
      if (source !== 'command' || done === undefined) return;
      const since = performance.now() - ownWords / 4;
      setTimeout(() => {
        const isSaid = useNotices.getState().lines.some(({ at }) => at >= since);
        if (!isSaid) speak(describe(done));
      }, ownWords);
    },
  };
}
