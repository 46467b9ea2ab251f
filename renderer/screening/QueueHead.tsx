import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { isSharedOut } from '../../shared/screening/named.ts';
import { type StudyToScreen, stageProgress } from '../../shared/screening/queue.ts';
import { runAction } from '../actions/registry.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { chooseOrder } from './choose-order.ts';
import { LabelFilter } from './LabelFilter.tsx';
import { LikelyNote } from './LikelyNote.tsx';
import { LookAgain } from './LookAgain.tsx';
import { stageOrders } from './list-order.ts';
import styles from './screening.module.css';
import {
  filterCounts,
  filterStage,
  type StageFilter,
  stageFilters,
  useScreening,
} from './screening-state.ts';
import { useIsLikelyFirst } from './use-likely-first.ts';
import { type StageView, useStage } from './use-stage.ts';

/** Which studies of a stage are listed, found by what, in which order, and how far one is. */
export function QueueHead(props: {
  readonly stage: ScreeningStage;
  readonly onEnterList: () => void;
}) {
  const { onEnterList, stage } = props;
  const filter = useScreening((state) => state.filter[stage]);
  const order = useScreening((state) => state.order);
  const query = useScreening((state) => state.query);
  const isLikely = useIsLikelyFirst();
  const readOnly = useReview((state) => state.readOnly);
  const view = useStage(stage);
  const { studies } = view;
  const counts = useMemo(() => filterCounts(view), [view]);
  return (
    <div className={styles.queueHead}>
      <div className={styles.queueChoices} data-likely={isLikely || undefined}>
        <select
          aria-label={t('screening.filter')}
          value={filter}
          onChange={(event) => filterStage(stage, event.target.value as StageFilter)}
        >
          {stageFilters.map((name) => (
            <option key={name} value={name}>
              {t('screening.filterCount', {
                name: t(`screening.filter.${name}`),
                count: counts[name],
              })}
            </option>
          ))}
        </select>
        <select
          aria-label={t('screening.order')}
          value={isLikely ? 'likely' : order}
          onChange={(event) => chooseOrder(event.target.value)}
        >
          {stageOrders.map((name) => (
            <option key={name} value={name}>
              {t(`screening.order.${name}`)}
            </option>
          ))}
          <option value="likely" disabled={readOnly && !isLikely}>
            {t('likely.order')}
          </option>
        </select>
      </div>
      {isLikely ? <LikelyNote /> : null}
      <LookAgain stage={stage} />
      <WhoseFilter stage={stage} studies={studies} />
      <LabelFilter studies={studies} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of its field */}
      <div
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onEnterList();
          } else if (event.key === 'Escape' && query !== '') {
            event.preventDefault();
            useScreening.setState({ query: '' });
          }
        }}
      >
        <SearchInput
          label={t('screening.search')}
          value={query}
          onChange={(typed) => useScreening.setState({ query: typed })}
        />
      </div>
      <div className={styles.queueProgress}>
        <QueueProgress stage={stage} view={view} />
        <Button look="quiet" onPress={() => runAction('references.save')}>
          {t('action.references.save')}
        </Button>
      </div>
    </div>
  );
}

interface OfStage {
  readonly stage: ScreeningStage;
  readonly studies: readonly StudyToScreen[];
}

/** Lists what was shared out to this reviewer alone; there once anything was. */
function WhoseFilter({ stage, studies }: OfStage) {
  const isShared = useReview(({ snapshot }) => isSharedOut(snapshot, stage));
  const onlyMine = useScreening((state) => state.onlyMine);
  if (!isShared && !onlyMine) return null;
  const own = studies.filter(({ isMine }) => isMine).length;
  return (
    <select
      aria-label={t('share.whose')}
      value={onlyMine ? 'mine' : 'all'}
      onChange={(event) => useScreening.setState({ onlyMine: event.target.value === 'mine' })}
    >
      <option value="all">{t('share.whose.all', { count: studies.length })}</option>
      <option value="mine">{t('share.whose.mine', { count: own })}</option>
    </select>
  );
}

/** How far one is: of everything, or of what is one's own to decide once records were shared out. */
function QueueProgress(props: { readonly stage: ScreeningStage; readonly view: StageView }) {
  const { stage, view } = props;
  const isShared = useReview(({ snapshot }) => isSharedOut(snapshot, stage));
  const counted = useMemo(
    () =>
      isShared
        ? stageProgress(view.studies.filter(({ isDone, isMine }) => isMine || !isDone))
        : view.progress,
    [isShared, view],
  );
  const figures = { done: counted.total - counted.toDo, total: counted.total };
  return (
    <span className={styles.soft}>
      {t(isShared ? 'share.progressMine' : 'screening.progress', figures)}
    </span>
  );
}
