import { t } from '../messages/import-messages.ts';
import type { SetAside, SetAsideThing } from './set-aside.ts';
import { understood } from './word-elements.ts';
import type { XmlAttributes } from './xml-walk.ts';

const things: Readonly<Record<string, SetAsideThing>> = {
  'pic:pic': 'picture',
  'v:imagedata': 'picture',
  'c:chart': 'chart',
  'cx:chart': 'chart',
  'dgm:relIds': 'diagram',
  'o:OLEObject': 'object',
  'w:control': 'object',
  'w:contentPart': 'ink',
  'w14:contentPart': 'ink',
  'w:subDoc': 'subdocument',
};

/** Elements that may hold a picture, a diagram, a text box or nothing to read. */
const frames: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

interface OpenElement {
  readonly name: string;
  readonly foundBefore: number;
}

/**
 * Follows what is drawn: which of two forms of it to read, what of it cannot be read, and which elements nobody
 * here knows.
 */
export class WordDrawings {
  readonly #setAside: SetAside;
  readonly #open: OpenElement[] = [];
  #found = 0;
  #frames = 0;

  constructor(setAside: SetAside) {
    this.#setAside = setAside;
  }

  /** Words were found, whether shown or hidden. */
  find(): void {
    this.#found += 1;
  }

  /** Returns false for an element to leave out with all in it. */
  enter(name: string, attributes: XmlAttributes): boolean {
    const top = this.#open.at(-1);
    if (name === 'mc:Choice' || name === 'mc:Fallback')
      return top?.name !== 'mc:AlternateContent' || this.#found === top.foundBefore;
    const thing = things[name];
    if (thing !== undefined) {
      // What an embedded object shows is a picture of it.
      const isPreview =
        name === 'v:imagedata' && this.#open.some((open) => open.name === 'w:object');
      if (!isPreview) this.#setAside.count(thing);
      this.#found += 1;
      return thing !== 'diagram';
    }
    if (name === 'a:t') this.#text();
    if (attributes['o:hr'] !== undefined) this.#found += 1;
    if (frames.has(name)) this.#frames += 1;
    if (frames.has(name) || name === 'mc:AlternateContent' || this.#isUnknown(name))
      this.#open.push({ name, foundBefore: this.#found });
    return true;
  }

  leave(name: string): void {
    const top = this.#open.at(-1);
    if (top === undefined || top.name !== name) return;
    this.#open.pop();
    if (frames.has(name)) this.#frames -= 1;
    if (this.#found > top.foundBefore || name === 'mc:AlternateContent') return;
    if (frames.has(name)) this.#setAside.count('drawing');
    else this.#setAside.unknown(name);
    this.#found += 1;
  }

  // What surrounds a drawing tells how it looks; only Word’s own elements can hold words there.
  #isUnknown(name: string): boolean {
    return !understood.has(name) && (this.#frames === 0 || name.startsWith('w:'));
  }

  #text(): void {
    this.#setAside.say(t('reading.asideDrawing'));
    this.#found += 1;
  }
}
