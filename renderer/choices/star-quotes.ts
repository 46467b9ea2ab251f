import { describe } from '../../shared/audit/describe.ts';
import { starQuotes, unstarQuotes } from '../../shared/commands/stars.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { CodeId, ExcerptId } from '../../shared/records/ids.ts';
import { chosenFor, passageOf } from '../../shared/team/chosen-quotes.ts';
import type { Shown } from '../../shared/team/view.ts';
import { notify, speak } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';

/** Excerpts, and the codes or themes they illustrate. */
export interface StarChoice {
  readonly excerptIds: readonly ExcerptId[];
  readonly codeIds: readonly CodeId[];
}

/** Whether each excerpt is among the quotes of each code. */
export function areChosen(snapshot: Shown, { codeIds, excerptIds }: StarChoice): boolean {
  return codeIds.every((codeId) => {
    const chosen = chosenFor(snapshot, codeId);
    return excerptIds.every((id) => {
      const excerpt = findRecord(snapshot, id);
      return excerpt?.type === 'excerpt' && chosen.has(passageOf(excerpt));
    });
  });
}

/**
 * Chooses excerpts as quotes for codes, or takes them back where all of them are chosen. `shown` shows what was done
 * with Undo beside it; where the star itself is in sight it is only said.
 */
export async function toggleStars(choice: StarChoice, telling: 'said' | 'shown'): Promise<void> {
  if (choice.codeIds.length === 0) {
    notify({ text: t('coding.starNothing'), tone: 'done' });
    return;
  }
  const { snapshot } = useReview.getState();
  const operation = await commit(areChosen(snapshot, choice) ? unstarQuotes : starQuotes, choice);
  if (operation === undefined) return;
  if (telling === 'shown') tellDone(operation);
  else speak(describe(operation));
}
