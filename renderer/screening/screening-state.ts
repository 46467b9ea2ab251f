/** What is being looked at while screening; it lasts as long as the window. */

import { create } from 'zustand';
import type { CriterionId, StudyId } from '../../shared/records/ids.ts';
import type { Review } from '../../shared/records/review.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { hasLabel, labelsOf, type RecordLabel } from '../../shared/screening/labels.ts';
import type { StudyToScreen } from '../../shared/screening/queue.ts';
import { filterWords, holdsWords } from '../../shared/text/word-filter.ts';
import { citationLine } from '../choices/citation-line.ts';
import type { Ranking } from './likely-first.ts';
import { ListOrders, type StageOrder } from './list-order.ts';
import type { StageView } from './use-stage.ts';

export const stageFilters = [
  'toDo',
  'conflicts',
  'maybe',
  'included',
  'excluded',
  'waiting',
  'all',
] as const;
export type StageFilter = (typeof stageFilters)[number];

interface ScreeningState {
  readonly filter: Readonly<Record<ScreeningStage, StageFilter>>;
  readonly order: StageOrder;
  /** What the list is searched for. */
  readonly query: string;
  /** Whether only what is shared out to this reviewer is listed. */
  readonly onlyMine: boolean;
  /** The dialog is open that says who screens what. */
  readonly isSharing: boolean;
  /** An id of the label whose studies alone are listed. */
  readonly label: string | undefined;
  readonly current: Readonly<Partial<Record<ScreeningStage, StudyId>>>;
  /** What comes into hand once the record in hand leaves the list by a decision. */
  readonly heir: StudyId | undefined;
  /** Decisions of this window, the newest last: undo leads back to the study. */
  readonly decided: readonly { readonly stage: ScreeningStage; readonly studyId: StudyId }[];
  /** The record is being given labels, and where the focus was before. */
  readonly labelling: { readonly from: Element | null } | undefined;
  readonly editingReasons: boolean;
  /** Whether the eligibility criteria are seen; undefined until somebody says so. */
  readonly criteriaOpen: boolean | undefined;
  readonly editingCriteria: boolean;
  /** Records that alone are listed, because they were decided on before a criterion changed, and the filter before. */
  readonly lookAgain: LookedAtAgain | undefined;
  /** An exclusion waits for its reason. */
  readonly wantsReason: boolean;
  /** A key that did nothing: letters rest until somebody notices. */
  readonly refused: RefusedKey | undefined;
}

interface LookedAtAgain {
  readonly stage: ScreeningStage;
  readonly criterionId: CriterionId;
  readonly ids: ReadonlySet<StudyId>;
  readonly from: StageFilter;
}

/** A key that is none of this screen, or is not the number of a reason where one is asked for. */
export interface RefusedKey {
  readonly key: string;
  readonly why: 'no-key' | 'no-reason' | 'reason-first';
}

export const useScreening = create<ScreeningState>(() => ({
  filter: { titleAbstract: 'toDo', fullText: 'toDo' },
  order: 'import',
  query: '',
  onlyMine: false,
  isSharing: false,
  label: undefined,
  current: {},
  heir: undefined,
  decided: [],
  labelling: undefined,
  editingReasons: false,
  criteriaOpen: undefined,
  editingCriteria: false,
  lookAgain: undefined,
  wantsReason: false,
  refused: undefined,
}));

export function showStudy(stage: ScreeningStage, studyId: StudyId | undefined): void {
  useScreening.setState(({ current: { [stage]: _, ...others } }) => ({
    current: studyId === undefined ? others : { ...others, [stage]: studyId },
    heir: undefined,
    labelling: undefined,
    wantsReason: false,
    refused: undefined,
  }));
}

/**
 * The record in hand: the one that was asked for, else what follows it by a decision, else the first. Drawing the first
 * for the moment between a decision and the next record would cost as much as that record.
 */
export function inHand(
  shown: readonly StudyToScreen[],
  asked: StudyId | undefined,
): StudyToScreen | undefined {
  const { heir } = useScreening.getState();
  return (
    shown.find(({ study }) => study.id === asked) ??
    (heir === undefined ? undefined : shown.find(({ study }) => study.id === heir)) ??
    shown[0]
  );
}

/** Letters are keys again. */
export function wakeKeys(): void {
  useScreening.setState({ refused: undefined });
}

export function filterStage(stage: ScreeningStage, filter: StageFilter): void {
  useScreening.setState((state) => ({ filter: { ...state.filter, [stage]: filter } }));
}

const passes: Readonly<Record<StageFilter, (one: StudyToScreen) => boolean>> = {
  toDo: ({ isDone }) => !isDone,
  conflicts: ({ outcome }) => outcome.state === 'conflict',
  maybe: ({ outcome, own }) =>
    outcome.state === 'undecided' || (own?.decision === 'maybe' && outcome.state !== 'decided'),
  included: ({ outcome }) => outcome.state === 'decided' && outcome.decision === 'include',
  excluded: ({ outcome }) => outcome.state === 'decided' && outcome.decision === 'exclude',
  waiting: ({ outcome }) => outcome.state === 'waiting',
  all: () => true,
};

