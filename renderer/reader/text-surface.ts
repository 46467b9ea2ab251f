/**
 * The drawn text: one element per block, each holding one text node with exactly the block's characters.
 * Turns offsets into DOM ranges and back; margin numbers are style content and have no offsets.
 */
import { blockAt, offsetOf, type Place, placeOf, type Span } from './block-places.ts';

export interface SelectedOffsets {
  readonly anchor: number;
  readonly focus: number;
}

export class TextSurface {
  readonly column: HTMLElement;
  readonly scroller: HTMLElement;
  readonly blocks: readonly Span[];
  /**
   * The one live range, moved to whatever is measured: the document keeps every live range up to date
   * at each change of the page, so that thousands of them make each removal of an element slow.
   */
  private readonly measure = document.createRange();

  constructor(column: HTMLElement, scroller: HTMLElement, blocks: readonly Span[]) {
    this.column = column;
    this.scroller = scroller;
    this.blocks = blocks;
  }

  element(block: number): HTMLElement | undefined {
    const element = this.column.children[block];
    return element instanceof HTMLElement ? element : undefined;
  }

  /**
   * A range over `start`-`end`, or undefined where the text is not drawn. The document need not keep it
   * up to date: where the text is corrected, everything is drawn anew.
   */
  staticRangeOf(start: number, end: number): StaticRange | undefined {
    const ends = this.boundaries(start, end);
    return ends === undefined ? undefined : new StaticRange(ends);
  }

  private boundaries(start: number, end: number): StaticRangeInit | undefined {
    const from = this.node(placeOf(this.blocks, start, 1));
    const to = this.node(placeOf(this.blocks, end, -1));
    if (from === undefined || to === undefined) return undefined;
    return {
      startContainer: from.node,
      startOffset: from.at,
      endContainer: to.node,
      endOffset: to.at,
    };
  }

  private node(place: Place): { node: Node; at: number } | undefined {
    const element = this.element(place.block);
    if (element === undefined) return undefined;
    const text = element.firstChild;
    if (text === null) return { node: element, at: 0 };
    // Where a correction made the text shorter, a place of the text before may lie behind its end.
    return { node: text, at: Math.min(place.at, text.textContent?.length ?? 0) };
  }

  /** The offset of a DOM position; undefined outside the text. */
  offsetAt(node: Node, at: number): number | undefined {
    if (node === this.column) {
      const block = Math.min(at, this.blocks.length - 1);
      return at > block ? this.blocks.at(-1)?.end : offsetOf(this.blocks, { block, at: 0 });
    }
    if (!this.column.contains(node)) return undefined;
    const element = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>(
      '[data-start]',
    );
    const start = Number(element?.dataset.start ?? Number.NaN);
    if (Number.isNaN(start)) return undefined;
    const block = blockAt(this.blocks, start);
    const isText = node.nodeType === Node.TEXT_NODE;
    return offsetOf(this.blocks, {
      block,
      at: isText ? at : at === 0 ? 0 : Number.MAX_SAFE_INTEGER,
    });
  }

  /** What is selected, where both ends lie in the text. A selection dragged beyond it is cut at its edges. */
  selected(): SelectedOffsets | undefined {
    const selection = document.getSelection();
    if (selection === null || selection.anchorNode === null || selection.focusNode === null) {
      return undefined;
    }
    const anchor = this.offsetAt(selection.anchorNode, selection.anchorOffset);
    if (anchor === undefined) return undefined;
    const focus =
      this.offsetAt(selection.focusNode, selection.focusOffset) ??
      this.edgeBeside(selection.focusNode);
    return { anchor, focus };
  }

  private edgeBeside(node: Node): number {
    const before = this.column.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
    return before ? (this.blocks[0]?.start ?? 0) : (this.blocks.at(-1)?.end ?? 0);
  }

  select(anchor: number, focus: number): void {
    const forward = focus >= anchor;
    const from = this.node(placeOf(this.blocks, anchor, forward ? 1 : -1));
    const to = this.node(placeOf(this.blocks, focus, forward ? -1 : 1));
    if (from === undefined || to === undefined) return;
    document.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at);
  }

  /** The offset drawn at a point of the window; undefined beside the text. */
  offsetAtPoint(x: number, y: number): number | undefined {
    const position = caretAt(x, y);
    return position === undefined ? undefined : this.offsetAt(position.node, position.at);
  }

  /** Box of a place, in pixels from the top left of the column. */
  boxOf(start: number, end: number): DOMRect | undefined {
    const ends = this.boundaries(start, end);
    if (ends === undefined) return undefined;
    this.measure.setStart(ends.startContainer, ends.startOffset);
    this.measure.setEnd(ends.endContainer, ends.endOffset);
    const rect = [...this.measure.getClientRects()].at(-1);
    if (rect === undefined) return undefined;
    const column = this.column.getBoundingClientRect();
    return new DOMRect(rect.left - column.left, rect.top - column.top, rect.width, rect.height);
  }

  /** Pixels from the top of the column to the top of a block. */
  blockTop(block: number): number {
    return this.element(block)?.offsetTop ?? 0;
  }

  /** The block drawn at `y` pixels from the top of the column. */
  blockAtPixel(y: number): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.blockTop(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offsets drawn between two heights, to whole blocks. */
  offsetsBetween(top: number, bottom: number): Span {
    const first = this.blocks[this.blockAtPixel(top)];
    const last = this.blocks[this.blockAtPixel(bottom)];
    return { start: first?.start ?? 0, end: last?.end ?? 0 };
  }

  /** Offset of the first line that is in view. */
  firstVisible(): number {
    const top = this.scroller.scrollTop - this.column.offsetTop;
    const index = this.blockAtPixel(Math.max(0, top));
    const block = this.blocks[index];
    if (block === undefined) return 0;
    const within = top - this.blockTop(index);
    if (within <= 0) return block.start;
    const box = this.column.getBoundingClientRect();
    const offset = this.offsetAtPoint(box.left + 4, this.scroller.getBoundingClientRect().top + 14);
    return offset !== undefined && offset >= block.start && offset <= block.end
      ? offset
      : block.start;
  }

  /** Scrolls so that `offset` stands `share` of the height below the top; does nothing while it is well in view. */
  reveal(offset: number, share: number, always = false): void {
    const box = this.boxOf(offset, offset + 1) ?? this.boxOf(Math.max(0, offset - 1), offset);
    if (box === undefined) return;
    const { scroller } = this;
    const y = box.top + this.column.offsetTop;
    const margin = 48;
    const inView =
      y > scroller.scrollTop + margin &&
      y + box.height < scroller.scrollTop + scroller.clientHeight - margin;
    if (always || !inView) scroller.scrollTop = y - scroller.clientHeight * share;
  }
}

function caretAt(x: number, y: number): { node: Node; at: number } | undefined {
  // Older engines know only caretRangeFromPoint.
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? undefined : { node: position.offsetNode, at: position.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range === null ? undefined : { node: range.startContainer, at: range.startOffset };
}
