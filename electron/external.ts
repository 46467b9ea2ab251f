import { type BrowserWindow, dialog, shell } from 'electron';
import { desktopWords } from '../shared/messages/desktop-messages.ts';
import { checkedExternalAddress } from '../shared/platform/external-address.ts';

/** Opens an https address in the default browser once the user has seen which host it leads to. */
export async function openExternalAddress(window: BrowserWindow, url: string): Promise<void> {
  const address = checkedExternalAddress(url);
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: desktopWords('external.ask', { host: new URL(address).host }),
    detail: address,
    buttons: [desktopWords('external.open'), desktopWords('external.cancel')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(address);
}
