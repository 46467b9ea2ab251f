import type { SetAside } from './set-aside.ts';
import type { WordFields } from './word-fields.ts';
import { signOf } from './word-signs.ts';

/** A field that is open: what it is told to do, and what of a form it is. */
export interface RtfField {
  instruction: string;
  /** How much was found in the text when it began. */
  readonly foundBefore: number;
  isCheckBox: boolean;
  isChecked: boolean | undefined;
  isCheckedAtFirst: boolean;
}

/** Of an instruction only its beginning matters; a reading above a word is told in it. */
const longestInstruction = 500;

export function openField(foundBefore: number): RtfField {
  return {
    instruction: '',
    foundBefore,
    isCheckBox: false,
    isChecked: undefined,
    isCheckedAtFirst: false,
  };
}

export function instruct(field: RtfField, words: string): void {
  if (field.instruction.length < longestInstruction)
    field.instruction += words.slice(0, longestInstruction);
}

/** Notes what a file says of a field of a form. */
export function describeForm(field: RtfField, word: string, value = 0): void {
  if (word === 'fftype') field.isCheckBox = value === 1;
  // 25 stands for what it is at first.
  else if (word === 'ffres') field.isChecked = value === 25 ? undefined : value === 1;
  else if (word === 'ffdefres') field.isCheckedAtFirst = value === 1;
}

/** What a field prints for which the file has no result. */
export function printedByField(field: RtfField, fields: WordFields, setAside: SetAside): string {
  const { instruction } = field;
  if (field.isCheckBox || /^\s*FORMCHECKBOX\b/i.test(instruction))
    return (field.isChecked ?? field.isCheckedAtFirst) ? '☒' : '☐';
  const symbol = /^\s*SYMBOL\s+(\d{1,5}|0x[\da-f]{1,4})\b(?:.*?\\f\s*"([^"]{1,60})")?/i.exec(
    instruction,
  );
  if (symbol?.[1] !== undefined) {
    const sign = signOf(symbol[2], Number(symbol[1]).toString(16));
    if (sign === undefined) setAside.count('sign');
    return sign ?? '\ufffd';
  }
  const base = baseOfReading(instruction);
  if (base !== undefined) {
    setAside.count('reading');
    return base;
  }
  fields.mark('begin');
  fields.instruct(instruction);
  fields.mark('end');
  return '';
}

// EQ \* jc2 \o\ad(\s\up 11(kanji read aloud),kanji)
function baseOfReading(instruction: string): string | undefined {
  return /^\s*EQ\b.*\\o\s*\\a[lrcd]\s*\(\s*\\s\s*\\up\s*\d+\s*\([^()]*\)\s*[,;]\s*([^()]*)\)/i.exec(
    instruction,
  )?.[1];
}
