import { expect, test } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { describe } from '../../../shared/audit/describe.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { codeUse } from '../../../shared/codebook/tally.ts';
import { createCode, mergeCodes, promoteCode } from '../../../shared/commands/codebook.ts';
import { applyCoding, uncode } from '../../../shared/commands/coding.ts';
import { moveCodes } from '../../../shared/commands/several-codes.ts';
import { studyThemeMatrix } from '../../../shared/matrix/study-theme-matrix.ts';
import type { CodeId } from '../../../shared/records/ids.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { startReview, texts } from '../../property/random-review.ts';

function coded() {
  const log = startReview();
  const document = [...log.snapshot.documents.values()][0];
  const text = texts.get(document?.textId ?? '')?.text ?? '';
  const anchor = makeAnchor(text, 4, 15);
  if (document === undefined || anchor === undefined) throw new Error('The review has no text');
  const [theme = 'code:none', waiting = 'code:none'] = codeTree(log.snapshot.codes).inOrder.map(
    ({ code }) => code.id,
  );
  const apply = (codeId: CodeId) =>
    log.run(applyCoding, { target: { documentId: document.id, anchor }, code: { codeId } });
  const page = () => log.snapshot.codings.get(document.id);
  return { log, theme, waiting, apply, page, studyId: document.studyId };
}

test('O5 the same passage coded twice is one excerpt with two codings; the same code again is nothing', () => {
  const { theme, waiting, apply, page } = coded();
  expect(
    [apply(theme), apply(waiting), apply(theme)].map((operation) => operation?.changes.length),
  ).toEqual([2, 1, undefined]);
  expect([page()?.excerpts.size, page()?.codings.size]).toEqual([1, 2]);
});

test('O5 coding a colleague’s excerpt codes its passage as one’s own; the colleague’s stays as it is', () => {
  const { theme, waiting, apply, log, page } = coded();
  apply(theme);
  const [theirs] = page()?.excerpts.values() ?? [];
  if (theirs === undefined) throw new Error('Nothing was coded');
  const context = { ...log.context, reviewerId: 'reviewer:other' } as const;
  const other = new LogWriter(context, log.snapshot, log.clock);
  const code = { codeId: waiting };
  other.run(applyCoding, { target: { excerptId: theirs.id }, code });
  other.run(applyCoding, { target: { excerptId: theirs.id }, code });
  const after = other.snapshot.codings.get(theirs.documentId);
  const [, own] = after?.excerpts.values() ?? [];
  expect([...(after?.excerpts.values() ?? [])]).toEqual([
    theirs,
    { ...theirs, id: own?.id, reviewerId: 'reviewer:other' },
  ]);
  expect([...(after?.codings.values() ?? [])].map((c) => [c.excerptId, c.codeId])).toEqual([
    [theirs.id, theme],
    [own?.id, waiting],
  ]);
});

test('an excerpt goes with its last coding, even if a coding is named twice', () => {
  const { log, theme, apply, page } = coded();
  apply(theme);
  const [codingId = 'coding:none'] = page()?.codings.keys() ?? [];
  expect(log.run(uncode, { codingIds: [codingId, codingId] })?.changes.length).toBe(2);
  expect([...(page()?.excerpts.values() ?? [])].map(({ deleted }) => deleted)).toEqual([true]);
});

test('taking codes away is told with what went and from where', () => {
  const { log, theme, waiting, apply, page } = coded();
  apply(theme);
  apply(waiting);
  const [first = 'coding:none', second = 'coding:none'] = page()?.codings.keys() ?? [];
  const [excerpt] = page()?.excerpts.values() ?? [];
  const names = [theme, waiting].map((id) => log.snapshot.codes.get(id)?.name ?? '');
  const operation = log.run(uncode, { codingIds: [first, second] });
  expect(operation?.params).toEqual({ code: names.join(', '), quote: excerpt?.quote, count: 1 });
  expect(operation && describe(operation)).toBe(`Uncoded ${names.join(', ')}: “${excerpt?.quote}”`);
  expect(
    describe({ kind: 'uncode', params: { code: 'waiting', quote: 'We wait', count: 3 } }),
  ).toBe('Uncoded waiting in 3 excerpts');
});

test('T1 merging touches no coding, and the matrix counts the excerpt once', () => {
  const { log, theme, waiting, apply, studyId } = coded();
  apply(theme);
  apply(waiting);
  const merged = log.run(mergeCodes, { codeIds: [waiting], intoId: theme });
  expect(merged?.changes).toEqual([{ set: waiting, fields: { mergedInto: [null, theme] } }]);
  const matrix = studyThemeMatrix(shownOf(log.snapshot), { codeIds: [theme], rollUp: true });
  expect(matrix.cell(studyId, theme).length).toBe(1);
  expect(codeUse(log.snapshot).get(theme)).toEqual({
    excerpts: 1,
    excerptsRolledUp: 1,
    studies: 1,
  });
});

test('T3 a code cannot be moved below itself, nor a theme below a code', () => {
  const { log, theme, waiting } = coded();
  log.run(moveCodes, { codeIds: [waiting], place: { parentId: theme } });
  expect(() => log.run(moveCodes, { codeIds: [theme], place: { parentId: waiting } })).toThrow(
    'below itself',
  );
  log.run(moveCodes, { codeIds: [waiting], place: {} });
  expect(() => log.run(moveCodes, { codeIds: [theme], place: { parentId: waiting } })).toThrow(
    'A theme cannot stand under a code',
  );
});

test('a theme that no longer may stand under its parent moves out', () => {
  const { log, theme } = coded();
  log.run(createCode, { name: 'Late news', parentId: theme });
  const child = codeTree(log.snapshot.codes).nodes.get(theme)?.children[0]?.code.id ?? 'code:none';
  log.run(promoteCode, { codeId: child, kind: 'analytical', reason: 'It explains the others' });
  expect(codeTree(log.snapshot.codes).nodes.get(child)?.parent).toBe(undefined);
});
