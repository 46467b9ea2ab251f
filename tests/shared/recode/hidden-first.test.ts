import { expect, test } from 'vitest';
import { carryOver } from '../../../shared/commands/carry-over.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import { correctText } from '../../../shared/commands/corrections.ts';
import { finishRecode, stopRecode } from '../../../shared/commands/recode.ts';
import {
  addReviewer,
  assignDocuments,
  removeReviewer,
  setTeamRules,
} from '../../../shared/commands/team.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { recodesAsOf } from '../../../shared/recode/open-recodes.ts';
import type { RecodeId, ReviewerId } from '../../../shared/records/ids.ts';
import type { Recode } from '../../../shared/records/recode.ts';
import { inTextOf } from '../../../shared/team/in-text.ts';
import { recodedIn } from '../../../shared/team/recoded.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { previewState } from '../../../shared/use-cases/kept-state.ts';
import { reviewerId } from '../../property/random-review.ts';
import { begin, body, coded, end, text, type Work } from './second-coding-fixture.ts';

const seen = ({ engine }: Work) => viewOf(engine.state.full, { viewer: reviewerId, layer: 'all' });

const inText = (work: Work) =>
  [
    ...(inTextOf(work.engine.state.full, seen(work))
      .codings.get(work.documentId)
      ?.excerpts.values() ?? []),
  ]
    .filter(({ deleted }) => deleted !== true)
    .map(({ end: to, quote, start }) => [start, to, quote]);

test('B6 no earlier state shows the first coding while the second is open', async () => {
  const work = await coded();
  const { engine } = work;
  const before = await engine.readLog();
  await begin(work);
  const { full } = engine.state;
  const operations = await engine.readLog();
  const kept = { operations: before, texts: new Set<string>(), originals: new Set<string>() };
  const preview = previewState(kept, {
    now: Date.UTC(2040, 0, 1),
    present: { full, operations },
    viewer: reviewerId,
  });
  expect([preview.excerpts, preview.late.some(({ what }) => what.includes('abcdefghij'))]).toEqual([
    0,
    false,
  ]);
});

test('B6 a text that is corrected meanwhile has the second coding in its places, and both are compared in them', async () => {
  const work = await coded();
  const { documentId, engine } = work;
  await begin(work);
  await work.code(10, 40);
  const made = [{ start: 5, end: 10, was: 'fghij', words: 'fgh' }];
  engine.loadText = async () => body;
  await engine.commit(correctText, { documentId, made, replaced: [], reason: '' });
  expect(inText(work)).toEqual([[8, 38, text.slice(10, 40)]]);
  await end(work, finishRecode);
  const [recoded] = recodedIn(engine.state.full, await engine.readLog(), seen(work));
  const pages = [...(recoded?.shown.codings.get(documentId)?.excerpts.values() ?? [])];
  expect(pages.map(({ end: to, start }) => [start, to])).toEqual([
    [0, 38],
    [8, 38],
  ]);
});

test('B6 who coded at all is asked of all coding: nobody with work is removed, nobody who joins late sees it', async () => {
  const work = await coded();
  const { engine } = work;
  await engine.commit(setTeamRules, { blind: true });
  await begin(work);
  await expect(engine.commit(removeReviewer, { reviewerId })).rejects.toMatchObject({
    code: 'has-work',
  });
  await engine.commit(addReviewer, { name: 'Bo', initials: 'B' });
  const bo = [...engine.state.full.reviewers.values()].find(({ name }) => name === 'Bo');
  expect(bo?.awaitsAnswer).toBe(true);
});

test('B6 a second coding is not taken over to another version of the document', async () => {
  const work = await coded();
  const { documentId, engine } = work;
  const to = [...engine.state.full.documents.keys()].find((id) => id !== documentId);
  if (to === undefined) throw new Error('No other document');
  await begin(work);
  await work.code(10, 40);
  await expect(engine.commit(carryOver, { from: documentId, to, found: [] })).rejects.toMatchObject(
    {
      code: 'coded-again',
    },
  );
});

test('B6, M1 the same on every machine, in whatever order its operations arrive; undone and redone it is as it was', async () => {
  const work = await coded();
  const { documentId, engine } = work;
  await begin(work);
  await work.code(10, 40);
  await work.code(50, 60);
  const then = inText(work);
  await engine.undo();
  await engine.undo();
  await engine.undo();
  // The second coding itself was taken back: the first is there again.
  expect(inText(work)).toEqual([[0, 40, text.slice(0, 40)]]);
  await engine.redo();
  await engine.redo();
  await engine.redo();
  expect(inText(work)).toEqual(then);
  await end(work, stopRecode);
  const log = await engine.readLog();
  const joined = joinLogs(log.slice(0, 9), log.toReversed());
  expect(replay(joined.operations)).toEqual(engine.state.full);
  await engine.commit(applyCoding, {
    target: {
      documentId,
      anchor: { start: 70, end: 80, quote: text.slice(70, 80), prefix: '', suffix: '' },
    },
    code: { codeId: work.codeId },
  });
  expect(inText(work)).toHaveLength(2);
});

test('B6 an earlier state hides what is open today, and counts nothing that was not ended then', () => {
  const recode = (id: RecodeId, outcome?: 'finished'): [RecodeId, Recode] => [
    id,
    {
      id,
      type: 'recode',
      reviewerId,
      documentIds: [],
      begun: '2026-03-09',
      ...(outcome === undefined ? {} : { outcome }),
    },
  ];
  const then = new Map([recode('recode:early', 'finished'), recode('recode:since')]);
  const now = new Map([
    recode('recode:early', 'finished'),
    recode('recode:since', 'finished'),
    recode('recode:today'),
  ]);
  expect([...recodesAsOf(then, now)]).toEqual([
    recode('recode:early', 'finished'),
    recode('recode:today'),
  ]);
});

test('B1, K12 while a document is coded blind its coder sees both of their codings compared, a colleague neither', async () => {
  const work = await coded();
  const { documentId, engine } = work;
  await engine.commit(setTeamRules, { blind: true });
  await engine.commit(assignDocuments, { shares: [{ documentId, reviewerId }] });
  await begin(work);
  await work.code(10, 40);
  await end(work, finishRecode);
  const log = await engine.readLog();
  const { full } = engine.state;
  const comparedFor = (viewer?: ReviewerId) =>
    recodedIn(full, log, viewOf(full, { viewer, layer: 'all' })).map((each) => [
      each.documentIds.length,
      each.closed,
    ]);
  expect(comparedFor(reviewerId)).toEqual([[1, 0]]);
  expect(comparedFor('reviewer:colleague')).toEqual([[0, 1]]);
  expect(comparedFor()).toEqual([[0, 1]]);
});
