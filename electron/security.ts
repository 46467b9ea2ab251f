import type { Session, WebContents } from 'electron';
import { isOwnPage } from './protocol.ts';

/**
 * What a page may have of the browser engine: each permission granted has its reason here, and
 * everything that is not listed is refused.
 */
export const grantedPermissions: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'Tables and quotes are copied to the clipboard.',
  'persistent-storage': 'The reviews live in this storage and must not be evicted.',
};

const remoteAddresses = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];

/** Refuses permissions, devices and every request that would leave this machine. */
export function guardSession(session: Session): void {
  const isGranted = (permission: string, page: string): boolean =>
    Object.hasOwn(grantedPermissions, permission) && isOwnPage(page);
  session.setPermissionRequestHandler((contents, permission, callback) =>
    callback(isGranted(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((contents, permission) =>
    isGranted(permission, contents?.getURL() ?? ''),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest({ urls: remoteAddresses }, (_details, callback) =>
    callback({ cancel: true }),
  );
}

/** Keeps a page where it is: no navigation away, no new window, no embedded page. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
