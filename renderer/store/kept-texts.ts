/** Looks for texts in the backups of a review, from the newest on; one that is damaged is passed over. */
import { canonicalJson } from '../../shared/json.ts';
import type { JournalNeeds } from './journal-needs.ts';
import { missingTexts } from './missing-texts.ts';
import { openBackup } from './open-backup.ts';
import type { Services } from './services.ts';

/** Finds the texts and originals that operations name and the database lacks. */
export function textsInBackups({
  db,
  platform,
}: Pick<Services, 'db' | 'platform'>): JournalNeeds['textsFor'] {
  return async (id, operations) => {
    const missing = await missingTexts(db, id, operations);
    const texts = new Map<string, string>();
    const originals = new Map<string, Uint8Array>();
    const isFound = (): boolean =>
      texts.size === missing.texts.size && originals.size === missing.originals.size;
    const backups = isFound() ? [] : await platform.listBackups(id);
    for (const { name } of backups) {
      const held = await openBackup(platform, id, name).catch(() => undefined);
      for (const [address, body] of held?.texts ?? [])
        if (missing.texts.has(address)) texts.set(address, canonicalJson(body));
      for (const [address, bytes] of held?.originals ?? [])
        if (missing.originals.has(address)) originals.set(address, bytes);
      if (isFound()) break;
    }
    return { texts, originals, withoutText: missing.texts.size - texts.size };
  };
}
