import { kindOfStyleName, type StyleKind } from './style-kinds.ts';
import { isOn, wordPrefixes } from './word-names.ts';
import { walkXml, type XmlAttributes, type XmlVisitor } from './xml-walk.ts';

/** A style of a Word document, with what it takes from those it is based on. */
export interface WordStyle {
  readonly kind: StyleKind | undefined;
  /** The list it numbers its paragraphs by, and on which level from 0. */
  readonly list: string | undefined;
  readonly listLevel: number | undefined;
  readonly hidden: boolean;
  readonly raised: boolean | undefined;
}

interface OwnStyle {
  name: string;
  basedOn: string | undefined;
  list: string | undefined;
  listLevel: number | undefined;
  outline: number | undefined;
  hidden: boolean | undefined;
  raised: boolean | undefined;
}

/** Styles are based on each other in a row of a handful; one that is based on itself ends here. */
const longestRow = 20;

/** The styles of a Word document, by their ids there. */
export class WordStyles {
  readonly #own: ReadonlyMap<string, OwnStyle>;
  readonly #resolved = new Map<string, WordStyle>();
  /** The paragraph style of paragraphs that name none. */
  readonly standard: string | undefined;

  constructor(xml: string | undefined) {
    const reader = new StylesReader();
    if (xml !== undefined) walkXml(xml, reader, wordPrefixes);
    this.#own = reader.styles;
    this.standard = reader.standard;
  }

  /** A style by its id; one the document does not define is known by its id alone. */
  get(id: string): WordStyle {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const row = this.#row(id);
    const first = <Value>(of: (style: OwnStyle) => Value | undefined): Value | undefined =>
      row.map(of).find((value) => value !== undefined);
    const style: WordStyle = {
      kind: row.length === 0 ? kindOfStyleName(id) : first(kindOf)?.kind,
      list: first(({ list }) => list),
      listLevel: first(({ listLevel }) => listLevel),
      hidden: first(({ hidden }) => hidden) ?? false,
      raised: first(({ raised }) => raised),
    };
    this.#resolved.set(id, style);
    return style;
  }

  #row(id: string): readonly OwnStyle[] {
    const row: OwnStyle[] = [];
    let style = this.#own.get(id);
    while (style !== undefined && row.length < longestRow) {
      row.push(style);
      style = style.basedOn === undefined ? undefined : this.#own.get(style.basedOn);
    }
    return row;
  }
}

// The level in the outline says it of styles with names of their own; 9 is the level of plain text.
function kindOf({ name, outline }: OwnStyle): { readonly kind: StyleKind | undefined } | undefined {
  const named = kindOfStyleName(name);
  if (named !== undefined) return { kind: named };
  if (outline === undefined) return undefined;
  return { kind: outline > 8 ? undefined : { kind: 'heading', level: Math.min(6, outline + 1) } };
}

class StylesReader implements XmlVisitor {
  readonly styles = new Map<string, OwnStyle>();
  standard: string | undefined;
  #style: OwnStyle | undefined;
  /** Inside what a style says of the parts of a table, which is not said of its text. */
  #inPart = 0;

  enter(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'];
    if (name === 'w:style') {
      const id = attributes['w:styleId'] ?? '';
      const isDefault = attributes['w:default'];
      if (attributes['w:type'] === 'paragraph' && isDefault !== undefined && isOn(isDefault))
        this.standard = id;
      this.#style = {
        name: '',
        basedOn: undefined,
        list: undefined,
        listLevel: undefined,
        outline: undefined,
        hidden: undefined,
        raised: undefined,
      };
      this.styles.set(id, this.#style);
    } else if (name === 'w:tblStylePr') this.#inPart += 1;
    else if (this.#style !== undefined && this.#inPart === 0) describe(this.#style, name, value);
  }

  leave(name: string): void {
    if (name === 'w:style') this.#style = undefined;
    else if (name === 'w:tblStylePr') this.#inPart -= 1;
  }

  text(): void {
    // All that matters stands in attributes.
  }
}

function describe(style: OwnStyle, name: string, value: string | undefined): void {
  if (name === 'w:name') style.name = value ?? '';
  else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:numId') style.list = value;
  else if (name === 'w:ilvl') style.listLevel = Number(value) || 0;
  else if (name === 'w:outlineLvl') style.outline = Number(value) || 0;
  else if (name === 'w:vanish') style.hidden = isOn(value);
  else if (name === 'w:vertAlign') style.raised = value === 'superscript';
}
