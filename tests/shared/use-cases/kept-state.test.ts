import { expect, test } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import { addReviewer, assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { previewState } from '../../../shared/use-cases/kept-state.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { reviewerId as maren, startReview, texts } from '../../property/random-review.ts';

/** Maren has coded a passage; what comes after it is the rest of the log. */
function codedByMaren(): LogWriter {
  const log = startReview();
  const [document] = log.snapshot.documents.values();
  const [code] = log.snapshot.codes.values();
  if (document === undefined || code === undefined) throw new Error('A document is needed');
  const anchor = makeAnchor(texts.get(document.textId)?.text ?? '', 0, 15);
  if (anchor === undefined) throw new Error('A passage is needed');
  log.run(applyCoding, {
    target: { documentId: document.id, anchor },
    code: { codeId: code.id },
  });
  return log;
}

/** From now on everything is coded blind, and Ines has every document to code. */
function codeBlind(log: LogWriter) {
  log.run(addReviewer, { name: 'Ines Abara', initials: 'IA' });
  log.run(setTeamRules, { blind: true });
  const ines = [...log.snapshot.reviewers.values()].find(({ name }) => name === 'Ines Abara')?.id;
  if (ines === undefined) throw new Error('Ines is needed');
  const shares = [...log.snapshot.documents.keys()].map((documentId) => ({
    documentId,
    reviewerId: ines,
  }));
  log.run(assignDocuments, { shares });
  return ines;
}

const held = { texts: new Set(texts.keys()), originals: new Set<string>() };
/** Later than all that is written here. */
const now = Date.UTC(2040, 0, 1);
const coded = 'Coded as “Being informed”: The ward sister';

test('B1 a state that is looked at shows nothing of what is closed today, though it was open then', () => {
  const log = codedByMaren();
  const then = [...log.operations];
  const ines = codeBlind(log);
  const present = { operations: log.operations, full: log.snapshot };
  const seenBy = (viewer: typeof ines | typeof maren | undefined) => {
    const { excerpts, late } = previewState(
      { operations: then, ...held },
      { now, present, viewer },
    );
    return [excerpts, late.some(({ what }) => what === coded)];
  };
  expect([seenBy(maren), seenBy(ines), seenBy(undefined)]).toEqual([
    [1, true],
    [0, false],
    [0, false],
  ]);
});

test('B1 what a state lacks and has more is counted as far as it may be seen', () => {
  const log = codedByMaren();
  const ines = codeBlind(log);
  const early = startReview().operations;
  const present = { operations: log.operations, full: log.snapshot };
  const lacks = (viewer: typeof ines | typeof maren) =>
    previewState({ operations: early, ...held }, { now, present, viewer }).difference;
  expect([lacks(maren), lacks(ines)]).toEqual([
    { adds: 0, lacks: 1 },
    { adds: 0, lacks: 0 },
  ]);
});

test('a state says what lies in it: records, people, last changes, and texts that are missing', () => {
  const log = codedByMaren();
  log.run(createCode, { name: 'Transport' });
  const [first, ...others] = texts.keys();
  const preview = previewState(
    { operations: log.operations, texts: new Set(others), originals: new Set() },
    { now, present: undefined, viewer: maren },
  );
  expect(first === undefined).toBe(false);
  expect(preview).toMatchObject({
    title: 'Coming home',
    studies: 3,
    documents: 3,
    codes: 3,
    excerpts: 1,
    changes: 6,
    people: ['Maren Holt'],
    worker: 'Maren Holt',
    missingTexts: 1,
    missingOriginals: 0,
    difference: undefined,
  });
  expect(preview.late.slice(0, 2).map(({ what, who }) => [who, what])).toEqual([
    ['Maren Holt', 'Created the code “Transport”'],
    ['Maren Holt', coded],
  ]);
});

test('O6 a state is not dated by a session whose clock ran ahead, which its last changes mark', () => {
  const day = (date: string): number => Date.parse(`${date}T12:00:00Z`);
  const { clock, context, operations, snapshot } = startReview();
  let at = '';
  const log = new LogWriter({ ...context, now: () => day(at) }, snapshot, clock);
  const dates = ['2026-03-01', '2031-05-05', '2026-03-02'];
  for (at of dates) log.run(createCode, { name: `Code of ${at}` });
  const all = [...operations, ...log.operations];
  const seenOf = (count: number) => {
    const { lastAt, late } = previewState(
      { operations: all.slice(0, count), ...held },
      { now: day('2026-03-03'), present: undefined, viewer: maren },
    );
    return [lastAt, ...late.slice(0, 2).map(({ at: said, isDoubtful }) => [said, isDoubtful])];
  };
  expect([seenOf(all.length), seenOf(all.length - 1)]).toEqual([
    [day('2026-03-02'), [day('2026-03-02'), false], [day('2031-05-05'), true]],
    [day('2026-03-01'), [day('2031-05-05'), true], [day('2026-03-01'), false]],
  ]);
});
