import { formatNumber } from './number-formats.ts';

/** One level of a list as an OpenDocument text defines it. */
export interface OdtLevel {
  readonly isBullet: boolean;
  /** As the file names it: `1`, `a`, `I`, empty for none. */
  readonly format: string;
  readonly start: number;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels, this one last, are printed in its number. */
  readonly shown: number;
  /** `%1%.%2%` and the like: where it stands, it says all of what is printed. */
  readonly pattern: string | undefined;
  /** Whether letters go on as aa, bb, cc rather than aa, ab, ac. */
  readonly inStep: boolean;
  /** Nothing stands between number and text. */
  readonly isGlued: boolean;
}

/** A list style: its levels from 1. */
export interface OdtListStyle {
  readonly levels: ReadonlyMap<number, OdtLevel>;
  /** All levels are numbered in one row. */
  readonly isConsecutive: boolean;
}

/** What is printed in front of a paragraph, with the blank that follows it. */
export interface OdtMark {
  readonly text: string;
  readonly isBullet: boolean;
}

/** Levels of a list. */
export const levelCount = 10;

export const bulletMark: OdtMark = { text: '• ', isBullet: true };

/** What is printed for the counts of all levels (from 1; index 0 is not used); undefined where that is nothing. */
export function printedMark(
  style: OdtListStyle | undefined,
  level: number,
  counts: readonly (number | undefined)[],
): OdtMark | undefined {
  const own = style?.levels.get(level);
  if (own === undefined || own.isBullet) return bulletMark;
  const number = (index: number): string => {
    const one = style?.levels.get(index);
    if (one === undefined || one.isBullet || one.format === '') return '';
    return formatNumber(counts[index] ?? one.start, formatName(one));
  };
  const text =
    own.pattern === undefined
      ? own.prefix + shownNumbers(own, level, number) + own.suffix
      : own.pattern.replace(/%(10|[1-9])%/g, (_all, index: string) => number(Number(index)));
  const words = text.replaceAll('\u200b', '').trim();
  if (words === '') return undefined;
  return { text: own.isGlued && !/\s$/.test(text) ? words : `${words} `, isBullet: false };
}

function shownNumbers(own: OdtLevel, level: number, number: (level: number) => string): string {
  const numbers: string[] = [];
  for (let index = Math.max(1, level - own.shown + 1); index <= level; index += 1)
    numbers.push(number(index));
  return numbers.filter((one) => one !== '').join('.');
}

const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  i: 'lowerRoman',
  I: 'upperRoman',
  '1st': 'ordinal',
  One: 'cardinalText',
  First: 'ordinalText',
  '01, 02, 03, ...': 'padded2',
  '001, 002, 003, ...': 'padded3',
  '0001, 0002, 0003, ...': 'padded4',
  '00001, 00002, 00003, ...': 'padded5',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '１, ２, ３, ...': 'decimalFullWidth',
  '一, 二, 三, ...': 'chineseCounting',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '子, 丑, 寅, ...': 'ideographZodiac',
  '가, 나, 다, ...': 'ganada',
  'ア, イ, ウ, ...': 'aiueoFullWidth',
  'イ, ロ, ハ, ...': 'iroha',
  'א, ב, ג, ...': 'hebrew2',
  'أ, ب, ت, ...': 'arabicAlpha',
  'أ, ب, ج, ...': 'arabicAbjad',
  'А, Б, .., Аа, Аб, ... (ru)': 'russianUpper',
  'А, Б, .., Аа, Бб, ... (ru)': 'russianUpper',
  'а, б, .., аа, аб, ... (ru)': 'russianLower',
  'а, б, .., аа, бб, ... (ru)': 'russianLower',
};

function formatName({ format, inStep }: OdtLevel): string {
  if (format === 'a') return inStep ? 'lowerLetter' : 'lowerAlphabetic';
  if (format === 'A') return inStep ? 'upperLetter' : 'upperAlphabetic';
  return formats[format] ?? 'decimal';
}
