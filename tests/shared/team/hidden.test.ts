import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeMemo } from '../../../shared/commands/memos.ts';
import { assignDocuments, releaseDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { changedId, isCreate } from '../../../shared/ops/change.ts';
import { allRecords, type Full, findRecord, snapshotOf } from '../../../shared/ops/snapshot.ts';
import { knownForm } from '../../../shared/ops/waiting.ts';
import type { DecisionId, ReviewerId } from '../../../shared/records/ids.ts';
import { type AnyRecord, ownerOf } from '../../../shared/records/record-types.ts';
import { codesFor } from '../../../shared/team/held-codes.ts';
import { hiddenFrom } from '../../../shared/team/hidden.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { ann, bo, type TeamSession, teamAfter, teamSession } from '../../property/random-team.ts';

/** A random team that codes blind: some documents are assigned, some of these released; memos on all sorts of things. */
const blindTeam = fc.tuple(
  teamSession(16),
  fc.array(fc.tuple(fc.nat({ max: 3 }), fc.boolean(), fc.boolean()), { maxLength: 5 }),
  fc.constantFrom(undefined, true, false),
  fc.array(fc.nat({ max: 60 }), { maxLength: 6 }),
);

function blinded([session, assigned, holdBackCodes, memos]: [
  TeamSession,
  [number, boolean, boolean][],
  boolean | undefined,
  number[],
]): LogWriter {
  const log = teamAfter(session);
  const documents = [...log.snapshot.documents.keys()];
  const attempt = (work: () => unknown): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
    }
  };
  attempt(() =>
    log.run(setTeamRules, {
      blind: true,
      ...(holdBackCodes === undefined ? {} : { holdBackCodes }),
    }),
  );
  for (const [at, isBo, isReleased] of assigned) {
    const documentId = documents[at % documents.length] ?? 'document:none';
    const reviewerId = isBo ? bo : ann;
    attempt(() => log.run(assignDocuments, { shares: [{ documentId, reviewerId }] }));
    if (isReleased) attempt(() => log.run(releaseDocuments, { documentIds: [documentId] }));
  }
  const records = [...allRecords(log.snapshot)].filter(({ type }) =>
    ['review', 'code', 'document', 'study', 'excerpt', 'decision'].includes(type),
  );
  for (const at of memos) {
    const target = records[at % records.length];
    if (target !== undefined)
      attempt(() => log.run(writeMemo, { targetId: target.id, body: `On ${at}` }));
  }
  return log;
}

/** What is about coding, screening or what is said of them: all that can be hidden. */
const canBeHidden = ({ type }: AnyRecord): boolean =>
  ['code', 'excerpt', 'coding', 'memo', 'decision', 'screening', 'star'].includes(type);

/** Whose it is, or who chose it. */
const isOf = (record: AnyRecord, viewer: ReviewerId | undefined): boolean =>
  (record.type === 'star' ? record.chosenBy : ownerOf(record)) === viewer;

