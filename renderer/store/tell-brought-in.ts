import { t } from '../../shared/messages/all-messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { useReview } from './review-store.ts';
import { openBringIn } from './session-store.ts';
import { tellDone } from './tell-done.ts';

/** Opens the page of what came in, and says whose work it was, with the way back beside it. */
export function tellBroughtIn(done: Operation): void {
  const from = String(done.params.from ?? '');
  const own = useReview.getState().full.reviewers.get(done.reviewer)?.name;
  openBringIn(done.id);
  tellDone(done, from === own ? t('team.broughtInOwn') : t('team.broughtIn', { from }));
}
