/**
 * Paints ranges of the text with the CSS Custom Highlight API: one Highlight per colour for all texts of the page, and
 * only what is near the viewport is registered, because the browser's cost grows with registered ranges. Each
 * call gives the whole of what is to be seen; only the difference is registered.
 */
import type { TextSurface } from './text-surface.ts';

/** Names as reader.css knows them: `code-3`, `mark-3`, `plain`, `evidence`, `evidence-here`, `find`, `find-here`, `kept`. */
export interface Paint {
  readonly key: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Painted extends Paint {
  readonly range: StaticRange;
}

/** Later names lie above earlier ones. */
const layers = ['plain', 'code', 'mark', 'evidence', 'evidence-here', 'kept', 'find', 'find-here'];

/** Where highlights are registered by name, and what makes one: the page's own, unless others are given. */
export interface HighlightPage<H extends Ranges> {
  readonly registry: {
    get(name: string): H | undefined;
    set(name: string, highlight: H): unknown;
    delete(name: string): boolean;
  };
  newHighlight(): H;
}

/** What of a `Highlight` is used here. */
interface Ranges {
  priority: number;
  readonly size: number;
  add(range: AbstractRange): unknown;
  delete(range: AbstractRange): boolean;
}

const thisPage = (): HighlightPage<Ranges> => ({
  registry: CSS.highlights,
  newHighlight: () => new Highlight(),
});

export class HighlightPainter {
  private readonly surface: Pick<TextSurface, 'staticRangeOf'>;
  private readonly page: HighlightPage<Ranges>;
  private readonly groups = new Map<string, Map<string, Painted>>();

  constructor(
    surface: Pick<TextSurface, 'staticRangeOf'>,
    page: HighlightPage<Ranges> = thisPage(),
  ) {
    this.surface = surface;
    this.page = page;
  }

  /** Makes the ranges of one group exactly these. Groups keep out of each other's way. */
  show(group: string, paints: Iterable<Paint>): void {
    const before = this.groups.get(group) ?? new Map<string, Painted>();
    const next = new Map<string, Painted>();
    for (const paint of paints) {
      const old = before.get(paint.key);
      if (
        old !== undefined &&
        old.name === paint.name &&
        old.start === paint.start &&
        old.end === paint.end
      ) {
        next.set(paint.key, old);
        continue;
      }
      const range = this.surface.staticRangeOf(paint.start, paint.end);
      if (range === undefined) continue;
      this.highlight(paint.name).add(range);
      next.set(paint.key, { ...paint, range });
    }
    for (const [key, old] of before) {
      if (next.get(key) !== old) this.page.registry.get(old.name)?.delete(old.range);
    }
    this.groups.set(group, next);
  }

  private highlight(name: string): Ranges {
    let highlight = this.page.registry.get(name);
    if (highlight === undefined) {
      highlight = this.page.newHighlight();
      highlight.priority = layers.indexOf(name.replace(/-(\d+|plain)$/, ''));
      this.page.registry.set(name, highlight);
    }
    return highlight;
  }

  /** Takes what it painted off the page; what other texts show there stays. */
  clear(): void {
    const { registry } = this.page;
    for (const group of this.groups.values()) {
      for (const { name, range } of group.values()) {
        const highlight = registry.get(name);
        highlight?.delete(range);
        if (highlight?.size === 0) registry.delete(name);
      }
    }
    this.groups.clear();
  }
}
