import { useEffect, useLayoutEffect, useMemo } from 'react';
import { writeInclusions } from '../../shared/commands/screening.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { isSharedOut } from '../../shared/screening/named.ts';
import type { StudyToScreen } from '../../shared/screening/queue.ts';
import { registerActions } from '../actions/registry.ts';
import { useTypedWords } from '../actions/typed-words.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CriteriaPane } from './CriteriaPane.tsx';
import criteria from './criteria.module.css';
import { DecisionPane } from './DecisionPane.tsx';
import { useLabelAsked } from './labelling.ts';
import { typedWords } from './refused-keys.ts';
import { ShareOut, ShareOutButton } from './ShareOut.tsx';
import { StudyQueue } from './StudyQueue.tsx';
import { StudyRecord } from './StudyRecord.tsx';
import styles from './screening.module.css';
import {
  filterStage,
  inHand,
  listed,
  onlyAt,
  openingFilter,
  showAll,
  showStudy,
  useScreening,
  wakeKeys,
} from './screening-state.ts';
import { waitingWords } from './share-words.ts';
import { stageActions } from './stage-actions.ts';
import { useLikelyFirst, useRanking } from './use-likely-first.ts';
import { useReasonKeys } from './use-reason-keys.ts';
import { unwrittenCount, useStage } from './use-stage.ts';

/** One stage of screening: the studies, the record of one of them, and what is decided about it. */
export function Stage({ stage }: { readonly stage: ScreeningStage }) {
  const { studies } = useStage(stage);
  useOpeningFilter(stage, studies);
  const filter = useScreening((state) => state.filter[stage]);
  const asked = useScreening((state) => state.current[stage]);
  const order = useScreening((state) => state.order);
  const query = useScreening((state) => state.query);
  const onlyMine = useScreening((state) => state.onlyMine);
  const only = useScreening((state) => onlyAt(state.lookAgain, stage));
  const label = useLabelAsked();
  const ranking = useRanking();
  const shown = useMemo(
    () => listed(studies, { filter, label, only, onlyMine, order, query, ranking }),
    [studies, filter, label, only, onlyMine, order, query, ranking],
  );
  const isAllDone = filter === 'toDo' && query.trim() === '' && label === undefined;
  const current = useMemo(() => inHand(shown, asked), [shown, asked]);
  useEffect(() => registerActions(stageActions(stage)), [stage]);
  useLikelyFirst(stage, current?.study.id);
  useReasonKeys(stage);
  useTypedWords(typedWords);
  useEffect(() => wakeKeys, []);
  useReturnAfterUndo(stage, studies);

  if (studies.length === 0) {
    return (
      <EmptyState title={t('screening.noneAtStageTitle')} text={t('screening.noneAtStageText')} />
    );
  }
  return (
    <div className={styles.stage}>
      <StudyQueue stage={stage} shown={shown} current={current} />
      {current === undefined ? (
        <NothingListed stage={stage} query={query} isAllDone={isAllDone} />
      ) : (
        <>
          <div className={criteria.middle}>
            <div className={criteria.both}>
              <StudyRecord stage={stage} study={current.study} />
              <CriteriaPane stage={stage} own={current.own} />
            </div>
          </div>
          <DecisionPane stage={stage} current={current} />
        </>
      )}
      <Unwritten />
      <ShareOut stage={stage} />
    </div>
  );
}

/** Why no study is listed; where all that was this reviewer's is decided, whom the rest waits for. */
function NothingListed(props: {
  readonly stage: ScreeningStage;
  readonly query: string;
  readonly isAllDone: boolean;
}) {
  const { isAllDone, query, stage } = props;
  const full = useReview((state) => state.full);
  const snapshot = useReview((state) => state.snapshot);
  const me = useReview((state) => state.reviewerId);
  const isShared = isAllDone && isSharedOut(full, stage);
  const title = isShared
    ? 'share.allMineTitle'
    : isAllDone
      ? 'screening.allDoneTitle'
      : 'screening.noneHereTitle';
  const text = isShared ? waitingWords(full, snapshot, stage, me) : emptyText(query, isAllDone);
  return (
    <EmptyState title={t(title)} text={text}>
      <Button onPress={() => showAll(stage)}>{t('screening.showAll')}</Button>
      <ShareOutButton />
    </EmptyState>
  );
}

function emptyText(query: string, isAllDone: boolean): string {
  if (query.trim() !== '') return t('screening.noneFound', { query: query.trim() });
  return t(isAllDone ? 'screening.allDone' : 'screening.noneHere');
}

/** A stage is opened where there is something to see; nothing to do is said where it comes to be so. */
function useOpeningFilter(stage: ScreeningStage, studies: readonly StudyToScreen[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the stage is opened
  useLayoutEffect(() => {
    const { filter } = useScreening.getState();
    if (filter[stage] !== 'toDo' || isSharedOut(useReview.getState().full, stage)) return;
    const opening = openingFilter(studies);
    filterStage(stage, opening);
    return () => {
      if (useScreening.getState().filter[stage] === opening) filterStage(stage, 'toDo');
    };
  }, [stage]);
}

/** A study whose decision was just taken back is shown again. */
function useReturnAfterUndo(stage: ScreeningStage, studies: readonly StudyToScreen[]): void {
  useEffect(() => {
    const { decided } = useScreening.getState();
    const last = decided.findLast((each) => each.stage === stage);
    const study = studies.find((each) => each.study.id === last?.studyId);
    if (last === undefined || study === undefined || study.own !== undefined) return;
    useScreening.setState({ decided: decided.filter((each) => each !== last) });
    showStudy(stage, last.studyId);
  }, [stage, studies]);
}

/** Offers to write on the studies what screening settled through colleagues' files. */
function Unwritten() {
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const count = useMemo(() => unwrittenCount(snapshot), [snapshot]);
  if (count === 0) return null;
  return (
    <p className={styles.unwritten}>
      {t('screening.unwritten', { count })}{' '}
      <Button
        isDisabled={readOnly}
        onPress={() => void commit(writeInclusions, {}).catch(notifyError)}
      >
        {t('screening.write', { count })}
      </Button>
    </p>
  );
}
