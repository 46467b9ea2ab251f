import { t } from '../../shared/messages/messages.ts';
import type { Platform } from '../../shared/platform/platform.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { readBundleInWorker } from './bundle-task.ts';
import type { HandedOver } from './file-head.ts';

/** What a backup holds. Rejects with `ExpectedError` where it is damaged or gone. */
export async function openBackup(
  platform: Pick<Platform, 'readBackup'>,
  id: ReviewId,
  name: string,
): Promise<HandedOver> {
  return readBundleInWorker(await platform.readBackup(id, name), t('recovery.reading', { name }));
}
