import { expect, it } from 'vitest';
import {
  filterCounts,
  listed,
  openingFilter,
  stageFilters,
} from '../../../renderer/screening/screening-state.ts';
import type { Study } from '../../../shared/records/study.ts';
import { type StudyToScreen, stageProgress } from '../../../shared/screening/queue.ts';

const study: Study = {
  id: 'study:visits',
  type: 'study',
  citation: { type: 'article-journal', title: 'Visits at night' },
};

const outcomes = [
  { state: 'open' },
  { state: 'waiting' },
  { state: 'conflict' },
  { state: 'undecided' },
  { state: 'decided', decision: 'include' },
  { state: 'decided', decision: 'exclude' },
] as unknown as readonly StudyToScreen['outcome'][];

const studies = outcomes.flatMap((outcome) =>
  [undefined, 'maybe', 'exclude'].map(
    (decision) =>
      ({
        study,
        outcome,
        isMine: true,
        isDone: decision !== undefined,
        own: decision === undefined ? undefined : { decision },
      }) as StudyToScreen,
  ),
);

it('each filter is said to have as many studies as it lists', () => {
  const asked = {
    label: undefined,
    only: undefined,
    onlyMine: false,
    order: 'import',
    query: '',
    ranking: undefined,
  } as const;
  const lengths = stageFilters.map((filter) => [
    filter,
    listed(studies, { ...asked, filter }).length,
  ]);
  const counts = filterCounts({ studies, progress: stageProgress(studies) });
  expect(counts).toEqual(Object.fromEntries(lengths));
  expect(Object.values(counts)).not.toContain(0);
});

it('opens at what is to do, else at what is open otherwise, else at all', () => {
  const done = studies.filter(({ isDone }) => isDone);
  const settled = done.filter(({ outcome }) => outcome.state === 'decided');
  const differ = done.filter(({ outcome }) => outcome.state === 'conflict');
  expect([studies, differ, settled, []].map(openingFilter)).toEqual([
    ...['toDo', 'conflicts', 'all', 'all'],
  ]);
});
