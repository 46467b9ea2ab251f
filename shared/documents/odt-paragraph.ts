import { type SourceBlock, withoutSpareBlanks } from './canonical.ts';
import type { OdtMark } from './odt-list-styles.ts';
import type { OdtItem, OdtLists, OdtOpenList } from './odt-lists.ts';
import type { OdtStyles } from './odt-styles.ts';
import type { StyleKind } from './style-kinds.ts';

/** How a part of a paragraph sets its text. */
export interface OdtSpan {
  readonly hidden: boolean;
  readonly raised: boolean;
}

/** A paragraph or heading while it is read. */
export interface OdtParagraph {
  /** The level in the outline, for a heading. */
  readonly outline: number | undefined;
  readonly style: string;
  /** The list in which it stands, and its item there. */
  readonly list: OdtOpenList | undefined;
  readonly item: OdtItem | undefined;
  /** A heading that says it is not numbered, or at which numbers begin anew. */
  readonly isUnnumbered: boolean;
  readonly start: number | undefined;
  text: string;
  /** Nothing stands in it yet, or what does ends in a blank: asked of the text itself, it would be put together each time. */
  isAfterBlank: boolean;
  readonly spans: OdtSpan[];
  /** A field in it hides it whole. */
  isGone: boolean;
  /** What is anchored in it: text boxes. */
  readonly after: SourceBlock[];
}

/** The paragraph as a block, with the number printed before it; undefined for one without words. */
export function odtBlockOf(
  paragraph: OdtParagraph,
  styles: OdtStyles,
  lists: OdtLists,
): SourceBlock | undefined {
  const style = styles.get('paragraph', paragraph.style);
  const kind = kindOf(paragraph, style.kind, style.isOfOutline);
  // A paragraph that is hidden whole is not counted.
  const isGone = paragraph.isGone || (paragraph.text === '' && style.hidden === true);
  const printed = isGone ? undefined : numberOf(paragraph, styles, lists);
  const text = kind?.kind === 'preformatted' ? paragraph.text : withoutSpareBlanks(paragraph.text);
  if (isGone || !/\S/.test(text)) return undefined;
  // Headings and captions with a bullet before them are drawn so, not called so.
  const mark = kind !== undefined && printed?.isBullet === true ? '' : (printed?.text ?? '');
  const marked = mark === '' ? text : mark + text.trimStart();
  if (kind !== undefined) return { ...kind, text: marked };
  return printed === undefined
    ? { kind: 'paragraph', text }
    : { kind: 'list', level: paragraph.list?.level ?? 1, text: marked };
}

function kindOf(
  { outline }: OdtParagraph,
  styled: StyleKind | undefined,
  isOfOutline: boolean,
): StyleKind | undefined {
  if (outline !== undefined)
    return styled?.kind === 'title'
      ? styled
      : { kind: 'heading', level: Math.min(6, Math.max(1, outline)) };
  // A paragraph in the style of a heading that is no heading was taken out of the outline.
  return styled?.kind === 'heading' && isOfOutline ? undefined : styled;
}

function numberOf(
  { isUnnumbered, item, list, outline, start, style }: OdtParagraph,
  styles: OdtStyles,
  lists: OdtLists,
): OdtMark | undefined {
  const ownList = styles.get('paragraph', style).list;
  if (list !== undefined) {
    if (item === undefined || item.isUsed || !item.isNumbered) return undefined;
    item.isUsed = true;
    return lists.next(list, item, ownList === '' ? undefined : ownList);
  }
  if (outline === undefined || isUnnumbered || ownList === '') return undefined;
  return lists.nextHeading(styles.outline, outline, start);
}
