/**
 * The diagram as a Word document: one group of ordinary shapes with text in them, so that authors can
 * change a word, move a box or restyle the whole in their manuscript.
 */
import {
  AlignmentType,
  Document,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { type IShapeGroupChildOptions, ShapeGroupRun, ShapeRun } from 'docx/shapes';
import { corePropertiesXml, readTextParts, zipTextParts } from '../export/stable-zip.ts';
import { hasRightToLeft } from '../export/text-direction.ts';
import { t } from '../messages/all-messages.ts';
import {
  type FlowArrow,
  type FlowLaidBox,
  type FlowLaidFrame,
  type FlowLayout,
  layoutFlow,
} from './flow-layout.ts';
import type { FlowNumbers } from './flow-numbers.ts';
import { flowDescription, printable } from './flow-text.ts';

export interface FlowDocxOptions {
  readonly reviewTitle: string;
  /** The one date of the export, ISO. */
  readonly asOf: string;
}

const font = 'Arial';
const tint = 'F0F0F0';
const stroke = { color: '000000', width: 0.75 } as const;
/** A4 with margins of 2 cm, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1134 } as const;
/** Room below the diagram for the paragraph it stands in. */
const spare = 600;

/** The diagram as the bytes of a `.docx`; equal numbers and options give equal bytes. */
export async function flowDocx(
  numbers: FlowNumbers,
  options: FlowDocxOptions,
): Promise<Uint8Array> {
  const layout = layoutFlow(numbers);
  const title = t('prisma.title');
  // Words that run upwards stay outside the group: LibreOffice lays them flat within one.
  const upright = layout.frames.filter((frame) => frame.upright);
  const grouped = layout.frames.filter((frame) => !frame.upright);
  const left = Math.min(...grouped.map(({ x }) => x));
  const figure = new ShapeGroupRun({
    children: [
      ...grouped.map((frame) => frameShape(frame, layout)),
      ...layout.boxes.map((box) => boxShape(box, layout)),
      ...layout.arrows.flatMap(arrowShapes),
    ],
    altText: { name: title, title, description: flowDescription(numbers) },
  });
  const document = new Document({
    styles: { default: { document: { run: { font, size: halfPoints(layout.fontSize) } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: page.width,
              // A diagram that is too high for the page gets a higher page rather than being cut.
              height: Math.max(
                page.height,
                Math.ceil(layout.height * 20) + 2 * page.margin + spare,
              ),
              orientation: PageOrientation.PORTRAIT,
            },
            margin: {
              top: page.margin,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
            },
          },
        },
        children: [
          new Paragraph({
            indent: { left: twips(left) },
            children: [...upright.map((frame) => phaseShape(frame, layout)), figure],
          }),
        ],
      },
    ],
  });
  const parts = readTextParts(await Packer.pack(document, 'uint8array'));
  const properties = { title, subject: printable(options.reviewTitle), asOf: options.asOf };
  return zipTextParts({
    ...parts,
    'word/document.xml': withStableIds(parts['word/document.xml'] ?? ''),
    'docProps/core.xml': corePropertiesXml(properties),
  });
}

/** The library counts its drawings over all documents it ever wrote; here they count from 1. */
function withStableIds(xml: string): string {
  let id = 0;
  return xml.replaceAll(/(<(?:wp:docPr|\w+:cNvPr) id=)"\d+"/g, (_, start: string) => {
    id += 1;
    return `${start}"${id}"`;
  });
}

function frameShape(frame: FlowLaidFrame, layout: FlowLayout): IShapeGroupChildOptions {
  return {
    type: 'roundedRectangle',
    transformation: area(frame),
    fill: tint,
    line: stroke,
    altText: { name: frame.key },
    textOptions: {
      margins: { top: 0, bottom: 0, left: layout.padding, right: layout.padding },
    },
    children: [frameText(frame, layout)],
  };
}

/** A phase moves with the paragraph of the figure, beside which it stands. */
function phaseShape(frame: FlowLaidFrame, layout: FlowLayout): ShapeRun {
  const { width, height } = area(frame);
  return new ShapeRun({
    type: 'roundedRectangle',
    transformation: { width, height },
    fill: tint,
    line: stroke,
    altText: { name: frame.key },
    textOptions: {
      direction: 'bottomToTop',
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.COLUMN,
        offset: emus(frame.x),
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PARAGRAPH,
        offset: emus(frame.y - highest(layout)),
      },
      wrap: { type: TextWrappingType.NONE },
    },
    children: [frameText(frame, layout)],
  });
}

function highest(layout: FlowLayout): number {
  return Math.min(...layout.frames.map(({ y }) => y));
}

function frameText({ text }: FlowLaidFrame, layout: FlowLayout): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: lineSpacing(layout),
    children: [new TextRun({ text, bold: true, font, size: halfPoints(layout.fontSize) })],
  });
}

function boxShape(box: FlowLaidBox, layout: FlowLayout): IShapeGroupChildOptions {
  return {
    type: 'rectangle',
    id: box.key,
    transformation: area(box),
    fill: 'FFFFFF',
    line: stroke,
    altText: { name: box.key },
    textOptions: {
      verticalAlignment: 'center',
      // Word's letters may be a little wider than those the lines were measured with.
      margins: { top: 0, bottom: 0, left: layout.padding, right: layout.padding - 2 },
    },
    children: box.paragraphs.map(({ text, level }) => {
      const hanging = level === 0 ? 0 : twips(layout.hanging);
      return new Paragraph({
        alignment: AlignmentType.LEFT,
        spacing: lineSpacing(layout),
        indent: { left: twips(level * layout.indent) + hanging, hanging },
        children: [
          new TextRun({
            text,
            font,
            size: halfPoints(layout.fontSize),
            ...(hasRightToLeft(text) ? { rightToLeft: true } : {}),
          }),
        ],
      });
    }),
  };
}

/** An arrow is a straight line with a head; one with a corner is two lines, the second with the head. */
function arrowShapes({ from, to, points }: FlowArrow): readonly IShapeGroupChildOptions[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index];
    if (start === undefined) return [];
    const isLast = index === points.length - 2;
    const isLeftwards = end.x < start.x;
    return [
      {
        type: 'line' as const,
        transformation: {
          width: pixels(Math.abs(end.x - start.x)),
          height: pixels(Math.abs(end.y - start.y)),
          offset: { left: pixels(Math.min(start.x, end.x)), top: pixels(Math.min(start.y, end.y)) },
          ...(isLeftwards ? { flip: { horizontal: true } } : {}),
        },
        line: { ...stroke, ...(isLast ? { endArrow: 'triangle' as const } : {}) },
        altText: { name: `${from} ${to}` },
      },
    ];
  });
}

function area(box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) {
  return {
    width: pixels(box.width),
    height: pixels(box.height),
    offset: { left: pixels(box.x), top: pixels(box.y) },
  };
}

function lineSpacing(layout: FlowLayout) {
  return { before: 0, after: 0, line: twips(layout.lineHeight), lineRule: LineRuleType.EXACTLY };
}

/** The library measures shapes in pixels of 1/96 inch. */
function pixels(points: number): number {
  return (points * 96) / 72;
}

function emus(points: number): number {
  return Math.round(points * 12_700);
}

function twips(points: number): number {
  return Math.round(points * 20);
}

function halfPoints(points: number): number {
  return points * 2;
}