/** What a stage is opened at: what is to do, else what is open otherwise, else everything. */
export function openingFilter(studies: readonly StudyToScreen[]): StageFilter {
  const wanted = ['toDo', 'conflicts', 'maybe'] as const;
  return wanted.find((filter) => studies.some(passes[filter])) ?? 'all';
}

/** How many studies of a stage are under each filter: as many as `passes` lets through. */
export function filterCounts({
  progress,
  studies,
}: StageView): Readonly<Record<StageFilter, number>> {
  const { conflicts, excluded, included, toDo, total, waiting } = progress;
  let maybe = 0;
  for (const study of studies) if (passes.maybe(study)) maybe += 1;
  return { toDo, conflicts, maybe, included, excluded, waiting, all: total };
}

const orders = new ListOrders();

/** What the list of studies is asked for. */
export interface Asked {
  readonly filter: StageFilter;
  readonly order: StageOrder;
  readonly query: string;
  readonly label: RecordLabel | undefined;
  readonly onlyMine: boolean;
  /** The records that alone are listed; undefined where all are. */
  readonly only: ReadonlySet<StudyId> | undefined;
  /** The order of likely includes, which then takes the place of the other one (S21). */
  readonly ranking: Ranking | undefined;
}

/**
 * The studies under a filter that hold every word of `query` and have the label, in their order; of those to decide on, what
 * is for this reviewer stands before what is open to everybody (S10).
 */
export function listed(
  studies: readonly StudyToScreen[],
  { filter, label, only, onlyMine, order, query, ranking }: Asked,
): readonly StudyToScreen[] {
  const words = filterWords(query);
  const ordered = ranking === undefined ? orders.of(studies, order) : ranked(studies, ranking);
  const isWhole = words.length === 0 && label === undefined && only === undefined && !onlyMine;
  if (filter === 'all' && isWhole) return ordered;
  const isUnder = passes[filter];
  const under = ordered.filter(
    (one) =>
      isUnder(one) &&
      (!onlyMine || one.isMine) &&
      (only === undefined || only.has(one.study.id)) &&
      (label === undefined || hasLabel(one.study, label)) &&
      // Records are folded once somebody searches, not to be listed.
      (words.length === 0 || holdsWords(citationLine(one.study.citation), words)),
  );
  return filter === 'toDo' ? ownFirst(under) : under;
}

/** What is for this reviewer, then what anybody may take. */
export function ownFirst(studies: readonly StudyToScreen[]): readonly StudyToScreen[] {
  const own = studies.filter(({ isMine }) => isMine);
  return own.length === 0 || own.length === studies.length
    ? studies
    : [...own, ...studies.filter(({ isMine }) => !isMine)];
}

const rankings = new WeakMap<
  Ranking,
  WeakMap<readonly StudyToScreen[], readonly StudyToScreen[]>
>();

/** The likeliest first; what came since behind them. */
export function ranked(
  studies: readonly StudyToScreen[],
  ranking: Ranking,
): readonly StudyToScreen[] {
  const known = rankings.get(ranking) ?? new WeakMap();
  rankings.set(ranking, known);
  let ordered = known.get(studies);
  if (ordered === undefined) {
    // Of its whole length from the start: filled here and there, it would be slow.
    const places = Array.from<StudyToScreen | undefined>({ length: ranking.size });
    const unknown: StudyToScreen[] = [];
    for (const one of studies) {
      const place = ranking.placeOf(one.study.id);
      if (place === undefined) unknown.push(one);
      else places[place] = one;
    }
    ordered = [...places.filter((one) => one !== undefined), ...unknown];
    known.set(studies, ordered);
  }
  return ordered;
}

/** What the list is asked for at a stage, of the state. */
export function askedOf(
  {
    filter,
    label,
    lookAgain,
    onlyMine,
    order,
    query,
  }: Pick<ScreeningState, 'filter' | 'order' | 'query' | 'label' | 'lookAgain' | 'onlyMine'>,
  stage: ScreeningStage,
  review: Review | undefined,
  ranking: Ranking | undefined,
): Asked {
  return {
    ...{ filter: filter[stage], order, query, onlyMine, label: labelAsked(review, label) },
    ...{ only: onlyAt(lookAgain, stage), ranking },
  };
}

/** The records that alone are listed at a stage. */
export function onlyAt(
  lookAgain: ScreeningState['lookAgain'],
  stage: ScreeningStage,
): ReadonlySet<StudyId> | undefined {
  return lookAgain?.stage === stage ? lookAgain.ids : undefined;
}

/** The label that is asked for, unless it was removed. */
export function labelAsked(
  review: Review | undefined,
  id: string | undefined,
): RecordLabel | undefined {
  return id === undefined ? undefined : labelsOf(review).find(({ ids }) => ids.includes(id));
}

/** Lists all studies of a stage. */
export function showAll(stage: ScreeningStage): void {
  useScreening.setState({ query: '', label: undefined, lookAgain: undefined, onlyMine: false });
  filterStage(stage, 'all');
}
