/** Codes picked together in the tree, with the pointer or by keys. */
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { speak } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { chooseCode, useCodebookView } from './codebook-view.ts';
import type { TreeRow } from './tree-rows.ts';

/** What is done to a code is done to these: those picked together with it, in the order of the codebook, or it alone. */
export function codesInHand(codeId: CodeId): readonly CodeId[] {
  const { picked } = useCodebookView.getState();
  if (picked.size < 2 || !picked.has(codeId)) return [codeId];
  const { inOrder } = codeTree(useReview.getState().snapshot.codes);
  return inOrder.flatMap(({ code }) => (picked.has(code.id) ? [code.id] : []));
}

/** Takes a code to those that are picked, or away from them. */
export function togglePicked(codeId: CodeId): void {
  const { picked } = useCodebookView.getState();
  const chosen = useSession.getState().codeId;
  const next = new Set(picked.size === 0 && chosen !== undefined ? [chosen] : picked);
  if (!next.delete(codeId)) next.add(codeId);
  const [last = codeId] = [...next].slice(-1);
  pick(next, next.has(codeId) ? codeId : last, codeId);
}

/** Picks all rows from where the range began to this one. */
export function pickTo(rows: readonly TreeRow[], codeId: CodeId): void {
  const { pickedFrom } = useCodebookView.getState();
  const from = pickedFrom ?? useSession.getState().codeId ?? codeId;
  const start = rows.findIndex(({ id }) => id === from);
  const end = rows.findIndex(({ id }) => id === codeId);
  if (end < 0) return;
  const [first, last] = start < 0 ? [end, end] : [Math.min(start, end), Math.max(start, end)];
  pick(new Set(matching(rows.slice(first, last + 1))), codeId, start < 0 ? codeId : from);
}

/** Picks every code that is shown; with a search, those it finds. */
export function pickAll(rows: readonly TreeRow[]): void {
  const all = matching(rows);
  const { codeId } = useSession.getState();
  const chosen = all.find((id) => id === codeId) ?? all[0];
  if (chosen !== undefined) pick(new Set(all), chosen, all[0]);
}

/** Leaves the chosen code alone; false where it is. */
export function dropPicked(): boolean {
  const { picked } = useCodebookView.getState();
  const { codeId } = useSession.getState();
  if (picked.size < 2 || codeId === undefined) return false;
  chooseCode(codeId);
  speak(t('codebook.pickedCodes', { count: 1 }));
  return true;
}

function matching(rows: readonly TreeRow[]): readonly CodeId[] {
  return rows.flatMap((row) => (row.type === 'code' && row.matches ? [row.id] : []));
}

function pick(picked: ReadonlySet<CodeId>, chosen: CodeId, from: CodeId | undefined): void {
  chooseCode(chosen);
  useCodebookView.setState({ picked, pickedFrom: from });
  speak(t('codebook.pickedCodes', { count: Math.max(1, picked.size) }));
}
