import type { OdtLevel, OdtListStyle } from './odt-list-styles.ts';
import { kindOfStyleName, type StyleKind } from './style-kinds.ts';
import type { XmlAttributes } from './xml-walk.ts';

/** A style of an OpenDocument text, with what it takes from those it is derived from. */
export interface OdtStyle {
  readonly kind: StyleKind | undefined;
  readonly hidden: boolean | undefined;
  readonly raised: boolean | undefined;
  /** The list style of its paragraphs; empty where they are said to have none. */
  readonly list: string | undefined;
  /** Its paragraphs are headings where they are marked as such. */
  readonly isOfOutline: boolean;
}

interface OwnStyle {
  readonly kind: StyleKind | undefined;
  readonly parent: string | undefined;
  readonly list: string | undefined;
  readonly isOfOutline: boolean;
  hidden: boolean | undefined;
  raised: boolean | undefined;
}

interface OwnListStyle extends OdtListStyle {
  readonly levels: Map<number, OdtLevel>;
}

/** Styles are derived from each other in a row of a handful; one derived from itself ends here. */
const longestRow = 20;

/** What is printed around a number is a few signs long. */
const longestText = 100;

/** The styles of an OpenDocument text, told of the elements that define them in order. */
export class OdtStyles {
  readonly #own = new Map<string, OwnStyle>();
  readonly #resolved = new Map<string, OdtStyle>();
  readonly #lists = new Map<string, OwnListStyle>();
  #style: OwnStyle | undefined;
  #list: OwnListStyle | undefined;
  #level: { -readonly [Key in keyof OdtLevel]: OdtLevel[Key] } | undefined;
  #outline: string | undefined;

  enter(name: string, attributes: XmlAttributes): void {
    if (name === 'style:style') this.#openStyle(attributes);
    else if (name === 'style:text-properties') this.#describe(attributes);
    else if (name === 'text:list-style' || name === 'text:outline-style')
      this.#openList(name, attributes);
    else if (/^text:(?:list-level-style-\w+|outline-level-style)$/.test(name))
      this.#openLevel(name, attributes);
    else if (name === 'style:list-level-label-alignment' && this.#level !== undefined)
      this.#level.isGlued = attributes['text:label-followed-by'] === 'nothing';
  }

  leave(name: string): void {
    if (name === 'style:style') this.#style = undefined;
    else if (name === 'text:list-style' || name === 'text:outline-style') this.#list = undefined;
    else if (name.startsWith('text:') && name.includes('-level-style')) this.#level = undefined;
  }

  /** A style of paragraphs or of text; one the document does not define is known by its name alone. */
  get(family: 'paragraph' | 'text', name: string): OdtStyle {
    return this.#resolve(family, name, 0);
  }

  listStyle(name: string): OdtListStyle | undefined {
    return this.#lists.get(name);
  }

  /** How headings are numbered. */
  get outline(): OdtListStyle | undefined {
    return this.#outline === undefined ? undefined : this.#lists.get(this.#outline);
  }

  #openStyle(attributes: XmlAttributes): void {
    const name = attributes['style:name'] ?? '';
    const outlineLevel = Number(attributes['style:default-outline-level'] ?? 0);
    this.#style = {
      kind: kindOfStyleName(name),
      parent: attributes['style:parent-style-name'],
      list: attributes['style:list-style-name'],
      isOfOutline: outlineLevel > 0,
      hidden: undefined,
      raised: undefined,
    };
    this.#own.set(`${attributes['style:family'] ?? 'paragraph'} ${name}`, this.#style);
    this.#resolved.clear();
  }

  #describe(attributes: XmlAttributes): void {
    if (this.#style === undefined) return;
    const display = attributes['text:display'];
    if (display !== undefined) this.#style.hidden = display === 'none';
    const position = attributes['style:text-position'];
    // `super 58%`, or by how much of the line: `33% 58%`.
    if (position !== undefined) this.#style.raised = /^\s*(?:super|[1-9]\d*%)/.test(position);
  }

  #openList(element: string, attributes: XmlAttributes): void {
    const name = attributes['style:name'] ?? 'Outline';
    if (element === 'text:outline-style') this.#outline = name;
    const isConsecutive = attributes['text:consecutive-numbering'] === 'true';
    this.#list = { levels: new Map(), isConsecutive };
    this.#lists.set(name, this.#list);
  }

  #openLevel(name: string, attributes: XmlAttributes): void {
    const short = (key: string): string => (attributes[key] ?? '').slice(0, longestText);
    const start = Number(attributes['text:start-value'] ?? 1);
    this.#level = {
      isBullet: name.endsWith('-bullet') || name.endsWith('-image'),
      format: short('style:num-format'),
      start: Number.isSafeInteger(start) ? start : 1,
      prefix: short('style:num-prefix'),
      suffix: short('style:num-suffix'),
      shown: Number(attributes['text:display-levels'] ?? 1) || 1,
      pattern: (attributes['style:num-list-format'] ?? attributes['loext:num-list-format'])?.slice(
        0,
        longestText,
      ),
      inStep: attributes['style:num-letter-sync'] === 'true',
      isGlued: false,
    };
    this.#list?.levels.set(Number(attributes['text:level'] ?? 1), this.#level);
  }

  #resolve(family: string, name: string, step: number): OdtStyle {
    const key = `${family} ${name}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const own = this.#own.get(key);
    const parent =
      own?.parent === undefined || step === longestRow
        ? undefined
        : this.#resolve(family, own.parent, step + 1);
    const style: OdtStyle = {
      kind: own === undefined ? kindOfStyleName(name) : (own.kind ?? parent?.kind),
      hidden: own?.hidden ?? parent?.hidden,
      raised: own?.raised ?? parent?.raised,
      list: own?.list ?? parent?.list,
      isOfOutline: own?.isOfOutline === true || parent?.isOfOutline === true,
    };
    this.#resolved.set(key, style);
    return style;
  }
}
