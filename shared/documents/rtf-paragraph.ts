import { type SourceBlock, withoutSpareBlanks } from './canonical.ts';
import type { RtfLists } from './rtf-lists.ts';
import type { RtfPart } from './rtf-part.ts';
import type { RtfStyles } from './rtf-styles.ts';

/** What words of rich text are while a group is open; those within it begin with the same. */
export interface RtfGroup {
  /** What is done with its text. */
  to: RtfDestination;
  /** What was done with text around the destination that is open. */
  around: RtfDestination;
  part: RtfPart;
  /** How many characters stand in for one that old readers do not know. */
  fallback: number;
  hidden: boolean;
  deleted: boolean;
  raised: boolean;
  font: number | undefined;
  /** The font of text that runs from the right. */
  fontFromRight: number | undefined;
  fromRight: boolean;
  style: number;
  outline: number | undefined;
  list: number;
  level: number;
  /** How many tables deep the paragraph stands. */
  tables: number;
  /** What is said of rows is said of those of a table in a table. */
  isNested: boolean;
  /** The word by which the group is called, where nobody here knows it. */
  name: string;
  /** Done when the group ends. */
  closes: (() => void) | undefined;
}

export type RtfDestination =
  | 'words'
  | 'mark'
  | 'edge'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'info'
  | 'title'
  | 'instruction'
  | 'math'
  | 'shape'
  | 'property'
  | 'object'
  | 'twice'
  | 'unknown'
  | 'none';

/** What holds at the beginning of a part. */
export function openGroup(part: RtfPart): RtfGroup {
  return {
    to: 'words',
    around: 'words',
    part,
    fallback: 1,
    hidden: false,
    deleted: false,
    raised: false,
    font: undefined,
    fontFromRight: undefined,
    fromRight: false,
    style: 0,
    outline: undefined,
    list: 0,
    level: 0,
    tables: 0,
    isNested: false,
    name: '',
    closes: undefined,
  };
}

/** The paragraph as a block, with the number that is written before it; undefined for one without words. */
export function rtfBlockOf(
  { mark, text }: Pick<RtfPart, 'mark' | 'text'>,
  { level, list, outline, style }: RtfGroup,
  styles: RtfStyles,
  lists: RtfLists,
): SourceBlock | undefined {
  const kind =
    outline === undefined
      ? styles.kindOf(style)
      : outline > 8
        ? undefined
        : { kind: 'heading' as const, level: Math.min(6, outline + 1) };
  const words = kind?.kind === 'preformatted' ? text : withoutSpareBlanks(text);
  if (!/\S/.test(words)) return undefined;
  const number = mark.replace(/\s+/g, ' ').trim();
  if (number === '')
    return kind === undefined ? { kind: 'paragraph', text: words } : { ...kind, text: words };
  const known = list > 0 ? lists.level(list, level) : undefined;
  const isBullet =
    (known?.isBullet ?? !/[\p{L}\p{N}]/u.test(number)) && !/[\p{L}\p{N}]{2}/u.test(number);
  const glue = known?.isGlued === true ? '' : ' ';
  // Headings and captions with a bullet before them are drawn so, not called so.
  if (kind !== undefined && isBullet) return { ...kind, text: words };
  const marked = (isBullet ? '• ' : number + glue) + words.trimStart();
  return kind === undefined
    ? { kind: 'list', level: level + 1, text: marked }
    : { ...kind, text: marked };
}
