import type { ShippedPage } from '../../shared/platform/desktop-window.ts';
import { notifyError } from '../store/notices.ts';
import { services } from '../store/services.ts';

const addresses: Readonly<Record<ShippedPage, string>> = {
  guide: './docs/user-guide.html',
  licences: './licences.html',
};

/** Opens a page that comes with the application beside this window. */
export function openShippedPage(page: ShippedPage): void {
  const { desktop } = services().platform;
  if (desktop === undefined) window.open(addresses[page], '_blank', 'noopener');
  else desktop.openPage(page).catch(notifyError);
}
