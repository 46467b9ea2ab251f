import { SaxesParser } from 'saxes';

/** Attributes of an element by their names, prefixes and all. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Told of each element and text of a part in order. */
export interface XmlVisitor {
  enter(name: string, attributes: XmlAttributes): void;
  leave(name: string): void;
  text(value: string): void;
}

/** No document nests deeper; one that does is made to exhaust memory. */
const deepest = 2000;

/**
 * Walks XML without building a tree. Names come with the prefixes that `prefixes` gives to their namespaces,
 * whatever the file calls them. Throws a plain `Error` for XML that is not well formed or nests without end.
 */
export function walkXml(
  xml: string,
  visitor: XmlVisitor,
  prefixes: Readonly<Record<string, string>> = {},
): void {
  const parser = new SaxesParser();
  const names = new XmlNames(prefixes);
  let depth = 0;
  parser.on('opentag', ({ attributes, name }) => {
    depth += 1;
    if (depth > deepest) throw new Error('nested too deep');
    const own = names.declared(attributes as XmlAttributes);
    visitor.enter(names.of(name), own);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.leave(names.of(name));
  });
  parser.on('text', (text) => visitor.text(text));
  parser.on('cdata', (text) => visitor.text(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
}

/** The text of a part, in the encoding its byte-order mark tells. */
export function xmlText(part: Uint8Array): string {
  const wide = part[0] === 0xff && part[1] === 0xfe;
  const wideBig = part[0] === 0xfe && part[1] === 0xff;
  return new TextDecoder(wide ? 'utf-16le' : wideBig ? 'utf-16be' : 'utf-8').decode(part);
}

/** Writers are free in their prefixes; nearly all use the usual ones, for which nothing is done. */
class XmlNames {
  readonly #prefixes: Readonly<Record<string, string>>;
  readonly #known = new Map<string, string>();

  constructor(prefixes: Readonly<Record<string, string>>) {
    this.#prefixes = prefixes;
  }

  of(name: string): string {
    if (this.#known.size === 0) return name;
    const colon = name.indexOf(':');
    const prefix = this.#known.get(colon < 0 ? '' : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  }

  /** Learns the prefixes an element declares, and gives its attributes under the usual ones. */
  declared(attributes: XmlAttributes): XmlAttributes {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      const own = key.slice('xmlns:'.length);
      const usual = this.#prefixes[attributes[key] ?? ''];
      if (usual !== undefined && usual !== own) this.#known.set(own, usual);
    }
    if (this.#known.size === 0) return attributes;
    return Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [
        key.includes(':') ? this.of(key) : key,
        value,
      ]),
    );
  }
}
