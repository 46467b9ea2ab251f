/**
 * Fills values into messages of the form the catalogue uses, a part of ICU MessageFormat: `{name}`,
 * `{name, number}`, `{name, plural, =0 {…} one {…} other {…}}`, `{name, select, a {…} other {…}}`, `#` for the
 * number of the plural it stands in, all nested as one likes, and `'{'` for a brace that is meant. A reader of all of
 * ICU (skeletons, dates, tags, ordinals) is as large as the words themselves, and every start would wait for it.
 */
import { BugError } from '../errors.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

type Part =
  | string
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'number'; readonly name: string }
  | { readonly kind: 'count' }
  | {
      readonly kind: 'plural' | 'select';
      readonly name: string;
      readonly cases: ReadonlyMap<string, Pattern>;
    };

/** A message taken apart. */
export type Pattern = readonly Part[];

/** How numbers are written and which plural form they take. */
export interface Wording {
  readonly numbers: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
}

/**
 * Takes a message apart. Throws a `BugError` that quotes the message where it is not of the form above, which the
 * tests of the catalogue make impossible for its own words.
 */
export function readPattern(message: string): Pattern {
  const reader = new PatternReader(message);
  const parts = reader.parts(false);
  reader.end();
  return parts;
}

/** The words of a message with `values` filled in. Throws a `BugError` where a value is missing. */
export function fillPattern(
  pattern: Pattern,
  values: MessageValues,
  wording: Wording,
  count?: number,
): string {
  let words = '';
  for (const part of pattern) {
    if (typeof part === 'string') words += part;
    else if (part.kind === 'count') words += wording.numbers.format(count ?? 0);
    else words += fillPart(part, values, wording, count);
  }
  return words;
}

function fillPart(
  part: Exclude<Part, string | { readonly kind: 'count' }>,
  values: MessageValues,
  wording: Wording,
  count: number | undefined,
): string {
  const value = values[part.name];
  if (value === undefined) throw new BugError(`A message lacks its value ${part.name}.`);
  if (part.kind === 'value') return String(value);
  if (part.kind === 'number') return wording.numbers.format(Number(value));
  const { cases } = part;
  if (part.kind === 'select') {
    return fillPattern(caseOf(cases, String(value)), values, wording, count);
  }
  const number = Number(value);
  const chosen = cases.get(`=${value}`) ?? caseOf(cases, wording.plurals.select(number));
  return fillPattern(chosen, values, wording, number);
}

function caseOf(cases: ReadonlyMap<string, Pattern>, name: string): Pattern {
  const chosen = cases.get(name) ?? cases.get('other');
  if (chosen === undefined) throw new BugError('A message has no form for all other values.');
  return chosen;
}

class PatternReader {
  private at = 0;
  private readonly message: string;

  constructor(message: string) {
    this.message = message;
  }

  /** Up to the closing brace of the case it is in, or to the end. */
  parts(inPlural: boolean): Pattern {
    const parts: Part[] = [];
    let literal = '';
    const add = (part: Part): void => {
      if (literal !== '') parts.push(literal);
      literal = '';
      parts.push(part);
    };
    while (this.at < this.message.length && this.message[this.at] !== '}') {
      const character = this.message[this.at];
      if (character === '{') add(this.argument());
      else if (character === '#' && inPlural) {
        this.at += 1;
        add({ kind: 'count' });
      } else if (character === "'") literal += this.quoted(inPlural);
      else {
        literal += character;
        this.at += 1;
      }
    }
    if (literal !== '') parts.push(literal);
    return parts;
  }

  end(): void {
    if (this.at < this.message.length) this.fail();
  }

  /** `''` is an apostrophe, `'{…'` is meant as it stands, and any other apostrophe is only that. */
  private quoted(inPlural: boolean): string {
    const next = this.message[this.at + 1];
    if (next === "'") {
      this.at += 2;
      return "'";
    }
    if (next !== '{' && next !== '}' && !(inPlural && next === '#')) {
      this.at += 1;
      return "'";
    }
    let words = '';
    this.at += 1;
    while (this.at < this.message.length) {
      if (this.message[this.at] !== "'") words += this.message[this.at];
      else if (this.message[this.at + 1] !== "'") break;
      else {
        words += "'";
        this.at += 1;
      }
      this.at += 1;
    }
    this.at += 1;
    return words;
  }

  private argument(): Part {
    this.expect('{');
    const name = this.word();
    if (this.skip('}')) return { kind: 'value', name };
    this.expect(',');
    const kind = this.word();
    if (kind === 'number') {
      this.expect('}');
      return { kind, name };
    }
    if (kind !== 'plural' && kind !== 'select') return this.fail();
    this.expect(',');
    const cases = new Map<string, Pattern>();
    while (!this.skip('}')) {
      const chosen = this.word();
      this.expect('{');
      cases.set(chosen, this.parts(kind === 'plural'));
      // Not `expect`: space behind a case's last brace belongs to the list of cases, before it to the words.
      if (this.message[this.at] !== '}') this.fail();
      this.at += 1;
    }
    if (!cases.has('other')) this.fail();
    return { kind, name, cases };
  }

  private word(): string {
    this.space();
    const [word] = /^[^\s{},'#]+/u.exec(this.message.slice(this.at)) ?? [];
    if (word === undefined) return this.fail();
    this.at += word.length;
    return word;
  }

  private expect(character: string): void {
    if (!this.skip(character)) this.fail();
  }

  private skip(character: string): boolean {
    this.space();
    if (this.message[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private space(): void {
    while (/\s/u.test(this.message[this.at] ?? '')) this.at += 1;
  }

  private fail(): never {
    throw new BugError(`This message cannot be read at ${this.at}: ${this.message}`);
  }
}
