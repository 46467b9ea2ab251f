import { t } from '../messages/import-messages.ts';

/** Fields that print something which no program but Word works out, and which have no result in the file. */
const workedOut =
  /^\s*(EQ|SYMBOL|MACROBUTTON|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT|FORMDROPDOWN|ADVANCE)\b/i;

/** Of an instruction only its first words matter. */
const longestInstruction = 60;

interface OpenField {
  instruction: string;
  hasResult: boolean;
}

/** Follows the fields of a text: their instructions are not its words, their results are. */
export class WordFields {
  readonly #open: OpenField[] = [];
  /** How many of the open ones have not come to their result. */
  #instructing = 0;
  readonly #areWhole: boolean;
  readonly #notWorkedOut: string[] = [];

  /** `areWhole`: each field that begins also ends. Otherwise all text is taken, so that none is lost in one. */
  constructor(areWhole: boolean) {
    this.#areWhole = areWhole;
  }

  /** Takes a mark of a field: `begin`, `separate` or `end`. */
  mark(type: string | undefined): void {
    const last = this.#open.at(-1);
    if (type === 'begin') {
      this.#open.push({ instruction: '', hasResult: false });
      this.#instructing += 1;
    } else if (type === 'separate' && last !== undefined && !last.hasResult) {
      last.hasResult = true;
      this.#instructing -= 1;
    } else if (type === 'end' && last !== undefined) {
      this.#open.pop();
      if (last.hasResult) return;
      this.#instructing -= 1;
      const name = workedOut.exec(last.instruction)?.[1];
      if (name !== undefined) this.#notWorkedOut.push(name.toUpperCase());
    }
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last !== undefined && last.instruction.length < longestInstruction)
      last.instruction += text.slice(0, longestInstruction);
  }

  /** Whether text is a word of the document here, and no part of an instruction. */
  takesText(): boolean {
    return this.#instructing === 0 || !this.#areWhole;
  }

  /** What was not read, a line each. */
  setAside(): readonly string[] {
    const lines: string[] = [];
    const count = this.#notWorkedOut.length;
    if (count > 0) {
      const names = [...new Set(this.#notWorkedOut)].join(', ');
      lines.push(t('reading.fields', { count, names }));
    }
    if (!this.#areWhole) lines.push(t('reading.fieldsOpen'));
    return lines;
  }
}

/** Whether each field of a part that begins also ends. */
export function fieldsAreWhole(xml: string): boolean {
  return countOf(xml, 'fldCharType="begin"') === countOf(xml, 'fldCharType="end"');
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}
