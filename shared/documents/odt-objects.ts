import { MathmlLine } from './mathml.ts';
import { odtPrefixes } from './odt-names.ts';
import type { ZipEntry } from './open-zip.ts';
import { walkXml, xmlText } from './xml-walk.ts';

/** What stands in a document as a file of its own: an equation in one line, a chart, or anything else. */
export type OdtObject =
  | { readonly kind: 'equation'; readonly line: string }
  | { readonly kind: 'chart' | 'object' };

/** No equation is longer in one line; one that is was made to exhaust memory where it is shown again and again. */
const longestLine = 10_000;

/** Files that are looked into; a document with more of them was made to exhaust memory. */
const mostObjects = 10_000;

/** Reads the files that an OpenDocument text holds and shows in its text. */
export class OdtObjects {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #known = new Map<string, OdtObject>();

  constructor(entries: ReadonlyMap<string, ZipEntry>) {
    this.#entries = entries;
  }

  /** What a link within the document leads to. */
  read(link: string): OdtObject {
    const path = link.replace(/^\.\//, '').replace(/\/$/, '');
    const known = this.#known.get(path);
    if (known !== undefined) return known;
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
  const line = math.finish();
  return line.length > longestLine ? { kind: 'object' } : { kind: 'equation', line };
}
