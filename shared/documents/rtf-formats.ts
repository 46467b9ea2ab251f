import type { RtfFonts } from './rtf-fonts.ts';
import type { RtfGroup } from './rtf-paragraph.ts';

/** Tables in tables are as deep as any are. */
const deepestTable = 30;

/** Takes a word that says how text is set; false for any other. */
export function formatRun(
  group: RtfGroup,
  word: string,
  value: number | undefined,
  fonts: RtfFonts,
): boolean {
  switch (word) {
    case 'plain':
      group.hidden = false;
      group.deleted = false;
      group.raised = false;
      group.font = fonts.standard;
      group.fontFromRight = undefined;
      return true;
    case 'f':
      group.font = value;
      return true;
    case 'af':
      group.fontFromRight = value;
      return true;
    case 'rtlch':
    case 'ltrch':
      group.fromRight = word === 'rtlch';
      return true;
    case 'v':
      group.hidden = value !== 0;
      return true;
    // Text that was moved away was deleted here.
    case 'deleted':
    case 'mvf':
      group.deleted = value !== 0;
      return true;
    case 'super':
      group.raised = value !== 0;
      return true;
    case 'sub':
    case 'nosupersub':
      group.raised = false;
      return true;
    case 'uc':
      group.fallback = Math.max(0, Math.min(10, value ?? 1));
      return true;
    default:
      return false;
  }
}

/** Takes a word that says how a paragraph is set; false for any other. */
export function setParagraph(group: RtfGroup, word: string, value: number | undefined): boolean {
  switch (word) {
    case 'pard':
      group.style = 0;
      group.outline = undefined;
      group.list = 0;
      group.level = 0;
      group.tables = 0;
      return true;
    case 's':
      group.style = value ?? 0;
      return true;
    case 'outlinelevel':
      group.outline = Math.max(0, value ?? 0);
      return true;
    case 'ls':
      group.list = value ?? 0;
      return true;
    case 'ilvl':
      group.level = Math.max(0, Math.min(8, value ?? 0));
      return true;
    case 'intbl':
      group.tables = Math.max(1, group.tables);
      return true;
    case 'itap':
      group.tables = Math.max(0, Math.min(deepestTable, value ?? 1));
      return true;
    default:
      return false;
  }
}
