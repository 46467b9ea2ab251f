/** Highlights and comments that somebody made in a PDF with another program: where they are on its pages. */
import { t } from '../messages/all-messages.ts';
import { throwIfCancelled } from '../progress.ts';
import { type GivenAnnotation, saidOnPage, textOf } from './pdf-answers.ts';
import {
  displayedSize,
  displayedTransform,
  type PageFrame,
  type PageRectangle,
} from './pdf-places.ts';
import { explainPdfError, maximumPdfPages, withDocument } from './pdf-source.ts';
import type { ReadingOptions } from './reading.ts';

/** How passages are marked in PDFs. */
export const markKinds = ['highlight', 'underline', 'squiggly', 'strikeout'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A mark on words, or a note beside them. */
export interface PdfAnnotation {
  readonly kind: MarkKind | 'note';
  /** Index of the page, from 0. */
  readonly page: number;
  /** What it lies on: a rectangle for each line that is marked, one for a note. */
  readonly rectangles: readonly PageRectangle[];
  /** Red, green and blue from 0 to 255; undefined where the file says none. */
  readonly colour: readonly [number, number, number] | undefined;
  /** Who made it, as the file says. */
  readonly author: string;
  /** What was written on it, answers below each other with the names of others; empty where nothing was. */
  readonly comment: string;
}

interface AnnotatedPage extends PageFrame {
  getAnnotations(options: { readonly intent: 'display' }): Promise<readonly GivenAnnotation[]>;
}

/** More than anybody makes in a paper; a file that claims more is broken or hostile. */
const mostOfPage = 5000;

/** The marks and notes that were read, and how many more there are that were left. */
export interface ReadAnnotations {
  readonly annotations: readonly PdfAnnotation[];
  readonly left: number;
}

/**
 * The marks and notes of a PDF, page by page in the order of the file. Throws an `ExpectedError` for a file that cannot be
 * read; a page whose annotations are damaged has none.
 */
export async function readAnnotations(
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<ReadAnnotations> {
  try {
    return await withDocument(bytes, options, async (pdf) => {
      const found: PdfAnnotation[] = [];
      let left = 0;
      const count = Math.min(pdf.numPages, maximumPdfPages);
      for (let index = 0; index < count; index += 1) {
        throwIfCancelled(options.signal);
        const page = (await pdf.getPage(index + 1)) as unknown as AnnotatedPage;
        const given = await page.getAnnotations({ intent: 'display' }).catch(() => []);
        for (const each of annotationsOf(given.slice(0, mostOfPage), page, index)) found.push(each);
        left += Math.max(0, given.length - mostOfPage);
        options.onProgress?.({ done: index + 1, total: count, label: 'pages' });
      }
      return { annotations: found, left };
    });
  } catch (error) {
    throw explainPdfError(error);
  }
}

function annotationsOf(
  given: readonly GivenAnnotation[],
  frame: PageFrame,
  page: number,
): readonly PdfAnnotation[] {
  const said = saidOnPage(given);
  return given.flatMap((each): readonly PdfAnnotation[] => {
    const kind = kindOf(each);
    const comments = said.get(each);
    if (kind === undefined || comments === undefined) return [];
    const rectangles = kind === 'note' ? noteRectangle(each, frame) : quadsOf(each, frame);
    if (rectangles.length === 0 || (kind === 'note' && comments.length === 0)) return [];
    const author = comments[0]?.author ?? textOf(each.titleObj?.str);
    const comment = comments
      .map((one, at) =>
        at === 0 || one.author === '' || one.author === author
          ? one.comment
          : t('marks.by', { ...one }),
      )
      .join('\n');
    return [{ kind, page, rectangles, colour: colourOf(each.color), author, comment }];
  });
}

/** Bits of an annotation that is not to be seen: hidden, and not viewed (ISO 32000-1, table 165). */
const unseen = 0b100010;

/** What is drawn beside or over the text, of which only what was written on it counts. */
const drawn = new Set(['Caret', 'Circle', 'Ink', 'Line', 'PolyLine', 'Polygon', 'Square', 'Stamp']);

function kindOf({ annotationFlags, subtype }: GivenAnnotation): PdfAnnotation['kind'] | undefined {
  const isUnseen = typeof annotationFlags === 'number' && (annotationFlags & unseen) !== 0;
  if (isUnseen || typeof subtype !== 'string') return undefined;
  if (subtype === 'Text' || subtype === 'FreeText' || drawn.has(subtype)) return 'note';
  return markKinds.find((kind) => kind === subtype.toLowerCase());
}

function colourOf(value: unknown): PdfAnnotation['colour'] {
  const [red, green, blue] = numbersOf(value);
  return red === undefined || green === undefined || blue === undefined
    ? undefined
    : [red, green, blue];
}

function numbersOf(value: unknown): readonly number[] {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return [];
  return Array.from(value as ArrayLike<unknown>).flatMap((each) =>
    typeof each === 'number' && Number.isFinite(each) ? [each] : [],
  );
}

/** Eight numbers a quadrilateral; programs order its corners differently, so that only what it spans counts. */
function quadsOf(given: GivenAnnotation, frame: PageFrame): readonly PageRectangle[] {
  const numbers = numbersOf(given.quadPoints);
  const quads: PageRectangle[] = [];
  for (let at = 0; at + 8 <= numbers.length; at += 8)
    quads.push(spanOf(numbers.slice(at, at + 8), frame));
  return quads;
}

function noteRectangle(given: GivenAnnotation, frame: PageFrame): readonly PageRectangle[] {
  const rect = numbersOf(given.rect);
  return rect.length === 4 ? [spanOf(rect, frame)] : [];
}

/** What points of PDF space, x and y in turn, span on the page as displayed. */
function spanOf(numbers: readonly number[], frame: PageFrame): PageRectangle {
  const { height } = displayedSize(frame);
  const points = [...Array(numbers.length / 2).keys()].map((at) => {
    const place = [1, 0, 0, 1, numbers[at * 2] ?? 0, numbers[at * 2 + 1] ?? 0];
    const [, , , , x = 0, y = 0] = displayedTransform(place, frame);
    return { x, y: height - y };
  });
  const left = Math.min(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  return {
    x: left,
    y: top,
    width: Math.max(...points.map(({ x }) => x)) - left,
    height: Math.max(...points.map(({ y }) => y)) - top,
  };
}
