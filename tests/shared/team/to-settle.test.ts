import { expect, test } from 'vitest';
import { checkBundle } from '../../../shared/bundle/check-bundle.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import * as codebook from '../../../shared/commands/codebook.ts';
import * as coding from '../../../shared/commands/coding.ts';
import type { Command } from '../../../shared/commands/context.ts';
import { mergeDuplicates } from '../../../shared/commands/duplicates.ts';
import { settle, settleConflict } from '../../../shared/commands/reconcile.ts';
import * as trouble from '../../../shared/commands/settle-trouble.ts';
import { moveCodes, removeCodes, retireCodes } from '../../../shared/commands/several-codes.ts';
import { linkDocument, removeDocument, removeStudies } from '../../../shared/commands/studies.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import type { Coding } from '../../../shared/records/coding.ts';
import type { CodeId, DocumentId } from '../../../shared/records/ids.ts';
import { codesOfOneName } from '../../../shared/team/same-names.ts';
import { findTroubles } from '../../../shared/team/to-settle.ts';
import type { Trouble } from '../../../shared/team/trouble.ts';
import { describeTrouble } from '../../../shared/team/trouble-words.ts';
import { viewOf } from '../../../shared/team/view.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { takeBack, texts } from '../../property/random-review.ts';
import { machineOf } from '../../property/team-machines.ts';

const review = machineOf('maren', 5);
review.run(codebook.createCode, { name: 'Delay' });
const [informed = 'code:none', waiting = 'code:none', delay = 'code:none'] =
  review.snapshot.codes.keys();
const [documentId = 'document:none'] = review.snapshot.documents.keys();
const [studyId = 'study:none'] = review.snapshot.studies.keys();

const team = () => ({
  ann: machineOf('ann', 11, review.operations),
  bo: machineOf('bo', 22, review.operations),
});
const listed = ({ operations, snapshot }: LogWriter): readonly Trouble[] =>
  findTroubles(operations, snapshot);
const ids = (log: LogWriter) => listed(log).map(({ id }) => id);

function code(log: LogWriter, codeId: CodeId, start = 0, to: DocumentId = documentId): Coding {
  const text = [...texts.values()][0]?.text ?? '';
  const anchor = {
    start,
    end: start + 8,
    quote: text.slice(start, start + 8),
    prefix: text.slice(0, start),
    suffix: text.slice(start + 8, start + 40),
  };
  log.run(coding.applyCoding, { target: { documentId: to, anchor }, code: { codeId } });
  const made = [...(log.snapshot.codings.get(to)?.codings.values() ?? [])].at(-1);
  if (made === undefined) throw new Error('Nothing was coded');
  return made;
}

/** The one thing that is listed, as the kind it must be. */
function only<K extends Trouble['kind']>(log: LogWriter, ...kinds: readonly K[]) {
  const [first, ...more] = listed(log);
  if (first === undefined || more.length > 0 || !kinds.includes(first.kind as K)) {
    throw new Error(`Listed: ${ids(log).join(', ') || 'nothing'}`);
  }
  return first as Extract<Trouble, { readonly kind: K }>;
}

/** Settles, sees that nothing is listed, takes it back and sees that all is as before. */
function settles<P>(log: LogWriter, command: Command<P>, params: NoInfer<P>): void {
  const before = ids(log);
  expect(log.run(command, params)?.kind).toBeTypeOf('string');
  expect(ids(log)).toEqual([]);
  takeBack(log, 'undo');
  expect(ids(log)).toEqual(before);
}

