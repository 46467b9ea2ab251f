import type { SourceBlock } from './canonical.ts';
import type { NumberingCounts } from './word-numbering.ts';
import type { WordStyles } from './word-styles.ts';

/** How the run that is open sets its text. */
export interface WordRun {
  hidden: boolean | undefined;
  raised: boolean | undefined;
  style: string | undefined;
}

/** A paragraph while it is read. */
export interface WordParagraph {
  style: string | undefined;
  list: string | undefined;
  listLevel: number | undefined;
  outline: number | undefined;
  text: string;
  /** Whether it stands in text that is hidden as a whole. */
  readonly isHidden: boolean;
  markDeleted: boolean;
  markHidden: boolean;
  /** What is anchored in it: text boxes. */
  readonly after: SourceBlock[];
  run: WordRun;
}

export function openParagraph(isHidden: boolean): WordParagraph {
  return {
    style: undefined,
    list: undefined,
    listLevel: undefined,
    outline: undefined,
    text: '',
    isHidden,
    markDeleted: false,
    markHidden: false,
    after: [],
    run: openRun(),
  };
}

export function openRun(): WordRun {
  return { hidden: undefined, raised: undefined, style: undefined };
}

/** Whether the text of the open run is hidden: by itself, or by either of its styles but not both, as in Word. */
export function isHiddenIn(paragraph: WordParagraph, styles: WordStyles): boolean {
  const { run, style } = paragraph;
  if (paragraph.isHidden) return true;
  if (run.hidden !== undefined) return run.hidden;
  const own = style ?? styles.standard;
  const byParagraph = own !== undefined && styles.get(own).hidden;
  return byParagraph !== (run.style !== undefined && styles.get(run.style).hidden);
}

/** Whether the text of the open run stands above the line. */
export function isRaisedIn({ run }: WordParagraph, styles: WordStyles): boolean {
  return (
    run.raised ?? (run.style === undefined ? undefined : styles.get(run.style).raised) ?? false
  );
}

/** The paragraph as a block, with the number that Word prints before it; undefined for one without words. */
export function blockOf(
  paragraph: WordParagraph,
  styles: WordStyles,
  counts: NumberingCounts,
): SourceBlock | undefined {
  const styleId = paragraph.style ?? styles.standard ?? '';
  const style = styles.get(styleId);
  const list = paragraph.list ?? style.list ?? '0';
  const level = Math.min(
    8,
    Math.max(
      0,
      paragraph.listLevel ??
        (paragraph.list === undefined
          ? (counts.levelOfStyle(list, styleId) ?? style.listLevel)
          : undefined) ??
        0,
    ),
  );
  // A paragraph that is hidden whole is not counted.
  const isGone = paragraph.text === '' && (paragraph.markHidden || paragraph.isHidden);
  const printed = list === '0' || isGone ? undefined : counts.next(list, level);
  const { outline } = paragraph;
  const kind =
    outline === undefined
      ? style.kind
      : outline > 8
        ? undefined
        : { kind: 'heading' as const, level: Math.min(6, outline + 1) };
  const text =
    kind?.kind === 'preformatted'
      ? paragraph.text
      : paragraph.text.replace(/ {2,}/g, ' ').replace(/ *\n */g, '\n');
  if (!/\S/.test(text)) return undefined;
  // Headings and captions with a bullet before them are drawn so, not called so.
  const mark = kind !== undefined && printed?.isBullet === true ? '' : (printed?.mark ?? '');
  const marked = mark === '' ? text : mark + text.trimStart();
  if (kind !== undefined) return { ...kind, text: marked };
  return printed === undefined
    ? { kind: 'paragraph', text }
    : { kind: 'list', level: level + 1, text: marked };
}
