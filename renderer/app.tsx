// First, so that what is said for every element is said before what is said for one.
import './ui/tokens.css';
import './ui/base.css';
import './ui/forced-colours.css';

import { type ReactNode, StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { ExpectedError } from '../shared/errors.ts';
import { t } from '../shared/messages/messages.ts';
import { speech } from '../shared/messages/speech.ts';
import type { Platform } from '../shared/platform/platform.ts';
import { listenForKeys } from './actions/keys.ts';
import { registerActions, runAction } from './actions/registry.ts';
import { App } from './shell/App.tsx';
import { keepFilesFromOpening } from './shell/file-drops.ts';
import { loadFirstScreen, loadLikelyScreen, loadOthersWhenIdle } from './shell/late-parts.ts';
import { RefusedStart } from './shell/RefusedStart.tsx';
import { shellActions } from './shell/shell-actions.ts';
import { keepMenu, keepSystemWindow } from './shell/system-window.ts';
import { windowActions } from './shell/window-actions.ts';
import { keepDraftsBeforehand } from './store/drafts.ts';
import { notifyError } from './store/notices.ts';
import { type Services, startServices } from './store/services.ts';
import { keepPreferences, restorePreferences, usePreferences } from './store/session-store.ts';
import { speak } from './store/speak.ts';
import { furnishDesk, openAtStart } from './store/start.ts';
import { heldKeys } from './ui/held-keys.ts';

/** Draws the application into the page; the platform is the only thing it is given. */
export function startApp(platform: Platform): void {
  const root = document.getElementById('root');
  if (root === null) return;
  const services = startServices(platform);
  furnishDesk(services);
  registerActions([...shellActions(), ...windowActions()]);
  heldKeys.listen();
  listenForKeys();
  keepFilesFromOpening();
  platform.onAction((id) => void runAction(id));
  addEventListener('unhandledrejection', (event) => notifyError(event.reason));
  loadLikelyScreen();
  const draw = (what: ReactNode): void =>
    createRoot(root).render(
      <StrictMode>
        <I18nProvider locale={speech.now().language}>{what}</I18nProvider>
      </StrictMode>,
    );
  services.db.open().then(
    () => showApp(services, () => draw(<App />)),
    (error: unknown) => draw(<RefusedStart reason={refusalOf(error)} />),
  );
}

async function showApp(services: Services, draw: () => void): Promise<void> {
  const { db, platform } = services;
  const takeFiles = platform.desktop === undefined ? undefined : keepSystemWindow(platform.desktop);
  await restorePreferences(db).then(speakAsChosen).catch(notifyError);
  await openAtStart().catch(notifyError);
  await loadFirstScreen().catch(notifyError);
  keepPreferences(db);
  void keepDraftsBeforehand(services).catch(notifyError);
  draw();
  takeFiles?.();
  if (platform.desktop !== undefined) keepMenu(platform.desktop);
  void loadOthersWhenIdle();
}

/** Everything that is said is said after this. */
async function speakAsChosen(): Promise<void> {
  const { language } = usePreferences.getState();
  await speak(language);
  document.documentElement.lang = language;
}

/** Why what is stored here is not opened, in words. */
function refusalOf(error: unknown): string {
  if (error instanceof ExpectedError) return error.message;
  console.error(error);
  return t('start.noStorage');
}
