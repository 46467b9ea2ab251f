import { t } from '../../shared/messages/all-messages.ts';
import type { SaveFileRequest } from '../../shared/platform/platform.ts';
import { notify } from './notices.ts';
import { services } from './services.ts';

/** Saves a file where the user says, and tells under which name. */
export async function saveFile(request: SaveFileRequest): Promise<void> {
  const saved = await services().platform.saveFile(request);
  if (saved !== undefined) notify({ text: t('export.saved', { name: saved.name }), tone: 'done' });
}
