import { createRoot } from 'react-dom/client';
import type { Platform } from '../shared/platform/platform.ts';

/** Draws the application into the page; the platform is the only thing it is given. */
export function startApp(platform: Platform): void {
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(<main data-platform={platform.kind}>Themeloom</main>);
}
