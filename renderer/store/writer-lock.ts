/**
 * One window writes a review at a time. The lock is the browser's own (Web Locks), so that it goes
 * with the window however that ends.
 */
import type { WriterLock } from '../../shared/engine/context.ts';

/**
 * The lock of this name; not held where another window holds it, unless `steal` takes it all the same.
 * `onLost` runs when another window takes it from this one.
 */
export async function takeWriterLock(
  name: string,
  onLost: () => void,
  steal = false,
): Promise<WriterLock> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const { promise: answered, resolve: answer } = Promise.withResolvers<boolean>();
  const options = steal ? { steal: true } : { ifAvailable: true };
  let isHeld = false;
  const request = navigator.locks
    .request(name, options, (lock) => {
      answer(lock !== null);
      return lock === null ? undefined : ended;
    })
    .catch(() => {
      isHeld = false;
      onLost();
    });
  isHeld = await answered;
  return {
    get held() {
      return isHeld;
    },
    // Whoever asks for it next must not find it taken: what was asked for has to end first.
    release: async () => {
      end();
      await request;
    },
  };
}
