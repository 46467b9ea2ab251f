/** Keys without Mod and Alt, as a screen asks that judges every letter itself. */
import type { ActionId } from '../../shared/platform/action-catalogue.ts';
import { catalogueNow } from './chosen-keys.ts';

/** Whether a key means one of these actions, by the keys that hold. */
export function isKeyOf(key: string, ...ids: readonly ActionId[]): boolean {
  return catalogueNow().some(
    (entry) => (ids as readonly string[]).includes(entry.id) && entry.keys.includes(key),
  );
}
