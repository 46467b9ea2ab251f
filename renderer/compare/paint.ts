/** Paints stretches of the text with the CSS Custom Highlight API; nothing is put into the text itself. */
import type { ComparedSurface, Stretch } from './compared-surface.ts';

/** Names as compare-text.css knows them, later ones above earlier ones. */
const paints = ['compare-open', 'compare-here', 'compare-shared'] as const;
export type PaintName = (typeof paints)[number];

/** Makes what is painted under a name exactly these stretches; the result takes them off. */
export function paint(
  surface: ComparedSurface,
  name: PaintName,
  stretches: readonly Stretch[],
): () => void {
  const highlight = new Highlight();
  highlight.priority = paints.indexOf(name);
  for (const stretch of stretches) {
    const range = surface.rangeOf(stretch);
    if (range !== undefined) highlight.add(range);
  }
  CSS.highlights.set(name, highlight);
  return () => {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}

/** The words that all these stretches hold; undefined where they have none in common. */
export function sharedStretch(stretches: readonly Stretch[]): Stretch | undefined {
  const start = Math.max(...stretches.map((stretch) => stretch.start));
  const end = Math.min(...stretches.map((stretch) => stretch.end));
  return start < end ? { start, end } : undefined;
}
