import { deepestEquation, grouped, longestEquation, withAccent } from './linear-math.ts';
import type { XmlAttributes, XmlVisitor } from './xml-walk.ts';

interface Frame {
  readonly name: string;
  readonly attributes: XmlAttributes;
  /** What each child gave; text between them is a child. */
  readonly parts: string[];
}

/** Writes an equation in MathML in one line, as it would be typed: `p=0.04`, `(a+b)/c`, `x_1^2`, `√(x)`. */
export class MathmlLine implements XmlVisitor {
  readonly #frames: Frame[] = [{ name: '', attributes: {}, parts: [] }];
  #length = 0;

  /** Takes an element by its name without prefix. */
  enter(name: string, attributes: XmlAttributes): void {
    this.#frames.push({ name: name.slice(name.indexOf(':') + 1), attributes, parts: [] });
  }

  leave(): void {
    if (this.#frames.length === 1) return;
    const left = this.#frames.pop();
    if (left === undefined) return;
    const isTooDeep = this.#frames.length > deepestEquation;
    this.#frames.at(-1)?.parts.push(isTooDeep ? left.parts.join('') : composed(left));
  }

  text(value: string): void {
    const top = this.#frames.at(-1);
    const rest = longestEquation - this.#length;
    if (top === undefined || rest < 0 || !/^(?:mi|mn|mo|mtext|ms)$/.test(top.name)) return;
    this.#length += value.length + 1;
    top.parts.push(value.length > rest ? `${value.slice(0, rest)}…` : value);
  }

  /** The whole equation. */
  finish(): string {
    return joined(this.#frames[0]?.parts ?? [])
      .replace(/\s+/g, ' ')
      .trim();
  }
}

function composed({ attributes, name, parts }: Frame): string {
  const [first = '', second = '', third = ''] = parts;
  switch (name) {
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
      return '';
    case 'mi':
    case 'mn':
    case 'mo':
      // Signs that only say how their neighbours belong together print nothing.
      return parts
        .join('')
        .replace(/[\u2061-\u2064]/g, '')
        .trim();
    case 'mtext':
    case 'ms':
      return parts.join('');
    case 'mspace':
      return ' ';
    case 'mfrac':
      return /^0[a-z]*$/.test(attributes.linethickness ?? '')
        ? `(${first}¦${second})`
        : `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√(${joined(parts)})`;
    case 'mroot':
      return `√(${second}&${first})`;
    case 'msup':
      return `${grouped(first)}${above(second)}`;
    case 'msub':
      return `${grouped(first)}${below(second)}`;
    case 'msubsup':
    case 'munderover':
      return scripted(first, below(second) + above(third));
    case 'munder':
      return mark(second) === undefined ? scripted(first, below(second)) : accented(first, second);
    case 'mover':
      return mark(second) === undefined ? scripted(first, above(second)) : accented(first, second);
    case 'mfenced':
      return `${attributes.open ?? '('}${parts.join(attributes.separators ?? ',')}${attributes.close ?? ')'}`;
    case 'mtable':
      return `[${parts.join('; ')}]`;
    case 'mtr':
      return parts.join(', ');
    default:
      return joined(parts);
  }
}

function above(text: string): string {
  return text === '' ? '' : `^${grouped(text)}`;
}

function below(text: string): string {
  return text === '' ? '' : `_${grouped(text)}`;
}

// What a large sign with limits is said of stands behind it, apart.
function scripted(base: string, scripts: string): string {
  return /^[∑∏∫∮⋃⋂∐]$/.test(base) ? `${base}${scripts} ` : `${grouped(base)}${scripts}`;
}

/** Signs that stand over or under a letter, as the marks that join it. */
const marks: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0305',
  '‾': '\u0305',
  _: '\u0332',
  '→': '\u20d7',
  '⃗': '\u20d7',
  '˙': '\u0307',
  '¨': '\u0308',
};

function mark(sign: string): string | undefined {
  return marks[sign] ?? (/^\p{M}$/u.test(sign) ? sign : undefined);
}

function accented(base: string, sign: string): string {
  return withAccent(base, mark(sign) ?? sign);
}

// The name of a function stands apart from what it is of.
function joined(parts: readonly string[]): string {
  const line: string[] = [];
  let end = '';
  for (const part of parts) {
    const blank = /\p{L}{2}$/u.test(end) && /^[\p{L}\p{N}]/u.test(part) ? ' ' : '';
    line.push(blank, part);
    end = (end + blank + part).slice(-4);
  }
  return line.join('');
}
