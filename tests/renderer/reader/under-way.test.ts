import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { codeWith, codeWithOwnWords } from '../../../renderer/reader/coding-actions.ts';
import { useReader } from '../../../renderer/reader/reader-state.ts';
import { useNotices } from '../../../renderer/store/notices.ts';
import { createNewReview } from '../../../renderer/store/review-files.ts';
import { commit, useReview } from '../../../renderer/store/review-store.ts';
import { services, startServices } from '../../../renderer/store/services.ts';
import { useSession } from '../../../renderer/store/session-store.ts';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import type { CodeId } from '../../../shared/records/ids.ts';

const documentId = 'document:night';
const text = 'The van was late again. We waited until morning, and nobody rang.';
let machines = 0;
let codeId: CodeId = 'code:none';

const painted = () => useReader.getState().underWay;
const stored = () => useReview.getState().full.codings.get(documentId)?.codings.size ?? 0;

function select(start: number, end: number): void {
  useSession.setState({ documentId, selection: makeAnchor(text, start, end) });
}

beforeEach(async () => {
  machines += 1;
  const platform = createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') });
  startServices(platform, { db: new ThemeloomDatabase(`under-way-${machines}`) });
  await createNewReview('Nights on call', { name: 'Rosa Jansen', initials: 'RJ' });
  await commit(createCode, { name: 'Waiting', colour: 4 });
  codeId = [...useReview.getState().full.codes.keys()][0] ?? codeId;
  useNotices.setState({ notices: [], spoken: '', lines: [] });
  useReader.setState({ underWay: [] });
});

test('D2 paints a coding at once, and says and counts it only when it is stored', async () => {
  select(24, 48);
  const coding = codeWith({ codeId });
  expect({ painted: painted(), stored: stored(), said: useNotices.getState().spoken }).toEqual({
    painted: [{ documentId, start: 24, end: 48, colour: 4 }],
    stored: 0,
    said: '',
  });
  await coding;
  expect({ painted: painted(), stored: stored(), said: useNotices.getState().spoken }).toEqual({
    painted: [],
    stored: 1,
    said: 'Coded as Waiting.',
  });
});

test('D2 paints each of several passages until its own turn to be stored is over', async () => {
  select(0, 23);
  const first = codeWith({ codeId });
  select(24, 48);
  const second = codeWithOwnWords();
  expect(painted()).toEqual([
    { documentId, start: 0, end: 23, colour: 4 },
    { documentId, start: 24, end: 48, colour: undefined },
  ]);
  await Promise.all([first, second]);
  expect({ painted: painted(), stored: stored() }).toEqual({ painted: [], stored: 2 });
});

test('D2 takes the paint back where storing fails, tells why, and does not say that it was coded', async () => {
  select(24, 48);
  services().db.close();
  await codeWith({ codeId });
  const { notices } = useNotices.getState();
  expect({
    painted: painted(),
    stored: stored(),
    problems: notices.map(({ tone }) => tone),
    said: useNotices.getState().spoken === notices[0]?.text,
    undo: useReview.getState().stacks.undo.length,
  }).toEqual({ painted: [], stored: 0, problems: ['problem'], said: true, undo: 1 });
});
