/** Nodes that are being moved: only they and their lines are drawn anew, without anything else being rendered. */
import type { PutNode } from '../../shared/commands/maps.ts';
import type { Placed } from '../../shared/maps/boxes.ts';
import type { DrawnMap } from '../../shared/maps/drawn-map.ts';
import { bentArrow, straightLine } from '../../shared/maps/line-shapes.ts';
import type { NodeId } from '../../shared/maps/map-outline.ts';

interface MovedNode {
  readonly element: HTMLElement;
  readonly box: Placed;
  readonly id: NodeId;
}

interface MovedLine {
  readonly element: Element;
  readonly from: NodeId;
  readonly to: NodeId;
}

export class MovingNodes {
  private readonly nodes: readonly MovedNode[];
  private readonly lines: readonly MovedLine[];
  private readonly ids: ReadonlySet<NodeId>;
  private dx = 0;
  private dy = 0;

  readonly drawn: DrawnMap;

  constructor(world: Element, drawn: DrawnMap, ids: readonly NodeId[]) {
    this.drawn = drawn;
    this.ids = new Set(ids);
    this.nodes = [...world.querySelectorAll<HTMLElement>('[data-node]')].flatMap((element) => {
      const box = drawn.byId.get(element.dataset.node as NodeId);
      return box === undefined || !this.ids.has(box.id) ? [] : [{ element, box, id: box.id }];
    });
    this.lines = [...world.querySelectorAll('[data-from]')].flatMap((element) => {
      const [from, to] = ['data-from', 'data-to'].map(
        (name) => element.getAttribute(name) as NodeId,
      );
      if (from === undefined || to === undefined) return [];
      return this.ids.has(from) || this.ids.has(to) ? [{ element, from, to }] : [];
    });
  }

  /** Whether anything has moved. */
  get isMoved(): boolean {
    return this.dx !== 0 || this.dy !== 0;
  }

  /** Draws the nodes so far from where they stood. */
  to(dx: number, dy: number): void {
    [this.dx, this.dy] = [dx, dy];
    for (const { box, element } of this.nodes)
      element.style.transform = cornerOf({ ...box, x: box.x + dx, y: box.y + dy });
    for (const line of this.lines) this.redraw(line);
  }

  by(dx: number, dy: number): void {
    this.to(this.dx + dx, this.dy + dy);
  }

  /** The same nodes on a map that was drawn anew, where they stand now. */
  on(world: Element, drawn: DrawnMap): MovingNodes {
    const next = new MovingNodes(world, drawn, [...this.ids]);
    const [first] = this.puts();
    const box = first === undefined ? undefined : drawn.byId.get(first.id);
    if (first !== undefined && box !== undefined)
      next.to(Math.round(first.x) - box.x, Math.round(first.y) - box.y);
    return next;
  }

  /** Where the nodes stand now. */
  puts(): readonly PutNode[] {
    return this.nodes.map(({ box, id }) => ({ id, x: box.x + this.dx, y: box.y + this.dy }));
  }

  private redraw({ element, from, to }: MovedLine): void {
    const [a, b] = [this.standing(from), this.standing(to)];
    if (a === undefined || b === undefined) return;
    const nth = element.getAttribute('data-nth');
    if (nth === null) {
      const { middle, path } = straightLine(a, b);
      if (element instanceof SVGTextElement) placeText(element, middle);
      else element.setAttribute('d', path);
      return;
    }
    const { head, label, path } = bentArrow(a, b, Number(nth));
    if (element instanceof HTMLElement) element.style.transform = labelPlace(label);
    else element.setAttribute('d', element.getAttribute('data-head') === null ? path : head);
  }

  private standing(id: NodeId): Placed | undefined {
    const box = this.drawn.byId.get(id);
    if (box === undefined || !this.ids.has(id)) return box;
    return { ...box, x: box.x + this.dx, y: box.y + this.dy };
  }
}

/** Where the element of a box stands. */
export function cornerOf({ height, width, x, y }: Placed): string {
  return `translate(${x - width / 2}px, ${y - height / 2}px)`;
}

/** Where the name of an arrow stands, its middle at a point. */
export function labelPlace({ x, y }: { readonly x: number; readonly y: number }): string {
  return `translate(${x}px, ${y}px) translate(-50%, -50%)`;
}

function placeText(
  element: SVGTextElement,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  element.setAttribute('x', String(x));
  element.setAttribute('y', String(y));
}
