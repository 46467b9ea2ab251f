import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Platform } from '../shared/platform/platform.ts';
import { listenForKeys } from './actions/keys.ts';
import { registerActions, runAction } from './actions/registry.ts';
import { App } from './shell/App.tsx';
import { keepFilesFromOpening } from './shell/file-drops.ts';
import { loadFirstScreen, loadLikelyScreen, loadOthersWhenIdle } from './shell/late-parts.ts';
import { shellActions } from './shell/shell-actions.ts';
import { notifyError } from './store/notices.ts';
import { startServices } from './store/services.ts';
import { keepPreferences, restorePreferences } from './store/session-store.ts';
import { furnishDesk, openAtStart } from './store/start.ts';
import './ui/tokens.css';
import './ui/base.css';

/** Draws the application into the page; the platform is the only thing it is given. */
export function startApp(platform: Platform): void {
  const root = document.getElementById('root');
  if (root === null) return;
  const services = startServices(platform);
  furnishDesk(services);
  registerActions(shellActions());
  listenForKeys();
  keepFilesFromOpening();
  platform.onAction((id) => void runAction(id));
  addEventListener('unhandledrejection', (event) => notifyError(event.reason));
  loadLikelyScreen();
  restorePreferences(services.db)
    .then(openAtStart)
    .catch(notifyError)
    .then(loadFirstScreen)
    .finally(() => {
      keepPreferences(services.db);
      createRoot(root).render(
        <StrictMode>
          <App />
        </StrictMode>,
      );
      void loadOthersWhenIdle();
    });
}
