/** The named arrows of a map, between nodes that stand on it (rule L5). */
import { codeTree } from '../codebook/code-tree.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { printable } from '../prisma/flow-text.ts';
import { widthAllowance, wrapText } from '../prisma/font-metrics.ts';
import type { Arrow } from '../records/arrow.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId, ExcerptId } from '../records/ids.ts';
import type { ThemeMap } from '../records/map.ts';
import type { Shown } from '../team/view.ts';
import type { NodeId } from './map-outline.ts';

export interface DrawnArrow {
  readonly arrow: Arrow;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly label: string;
  /** Its name in lines, so that a long one does not run across the map. */
  readonly lines: readonly string[];
  /** How many arrows before it lead from the same node to the same other. */
  readonly nth: number;
  /** Quotes behind it that are shown. */
  readonly quotes: readonly Excerpt[];
}

/** Arrows both of whose ends are on the map, at merged codes those of their target; in the order of their ids. */
export function drawnArrows(
  snapshot: Shown,
  map: ThemeMap | undefined,
  there: ReadonlyMap<NodeId, unknown>,
): readonly DrawnArrow[] {
  const before = new Map<string, number>();
  return [...snapshot.arrows.values()]
    .filter(({ deleted, mapId }) => deleted !== true && mapId === map?.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((arrow) => {
      const [from, to] = [arrow.fromId, arrow.toId].map((id) => nodeOf(snapshot, id));
      if (from === undefined || to === undefined || from === to) return [];
      if (!there.has(from) || !there.has(to)) return [];
      const ends = `${from} ${to}`;
      const nth = before.get(ends) ?? 0;
      before.set(ends, nth + 1);
      const { label = '' } = arrow;
      return [
        { arrow, from, to, label, lines: linesOf(label), nth, quotes: quotesOf(snapshot, arrow) },
      ];
    });
}

/** The quotes of an arrow that are there and shown, in the order of their documents and texts. */
export function quotesOf(snapshot: Shown, { quotes = {} }: Arrow): readonly Excerpt[] {
  return (Object.keys(quotes) as ExcerptId[])
    .flatMap((id) => {
      const excerpt = shownExcerpt(snapshot, id);
      return excerpt === undefined ? [] : [excerpt];
    })
    .sort((a, b) =>
      a.documentId === b.documentId ? a.start - b.start : a.documentId < b.documentId ? -1 : 1,
    );
}

/** An excerpt of whatever layer, as far as it is shown. */
function shownExcerpt({ codings, everybody, home }: Shown, id: ExcerptId): Excerpt | undefined {
  const documentId = home.get(id);
  if (documentId === undefined) return undefined;
  const found = [everybody, codings].map((pages) => pages.get(documentId)?.excerpts.get(id));
  return found.find((excerpt) => excerpt !== undefined && excerpt.deleted !== true);
}

/** The node an arrow leads to: of a merged code its target. */
function nodeOf({ codes }: Pick<Snapshot, 'codes'>, id: NodeId): NodeId | undefined {
  return id.startsWith('code:') ? codeTree(codes).structure.resolved.get(id as CodeId) : id;
}

/** The size of the names of arrows, and how wide a line of them is at most, in points. */
export const arrowNameSize = 10;
const widestLine = 190;

function linesOf(label: string): readonly string[] {
  const words = printable(label);
  return words === ''
    ? []
    : wrapText(words, widestLine / widthAllowance, { size: arrowNameSize, bold: false });
}
