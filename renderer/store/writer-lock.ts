/**
 * One window writes a review at a time. The lock is the browser's own (Web Locks), so that it goes
 * with the window however that ends.
 */
import type { ReviewId } from '../../shared/records/ids.ts';

let release: (() => void) | undefined;

/**
 * Holds the writer lock of a review until released. Resolves to false where another window holds it;
 * `steal` takes it all the same. `onLost` runs when another window takes it from this one.
 */
export async function holdWriterLock(
  id: ReviewId,
  onLost: () => void,
  steal = false,
): Promise<boolean> {
  releaseWriterLock();
  return new Promise((resolve) => {
    const options = steal ? { steal: true } : { ifAvailable: true };
    navigator.locks
      .request(`themeloom:${id}`, options, (lock) => {
        if (lock === null) {
          resolve(false);
          return undefined;
        }
        resolve(true);
        return new Promise<void>((free) => {
          release = free;
        });
      })
      .catch(onLost);
  });
}

export function releaseWriterLock(): void {
  release?.();
  release = undefined;
}
