import { expect, test } from 'vitest';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { setAppraisers } from '../../../shared/commands/appraisal.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { editReview } from '../../../shared/commands/edit-review.ts';
import { setExtractors } from '../../../shared/commands/extraction.ts';
import { addReviewer, setTeamRules } from '../../../shared/commands/team.ts';
import { writtenSince } from '../../../shared/ops/go-back.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { type MadeEngine, makeEngine } from './make-engine.ts';

const params = { when: '2026-01-05', operations: 2 };
const digest = ({ engine }: MadeEngine) => rowsDigest(engine.state.full);
const backTo = (then: readonly Operation[]) => (log: readonly Operation[]) =>
  writtenSince(log, then);

test('M14 going back gives the rows of then, and undoing it those of before, also after opening anew', async () => {
  const made = await makeEngine();
  const { disk, engine } = made;
  await engine.commit(createCode, { name: 'Asking twice' });
  const then = await engine.readLog();
  const rowsThen = digest(made);
  await engine.commit(createCode, { name: 'Being sent on' });
  await engine.commit(editReview, { question: 'What keeps families waiting?' });
  const rowsNow = digest(made);
  const lengthNow = (await engine.readLog()).length;

  const done = await engine.goBack(backTo(then), params);
  expect([done?.kind, digest(made)]).toEqual(['undo', rowsThen]);
  const log = await engine.readLog();
  expect([log.length, rowsDigest(replay(log))]).toEqual([lengthNow + 2, rowsThen]);
  await engine.close();

  const later = await makeEngine(disk, { seed: 78 });
  expect(digest(later)).toBe(rowsThen);
  await later.engine.undo();
  expect(digest(later)).toBe(rowsNow);
  await later.engine.redo();
  expect(digest(later)).toBe(rowsThen);
  await later.engine.close();
});

test('M14 who works in the review and what is blind stay as they are', async () => {
  const made = await makeEngine();
  const { engine } = made;
  const then = await engine.readLog();
  await engine.commit(addReviewer, { name: 'Ines Abara', initials: 'IA' });
  await engine.commit(setTeamRules, { blind: true });
  await engine.commit(setAppraisers, { appraisers: 2 });
  await engine.commit(setExtractors, { extractors: 2 });
  await engine.commit(createCode, { name: 'Being sent on' });
  await engine.goBack(backTo(then), params);
  const { codes, review, reviewers } = engine.state.full;
  const names = [...reviewers.values()].map(({ name }) => name);
  const isMade = [...codes.values()].some(({ name }) => name === 'Being sent on');
  expect([review?.blind, names.includes('Ines Abara'), isMade]).toEqual([true, true, false]);
  expect(review).toMatchObject({ appraisers: 2, extractors: 2 });
  await engine.close();
});

test('M14 what was done after going back counts, and going back to it twice sets aside nothing more', async () => {
  const made = await makeEngine();
  const { engine } = made;
  const then = await engine.readLog();
  await engine.commit(createCode, { name: 'Being sent on' });
  await engine.goBack(backTo(then), params);
  await engine.commit(createCode, { name: 'Begun again' });
  const names = () => [...engine.state.full.codes.values()].map(({ name }) => name);
  expect(names()).toEqual(['Being informed', 'Waiting', 'Begun again']);
  const now = await engine.readLog();
  expect(await engine.goBack(backTo(now), params)).toBeUndefined();
  await engine.goBack(backTo(then), params);
  expect(names()).toEqual(['Being informed', 'Waiting']);
  await engine.close();
});
