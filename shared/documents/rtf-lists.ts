/** What the tables of lists say of a level beyond the number that stands written in the text. */
export interface RtfLevel {
  readonly isBullet: boolean;
  /** Nothing stands between number and text. */
  readonly isGlued: boolean;
}

type OpenLevel = { -readonly [Key in keyof RtfLevel]: RtfLevel[Key] };

/** How a file numbers a bullet among the kinds of numbers. */
const bulletKind = 23;

/** Reads the tables of lists of rich text word by word. */
export class RtfLists {
  readonly #byId = new Map<number, readonly OpenLevel[]>();
  readonly #idOf = new Map<number, number>();
  #levels: OpenLevel[] = [];
  #id: number | undefined;

  take(word: string, value = 0): void {
    const level = this.#levels.at(-1);
    if (word === 'list') this.#levels = [];
    else if (word === 'listlevel') this.#levels.push({ isBullet: false, isGlued: false });
    else if ((word === 'levelnfc' || word === 'levelnfcn') && level !== undefined)
      level.isBullet = value === bulletKind;
    else if (word === 'levelfollow' && level !== undefined) level.isGlued = value === 2;
    else if (word === 'listid') {
      this.#id = value;
      if (this.#levels.length > 0) this.#byId.set(value, this.#levels);
    } else if (word === 'listoverride') this.#levels = [];
    else if (word === 'ls' && this.#id !== undefined) this.#idOf.set(value, this.#id);
  }

  /** A level, from 0, of the list with this number. */
  level(list: number, level: number): RtfLevel | undefined {
    const id = this.#idOf.get(list);
    return id === undefined ? undefined : this.#byId.get(id)?.[level];
  }
}
