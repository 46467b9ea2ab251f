/** How large a node of a map is: its words are whole, whatever the typeface. Lengths are points. */
import { printable } from '../prisma/flow-text.ts';
import { textWidth, widthAllowance, wrapText } from '../prisma/font-metrics.ts';
import type { MapNode } from './map-outline.ts';

export interface NodeBox {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Below the name: what kind it is, and its number. */
  readonly note: string | undefined;
  readonly size: number;
  readonly noteSize: number;
  readonly isBold: boolean;
}

const sizes: Readonly<Record<MapNode['kind'], number>> = {
  code: 11,
  descriptive: 12,
  analytical: 13,
  idea: 11,
};
const noteSize = 9;
/** Room beside and above the words; shapes that are not boxes need more. */
const padding: Readonly<Record<MapNode['kind'], readonly [number, number]>> = {
  code: [10, 6],
  descriptive: [16, 8],
  analytical: [16, 8],
  idea: [10, 6],
};
/** A line of a name is so wide; one of a long name wider, so that it is no tower. */
const [usualLine, longLine] = [150, 240];
const longName = 90;

/** The height of a line of words. */
export function lineHeightOf(size: number): number {
  return Math.round(size * 1.35);
}

/** The box of a node whose words are `scale` times as large as usual. */
export function nodeBox(
  { kind, name }: Pick<MapNode, 'kind' | 'name'>,
  note: string | undefined,
  scale = 1,
): NodeBox {
  const size = Math.round(sizes[kind] * scale * 2) / 2;
  const isBold = kind === 'analytical' || kind === 'descriptive';
  const line = (name.length > longName ? longLine : usualLine) * scale;
  const words = printable(name);
  const lines = wrapText(words === '' ? '–' : words, line / widthAllowance, { size, bold: isBold });
  const [beside, above] = padding[kind];
  const widest = Math.max(
    ...lines.map((each) => textWidth(each, { size, bold: isBold })),
    note === undefined ? 0 : textWidth(note, { size: noteSize }),
  );
  return {
    ...{ lines, note, size, noteSize, isBold },
    width: Math.ceil(Math.max(40, widest * widthAllowance + 2 * beside)),
    height:
      lines.length * lineHeightOf(size) +
      (note === undefined ? 0 : lineHeightOf(noteSize)) +
      2 * above,
  };
}
