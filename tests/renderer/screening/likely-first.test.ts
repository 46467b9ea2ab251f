import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  LikelyFirst,
  takeNextRanking,
  useLikely,
} from '../../../renderer/screening/likely-first.ts';
import { type LikelyRequest, LikelyWork } from '../../../renderer/screening/likely-work.ts';
import { clearScreening, screenStudy } from '../../../shared/commands/screening.ts';
import type { Snapshot } from '../../../shared/ops/snapshot.ts';
import type { StudyId } from '../../../shared/records/ids.ts';
import { reviewOfTwo } from '../../shared/screening/team-of-two.ts';

const started: RealWork[] = [];

/** The work of the worker, done in this thread. */
class RealWork extends EventTarget {
  private readonly work = new LikelyWork();
  constructor() {
    super();
    started.push(this);
  }
  postMessage(request: LikelyRequest): void {
    const data = 'ask' in request ? this.work.answer(request) : undefined;
    if (data !== undefined)
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate(): void {}
}

beforeEach(() => vi.stubGlobal('Worker', RealWork));
afterEach(() => vi.unstubAllGlobals());

const stage = 'titleAbstract';
const state = () => {
  const { excluded, hasFailed, included, isRead, shown } = useLikely.getState();
  return { excluded, hasFailed, included, isRead, hasOrder: shown !== undefined };
};

function learning() {
  const { log, studyIds } = reviewOfTwo();
  const [one, two] = studyIds as readonly [StudyId, StudyId];
  log.run(screenStudy, { studyId: one, stage, decision: 'include' });
  log.run(screenStudy, { studyId: two, stage, decision: 'exclude' });
  const learner = new LikelyFirst(stage, () => void takeNextRanking());
  const learn = async (snapshot: Snapshot): Promise<void> => {
    await learner.update(snapshot);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { learner, learn, log, one };
}

test('S21 once the only inclusion is taken back the list is as it was before anything was learned', async () => {
  const { learn, learner, log, one } = learning();
  await learn(log.snapshot);
  expect(state()).toEqual({
    ...{ excluded: 1, hasFailed: false, included: 1, isRead: true, hasOrder: true },
  });
  log.run(clearScreening, { studyId: one, stage });
  await learn(log.snapshot);
  expect(state()).toMatchObject({ included: 0, hasOrder: false });
  log.run(screenStudy, { studyId: one, stage, decision: 'include' });
  await learn(log.snapshot);
  expect(state()).toMatchObject({ included: 1, hasOrder: true });
  learner.end();
});

test('S21 a worker that ends by itself is told, and the list is as it was before', async () => {
  const { learn, learner, log } = learning();
  await learn(log.snapshot);
  started.at(-1)?.dispatchEvent(new Event('error'));
  expect(state()).toEqual({
    ...{ excluded: 0, hasFailed: true, included: 0, isRead: false, hasOrder: false },
  });
  await learn(log.snapshot);
  expect(state()).toMatchObject({ hasFailed: true });
  learner.end();
  expect(state()).toMatchObject({ hasFailed: false });
});
