import { t } from '../messages/all-messages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { LeftOut } from './left-out.ts';
import type { Sensitivity } from './sensitivity.ts';

/** What is left out, in words that stand alone; `labels` are the names of studies. */
export function leftOutWords(
  leftOut: LeftOut,
  { concerns }: Pick<Sensitivity, 'concerns'>,
  labels: ReadonlyMap<string, string>,
  { reviewers }: Pick<Snapshot, 'reviewers'>,
): string {
  switch (leftOut.kind) {
    case 'nothing':
      return t('sensitivity.nothing');
    case 'study':
      return labels.get(leftOut.studyId) ?? '';
    case 'concerns':
      return t('sensitivity.concerns', {
        count: leftOut.studyIds.size,
        concern: concerns.concern,
      });
    case 'authors':
      return t('sensitivity.authors');
    case 'coder':
      return t('sensitivity.coder', { name: reviewers.get(leftOut.reviewerId)?.name ?? '' });
  }
}