test('B1 B2 B4 rows, memos, decisions and log hide the same: what is hidden by id is not in the rows, and no operation tells of it', () => {
  let hiddenRows = 0;
  fc.assert(
    fc.property(blindTeam, (team) => {
      const { operations, snapshot } = blinded(team);
      for (const viewer of [bo, undefined]) {
        const shown = viewOf(snapshot, { viewer, layer: 'all' });
        const isHidden = hiddenFrom(snapshot, viewer, codesFor(snapshot, viewer));
        for (const record of allRecords(snapshot)) {
          if (!canBeHidden(record) || isOf(record, viewer)) continue;
          const isShown = findRecord(shown, record.id) !== undefined;
          // A consensus coding that a later decision replaced is in nobody's rows.
          const isReplaced =
            (record.type === 'coding' || record.type === 'excerpt') && record.layer === 'consensus';
          if (!isReplaced || isShown)
            expect([record.id, isShown]).toEqual([record.id, !isHidden(record.id)]);
          if (!isShown) hiddenRows += 1;
        }
        for (const { changes, reviewer } of operationsFor(operations, snapshot, viewer)) {
          if (reviewer === viewer) continue;
          for (const change of changes) {
            const record = findRecord(snapshot, changedId(change));
            if (record === undefined || !canBeHidden(record)) continue;
            expect([record.id, isHidden(record.id)]).toEqual([record.id, false]);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(hiddenRows).toBeGreaterThan(0);
});

test('B1 what has not come in yet, and what only a newer version knows, is not shown', () => {
  const log = blinded([{ ann: [], bo: [], together: [] }, [[0, true, false]], undefined, []]);
  const { snapshot } = log;
  const isHidden = hiddenFrom(snapshot, bo, codesFor(snapshot, bo));
  expect([
    isHidden('memo:none'),
    isHidden('decision:none'),
    isHidden('screening:none'),
    isHidden('star:none'),
    isHidden('excerpt:none'),
    isHidden('reviewer:none'),
  ]).toEqual([true, true, true, true, true, false]);
  const [first] = log.operations;
  if (first === undefined) throw new Error('There is no operation');
  const later = knownForm({ ...first, id: 'op:later', reviewer: ann, schema: 99 });
  expect(operationsFor([later], snapshot, bo)).toEqual([]);
  expect(operationsFor([{ ...later, reviewer: bo }], snapshot, bo)).toHaveLength(1);
});

test('B2 how a conflict over a code that is held back was settled is not shown; over a document it is', () => {
  const log = blinded([{ ann: [], bo: [], together: [] }, [[0, true, false]], undefined, []]);
  const [document] = log.snapshot.documents.keys();
  const decided = (id: DecisionId, record: string): AnyRecord => ({
    id,
    type: 'decision',
    reviewerId: ann,
    kind: 'field',
    about: [],
    outcome: 'keep-value',
    results: [],
    reason: '',
    present: [ann],
    conflict: { record, field: 'name', operations: ['op:a', 'op:b'] },
  });
  const code: AnyRecord = {
    id: 'code:vivo',
    type: 'code',
    name: 'Never again',
    kind: 'code',
    order: 'z',
    colour: 1,
    createdBy: ann,
    ...(document === undefined ? {} : { madeIn: document }),
  };
  log.run(
    () => ({
      kind: 'make',
      params: {},
      changes: [
        code,
        decided('decision:code', code.id),
        decided('decision:title', document ?? ''),
      ].map((create) => ({ create })),
    }),
    {},
  );
  const shown = viewOf(log.snapshot, { viewer: bo, layer: 'all' });
  expect([
    shown.codes.has('code:vivo'),
    shown.decisions.has('decision:code'),
    shown.decisions.has('decision:title'),
  ]).toEqual([false, false, true]);
  const made = log.operations.filter(({ changes }) =>
    changes.some((one) => isCreate(one) && one.create.id === 'decision:title'),
  );
  expect(operationsFor(made, log.snapshot, bo)).toEqual([]);
});

test('B1 a colleague’s memo on a study is closed with its documents, and not with one that is gone; one’s own never is', () => {
  const rows = (deleted?: true): Full =>
    snapshotOf([
      { id: 'review:ward', type: 'review', title: 'The ward', blind: true },
      { id: 'study:ward', type: 'study', citation: { type: 'book', title: 'The ward' } },
      {
        id: 'document:ward',
        type: 'document',
        studyId: 'study:ward',
        title: 'Interview',
        textId: 'a'.repeat(64),
        length: 10,
        format: 'text',
        ...(deleted === undefined ? {} : { deleted }),
      },
      {
        id: 'assignment:bo',
        type: 'assignment',
        documentId: 'document:ward',
        reviewerId: bo,
        status: 'open',
      },
      {
        id: 'memo:ann',
        type: 'memo',
        targetId: 'study:ward',
        reviewerId: ann,
        body: 'They all waited',
      },
      { id: 'memo:bo', type: 'memo', targetId: 'study:ward', reviewerId: bo, body: 'Ask again' },
    ]);
  const memos = (full: Full) => [...viewOf(full, { viewer: bo, layer: 'all' }).memos.keys()];
  expect([memos(rows()), memos(rows(true))]).toEqual([['memo:bo'], ['memo:ann', 'memo:bo']]);
});

test('N6 F8 a cell is hidden by a closed document that its text was written on, support by the finding that tells of all documents', () => {
  const rows = (status: 'open' | 'released'): Full => {
    const documentOf = (name: string): AnyRecord => ({
      ...{ id: `document:${name}`, type: 'document', studyId: `study:${name}` },
      ...{ title: 'Interview', textId: 'a'.repeat(64), length: 10, format: 'text' },
    });
    const studyOf = (name: string): AnyRecord => ({
      ...{ id: `study:${name}`, type: 'study', citation: { type: 'book', title: name } },
    });
    return snapshotOf([
      { id: 'review:ward', type: 'review', title: 'The ward', blind: true },
      ...['open', 'shared'].flatMap((name) => [studyOf(name), documentOf(name)]),
      {
        ...{ id: 'assignment:bo', type: 'assignment', documentId: 'document:shared' },
        ...{ reviewerId: bo, status },
      },
      {
        ...{ id: 'code:wait', type: 'code', name: 'Waiting', kind: 'code', order: 'a', colour: 1 },
        createdBy: ann,
      },
      { id: 'grid:words', type: 'grid', kind: 'framework', name: 'Words', columns: {}, order: 'a' },
      {
        ...{ id: 'cell:wait', type: 'cell', gridId: 'grid:words', codeId: 'code:wait' },
        ...{ studyId: 'study:open', summary: 'They waited' },
        summaryOn: { layer: 'everyone', passages: { 'document:shared': ['we waited'] } },
      },
      {
        ...{ id: 'excerpt:open', type: 'excerpt', documentId: 'document:open', layer: 'reviewer' },
        ...{ reviewerId: ann, anchor: { start: 0, end: 4, quote: 'wait' } },
      },
      { id: 'finding:wait', type: 'finding', statement: 'Waiting', order: 'a' },
      {
        ...{ id: 'support:wait', type: 'support', findingId: 'finding:wait' },
        ...{ excerptId: 'excerpt:open', stance: 'supports', note: '', saidBy: ann },
      },
    ] as readonly AnyRecord[]);
  };
  const hidden = (full: Full) =>
    (['cell:wait', 'support:wait', 'finding:wait'] as const).map(hiddenFrom(full, bo, full.codes));
  expect([hidden(rows('open')), hidden(rows('released'))]).toEqual([
    [true, true, true],
    [false, false, false],
  ]);
});
