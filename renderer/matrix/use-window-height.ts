import { useSyncExternalStore } from 'react';

/** The height of the window in pixels, also after it was made lower or zoomed. */
export function useWindowHeight(): number {
  return useSyncExternalStore(followWindow, () => innerHeight);
}

function followWindow(onChange: () => void): () => void {
  addEventListener('resize', onChange);
  return () => removeEventListener('resize', onChange);
}
