/** What a window of the desktop does for the system around it: takes files, finishes before it closes, tells where keys go. */
import { speech } from '../../shared/messages/speech.ts';
import type { DesktopWindow } from '../../shared/platform/desktop-window.ts';
import { faultOf } from '../../shared/platform/fault.ts';
import { isTyping } from '../actions/keys.ts';
import { useDrafts } from '../store/drafts.ts';
import { notify, notifyError, useNotices } from '../store/notices.ts';
import { openGivenFile } from '../store/open-file.ts';
import { services } from '../store/services.ts';
import { type Preferences, usePreferences } from '../store/session-store.ts';

/**
 * Keeps up with the system for as long as the window is there. The result takes the files that wait, and from then
 * on those that come: call it once the first screen is there.
 */
export function keepSystemWindow(desktop: DesktopWindow): () => void {
  let takes = false;
  desktop.onSignal((signal) => {
    if (signal === 'settle') settle(desktop).catch(notifyError);
    else if (takes) takeFiles(desktop).catch(notifyError);
  });
  tellTyping(desktop);
  useNotices.subscribe(({ fault }, before) => {
    // Where the log cannot be written, the notice has still been shown.
    if (fault !== before.fault) desktop.noteFault(faultOf(fault)).catch(() => undefined);
  });
  return () => {
    takes = true;
    takeFiles(desktop).catch(notifyError);
  };
}

/** Tells the menu bar which language and keys hold, now and whenever that changes. */
export function keepMenu(desktop: DesktopWindow): void {
  const tell = ({ keys }: Pick<Preferences, 'keys'>): void => {
    // The language of this window: another that was chosen holds once the window is opened anew.
    desktop.menu({ language: speech.now().language, keys }).catch(notifyError);
  };
  tell(usePreferences.getState());
  usePreferences.subscribe((now, before) => {
    if (now.keys !== before.keys) tell(now);
  });
}

/** Opens what the system handed to this window, one after the other, as if it had been chosen. */
async function takeFiles(desktop: DesktopWindow): Promise<void> {
  for (const { problem, ...file } of await desktop.takeFiles()) {
    if (problem !== undefined) notify({ text: problem, tone: 'problem' });
    else await openGivenFile(file).catch(notifyError);
  }
}

/** Writes what is under way; a problem that this meets is what the system then tells. */
async function settle(desktop: DesktopWindow): Promise<void> {
  const { nextId } = useNotices.getState();
  // A field that is stored when it is left is left now, and what that begins gets its turn.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((resolve) => setTimeout(resolve));
  await services().desk.flush().catch(notifyError);
  const problem = useNotices
    .getState()
    .notices.find(({ id, tone }) => id >= nextId && tone === 'problem');
  const [inField] = useDrafts.getState().failures.values();
  await desktop.settled((problem?.text ?? inField)?.slice(0, 400));
}

/** Tells when keys begin and cease to go into a text field. */
function tellTyping(desktop: DesktopWindow): void {
  let told = false;
  const tell = (): void => {
    const now = isTyping(document.activeElement);
    if (now === told) return;
    told = now;
    desktop.typing(now).catch(() => undefined);
  };
  addEventListener('focusin', tell);
  // The element that loses the focus is active until the event is over.
  addEventListener('focusout', () => queueMicrotask(tell));
}
