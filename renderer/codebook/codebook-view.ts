/**
 * What the codebook's trees show at the moment: search, open branches, the code being named, the
 * popover over a row. It lives beside the session because both trees share it, and is never kept.
 */
import { create } from 'zustand';
import { type CodeNode, codeTree } from '../../shared/codebook/code-tree.ts';
import type { GroupRowId } from '../../shared/matrix/group-theme-matrix.ts';
import type { CodeKind } from '../../shared/records/code.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { openCode, useSession } from '../store/session-store.ts';
import { draftBelow, draftBeside } from './code-places.ts';
import type { CodeDraft, GuestRow, TreeView } from './tree-rows.ts';

/** What stands open over a row. */
export type RowPopover =
  | { readonly kind: 'menu' | 'colour' | 'merge' | 'slot' | 'also'; readonly codeId: CodeId }
  /** Over the row of a further place. */
  | { readonly kind: 'guest'; readonly codeId: CodeId; readonly themeId: CodeId }
  | { readonly kind: 'promote'; readonly codeId: CodeId; readonly to: CodeKind };

export interface CodebookView extends TreeView {
  /** Codes picked together with the one that is chosen; empty while it is alone. */
  readonly picked: ReadonlySet<CodeId>;
  /** The code that was chosen before the one that is. */
  readonly before: CodeId | undefined;
  /** Where a range of picked codes begins. */
  readonly pickedFrom: CodeId | undefined;
  /** The row that is marked, where that is one of a further place of the chosen code. */
  readonly guest: string | undefined;
  readonly renaming: CodeId | undefined;
  /** How many new codes were begun to be named: the field of each is its own. */
  readonly drafted: number;
  readonly popover: RowPopover | undefined;
  /** Where the context menu was asked for, in pixels of the window; absent: at the row. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
  /** The search field is to take the focus. */
  readonly wantsSearch: boolean;
  /** The dialog that takes codes from a list is open. */
  readonly addingCodes: boolean;
  /** How a code came to be what it is is shown on its page. */
  readonly showsLife: boolean;
  /** That part of the page is to take the focus. */
  readonly wantsLife: boolean;
  /** The group of participants whose excerpts pages list; all where absent. */
  readonly group: GroupRowId | undefined;
  /** Codes below the chosen one are listed on its page too. */
  readonly withBelow: boolean;
}

const blank: CodebookView = {
  picked: new Set(),
  pickedFrom: undefined,
  before: undefined,
  collapsed: new Set(),
  query: '',
  showRetired: false,
  draft: undefined,
  guest: undefined,
  renaming: undefined,
  drafted: 0,
  popover: undefined,
  at: undefined,
  wantsSearch: false,
  addingCodes: false,
  showsLife: false,
  wantsLife: false,
  group: undefined,
  withBelow: true,
};

export const useCodebookView = create<CodebookView>(() => blank);

/** Starts afresh, for another review. */
export function resetCodebookView(): void {
  useCodebookView.setState(blank);
}

/** Closes the dialog that takes codes from a list. */
export function closeAddCodes(): void {
  useCodebookView.setState({ addingCodes: false });
}

export function setExpanded(codeId: CodeId, expanded: boolean): void {
  useCodebookView.setState(({ collapsed }) => {
    const next = new Set(collapsed);
    if (expanded) next.delete(codeId);
    else next.add(codeId);
    return { collapsed: next };
  });
}

/** Opens every branch above a code, so that its row is there. */
export function uncover(codeId: CodeId): void {
  const { collapsed } = useCodebookView.getState();
  const node = codeTree(useReview.getState().snapshot.codes).nodes.get(codeId);
  const above: CodeId[] = [];
  for (let up: CodeNode | undefined = node?.parent; up !== undefined; up = up.parent) {
    if (collapsed.has(up.code.id)) above.push(up.code.id);
  }
  if (above.length === 0) return;
  useCodebookView.setState({
    collapsed: new Set([...collapsed].filter((id) => !above.includes(id))),
  });
}

/** Marks a code in the tree, and it alone; its page is the one shown in Themes. */
export function chooseCode(codeId: CodeId): void {
  if (useCodebookView.getState().picked.size > 0)
    useCodebookView.setState({ picked: new Set(), pickedFrom: undefined });
  if (useCodebookView.getState().guest !== undefined)
    useCodebookView.setState({ guest: undefined });
  const { codeId: before } = useSession.getState();
  if (before === codeId) return;
  useCodebookView.setState({ before });
  useSession.setState({ codeId });
}

/** Marks the row of a further place; the chosen code is the one that stands there. */
export function chooseGuest({ id, node }: GuestRow): void {
  chooseCode(node.code.id);
  useCodebookView.setState({ guest: id });
}

/** Starts naming a new code beside the chosen one. */
export function nameNewCode(kind: CodeKind = 'code'): void {
  const tree = codeTree(useReview.getState().snapshot.codes);
  startDraft(draftBeside(tree, useSession.getState().codeId, kind));
}

/** Starts naming a new code below another. */
export function nameNewCodeBelow(codeId: CodeId): void {
  const node = codeTree(useReview.getState().snapshot.codes).nodes.get(codeId);
  if (node !== undefined) startDraft(draftBelow(node));
}

function startDraft(draft: CodeDraft): void {
  useCodebookView.setState(({ drafted }) => ({
    draft,
    drafted: drafted + 1,
    query: '',
    renaming: undefined,
    popover: undefined,
  }));
  if (draft.parentId !== undefined) {
    uncover(draft.parentId);
    setExpanded(draft.parentId, true);
  }
}

export function startRename(codeId: CodeId): void {
  useCodebookView.setState({ renaming: codeId, draft: undefined, popover: undefined });
}

/** Ends this naming; another that was begun while its name was stored goes on. */
export function stopNaming(named: CodeDraft | CodeId): void {
  useCodebookView.setState(({ draft, renaming }) => ({
    draft: draft === named ? undefined : draft,
    renaming: renaming === named ? undefined : renaming,
  }));
}

export function openPopover(popover: RowPopover, at?: CodebookView['at']): void {
  useCodebookView.setState({ popover, at: at ?? undefined });
}

export function closePopover(): void {
  useCodebookView.setState({ popover: undefined, at: undefined });
}

/** Shows the page of a code with its life. */
export function showLife(codeId: CodeId | undefined): void {
  if (codeId === undefined) return;
  useCodebookView.setState({ showsLife: true, wantsLife: true });
  openCode(codeId);
}
