/** The first pages of a PDF as pieces: lines of one look that follow each other. */
import {
  type OpeningPage,
  type OpeningPiece,
  openingLineLength,
  openingLines,
  openingPages,
} from './first-page.ts';
import { isLabel } from './first-page-labels.ts';
import type { FurnishedPage } from './pdf-furniture.ts';
import { beforeNextLine, type Vocabulary, vocabularyOf } from './pdf-hyphens.ts';
import type { PdfLine } from './pdf-lines.ts';
import { raisedDigits } from './superscript.ts';

/** The first pages, each line cut where it is longer than any printed one. */
export function openingOfPdf(pages: readonly FurnishedPage[]): readonly OpeningPage[] {
  const first = pages.slice(0, openingPages);
  const lines = first.flatMap((page) => page.lines.slice(0, openingLines));
  const body = usualLook(lines);
  const vocabulary = vocabularyOf(lines.map(cut));
  return first.map((page) => ({
    pieces: groupsOf(page.lines.slice(0, openingLines).map(cut), body).map((group) =>
      pieceOf(group, { body, vocabulary, height: page.height }),
    ),
    furniture: page.furniture.slice(0, openingLines).map((piece) =>
      piece
        .map((line) => cut(line).text)
        .join(' ')
        .slice(0, openingLineLength),
    ),
  }));
}

interface Look {
  readonly size: number;
  readonly font: string;
}

/** Of most of the printed area. */
function usualLook(lines: readonly PdfLine[]): Look {
  const areas = new Map<string, { readonly look: Look; area: number }>();
  for (const { font, size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    const key = `${rounded} ${font}`;
    const entry = areas.get(key) ?? { look: { size, font }, area: 0 };
    entry.area += text.length * size * size;
    areas.set(key, entry);
  }
  const sorted = [...areas.values()].sort((a, b) => b.area - a.area);
  return sorted[0]?.look ?? { size: 1, font: '' };
}

function cut(line: PdfLine): PdfLine {
  return line.text.length <= openingLineLength
    ? line
    : { ...line, text: line.text.slice(0, openingLineLength) };
}

/** Lines of one look together; the raised marks behind their words go with them. */
function groupsOf(lines: readonly PdfLine[], body: Look): readonly (readonly PdfLine[])[] {
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined) groups.push([line]);
    else if (isMarkOf(last, line)) {
      group[group.length - 1] = {
        ...last,
        text: last.text + raisedDigits(line.text),
        x1: Math.max(last.x1, line.x1),
      };
    } else if (isBehind(last, line)) {
      group[group.length - 1] = { ...last, text: `${last.text} ${line.text}`, x1: line.x1 };
    } else if (goesOn(last, line, body) && !isLabel(last.text) && !isLabel(line.text))
      group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isMarkOf(last: PdfLine, line: PdfLine): boolean {
  return (
    /^[\d,;*†‡§# –-]{1,12}$/.test(line.text) &&
    line.size < last.size * 0.85 &&
    Math.abs(last.y - line.y) < last.size &&
    Math.abs(line.x0 - last.x1) < last.size
  );
}

function isBehind(last: PdfLine, line: PdfLine): boolean {
  const gap = line.x0 - last.x1;
  return (
    isOneSize(last, line) &&
    Math.abs(last.y - line.y) < last.size * 0.3 &&
    gap > -last.size * 0.3 &&
    gap < last.size * 1.2
  );
}

function isOneSize(last: PdfLine, line: PdfLine): boolean {
  return last.angle === line.angle && Math.abs(last.size - line.size) < last.size * 0.04;
}

/** Whether a line goes on in the look of the one above it. Large letters are set wide, and mix faces. */
function goesOn(last: PdfLine, line: PdfLine, body: Look): boolean {
  const down = last.y - line.y;
  const overlaps = Math.min(last.x1, line.x1) > Math.max(last.x0, line.x0);
  if (!isOneSize(last, line) || !overlaps || down <= last.size * 0.3) return false;
  if (last.size > body.size * 1.25) return down < last.size * 2.2;
  return down < last.size * (last.font === line.font ? 1.75 : 1.3);
}

function pieceOf(
  group: readonly PdfLine[],
  page: { readonly body: Look; readonly vocabulary: Vocabulary; readonly height: number },
): OpeningPiece {
  const { body, height, vocabulary } = page;
  const [first] = group;
  return {
    lines: group.map(({ text }) => text),
    text: group.reduce(
      (text, line) =>
        text === '' ? line.text : beforeNextLine(text, line.text, vocabulary) + line.text,
      '',
    ),
    size: (first?.size ?? body.size) / body.size,
    face: first === undefined || first.font === body.font ? '' : first.font,
    top: 1 - (first?.y ?? 0) / height,
    bottom: 1 - (group.at(-1)?.y ?? 0) / height,
    height: (first?.size ?? 0) / height,
  };
}
