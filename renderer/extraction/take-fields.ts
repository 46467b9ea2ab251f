import { addFields, type NewField } from '../../shared/commands/extraction-fields.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { notify } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';

/** Adds fields in one step and says how many there were not yet. */
export async function takeFields(fields: readonly NewField[]): Promise<void> {
  const done = await commit(addFields, { fields });
  if (done === undefined) notify({ text: t('extraction.allThere'), tone: 'done' });
  else tellDone(done);
}
