/** What is being looked at while screening; it lasts as long as the window. */
import { create } from 'zustand';
import type { StudyId } from '../../shared/records/ids.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import type { StudyToScreen } from '../../shared/screening/queue.ts';

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
  readonly current: Readonly<Partial<Record<ScreeningStage, StudyId>>>;
  /** Decisions of this window, the newest last: undo leads back to the study. */
  readonly decided: readonly { readonly stage: ScreeningStage; readonly studyId: StudyId }[];
  readonly editingReasons: boolean;
  /** An exclusion waits for its reason. */
  readonly wantsReason: boolean;
  /** A key that did nothing: letters rest until somebody notices. */
  readonly refused: RefusedKey | undefined;
}

/** A key that is none of this screen, or is not the number of a reason where one is asked for. */
export interface RefusedKey {
  readonly key: string;
  readonly why: 'no-key' | 'no-reason' | 'reason-first';
}

export const useScreening = create<ScreeningState>(() => ({
  filter: { titleAbstract: 'toDo', fullText: 'toDo' },
  current: {},
  decided: [],
  editingReasons: false,
  wantsReason: false,
  refused: undefined,
}));

export function showStudy(stage: ScreeningStage, studyId: StudyId | undefined): void {
  useScreening.setState(({ current: { [stage]: _, ...others } }) => ({
    current: studyId === undefined ? others : { ...others, [stage]: studyId },
    wantsReason: false,
    refused: undefined,
  }));
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

/** How many studies are under each filter. */
export function filterCounts(
  studies: readonly StudyToScreen[],
): Readonly<Record<StageFilter, number>> {
  const count = (filter: StageFilter): number => {
    let passed = 0;
    const passesIt = passes[filter];
    for (const study of studies) if (passesIt(study)) passed += 1;
    return passed;
  };
  return {
    toDo: count('toDo'),
    conflicts: count('conflicts'),
    maybe: count('maybe'),
    included: count('included'),
    excluded: count('excluded'),
    waiting: count('waiting'),
    all: studies.length,
  };
}

/** The studies under a filter. */
export function filtered(
  studies: readonly StudyToScreen[],
  filter: StageFilter,
): readonly StudyToScreen[] {
  return filter === 'all' ? studies : studies.filter(passes[filter]);
}
