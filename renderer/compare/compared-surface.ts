/** The drawn text of the compare screen: one element per block, each holding exactly its characters. */
import type { TextBlock } from '../../shared/documents/text-body.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export class ComparedSurface {
  readonly column: HTMLElement;
  readonly scroller: HTMLElement;
  readonly blocks: readonly TextBlock[];

  constructor(column: HTMLElement, scroller: HTMLElement, blocks: readonly TextBlock[]) {
    this.column = column;
    this.scroller = scroller;
    this.blocks = blocks;
  }

  /** A range over `start`-`end`; blanks between blocks have no place and are left out. */
  rangeOf({ start, end }: Stretch): StaticRange | undefined {
    const first = blockAt(this.blocks, start);
    const last = blockAt(this.blocks, Math.max(start, end - 1));
    const [from, to] = [this.textOf(first), this.textOf(last)];
    const [opening, closing] = [this.blocks[first], this.blocks[last]];
    if (from === undefined || to === undefined) return undefined;
    if (opening === undefined || closing === undefined) return undefined;
    return new StaticRange({
      startContainer: from,
      startOffset: within(start - opening.start, from),
      endContainer: to,
      endOffset: within(end - closing.start, to),
    });
  }

  /** Top and bottom of a stretch, in pixels from the top of the column. */
  pixelsOf(stretch: Stretch): Stretch | undefined {
    const first = this.lineAt(stretch.start);
    const last = this.lineAt(Math.max(stretch.start, stretch.end - 1));
    if (first === undefined || last === undefined) return undefined;
    const { top } = this.column.getBoundingClientRect();
    return { start: Math.round(first.top - top), end: Math.round(last.bottom - top) };
  }

  /** Offsets drawn between two heights, to whole blocks. */
  offsetsBetween(top: number, bottom: number): Stretch {
    const first = this.blocks[this.blockAtPixel(top)];
    const last = this.blocks[this.blockAtPixel(bottom)];
    return { start: first?.start ?? 0, end: last?.end ?? 0 };
  }

  /** Brings a stretch into view where it is not: its start, a third of the way down. */
  reveal(stretch: Stretch): void {
    const pixels = this.pixelsOf(stretch);
    if (pixels === undefined) return;
    const { scroller } = this;
    const top = pixels.start + this.column.offsetTop;
    const bottom = pixels.end + this.column.offsetTop;
    const isSeen =
      top > scroller.scrollTop + 56 && bottom < scroller.scrollTop + scroller.clientHeight - 32;
    if (!isSeen) scroller.scrollTop = top - scroller.clientHeight * 0.3;
  }

  private lineAt(offset: number): DOMRect | undefined {
    const ends = this.rangeOf({ start: offset, end: offset + 1 });
    if (ends === undefined) return undefined;
    const range = document.createRange();
    range.setStart(ends.startContainer, ends.startOffset);
    range.setEnd(ends.endContainer, ends.endOffset);
    const rects = range.getClientRects();
    return rects[rects.length - 1];
  }

  private textOf(block: number): Text | undefined {
    const node = this.column.children[block]?.firstChild;
    return node instanceof Text ? node : undefined;
  }

  private blockAtPixel(y: number): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const element = this.column.children[middle];
      if (element instanceof HTMLElement && element.offsetTop <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The last block that starts at or before `offset`; 0 where none does. */
export function blockAt(blocks: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function within(at: number, text: Text): number {
  return Math.max(0, Math.min(at, text.length));
}
