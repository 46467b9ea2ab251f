import { isOn, wordPrefixes } from './word-names.ts';
import type { Numbering, NumberingLevel, NumberingList } from './word-numbering.ts';
import { walkXml, type XmlAttributes, type XmlVisitor } from './xml-walk.ts';

/** A definition or list as the part gives it, before links are followed. */
interface Definition {
  readonly levels: Map<number, NumberingLevel>;
  /** The numbering style whose list is meant instead. */
  styleLink: string | undefined;
}

interface List {
  definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, NumberingLevel>;
}

type OpenLevel = { -readonly [Key in keyof NumberingLevel]: NumberingLevel[Key] };

/** What is printed before a paragraph is a few signs long. */
const longestText = 100;

/** Gaps a list may follow from style to style; one that refers to itself ends here. */
const mostLinks = 10;

/**
 * Reads the part that defines lists. `listOfStyle` tells the list that a numbering style names, which other
 * definitions may stand for.
 */
export function readNumbering(
  xml: string,
  listOfStyle: (style: string) => string | undefined,
): Numbering {
  const reader = new NumberingReader();
  walkXml(xml, reader, wordPrefixes);
  const { definitions, lists } = reader;
  const behind = (id: string): string => {
    let own = id;
    for (let step = 0; step < mostLinks; step += 1) {
      const link = definitions.get(own)?.styleLink;
      const list = link === undefined ? undefined : listOfStyle(link);
      const next = list === undefined ? undefined : lists.get(list)?.definition;
      if (next === undefined) return own;
      own = next;
    }
    return own;
  };
  return {
    definitions: new Map([...definitions].map(([id, { levels }]) => [id, levels])),
    lists: new Map(
      [...lists].map(([id, list]): [string, NumberingList] => [
        id,
        { ...list, definition: behind(list.definition) },
      ]),
    ),
  };
}

class NumberingReader implements XmlVisitor {
  readonly definitions = new Map<string, Definition>();
  readonly lists = new Map<string, List>();
  #definition: Definition | undefined;
  #list: List | undefined;
  #levels: Map<number, NumberingLevel> | undefined;
  #override = 0;
  #index = 0;
  #level: OpenLevel | undefined;
  /** A choice among formats was made: the one for older programs does not count. */
  #chosen = false;

  enter(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'];
    switch (name) {
      case 'w:abstractNum':
        this.#definition = { levels: new Map(), styleLink: undefined };
        this.#levels = this.#definition.levels;
        this.definitions.set(attributes['w:abstractNumId'] ?? '', this.#definition);
        return;
      case 'w:numStyleLink':
        if (this.#definition !== undefined) this.#definition.styleLink = value;
        return;
      case 'w:num':
        this.#list = { definition: '', starts: new Map(), levels: new Map() };
        this.#levels = this.#list.levels;
        this.lists.set(attributes['w:numId'] ?? '', this.#list);
        return;
      case 'w:abstractNumId':
        if (this.#list !== undefined) this.#list.definition = value ?? '';
        return;
      case 'w:lvlOverride':
        this.#override = Number(attributes['w:ilvl'] ?? 0);
        return;
      case 'w:startOverride':
        this.#list?.starts.set(this.#override, startOf(value));
        return;
      case 'w:lvl':
        this.#index = Number(attributes['w:ilvl'] ?? 0);
        this.#chosen = false;
        this.#level = {
          start: 0,
          format: 'decimal',
          text: '',
          restart: undefined,
          legal: false,
          suffix: 'tab',
          style: undefined,
          hidden: false,
        };
        return;
    }
    if (this.#level !== undefined) this.#describe(this.#level, name, attributes);
  }

  leave(name: string): void {
    if (name === 'mc:Choice') this.#chosen = true;
    if (name !== 'w:lvl' || this.#level === undefined) return;
    this.#levels?.set(this.#index, this.#level);
    this.#level = undefined;
  }

  text(): void {
    // All that matters stands in attributes.
  }

  #describe(level: OpenLevel, name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'];
    if (name === 'w:start') level.start = startOf(value);
    else if (name === 'w:numFmt' && !this.#chosen)
      level.format = paddedFormat(value, attributes['w:format']) ?? value ?? 'decimal';
    else if (name === 'w:lvlText') level.text = (value ?? '').slice(0, longestText);
    else if (name === 'w:lvlRestart') level.restart = Number(value ?? 0) || 0;
    else if (name === 'w:isLgl') level.legal = isOn(value);
    else if (name === 'w:suff') level.suffix = value ?? 'tab';
    else if (name === 'w:pStyle') level.style = value;
    else if (name === 'w:vanish') level.hidden = isOn(value);
  }
}

function startOf(value: string | undefined): number {
  const start = Number(value ?? 0);
  return Number.isSafeInteger(start) ? start : 0;
}

// 001, 002, …: the one kind of own format that Word offers.
function paddedFormat(value: string | undefined, own: string | undefined): string | undefined {
  const zeros = value === 'custom' ? /^(0{1,4})1\b/.exec(own ?? '')?.[1]?.length : undefined;
  return zeros === undefined ? undefined : `padded${zeros + 1}`;
}
