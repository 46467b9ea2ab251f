import { groupsOf, participantGroups } from '../../shared/codebook/participant-groups.ts';
import { isOwnExcerpt } from '../../shared/commands/excerpts.ts';
import { giveGroup } from '../../shared/commands/groups.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';
import { groupOptions } from '../choices/group-options.ts';
import { TickPicker } from '../choices/TickPicker.tsx';
import type { TickOption } from '../choices/tick-options.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { PickedChoice } from './PickedChoice.tsx';

interface Props {
  readonly excerptIds: readonly ExcerptId[];
  readonly onDone: () => void;
}

/** Gives those of the picked excerpts that are one's own a group of participants, or takes from them one that all have. */
export function GroupOfPicked({ excerptIds, onDone }: Props) {
  const snapshot = useReview((state) => state.snapshot);
  const reviewerId = useReview((state) => state.reviewerId);
  const own = excerptIds.flatMap((id): readonly Excerpt[] => {
    const excerpt = findRecord(snapshot, id);
    return excerpt?.type === 'excerpt' && isOwnExcerpt(excerpt, reviewerId) ? [excerpt] : [];
  });
  // Others say themselves whose words theirs are.
  if (own.length === 0) return null;
  const choose = async ({ is, name }: TickOption): Promise<boolean> => {
    const given = is !== 'on';
    const ids = own.map(({ id }) => id);
    return (
      (await commitAndTell(giveGroup, { excerptIds: ids, group: { name }, given })) !== undefined
    );
  };
  return (
    <PickedChoice label={t('groups.ofPicked')}>
      {(close) => (
        <TickPicker
          label={t('groups.ofPickedLabel', { count: own.length })}
          listLabel={t('groups.title')}
          placeholder={t('groups.find')}
          none={t('groups.noneYet')}
          has={t('groups.has')}
          make={(name) => t('groups.makeOf', { name })}
          options={(typed) => {
            const ofAll = participantGroups(snapshot).filter((group) =>
              own.every((excerpt) => groupsOf(snapshot, excerpt).includes(group)),
            );
            return groupOptions(snapshot, ofAll, typed);
          }}
          hasDigits
          onChoose={(option) =>
            choose(option).then(
              (isDone) => {
                if (isDone) {
                  close();
                  onDone();
                }
                return isDone;
              },
              (error: unknown) => {
                notifyError(error);
                return false;
              },
            )
          }
          onCancel={close}
        />
      )}
    </PickedChoice>
  );
}
