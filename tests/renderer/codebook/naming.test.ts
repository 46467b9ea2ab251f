import { expect, test } from 'vitest';
import {
  startRename,
  stopNaming,
  useCodebookView,
} from '../../../renderer/codebook/codebook-view.ts';
import type { CodeDraft } from '../../../renderer/codebook/tree-rows.ts';
import type { CodeId } from '../../../shared/records/ids.ts';

const draft = (): CodeDraft => ({ kind: 'code', parentId: undefined, beforeId: undefined });

test('a code that is being named while the one before is stored goes on being named', () => {
  const [first, second] = [draft(), draft()];
  useCodebookView.setState({ draft: second });
  stopNaming(first);
  expect(useCodebookView.getState().draft).toBe(second);
  stopNaming(second);
  expect(useCodebookView.getState().draft).toBeUndefined();
});

test('a code that is being renamed while another name is stored goes on being renamed', () => {
  const [waiting, night] = ['code:waiting' as CodeId, 'code:night' as CodeId];
  startRename(night);
  stopNaming(waiting);
  expect(useCodebookView.getState().renaming).toBe(night);
  stopNaming(night);
  expect(useCodebookView.getState().renaming).toBeUndefined();
});
