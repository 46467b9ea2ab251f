/** A report for Word: headings that its navigation knows, and a list of contents that leads to them. */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { BugError } from '../errors.ts';
import { bidi, bold, muted, runsXml, tableXml } from '../export/docx-table.ts';
import { isLandscape, page, panelsOf, textWidth } from '../export/page-layout.ts';
import { legalText, type PrintedTable } from '../export/printed-table.ts';
import {
  corePropertiesXml,
  escapeXml,
  readTextParts,
  type TextParts,
} from '../export/stable-zip.ts';
import { zipTexts } from '../export/zip-stream.ts';
import { t } from '../messages/all-messages.ts';
import { t as printed } from '../messages/file-messages.ts';
import {
  figureParts,
  figureXml,
  type Pictures,
  withFigureRelations,
  withPictureTypes,
} from './docx-figures.ts';
import type { Report, ReportBlock, ReportHeading } from './report-block.ts';

const place = 'report';
const placeXml = `<w:p><w:r><w:t xml:space="preserve">${place}</w:t></w:r></w:p>`;
const small = `<w:color w:val="${muted}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`;
/** Of tables, as they are when they stand alone. */
const tableSize = '<w:sz w:val="18"/><w:szCs w:val="18"/>';
/** Half points by level. */
const sizes = { 1: 32, 2: 27, 3: 24, 4: 22 } as const;

export interface ReportDocxOptions {
  /** Told of each block that was written. */
  readonly onBlock?: () => void;
  /** By number of a figure its picture as PNG, for programs that draw no SVG. */
  readonly pictures?: Pictures;
}

