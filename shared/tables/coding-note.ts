import { t } from '../messages/all-messages.ts';
import type { ReviewerId } from '../records/ids.ts';
import { codingReviewers } from '../team/agreement-source.ts';
import type { TableSource } from './table-source.ts';

/** Says whose coding a source holds, in a sentence. */
export function codingNote({ everyone, of, snapshot, viewer }: TableSource): string {
  const { layer } = snapshot.view;
  const owner = of ?? viewer;
  const nameOf = (id: ReviewerId): string => snapshot.reviewers.get(id)?.name ?? '';
  if (layer === 'consensus') return t('note.coding.consensus');
  if (layer === 'own')
    return t('note.coding.own', {
      name: owner === undefined ? '' : nameOf(owner),
    });
  const names = codingReviewers(everyone ?? snapshot).map(nameOf);
  return t('note.coding.everyone', { count: names.length, names: names.join(', ') });
}
