/** Whether the criteria are seen beside the record, and which records are listed to be looked at again. */
import { t } from '../../shared/messages/all-messages.ts';
import { criterionName } from '../../shared/ops/criterion-name.ts';
import type { Criterion } from '../../shared/records/criterion.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { criteriaOf } from '../../shared/screening/criteria.ts';
import { speak } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { useScreening } from './screening-state.ts';

/** They are seen once there are any, until somebody puts them away. */
export function areCriteriaOpen(
  { criteriaOpen }: { readonly criteriaOpen: boolean | undefined },
  count: number,
): boolean {
  return criteriaOpen ?? count > 0;
}

export function toggleCriteria(): void {
  const { length } = criteriaOf(useReview.getState().snapshot);
  const isOpen = !areCriteriaOpen(useScreening.getState(), length);
  useScreening.setState({ criteriaOpen: isOpen, editingCriteria: false });
  speak(t(isOpen ? 'criteria.shown' : 'criteria.hidden'));
}

/** Lists the records that were decided on at a stage before a criterion changed: those, whatever is decided on meanwhile. */
export function listBefore(
  stage: ScreeningStage,
  criterion: Criterion,
  ids: readonly StudyId[],
): void {
  useScreening.setState(({ filter, lookAgain }) => ({
    lookAgain: {
      stage,
      criterionId: criterion.id,
      ids: new Set(ids),
      from: lookAgain?.stage === stage ? lookAgain.from : filter[stage],
    },
    filter: { ...filter, [stage]: 'all' },
    ...{ query: '', label: undefined, onlyMine: false },
  }));
  speak(t('criteria.listed', { count: ids.length, criterion: criterionName(criterion) }));
  document.querySelector<HTMLElement>('[role=listbox][data-work]')?.focus();
}

/** Lists what was listed before. */
export function unlistBefore(): void {
  useScreening.setState(({ filter, lookAgain }) =>
    lookAgain === undefined
      ? {}
      : { lookAgain: undefined, filter: { ...filter, [lookAgain.stage]: lookAgain.from } },
  );
}
