import {
  bulletMark,
  levelCount,
  type OdtListStyle,
  type OdtMark,
  printedMark,
} from './odt-list-styles.ts';
import type { XmlAttributes } from './xml-walk.ts';

/** How far a list was counted, level by level from 1; lists that go on in it share this. */
interface Counts {
  readonly levels: (number | undefined)[];
  last: number;
}

/** An item that is open; its first paragraph has its number. */
export interface OdtItem {
  readonly isNumbered: boolean;
  readonly start: number | undefined;
  /** The list style of this item alone. */
  readonly override: string | undefined;
  /** The number as the file itself writes it out. */
  written: string | undefined;
  isUsed: boolean;
}

/** A list that is open, with those around it. */
export interface OdtOpenList {
  readonly level: number;
  readonly style: string | undefined;
  readonly counts: Counts;
  readonly isRestarted: boolean;
  item: OdtItem | undefined;
}

/**
 * Counts the items of the lists of an OpenDocument text, and its headings. A list begins anew unless it says that it
 * goes on; a list in a list does as the one around it.
 */
export class OdtLists {
  readonly #styleOf: (name: string) => OdtListStyle | undefined;
  readonly #byId = new Map<string, Counts>();
  readonly #byStyle = new Map<string, Counts>();
  readonly #headings = newCounts();

  constructor(styleOf: (name: string) => OdtListStyle | undefined) {
    this.#styleOf = styleOf;
  }

  /** Opens a list within `outer`. */
  open(attributes: XmlAttributes, outer: OdtOpenList | undefined): OdtOpenList {
    const style = attributes['text:style-name'] ?? outer?.style;
    const goesOn = attributes['text:continue-numbering'];
    if (outer !== undefined) {
      const level = Math.min(levelCount, outer.level + 1);
      const isRestarted = goesOn === undefined ? outer.isRestarted : goesOn !== 'true';
      if (isRestarted) clearFrom(outer.counts, level);
      return { level, style, counts: outer.counts, isRestarted, item: undefined };
    }
    const before =
      this.#byId.get(attributes['text:continue-list'] ?? '') ??
      (goesOn === 'true' ? this.#byStyle.get(style ?? '') : undefined);
    const counts = before ?? newCounts();
    const id = attributes['xml:id'] ?? attributes['text:id'];
    if (id !== undefined) this.#byId.set(id, counts);
    this.#byStyle.set(style ?? '', counts);
    return { level: 1, style, counts, isRestarted: before === undefined, item: undefined };
  }

  /** Opens a paragraph that says by itself of which list, and on which level, it is an item. */
  openNumbered(attributes: XmlAttributes): OdtOpenList {
    const style = attributes['text:style-name'];
    const id = attributes['text:list-id'] ?? ` ${style ?? ''}`;
    const counts = this.#byId.get(id) ?? newCounts();
    this.#byId.set(id, counts);
    const level = Math.min(levelCount, Math.max(1, Number(attributes['text:level'] ?? 1) || 1));
    return { level, style, counts, isRestarted: false, item: openItem(attributes, true) };
  }

  /** Counts an item and gives what is printed before it. */
  next(list: OdtOpenList, item: OdtItem, ownStyle: string | undefined): OdtMark | undefined {
    const name = item.override ?? list.style ?? ownStyle;
    const style = name === undefined ? undefined : this.#styleOf(name);
    const mark = counted(list.counts, style, list.level, item.start);
    if (item.written === undefined || mark?.isBullet === true) return mark;
    const written = item.written.trim();
    return written === '' ? undefined : { text: `${written} `, isBullet: false };
  }

  /** Counts a heading that stands in no list; `start` begins anew there. */
  nextHeading(
    outline: OdtListStyle | undefined,
    level: number,
    start: number | undefined,
  ): OdtMark | undefined {
    if (outline === undefined || level > levelCount) return undefined;
    const mark = counted(this.#headings, outline, level, start);
    return outline.levels.has(level) && mark !== bulletMark ? mark : undefined;
  }
}

export function openItem(attributes: XmlAttributes, isNumbered: boolean): OdtItem {
  const start = Number(attributes['text:start-value']);
  return {
    isNumbered,
    start: Number.isSafeInteger(start) ? start : undefined,
    override: attributes['text:style-override'],
    written: undefined,
    isUsed: false,
  };
}

function counted(
  counts: Counts,
  style: OdtListStyle | undefined,
  level: number,
  start: number | undefined,
): OdtMark | undefined {
  const { levels } = counts;
  const first = (index: number): number => style?.levels.get(index)?.start ?? 1;
  for (let higher = 1; higher < level; higher += 1) levels[higher] ??= first(higher);
  const own = levels[level] ?? first(level) - 1;
  const before = style?.isConsecutive === true && counts.last > 0 ? counts.last : own;
  const value = start ?? before + 1;
  levels[level] = value;
  counts.last = value;
  clearFrom(counts, level + 1);
  return printedMark(style, level, levels);
}

function clearFrom(counts: Counts, level: number): void {
  for (let deeper = level; deeper <= levelCount; deeper += 1) counts.levels[deeper] = undefined;
}

function newCounts(): Counts {
  return { levels: new Array<number | undefined>(levelCount + 1), last: 0 };
}
