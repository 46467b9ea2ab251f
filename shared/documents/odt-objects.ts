import { MathmlLine } from './mathml.ts';
import { odtPrefixes } from './odt-names.ts';
import type { ZipEntry } from './open-zip.ts';
import { walkXml, xmlText } from './xml-walk.ts';

/** What stands in a document as a file of its own: an equation in one line, a chart, or anything else. */
export type OdtObject =
  | { readonly kind: 'equation'; readonly line: string }
  | { readonly kind: 'chart' | 'object' };

/** Files that are looked into, and signs of their equations; a document with more was made to exhaust memory. */
const mostObjects = 10_000;
const mostSigns = 2_000_000;

/** Reads the files that an OpenDocument text holds and shows in its text. */
export class OdtObjects {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #known = new Map<string, OdtObject>();
  #signs = 0;

  constructor(entries: ReadonlyMap<string, ZipEntry>) {
    this.#entries = entries;
  }

  /** What a link within the document leads to. */
  read(link: string): OdtObject {
    const path = link.replace(/^\.\//, '').replace(/\/$/, '');
    const object = this.#known.get(path) ?? this.#open(path);
    if (object.kind === 'equation') this.#signs += object.line.length;
    return this.#signs > mostSigns ? { kind: 'object' } : object;
  }

  #open(path: string): OdtObject {
    const entry = this.#entries.get(`${path}/content.xml`);
    const object: OdtObject =
      entry === undefined || this.#known.size >= mostObjects
        ? { kind: 'object' }
        : objectOf(xmlText(entry.read()));
    this.#known.set(path, object);
    return object;
  }
}

function objectOf(xml: string): OdtObject {
  if (/<office:chart[\s>]/.test(xml)) return { kind: 'chart' };
  if (!/<(?:\w+:)?math[\s>]/.test(xml)) return { kind: 'object' };
  const math = new MathmlLine();
  try {
    walkXml(xml, math, odtPrefixes);
  } catch {
    // An equation that cannot be read takes nothing else with it, and is named.
    return { kind: 'object' };
  }
  return { kind: 'equation', line: math.finish() };
}
