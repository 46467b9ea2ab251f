/** The beginning of a document without pages as pieces: its blocks, as large as their styles say. */
import {
  type OpeningPage,
  type OpeningPiece,
  openingLength,
  openingLineLength,
} from './first-page.ts';
import type { TextBlock, TextBody } from './text-body.ts';

/** A title page has fewer. */
const mostBlocks = 80;

/** The first page of a body, as far as one can be told. */
export function openingOfBlocks({ blocks, text }: TextBody): OpeningPage {
  const first = blocks.slice(0, mostBlocks).filter(({ start }) => start < openingLength);
  const read = first.filter(({ kind }) => kind !== 'picture' && kind !== 'furniture');
  const begun = read.findIndex(({ end, start }) => end - start > longestBeforeTitle);
  return {
    pieces: read.map((block, index) => pieceOf(block, text, begun < 0 || index < begun)),
    furniture: [],
  };
}

/** In UTF-16 units: a heading behind a paragraph heads a part. */
const longestBeforeTitle = 250;

function pieceOf(block: TextBlock, text: string, isFirst: boolean): OpeningPiece {
  const lines = text
    .slice(block.start, Math.min(block.end, block.start + openingLineLength))
    .split('\n');
  const top = block.start / openingLength;
  return {
    lines,
    text: lines.join(' '),
    size: sizeOf(block, isFirst),
    face: '',
    top,
    bottom: top,
    // Nothing is scattered where there is no page.
    height: 0,
  };
}

function sizeOf({ kind, level = 1 }: TextBlock, isFirst: boolean): number {
  if (kind === 'title') return 2.5;
  if (kind === 'heading') return isFirst && level < 3 ? 1.6 - level * 0.1 : 1.1;
  return kind === 'footnote' ? 0.8 : 1;
}
