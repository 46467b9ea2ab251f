/** What the keys and buttons of a screening stage do. */
import { shortCitation } from '../../shared/bibliography/citation.ts';
import { clearScreening, screenStudy } from '../../shared/commands/screening.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import type { ScreeningDecision, ScreeningStage } from '../../shared/records/screening.ts';
import type { Study } from '../../shared/records/study.ts';
import { isLikelyFirst } from '../../shared/screening/likely-first.ts';
import type { StudyToScreen } from '../../shared/screening/queue.ts';
import type { ActionImplementation } from '../actions/registry.ts';
import { speak } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { toggleCriteria } from './criteria-pane.ts';
import { startLabelling } from './labelling.ts';
import { type Ranking, takeNextRanking, useLikely } from './likely-first.ts';
import {
  askedOf,
  filterStage,
  inHand,
  listed,
  ownFirst,
  ranked,
  showStudy,
  useScreening,
} from './screening-state.ts';
import { stageView } from './use-stage.ts';

/** The study in the middle, and the list it stands in. */
function placeOf(stage: ScreeningStage): {
  readonly shown: readonly StudyToScreen[];
  readonly index: number;
  readonly current: StudyToScreen | undefined;
} {
  const { reviewerId, snapshot } = useReview.getState();
  const state = useScreening.getState();
  const { current } = state;
  const shown = listed(
    stageView(snapshot, stage, reviewerId).studies,
    askedOf(state, stage, snapshot.review, rankingOf()),
  );
  const inHandNow = inHand(shown, current[stage]);
  const index = inHandNow === undefined ? 0 : shown.indexOf(inHandNow);
  return { shown, index, current: inHandNow };
}

/** The order of likely includes, where this reviewer has them first. */
function rankingOf(): Ranking | undefined {
  const { reviewerId, snapshot } = useReview.getState();
  return isLikelyFirst(snapshot.review, reviewerId) ? useLikely.getState().shown : undefined;
}

/** Keeps the record that is seen in the middle, whatever becomes first in the list. */
export function holdRecord(stage: ScreeningStage): void {
  const study = placeOf(stage).current?.study;
  if (study === undefined) return;
  useScreening.setState(({ current }) => ({ current: { ...current, [stage]: study.id } }));
}

/** Records a decision on the study in the middle and goes on to the next one. */
export async function decide(
  stage: ScreeningStage,
  decision: ScreeningDecision,
  reasonId?: string,
): Promise<void> {
  const { current, index, shown } = placeOf(stage);
  if (current === undefined) return;
  const { study } = current;
  if (stage === 'fullText' && decision === 'exclude' && reasonId === undefined) {
    useScreening.setState({ wantsReason: true });
    speak(t('screening.chooseReason'));
    return;
  }
  const neighbour = (shown[index + 1] ?? shown[index - 1])?.study;
  const likeliest = isLikeliestNext(stage)
    ? shown.find((one) => one !== current)?.study
    : undefined;
  // What follows is known while the decision is stored, so that it is drawn with the list that lost the record.
  useScreening.setState((state) => ({
    current: { ...state.current, [stage]: study.id },
    heir: (likeliest ?? neighbour)?.id,
  }));
  const operation = await commit(screenStudy, { studyId: study.id, stage, decision, reasonId });
  if (operation === undefined) return;
  useScreening.setState(({ decided }) => ({
    decided: [...decided.slice(-500), { stage, studyId: study.id }],
    wantsReason: false,
  }));
  speak(t('screening.said', { decision, study: shortCitation(study.citation) }));
  const following = likeliestLeft(stage, study.id) ?? neighbour;
  if (following === undefined) return;
  showStudy(stage, following.id);
  sayPlace(stage);
}

/** Whether what follows a decision is the likeliest of those to decide on. */
function isLikeliestNext(stage: ScreeningStage): boolean {
  return rankingOf() !== undefined && useScreening.getState().filter[stage] === 'toDo';
}

/** The likeliest of those to decide on, by what was learned last: the list moves on with it. */
function likeliestLeft(stage: ScreeningStage, but: StudyId): Study | undefined {
  if (!isLikeliestNext(stage)) return undefined;
  takeNextRanking();
  return placeOf(stage).shown.find(({ study }) => study.id !== but)?.study;
}

/** Says which study is in the middle now, and where in the list. */
function sayPlace(stage: ScreeningStage): void {
  const { current, index, shown } = placeOf(stage);
  if (current === undefined) return;
  const { citation } = current.study;
  speak(
    t('screening.at', {
      at: index + 1,
      count: shown.length,
      study: shortCitation(citation),
      title: citation.title,
    }),
  );
}

async function clear(stage: ScreeningStage): Promise<void> {
  const { current } = placeOf(stage);
  if (current?.own === undefined) return;
  showStudy(stage, current.study.id);
  await commit(clearScreening, { studyId: current.study.id, stage });
}

/** Shows the study that many places on in the list. */
export function stepBy(stage: ScreeningStage, by: number): void {
  const { index, shown } = placeOf(stage);
  goToPlace(stage, shown, index + by);
}

export function goToPlace(
  stage: ScreeningStage,
  shown: readonly StudyToScreen[],
  index: number,
): void {
  const next = shown[Math.max(0, Math.min(shown.length - 1, index))];
  if (next === undefined) return;
  if (index >= shown.length) speak(t('screening.last'));
  showStudy(stage, next.study.id);
  sayPlace(stage);
}

function byLikelihood(studies: readonly StudyToScreen[]): readonly StudyToScreen[] {
  const ranking = rankingOf();
  return ranking === undefined ? studies : ranked(studies, ranking);
}

/** Shows the next study that this reviewer has not decided on. */
function goToNextToDo(stage: ScreeningStage): void {
  const { current } = placeOf(stage);
  const { reviewerId, snapshot } = useReview.getState();
  const all = stageView(snapshot, stage, reviewerId).studies;
  const from = all.findIndex(({ study }) => study.id === current?.study.id);
  const toDo = [...all.slice(from + 1), ...all.slice(0, from + 1)].filter(({ isDone }) => !isDone);
  const [next] = ownFirst(byLikelihood(toDo));
  if (next === undefined) {
    speak(t('screening.allDone'));
    return;
  }
  filterStage(stage, 'toDo');
  // What is searched for must not hide it.
  useScreening.setState({ query: '', label: undefined, lookAgain: undefined, onlyMine: false });
  showStudy(stage, next.study.id);
  sayPlace(stage);
}

export function stageActions(stage: ScreeningStage): readonly ActionImplementation[] {
  const canDecide = (): boolean =>
    !useReview.getState().readOnly && placeOf(stage).current !== undefined;
  return [
    { id: 'screening.include', enabled: canDecide, run: () => decide(stage, 'include') },
    { id: 'screening.exclude', enabled: canDecide, run: () => decide(stage, 'exclude') },
    { id: 'screening.maybe', enabled: canDecide, run: () => decide(stage, 'maybe') },
    {
      id: 'screening.clear',
      enabled: () => canDecide() && placeOf(stage).current?.own !== undefined,
      run: () => clear(stage),
    },
    { id: 'screening.next', run: () => stepBy(stage, 1) },
    { id: 'screening.previous', run: () => stepBy(stage, -1) },
    {
      id: 'screening.criteria',
      enabled: () => placeOf(stage).current !== undefined,
      run: toggleCriteria,
    },
    { id: 'screening.label', enabled: canDecide, run: startLabelling },
    { id: 'screening.toDo', run: () => goToNextToDo(stage) },
  ];
}
