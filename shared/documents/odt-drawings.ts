import { understoodInOdt } from './odt-names.ts';
import type { OdtObjects } from './odt-objects.ts';
import type { SetAside } from './set-aside.ts';
import type { XmlAttributes } from './xml-walk.ts';

/** What to do with an element: go on into it, read it as a box with words, leave it out, or take an equation for it. */
export type OdtDrawn = 'inside' | 'box' | 'left out' | { readonly equation: string };

/** Shapes, which may have words in them. */
const shapes: ReadonlySet<string> = new Set(
  (
    'draw:custom-shape draw:rect draw:line draw:polyline draw:polygon draw:regular-polygon draw:path draw:circle ' +
    'draw:ellipse draw:connector draw:caption draw:measure draw:page-thumbnail dr3d:scene draw:frame'
  ).split(' '),
);

interface OpenElement {
  readonly name: string;
  readonly foundBefore: number;
}

/** Follows what is drawn in an OpenDocument text, and which elements nobody here knows. */
export class OdtDrawings {
  readonly #setAside: SetAside;
  readonly #objects: OdtObjects;
  readonly #open: OpenElement[] = [];
  #found = 0;
  #shapes = 0;

  constructor(setAside: SetAside, objects: OdtObjects) {
    this.#setAside = setAside;
    this.#objects = objects;
  }

  /** Words were found, whether shown or hidden. */
  find(): void {
    this.#found += 1;
  }

  enter(name: string, attributes: XmlAttributes): OdtDrawn {
    const top = this.#open.at(-1);
    // A frame holds one thing in several forms, of which the first that is understood is meant.
    if (top?.name === 'draw:frame' && this.#found > top.foundBefore) return 'left out';
    switch (name) {
      case 'draw:image':
        return this.#leaveOut('picture');
      case 'draw:object':
        return this.#object(attributes['xlink:href']);
      case 'draw:object-ole':
      case 'draw:plugin':
      case 'draw:applet':
      case 'draw:floating-frame':
      case 'draw:control':
        return this.#leaveOut('object');
      case 'draw:text-box':
        return 'box';
    }
    const isShape = shapes.has(name) || name === 'draw:g';
    if (!isShape && understoodInOdt.has(name)) return 'inside';
    if (!isShape && this.#shapes > 0) return 'inside';
    this.#open.push({ name, foundBefore: this.#found });
    if (!isShape) return 'inside';
    this.#shapes += 1;
    return name === 'draw:frame' || name === 'draw:g' ? 'inside' : 'box';
  }

  leave(name: string): void {
    const top = this.#open.at(-1);
    if (top === undefined || top.name !== name) return;
    this.#open.pop();
    const isShape = shapes.has(name) || name === 'draw:g';
    if (isShape) this.#shapes -= 1;
    if (this.#found > top.foundBefore || this.#shapes > 0) return;
    if (isShape) this.#setAside.count('drawing');
    else this.#setAside.unknown(name);
    this.#found += 1;
  }

  #object(link: string | undefined): OdtDrawn {
    // Without a link the object stands in the text itself.
    if (link === undefined) return 'inside';
    const object = this.#objects.read(link);
    if (object.kind !== 'equation') return this.#leaveOut(object.kind);
    this.#found += 1;
    return { equation: object.line };
  }

  #leaveOut(thing: 'picture' | 'object' | 'chart'): OdtDrawn {
    this.#setAside.count(thing);
    this.#found += 1;
    return 'left out';
  }
}
