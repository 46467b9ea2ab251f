import { type DragEvent, useRef, useState } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { useReview } from '../store/review-store.ts';
import { type DropOffer, drop, dropOffer, isAlsoKey } from './code-drag.ts';
import { setExpanded } from './codebook-view.ts';
import type { CodeRow } from './tree-rows.ts';

/** Milliseconds a drag rests on a closed branch before it opens. */
const openAfter = 600;

/** What dropping on a row of the tree would do now, and the handlers that do it. */
export function useDropOnRow(row: CodeRow) {
  const [offer, setOffer] = useState<DropOffer>();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = (): void => {
    clearTimeout(resting.current);
    resting.current = undefined;
    setOffer(undefined);
  };
  const offerAt = (event: DragEvent<HTMLElement>): DropOffer | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    return dropOffer(codeTree(useReview.getState().snapshot.codes), row, {
      types: event.dataTransfer.types,
      offset: event.clientY - box.top,
      height: box.height,
      also: isAlsoKey(event),
    });
  };
  const onDragOver = (event: DragEvent<HTMLElement>): void => {
    const next = offerAt(event);
    if (next === undefined) {
      setOffer(undefined);
      return;
    }
    event.preventDefault();
    event.dataTransfer.dropEffect = next.effect;
    if (offer?.position !== next.position || offer.effect !== next.effect) setOffer(next);
    if (row.expanded === false) {
      resting.current ??= setTimeout(() => setExpanded(row.id, true), openAfter);
    }
  };
  const onDrop = (event: DragEvent<HTMLElement>): void => {
    const final = offerAt(event);
    leave();
    if (final === undefined) return;
    event.preventDefault();
    void drop(row, final);
  };
  return { offer, dragHandlers: { onDragOver, onDragLeave: leave, onDrop } };
}