test('M9 coding under a code that a colleague removed is listed, the same on both machines', () => {
  const { ann, bo } = team();
  ann.run(removeCodes, { codeIds: [waiting] });
  const made = code(bo, waiting);
  ann.bringIn(bo.operations);
  bo.bringIn(ann.operations);
  expect(listed(ann)).toEqual(listed(bo));
  const found = only(ann, 'removed');
  expect(found).toMatchObject({ id: `removed ${waiting}`, removedBy: 'reviewer:ann' });
  expect(found.codings.map(({ id }) => id)).toEqual([made.id]);
  settles(ann, trouble.bringBack, { trouble: found });
  settles(ann, trouble.recodeRemoved, { trouble: found, intoId: informed });
  settles(ann, trouble.letGo, { trouble: found, reason: 'It said nothing' });
  settles(bo, trouble.letGo, { trouble: found, reason: '' });
  bo.run(trouble.letGo, { trouble: found, reason: '' });
  expect(bo.snapshot.codings.get(documentId)?.excerpts.get(made.excerptId)?.deleted).toBe(true);
  ann.run(trouble.recodeRemoved, { trouble: found, intoId: informed });
  expect(codeTree(ann.snapshot.codes).structure.resolved.get(made.codeId)).toBe(informed);
  expect(ann.snapshot.codings.get(documentId)?.codings.get(made.id)).toEqual(made);
});

test('M9 what one removed oneself, with one’s own coding under it, is no question', () => {
  const { ann } = team();
  code(ann, waiting);
  ann.run(removeCodes, { codeIds: [waiting] });
  expect(ids(ann)).toEqual([]);
});

test('M9 a code merged into one that a colleague removed leads to the removed one', () => {
  const { ann, bo } = team();
  code(bo, waiting);
  bo.run(codebook.mergeCodes, { codeIds: [waiting], intoId: informed });
  ann.run(removeCodes, { codeIds: [informed] });
  bo.bringIn(ann.operations);
  const found = only(bo, 'removed');
  expect([found.record.id, found.codings.length]).toEqual([informed, 1]);
  settles(bo, trouble.bringBack, { trouble: found });
});

test('M9 coding in a study or document that a colleague removed is listed until it is brought back or let go', () => {
  for (const remove of ['study', 'document'] as const) {
    const { ann, bo } = team();
    if (remove === 'study') ann.run(removeStudies, { studyIds: [studyId] });
    else ann.run(removeDocument, { documentId });
    code(bo, waiting);
    code(bo, waiting, 12);
    bo.bringIn(ann.operations);
    const found = only(bo, 'removed');
    expect([found.record.type, found.codings.length]).toEqual([remove, 2]);
    settles(bo, trouble.bringBack, { trouble: found });
    settles(bo, trouble.letGo, { trouble: found, reason: 'Not ours' });
    expect(() => bo.run(trouble.recodeRemoved, { trouble: found, intoId: informed })).toThrow(
      'removed code',
    );
  }
});

test('M9 who settles how a study was removed has not removed it: their own coding in it is listed', () => {
  const { ann, bo } = team();
  const cem = machineOf('cem', 33, review.operations);
  const [, other = documentId] = review.snapshot.documents.keys();
  const [, , keep = studyId] = review.snapshot.studies.keys();
  ann.run(removeStudies, { studyIds: [studyId] });
  bo.run(mergeDuplicates, { groups: [{ keep, duplicates: [studyId] }] });
  cem.run(linkDocument, { documentId: other, studyId });
  const made = code(cem, waiting, 0, other);
  cem.bringIn(ann.operations);
  cem.bringIn(bo.operations);
  const [conflict] = findConflicts(cem.operations, cem.snapshot);
  if (conflict === undefined) throw new Error('There is nothing to settle');
  cem.run(settleConflict, { conflict, choose: 'earlier', reason: 'It is no duplicate' });
  expect(cem.snapshot.studies.get(studyId)).toMatchObject({ deleted: true });
  const found = only(cem, 'removed');
  expect([found.record.id, found.removedBy, found.codings.map(({ id }) => id)]).toEqual([
    studyId,
    'reviewer:bo',
    [made.id],
  ]);
});

test('M9 codes merged into each other are listed; whichever is taken out, the other follows', () => {
  const { ann, bo } = team();
  ann.run(codebook.mergeCodes, { codeIds: [waiting], intoId: informed });
  bo.run(codebook.mergeCodes, { codeIds: [informed], intoId: waiting });
  ann.bringIn(bo.operations);
  const found = only(ann, 'merge-circle', 'parent-circle');
  expect(found.kind).toBe('merge-circle');
  expect(found.codes.map(({ id }) => id)).toEqual([informed, waiting].sort());
  const contents = { operations: ann.operations, texts, originals: new Map() };
  expect(checkBundle(contents).filter(({ rule }) => rule !== 'R5')).toEqual([]);
  settles(ann, trouble.openCircle, { trouble: found, codeId: waiting });
  ann.run(trouble.openCircle, { trouble: found, codeId: waiting });
  expect(codeTree(ann.snapshot.codes).structure.resolved.get(informed)).toBe(waiting);
});

