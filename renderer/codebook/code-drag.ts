/**
 * Dragging within and into the codebook. A page may not read what is dragged before it is dropped,
 * so what this window drags is also kept here while the drag lasts.
 */

import { create } from 'zustand';
import { type CodeTree, codeTree } from '../../shared/codebook/code-tree.ts';
import { retagExcerpts } from '../../shared/commands/coding.ts';
import type { CodeId, ExcerptId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { usePreferences } from '../store/session-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { type DropPosition, dropPositionAt, placeOfDrop } from './code-places.ts';
import { applyHere, move, putUnder } from './codebook-edits.ts';
import { noPlaceFor } from './further-choice.ts';
import { codesInHand } from './picked-codes.ts';
import { retagOnPage } from './retag-on-page.ts';
import type { CodeRow } from './tree-rows.ts';

export const codeType = 'application/x-themeloom-code';
export const selectionType = 'application/x-themeloom-selection';
export const excerptsType = 'application/x-themeloom-excerpts';

/** Excerpts dragged from a code's page. */
export interface DraggedExcerpts {
  readonly excerptIds: readonly ExcerptId[];
  readonly codeId: CodeId;
  readonly withBelow: boolean;
}

/** What this window drags. */
interface Dragged {
  readonly codes?: readonly CodeId[];
  readonly excerpts?: DraggedExcerpts;
}

const useDrag = create<Dragged>(() => ({}));

export function startCodeDrag(transfer: DataTransfer, codeId: CodeId): void {
  useDrag.setState({ codes: codesInHand(codeId) }, true);
  transfer.setData(codeType, codeId);
  transfer.effectAllowed = 'copyMove';
}

export function startExcerptDrag(transfer: DataTransfer, dragged: DraggedExcerpts): void {
  useDrag.setState({ excerpts: dragged }, true);
  transfer.setData(excerptsType, JSON.stringify(dragged.excerptIds));
  transfer.effectAllowed = 'copyMove';
}

/** The excerpts that this window drags. */
export function draggedExcerpts(): DraggedExcerpts | undefined {
  return useDrag.getState().excerpts;
}

export function endDrag(): void {
  useDrag.setState({}, true);
}

/** Whether what is dragged gets a code as well, instead of in place of the one it has. */
export function isAlsoKey(event: { readonly ctrlKey: boolean; readonly altKey: boolean }): boolean {
  return event.ctrlKey || event.altKey;
}

/** What a drop on a row would do; undefined where it can do nothing. */
export interface DropOffer {
  readonly effect: 'move' | 'copy';
  readonly position: DropPosition;
}

interface Pointer {
  readonly types: readonly string[];
  /** Pixels below the top of the row. */
  readonly offset: number;
  readonly height: number;
  /** Control or Alt is held: code as well, instead of in place of. */
  readonly also: boolean;
}

export function dropOffer(tree: CodeTree, row: CodeRow, pointer: Pointer): DropOffer | undefined {
  const { codes, excerpts } = useDrag.getState();
  if (codes !== undefined && pointer.types.includes(codeType)) {
    if (pointer.also) {
      return noPlaceFor(tree, codes).includes(row.id)
        ? undefined
        : { effect: 'copy', position: 'on' };
    }
    // Sorted by name or count, codes have no place among their siblings that a drop could change.
    const isPlaced = usePreferences.getState().codeSort === 'own';
    const position = isPlaced ? dropPositionAt(pointer.offset, pointer.height) : 'on';
    const place = placeOfDrop(tree, {
      dragged: codes,
      target: row.id,
      position,
      expanded: row.expanded === true,
    });
    return place === undefined ? undefined : { effect: 'move', position };
  }
  if (pointer.types.includes(selectionType)) return { effect: 'copy', position: 'on' };
  if (excerpts !== undefined && pointer.types.includes(excerptsType)) {
    if (excerpts.codeId === row.id) return undefined;
    return { effect: pointer.also ? 'copy' : 'move', position: 'on' };
  }
  return undefined;
}

/** Does what `offer` says. */
export async function drop(row: CodeRow, offer: DropOffer): Promise<void> {
  const { codes, excerpts } = useDrag.getState();
  endDrag();
  if (codes !== undefined && offer.effect === 'copy') await putUnder(codes, row.id);
  else if (codes !== undefined) {
    const place = placeOfDrop(codeTree(useReview.getState().snapshot.codes), {
      dragged: codes,
      target: row.id,
      position: offer.position,
      expanded: row.expanded === true,
    });
    if (place !== undefined) await move(codes, place);
  } else if (excerpts !== undefined) {
    const choice = { codeId: row.id };
    if (offer.effect === 'copy') {
      await commitAndTell(retagExcerpts, { excerptIds: excerpts.excerptIds, code: choice });
    } else await commitAndTell(retagOnPage, { ...excerpts, code: choice });
  } else await applyHere(row.id);
}
