import type { XmlAttributes } from './xml-walk.ts';

/** An element of an equation that is open: its own text, and what its named parts said. */
interface MathFrame {
  readonly name: string;
  text: string;
  readonly parts: Map<string, string[]>;
  readonly settings: Map<string, string>;
}

/** Parts that an element around them puts together. */
const partNames: ReadonlySet<string> = new Set(
  'm:e m:num m:den m:sub m:sup m:deg m:fName m:lim m:mr'.split(' '),
);

/** No equation is longer, or nests deeper; one that does was made to take longer than anybody waits. */
export const longestEquation = 10_000;
export const deepestEquation = 100;

/** Writes an equation of Word in one line, as it would be typed: `p=0.04`, `(a+b)/c`, `x_1^2`, `√(x)`. */
export class LinearMath {
  readonly #frames: MathFrame[] = [frame('')];
  #length = 0;

  enter(name: string, attributes: XmlAttributes): void {
    const value = attributes['m:val'];
    const top = this.#frames.at(-1);
    if (value !== undefined && top !== undefined) top.settings.set(name, value);
    this.#frames.push(frame(name));
  }

  leave(): void {
    const left = this.#frames.pop();
    const outer = this.#frames.at(-1);
    if (left === undefined || outer === undefined) return;
    const text = this.#frames.length > deepestEquation ? left.text : composed(left);
    if (partNames.has(left.name)) {
      const known = outer.parts.get(left.name);
      if (known === undefined) outer.parts.set(left.name, [text]);
      else known.push(text);
    } else outer.text += text;
    // What is set for an element stands in a part of its own before its parts.
    if (left.name.endsWith('Pr'))
      for (const [key, value] of left.settings) outer.settings.set(key, value);
  }

  add(text: string): void {
    const top = this.#frames.at(-1);
    const rest = longestEquation - this.#length;
    if (top === undefined || rest < 0) return;
    this.#length += text.length + 1;
    top.text += text.length > rest ? `${text.slice(0, rest)}…` : text;
  }

  /** The whole equation. */
  finish(): string {
    return (this.#frames[0]?.text ?? '').replace(/\s+/g, ' ').trim();
  }
}

function frame(name: string): MathFrame {
  return { name, text: '', parts: new Map(), settings: new Map() };
}

function composed({ name, parts, settings, text }: MathFrame): string {
  const part = (key: string): string => parts.get(`m:${key}`)?.[0] ?? '';
  const all = (key: string): readonly string[] => parts.get(`m:${key}`) ?? [];
  const above = part('sup') === '' ? '' : `^${grouped(part('sup'))}`;
  const below = part('sub') === '' ? '' : `_${grouped(part('sub'))}`;
  switch (name) {
    case 'm:f':
      return settings.get('m:type') === 'noBar'
        ? `(${part('num')}¦${part('den')})`
        : `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
      return `${grouped(part('e'))}${below}${above}`;
    case 'm:sPre':
      return `${below}${above} ${part('e')}`;
    case 'm:rad':
      return part('deg') === '' ? `√(${part('e')})` : `√(${part('deg')}&${part('e')})`;
    case 'm:nary':
      return `${settings.get('m:chr') ?? '∫'}${below}${above} ${part('e')}`;
    case 'm:d': {
      const inner = all('e').join(settings.get('m:sepChr') ?? '|');
      return `${settings.get('m:begChr') ?? '('}${inner}${settings.get('m:endChr') ?? ')'}`;
    }
    case 'm:func':
      return /^[\p{L}\p{N}]/u.test(part('e'))
        ? `${part('fName')} ${part('e')}`
        : `${part('fName')}${part('e')}`;
    case 'm:limLow':
      return `${part('e')}_${grouped(part('lim'))}`;
    case 'm:limUpp':
      return `${part('e')}^${grouped(part('lim'))}`;
    case 'm:acc':
      return withAccent(part('e'), settings.get('m:chr') ?? '\u0302');
    case 'm:bar':
      return withAccent(part('e'), settings.get('m:pos') === 'bot' ? '\u0332' : '\u0305');
    case 'm:m':
      return `[${all('mr').join('; ')}]`;
    case 'm:mr':
      return all('e').join(', ');
    case 'm:eqArr':
      return all('e').join('; ');
    default:
      return text + [...parts.values()].flat().join('');
  }
}

/** A part of an equation in a line, in brackets where it is more than one number, word or sign. */
export function grouped(text: string): string {
  const isOne = /^(?:[\p{N}.,]+|\p{L}[\p{M}]*|[\p{L}\p{M}]{2,}|.|\([^()]*\)|)$/u.test(text);
  return isOne ? text : `(${text})`;
}

/** A part of an equation with a mark above or below it: joined to one letter; over several it would stand on the last. */
export function withAccent(text: string, mark: string): string {
  if (/^.\p{M}*$/su.test(text) && /^\p{M}/u.test(mark)) return `${text}${mark}`;
  return /^\p{M}/u.test(mark) ? `${grouped(text)}${mark}` : `${mark}${grouped(text)}`;
}