test('M9 codes moved below each other are listed until one stands at the top', () => {
  const { ann, bo } = team();
  ann.run(moveCodes, { codeIds: [waiting], place: { parentId: delay } });
  bo.run(moveCodes, { codeIds: [delay], place: { parentId: waiting } });
  ann.bringIn(bo.operations);
  const found = only(ann, 'merge-circle', 'parent-circle');
  expect(found.kind).toBe('parent-circle');
  settles(ann, trouble.openCircle, { trouble: found, codeId: delay });
  settles(ann, trouble.openCircle, { trouble: found, codeId: waiting });
  for (const codeId of [delay, waiting]) ann.run(removeCodes, { codeIds: [codeId] });
  expect(ids(ann)).toEqual([]);
});

test('M9 a consensus none of whose sources is left is listed until it is withdrawn or kept', () => {
  const { ann, bo } = team();
  const [made, other] = [code(bo, waiting), code(bo, waiting, 12)];
  ann.bringIn(bo.operations);
  const { excerptId } = made;
  const excerpt = ann.snapshot.codings.get(documentId)?.excerpts.get(excerptId);
  if (excerpt === undefined) throw new Error('No excerpt came in');
  const { end, prefix, quote, start, suffix } = excerpt;
  const settlement = {
    documentId,
    kind: 'only-some',
    about: [made.id, other.id],
    results: [
      {
        anchor: { start, end, quote, prefix, suffix },
        codeId: waiting,
        derivedFrom: [made.id, other.id],
      },
    ],
  } as const;
  const words = { outcome: 'accept', reason: 'As Bo has it', present: [] } as const;
  ann.run(settle, { settlements: [settlement], ...words });
  bo.run(coding.uncode, { codingIds: [made.id] });
  ann.bringIn(bo.operations);
  expect(ids(ann)).toEqual([]);
  bo.run(coding.uncode, { codingIds: [other.id] });
  ann.bringIn(bo.operations);
  const found = only(ann, 'sources-withdrawn');
  settles(ann, trouble.keepAsItIs, { trouble: found, reason: 'It is right all the same' });
  bo.bringIn(ann.operations);
  expect(listed(bo)).toEqual(listed(ann));
});

test('M9 codes of one name by different people are listed until they are one, renamed, or kept', () => {
  const { ann, bo } = team();
  // With the two letters as one, as text from a PDF has them.
  ann.run(codebook.createCode, { name: 'Being  put o\uFB00' });
  bo.run(codebook.createCode, { name: 'being put off' });
  ann.bringIn(bo.operations);
  const found = only(ann, 'same-name');
  const [first, second] = found.codes;
  // Agreement tells of the same ones.
  const shown = viewOf(ann.snapshot, { layer: 'all', openBlind: true });
  expect(codesOfOneName(shown).map((group) => group.map(({ id }) => id).sort())).toEqual([
    [first.id, second.id].sort(),
  ]);
  settles(ann, trouble.keepAsItIs, { trouble: found, reason: 'Two things' });
  settles(ann, codebook.mergeCodes, { codeIds: [second.id], intoId: first.id });
  settles(ann, codebook.renameCode, { codeId: second.id, name: 'Being seen' });
  settles(ann, retireCodes, { codeIds: [second.id], retired: true });
});

test('M9 each is told in a sentence that says who, and what can be done', () => {
  const { ann, bo } = team();
  ann.run(removeCodes, { codeIds: [waiting] });
  code(bo, waiting);
  bo.bringIn(ann.operations);
  expect(listed(bo).map((one) => describeTrouble(one, bo.snapshot))).toEqual([
    'The code “Waiting” was removed by somebody; 1 coding under it by somebody is shown nowhere. Bring it back, recode, or let go.',
  ]);
});
