import { expect, test } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { describe } from '../../../shared/audit/describe.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { codedBefore } from '../../../shared/codebook/coded-before.ts';
import {
  defineCode,
  mergeCodes,
  renameCode,
  splitCode,
} from '../../../shared/commands/codebook.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import { keepCodings } from '../../../shared/commands/still-fits.ts';
import { invertAll } from '../../../shared/ops/change.ts';
import type { CodeId } from '../../../shared/records/ids.ts';
import { startReview, texts } from '../../property/random-review.ts';

/** A review with two passages, the first coded with one code and the second with another. */
function coded() {
  const log = startReview();
  const document = [...log.snapshot.documents.values()][0];
  const text = texts.get(document?.textId ?? '')?.text ?? '';
  const [first = 'code:none', second = 'code:none'] = codeTree(log.snapshot.codes).inOrder.map(
    ({ code }) => code.id,
  );
  const apply = (codeId: CodeId, start: number) => {
    const anchor = makeAnchor(text, start, start + 12);
    if (document === undefined || anchor === undefined) throw new Error('The review has no text');
    return log.run(applyCoding, { target: { documentId: document.id, anchor }, code: { codeId } });
  };
  /** How many passages of each code are from before it changed. */
  const before = () =>
    [first, second].map(
      (id) => codedBefore(log.operations, log.snapshot).get(id)?.codings.length ?? 0,
    );
  const codings = (id: CodeId) => codedBefore(log.operations, log.snapshot).get(id)?.codings ?? [];
  return { log, first, second, apply, before, codings };
}

test('C8 a passage is from before where the definition was written later, not where it was there', () => {
  const { apply, before, first, log } = coded();
  apply(first, 4);
  expect(before()).toEqual([0, 0]);
  log.run(defineCode, { codeId: first, fields: { definition: 'Nobody says when.' } });
  expect(before()).toEqual([1, 0]);
  apply(first, 30);
  expect(before()).toEqual([1, 0]);
  log.run(defineCode, { codeId: first, fields: { example: 'He had his coat on.' } });
  expect(before()).toEqual([1, 0]);
});

test('C8 what was changed back did not change', () => {
  const { apply, before, first, log } = coded();
  apply(first, 4);
  const { name = '' } = log.snapshot.codes.get(first) ?? {};
  log.run(renameCode, { codeId: first, name: 'Waiting without an end' });
  expect(before()).toEqual([1, 0]);
  log.run(renameCode, { codeId: first, name });
  expect(before()).toEqual([0, 0]);
});

test('C8 merging makes passages of both codes earlier ones', () => {
  const { apply, before, first, log, second } = coded();
  apply(first, 4);
  apply(second, 30);
  log.run(mergeCodes, { codeIds: [first], intoId: second });
  expect(before()).toEqual([0, 2]);
});

test('C8 splitting makes what stays an earlier passage, and what was split off none', () => {
  const { apply, before, first, log } = coded();
  apply(first, 4);
  apply(first, 30);
  const [excerpt] = [...log.snapshot.codings.values()].flatMap((page) => [...page.excerpts.keys()]);
  if (excerpt === undefined) throw new Error('Nothing was coded');
  log.run(splitCode, { codeId: first, excerptIds: [excerpt], name: 'Waiting outside' });
  expect(before()).toEqual([1, 0]);
});

test('C8 what still fits leaves the list until the code changes again, and the trail tells it', () => {
  const { apply, before, codings, first, log } = coded();
  apply(first, 4);
  log.run(defineCode, { codeId: first, fields: { definition: 'Nobody says when.' } });
  const kept = log.run(keepCodings, { codingIds: codings(first) });
  expect(before()).toEqual([0, 0]);
  expect(kept === undefined ? '' : describe(kept)).toMatch(
    /Found that a passage coded as “.+” still fit/,
  );
  log.run(defineCode, { codeId: first, fields: { definition: 'Nobody knows when.' } });
  expect(before()).toEqual([1, 0]);
  log.run(keepCodings, { codingIds: codings(first) });
  expect(before()).toEqual([0, 0]);
});

test('C8 a finding that is taken back brings the passage back, and one that is brought back takes it away', () => {
  const { apply, before, codings, first, log } = coded();
  apply(first, 4);
  log.run(defineCode, { codeId: first, fields: { definition: 'Nobody says when.' } });
  const [id = 'coding:none'] = codings(first);
  const kept = log.run(keepCodings, { codingIds: [id] })?.changes ?? [];
  const takenBack = invertAll(kept);
  expect(before()).toEqual([0, 0]);
  log.run(() => ({ kind: 'undo', params: {}, changes: takenBack }), {});
  expect(before()).toEqual([1, 0]);
  log.run(() => ({ kind: 'redo', params: {}, changes: invertAll(takenBack) }), {});
  expect(before()).toEqual([0, 0]);
});
