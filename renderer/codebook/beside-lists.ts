/** Two lists of excerpts beside each other: of two codes, or of one in two groups of studies. */

import { codeTree } from '../../shared/codebook/code-tree.ts';
import { retagExcerpts } from '../../shared/commands/coding.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Code } from '../../shared/records/code.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import type { StudyGroup } from '../../shared/relations/study-group.ts';
import { speak } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import type { DraggedExcerpts } from './code-drag.ts';
import { useCodebookView } from './codebook-view.ts';
import { focusPage } from './page-focus.ts';
import { retagOnPage } from './retag-on-page.ts';

/** The first list, of the code that the tree marks, or the second. */
export type ListPlace = 0 | 1;

/** What a list of excerpts knows of the one beside it. */
export interface OtherList {
  /** Absent where it is of the same code: then nothing can be given to it. */
  readonly code: Code;
  /** The arrow that points to it. */
  readonly towards: 'ArrowLeft' | 'ArrowRight';
  /** Gives it excerpts, in place of the code they have or besides; false where that failed. */
  readonly give: (given: DraggedExcerpts, isAlso: boolean) => Promise<boolean>;
}

export function giveTo(code: Code): OtherList['give'] {
  return async ({ codeId, excerptIds, withBelow }, isAlso) => {
    const choice = { codeId: code.id };
    const done = isAlso
      ? await commitAndTell(retagExcerpts, { excerptIds, code: choice })
      : await commitAndTell(retagOnPage, { excerptIds, codeId, withBelow, code: choice });
    return done !== undefined;
  };
}

const everything: readonly [StudyGroup, StudyGroup] = [{ kind: 'all' }, { kind: 'all' }];

/** The live code that another may have been merged into. */
function liveCode(codeId: CodeId | undefined): Code | undefined {
  const tree = codeTree(useReview.getState().snapshot.codes);
  const live = codeId === undefined ? undefined : tree.structure.resolved.get(codeId);
  return live === undefined ? undefined : tree.nodes.get(live)?.code;
}

/**
 * Lists a code beside the one whose page is shown. The one that was marked to choose it in the tree stands beside the
 * one marked before; without such, it stands beside itself, to be looked at in two groups of studies.
 */
export function openCodeBeside(codeId: CodeId): void {
  const code = liveCode(codeId);
  if (code === undefined) return;
  const { codeId: chosen } = useSession.getState();
  const other = chosen === codeId ? useCodebookView.getState().before : chosen;
  openBesideEachOther(liveCode(other)?.id ?? codeId, codeId);
}

export function openBesideEachOther(first: CodeId, second: CodeId): void {
  useCodebookView.setState({ picked: new Set(), pickedFrom: undefined });
  useSession.setState({
    screen: 'themes',
    codeId: first,
    besideCode: { codeId: second, groups: everything },
  });
  const names = { first: liveCode(first)?.name ?? '', second: liveCode(second)?.name ?? '' };
  speak(t(first === second ? 'beside.oneCode' : 'beside.twoCodes', names));
}

/** Closes one of the lists: the page of the other code is then shown. */
export function closeList(place: ListPlace): void {
  const { besideCode } = useSession.getState();
  if (besideCode === undefined) return;
  useSession.setState({
    besideCode: undefined,
    ...(place === 0 ? { codeId: besideCode.codeId } : {}),
  });
  speak(t('beside.closed'));
  requestAnimationFrame(focusPage);
}

/** Opens a second list, or closes it. */
export function toggleLists(): void {
  const { besideCode, codeId } = useSession.getState();
  if (besideCode !== undefined && liveCode(besideCode.codeId) !== undefined) closeList(1);
  else if (codeId !== undefined) openBesideEachOther(codeId, codeId);
}

/** Which studies a list is of. Where both are of one code, asking one for a value asks the other as well. */
export function chooseGroup(
  place: ListPlace,
  group: StudyGroup,
  { isOneCode, second }: { readonly isOneCode: boolean; readonly second: StudyGroup },
): void {
  const { besideCode } = useSession.getState();
  if (besideCode === undefined) return;
  const before = besideCode.groups[place === 0 ? 1 : 0];
  const other = isOneCode && before.kind === 'all' && group.kind !== 'all' ? second : before;
  useSession.setState({
    besideCode: { ...besideCode, groups: place === 0 ? [group, other] : [other, group] },
  });
}

/** Lists another code in one of the places. */
export function chooseListed(place: ListPlace, codeId: CodeId): void {
  const { besideCode } = useSession.getState();
  if (besideCode === undefined) return;
  if (place === 0) useSession.setState({ codeId });
  else useSession.setState({ besideCode: { ...besideCode, codeId } });
}

/** Brings the keys from one list into the other. */
export function switchLists(): void {
  const lists = [...document.querySelectorAll('[data-beside-list]')];
  const at = lists.findIndex((list) => list.contains(document.activeElement));
  focusList(lists[at === 0 ? 1 : 0]);
}

export function focusList(list: Element | undefined): void {
  const target =
    list?.querySelector<HTMLElement>('[role=grid]') ?? list?.querySelector<HTMLElement>('button');
  target?.focus({ preventScroll: true });
}
