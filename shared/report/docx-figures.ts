/**
 * Figures in a Word document: the drawing as SVG, which Word shows since 2016, behind a picture for programs that draw no
 * SVG. Without a picture the drawing stands in its place.
 */
import { BugError } from '../errors.ts';
import { textWidth } from '../export/page-layout.ts';
import { legalText } from '../export/printed-table.ts';
import { escapeXml, type TextParts } from '../export/stable-zip.ts';
import type { ReportFigure } from './report-block.ts';

/** PNG by number of the figure, from 1. */
export type Pictures = ReadonlyMap<number, Uint8Array>;

/** In the units of drawings, of which there are 12,700 to the point. */
const unitsPerPoint = 12_700;
/** Highest figure, in points: the page without its margins and a caption. */
const highest = 640;

const relations = 'word/_rels/document.xml.rels';
const types = '[Content_Types].xml';
const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** The parts of the figures, by path. */
export function figureParts(
  figures: readonly ReportFigure[],
  pictures: Pictures,
): readonly (readonly [path: string, content: readonly string[] | Uint8Array])[] {
  return figures.flatMap(({ svg }, at) => {
    const picture = pictures.get(at + 1);
    return [
      [`word/media/figure${at + 1}.svg`, [svg]] as const,
      ...(picture === undefined ? [] : [[`word/media/figure${at + 1}.png`, picture] as const]),
    ];
  });
}

/** The parts of a document that knows where its figures lie. */
export function withFigureRelations(
  parts: TextParts,
  figures: readonly ReportFigure[],
  pictures: Pictures,
): TextParts {
  const lines = figures.flatMap((_, at) =>
    (pictures.has(at + 1) ? (['svg', 'png'] as const) : (['svg'] as const)).map(
      (ending) =>
        `<Relationship Id="${idOf(at + 1, ending)}" Type="${image}" Target="media/figure${at + 1}.${ending}"/>`,
    ),
  );
  return before(parts, relations, '</Relationships>', lines.join(''));
}

/** The parts of a document that says what its pictures are. */
export function withPictureTypes(parts: TextParts): TextParts {
  const known = parts[types] ?? '';
  const missing = [
    ['png', 'image/png'],
    ['svg', 'image/svg+xml'],
  ].flatMap(([ending, type]) =>
    known.includes(`Extension="${ending}"`)
      ? []
      : [`<Default Extension="${ending}" ContentType="${type}"/>`],
  );
  // Files by their ending come before files by their name.
  return before(parts, types, '<Override', missing.join(''));
}

/** The paragraph of a figure, as wide as the page at most. */
export function figureXml(figure: ReportFigure, number: number, pictures: Pictures): string {
  const widest = textWidth(false) / 20;
  const scale = Math.min(1, widest / figure.width, highest / figure.height);
  const [cx, cy] = [figure.width, figure.height].map((length) =>
    Math.round(length * scale * unitsPerPoint),
  );
  const name = escapeXml(legalText(figure.title));
  const drawing = idOf(number, 'svg');
  const shown = pictures.has(number) ? idOf(number, 'png') : drawing;
  return [
    '<w:p><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/></w:pPr><w:r><w:drawing>',
    '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${number}" name="Figure ${number}" descr="${name}"/>`,
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${number}" name="Figure ${number}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${shown}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${drawing}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`,
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
  ].join('');
}

function idOf(number: number, ending: 'png' | 'svg'): string {
  return `figure${number}${ending}`;
}

function before(parts: TextParts, path: string, mark: string, text: string): TextParts {
  const there = parts[path] ?? '';
  const at = there.indexOf(mark);
  if (at < 0) throw new BugError(`The Word document lacks ${mark} in ${path}.`);
  return { ...parts, [path]: `${there.slice(0, at)}${text}${there.slice(at)}` };
}
