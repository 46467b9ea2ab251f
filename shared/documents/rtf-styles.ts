import { kindOfStyleName, type StyleKind } from './style-kinds.ts';

interface OpenStyle {
  number: number | undefined;
  name: string;
  basedOn: number | undefined;
  outline: number | undefined;
}

/** Styles are based on each other in a row of a handful; one that is based on itself ends here. */
const longestRow = 20;

/** The paragraph styles of rich text by their numbers; they are known by their names, or their place in the outline. */
export class RtfStyles {
  readonly #styles = new Map<number, OpenStyle>();

  /** Begins an entry in the table of styles; it is told of its words and ended. */
  open(): RtfStyleEntry {
    return new RtfStyleEntry((style) => {
      if (style.number !== undefined) this.#styles.set(style.number, style);
    });
  }

  kindOf(number: number): StyleKind | undefined {
    let style = this.#styles.get(number);
    for (let step = 0; style !== undefined && step < longestRow; step += 1) {
      const kind = kindOfStyleName(style.name.replace(/;.*$/s, ''));
      if (kind !== undefined) return kind;
      if (style.outline !== undefined)
        return style.outline > 8
          ? undefined
          : { kind: 'heading', level: Math.min(6, style.outline + 1) };
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return undefined;
  }
}

export class RtfStyleEntry {
  readonly #keep: (style: OpenStyle) => void;
  // The first style of the table has no number.
  readonly #style: OpenStyle = { number: 0, name: '', basedOn: undefined, outline: undefined };

  constructor(keep: (style: OpenStyle) => void) {
    this.#keep = keep;
  }

  /** Takes a word of the entry. */
  take(word: string, value: number | undefined): void {
    if (word === 's') this.#style.number = value ?? 0;
    else if (word === 'cs' || word === 'ds' || word === 'ts') this.#style.number = undefined;
    else if (word === 'sbasedon') this.#style.basedOn = value;
    else if (word === 'outlinelevel') this.#style.outline = value ?? 0;
  }

  name(text: string): void {
    if (this.#style.name.length < 100) this.#style.name += text;
  }

  end(): void {
    if (this.#style.name.trim() !== '') this.#keep(this.#style);
  }
}
