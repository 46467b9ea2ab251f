import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';

/**
 * The address in its normal form, for opening outside the application. Only plain https addresses
 * pass: no other scheme can start a program, and no name or password can disguise the host.
 */
export function checkedExternalAddress(address: string): string {
  const parts = /^https:\/\/([a-z0-9.-]+)(:\d{1,5})?([/?#][^\s\\<>"]*)?$/i.exec(address);
  if (parts === null) {
    throw new ExpectedError('address-refused', t('error.addressRefused'));
  }
  return `https://${(parts[1] ?? '').toLowerCase()}${parts[2] ?? ''}${parts[3] ?? '/'}`;
}
