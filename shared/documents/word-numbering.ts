import { formatNumber } from './number-formats.ts';

/** One level of a list as Word defines it. */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** What is printed, with `%1` to `%9` for the numbers of the levels. */
  readonly text: string;
  /** After which level it begins anew, from 1; 0 for never; without one after each higher level. */
  readonly restart: number | undefined;
  /** All numbers in digits, whatever their own formats. */
  readonly legal: boolean;
  /** What stands between number and text. */
  readonly suffix: string;
  /** The paragraph style that is numbered on this level. */
  readonly style: string | undefined;
  readonly hidden: boolean;
}

/** A list of a document: which definition it follows, and where it differs. */
export interface NumberingList {
  readonly definition: string;
  /** Where its levels begin, if not as defined; the first of them begins anew where the list is first used. */
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
}

/** The definitions and lists of a document, each by its number there. */
export interface Numbering {
  readonly definitions: ReadonlyMap<string, ReadonlyMap<number, NumberingLevel>>;
  readonly lists: ReadonlyMap<string, NumberingList>;
}

/** What Word prints in front of a paragraph: a bullet, a number with what is set around it, or nothing. */
export interface PrintedNumber {
  /** With the blank that follows it. */
  readonly mark: string;
  readonly isBullet: boolean;
}

/** Levels of a list in Word. */
const levelCount = 9;

/**
 * Counts the numbered paragraphs of a document in their order. Lists that follow one definition share its
 * counts, as in Word, but for those that say where they begin.
 */
export class NumberingCounts {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The level on which a list numbers paragraphs of a style, from 0. */
  levelOfStyle(listId: string, style: string): number | undefined {
    const list = this.#numbering.lists.get(listId);
    if (list === undefined) return undefined;
    for (let level = 0; level < levelCount; level += 1)
      if (this.#level(list, level)?.style === style) return level;
    return undefined;
  }

  /** Counts one paragraph of a list on a level (from 0) and gives what is printed before it. */
  next(listId: string, level: number): PrintedNumber | undefined {
    const list = this.#numbering.lists.get(listId);
    const own = list === undefined ? undefined : this.#level(list, level);
    if (list === undefined || own === undefined) return undefined;
    const counts = this.#counts.get(list.definition) ?? new Array<number | undefined>(levelCount);
    this.#counts.set(list.definition, counts);
    this.#begin(listId, list, counts);
    for (let higher = 0; higher < level; higher += 1) counts[higher] ??= this.#start(list, higher);
    const before = counts[level];
    counts[level] = before === undefined ? this.#start(list, level) : before + 1;
    for (let deeper = level + 1; deeper < levelCount; deeper += 1) {
      const after = this.#level(list, deeper)?.restart ?? deeper;
      if (level < after) counts[deeper] = undefined;
    }
    return own.hidden ? undefined : this.#printed(list, own, counts);
  }

  #begin(listId: string, list: NumberingList, counts: (number | undefined)[]): void {
    if (this.#begun.has(listId)) return;
    this.#begun.add(listId);
    const first = Math.min(...list.starts.keys());
    for (let level = first; level < levelCount; level += 1) counts[level] = undefined;
  }

  #start(list: NumberingList, level: number): number {
    return list.starts.get(level) ?? this.#level(list, level)?.start ?? 1;
  }

  #printed(
    list: NumberingList,
    own: NumberingLevel,
    counts: readonly (number | undefined)[],
  ): PrintedNumber | undefined {
    // A sign of a symbol font says nothing by itself; words in place of a bullet do.
    if (own.format === 'bullet')
      return /[\p{L}\p{N}]{2}/u.test(own.text)
        ? { mark: `${own.text.trim()} `, isBullet: false }
        : { mark: '• ', isBullet: true };
    const text = own.text.replace(/%([1-9])/g, (_all, digit: string) => {
      const index = Number(digit) - 1;
      const level = this.#level(list, index);
      if (level === undefined) return '';
      const value = counts[index] ?? this.#start(list, index);
      const digits = own.legal && level.format !== 'none' && level.format !== 'bullet';
      return formatNumber(value, digits ? 'decimal' : level.format);
    });
    if (!/\S/.test(text)) return undefined;
    const words = text.trim();
    const glued = own.suffix === 'nothing' && !/\s$/.test(text);
    return { mark: glued ? words : `${words} `, isBullet: false };
  }

  #level(list: NumberingList, level: number): NumberingLevel | undefined {
    return list.levels.get(level) ?? this.#numbering.definitions.get(list.definition)?.get(level);
  }
}