/** The bytes of the file, in pieces. */
export async function* writeReportDocx(
  report: Report,
  { onBlock, pictures = new Map() }: ReportDocxOptions = {},
): AsyncGenerator<Uint8Array> {
  const figures = report.figures ?? [];
  const packed = readTextParts(await Packer.pack(shell(report), 'uint8array'));
  const parts: TextParts = {
    ...(figures.length === 0
      ? packed
      : withPictureTypes(withFigureRelations(packed, figures, pictures))),
    'docProps/core.xml': corePropertiesXml({
      title: legalText(report.title),
      subject: legalText(report.reviewTitle),
      asOf: report.asOf,
    }),
  };
  const [before = '', after] = (parts['word/document.xml'] ?? '').split(placeXml);
  if (after === undefined) throw new BugError('The Word document has no place for its text.');
  const turn = turns(after);
  function* texts(): Generator<string> {
    yield before;
    yield* headXml(report);
    let number = 0;
    let isTurned = false;
    for (const block of report.blocks) {
      if (block.kind === 'heading') number += 1;
      const turns = block.kind === 'table' && isLandscape(block.table.columns);
      // Wide tables that follow each other share their pages: between two turns there would be an empty one.
      if (turns !== isTurned) yield turns ? turn.upright : turn.sideways;
      isTurned = turns;
      yield* block.kind === 'table' ? tableBlockXml(block) : [blockXml(block, number, pictures)];
      onBlock?.();
    }
    if (isTurned) yield turn.sideways;
    yield after ?? '';
  }
  const files = new Map<string, Iterable<string> | Uint8Array>([
    ...Object.entries(parts).map(([path, text]) => [path, [text]] as const),
    ...figureParts(figures, pictures),
    ['word/document.xml', texts()],
  ]);
  // Sorting puts [Content_Types].xml first, where readers of office files expect it.
  yield* zipTexts([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Paragraphs that end a part of the document with upright pages, and one with pages on their side. */
interface Turns {
  readonly upright: string;
  readonly sideways: string;
}

/** Read off how the whole document is set up at its end. */
function turns(end: string): Turns {
  const [setUp] = /<w:sectPr[\s\S]*<\/w:sectPr>/.exec(end) ?? [];
  if (setUp === undefined)
    throw new BugError('The Word document does not say how large its pages are.');
  const turned = setUp.replace(
    /<w:pgSz [^>]*>/,
    `<w:pgSz w:w="${page.long}" w:h="${page.short}" w:orient="landscape"/>`,
  );
  const ending = (properties: string): string => `<w:p><w:pPr>${properties}</w:pPr></w:p>`;
  return { upright: ending(setUp), sideways: ending(turned) };
}

/** A table with its caption and notes; one too wide for the page stands on pages on their side. */
function* tableBlockXml({
  number,
  table,
}: Extract<ReportBlock, { readonly kind: 'table' }>): Generator<string> {
  const isTurned = isLandscape(table.columns);
  const label = t('writeUp.tableLabel', { number });
  for (const [at, panel] of panelsOf(table, textWidth(isTurned)).entries()) {
    const title = printed('printed.caption', {
      title: table.title,
      continued: at === 0 ? 'no' : 'yes',
    });
    yield paragraphXml(title, { label, before: 240, keep: true });
    yield* tableXml(panel, tableSize);
  }
  yield* notesXml(table);
}

function* notesXml({ notes, notice }: PrintedTable): Generator<string> {
  for (const note of [...(notice === undefined ? [] : [notice]), ...notes])
    yield paragraphXml(note, { look: small });
  yield paragraphXml('', {});
}

function shell({ asOf, reviewTitle }: Report): Document {
  const { long: height, margin, short: width } = page;
  const look = { size: 16, color: muted };
  return new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 22 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.END,
                children: [
                  new TextRun({ ...look, text: `${legalText(reviewTitle)}, ${asOf}    ` }),
                  new TextRun({
                    ...look,
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [new Paragraph({ text: place })],
      },
    ],
  });
}

function* headXml({ contents, notes, reviewTitle, title }: Report): Generator<string> {
  yield paragraphXml(title, { look: `${bold}<w:sz w:val="40"/><w:szCs w:val="40"/>` });
  yield paragraphXml(reviewTitle, { look: '<w:sz w:val="26"/><w:szCs w:val="26"/>' });
  for (const note of notes) yield paragraphXml(note, { look: small });
  if (contents.length === 0) return;
  yield paragraphXml(t('report.contents'), { look: bold, before: 240, keep: true });
  for (const [at, heading] of contents.entries()) yield contentsXml(heading, at + 1);
}

function contentsXml({ level, text }: ReportHeading, number: number): string {
  const legal = legalText(text);
  const indent = `<w:ind w:start="${(level - 1) * 360}"/>`;
  return `<w:p><w:pPr>${bidi(legal)}<w:spacing w:before="0" w:after="20"/>${indent}</w:pPr><w:hyperlink w:anchor="${bookmark(number)}">${runsXml(legal, '')}</w:hyperlink></w:p>`;
}

/** Names of bookmarks are short: Word cuts off what is longer than 40 letters. */
function bookmark(number: number): string {
  return escapeXml(`chapter${number}`);
}

function blockXml(
  block: Exclude<ReportBlock, { readonly kind: 'table' }>,
  number: number,
  pictures: Pictures,
): string {
  switch (block.kind) {
    case 'heading': {
      const legal = legalText(block.text);
      const size = sizes[block.level];
      const look = `${bold}<w:color w:val="000000"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
      return `<w:p><w:pPr><w:pStyle w:val="Heading${block.level}"/><w:keepNext/>${bidi(legal)}<w:spacing w:before="${block.level === 1 ? 480 : 320}" w:after="80"/></w:pPr><w:bookmarkStart w:id="${number}" w:name="${bookmark(number)}"/>${runsXml(legal, look)}<w:bookmarkEnd w:id="${number}"/></w:p>`;
    }
    case 'text':
      return paragraphXml(block.text, block.label === undefined ? {} : { label: block.label });
    case 'soft':
      return paragraphXml(block.text, {
        look: small,
        ...(block.underQuote === true ? { indent: 360 } : {}),
      });
    case 'study':
      return paragraphXml(block.text, { look: bold, before: 160, keep: true });
    case 'quote':
      return paragraphXml(`“${block.quote}”`, { indent: 360, tail: ` ${block.where}` });
    case 'figure': {
      const label = t('writeUp.figureLabel', { number: block.number });
      return [
        figureXml(block.figure, block.number, pictures),
        paragraphXml(`${block.figure.title}.`, { label }),
      ].join('');
    }
  }
}

interface Layout {
  readonly look?: string;
  readonly label?: string;
  /** Small words behind. */
  readonly tail?: string;
  readonly before?: number;
  readonly indent?: number;
  readonly keep?: true;
}

function paragraphXml(text: string, layout: Layout): string {
  const { before = 0, indent, keep, label, look = '', tail } = layout;
  const legal = legalText(text);
  const properties = [
    keep === true ? '<w:keepNext/>' : '',
    bidi(legal),
    `<w:spacing w:before="${before}" w:after="80"/>`,
    indent === undefined ? '' : `<w:ind w:start="${indent}"/>`,
  ].join('');
  const runs = [
    label === undefined ? '' : runsXml(`${legalText(label)} `, bold),
    runsXml(legal, look),
    tail === undefined ? '' : runsXml(legalText(tail), small),
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}
