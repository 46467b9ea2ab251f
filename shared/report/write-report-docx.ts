/** A report for Word: headings that its navigation knows, and a list of contents that leads to them. */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { BugError } from '../errors.ts';
import { bidi, bold, muted, runsXml } from '../export/docx-table.ts';
import { page } from '../export/page-layout.ts';
import { legalText } from '../export/printed-table.ts';
import {
  corePropertiesXml,
  escapeXml,
  readTextParts,
  type TextParts,
} from '../export/stable-zip.ts';
import { zipTexts } from '../export/zip-stream.ts';
import { t } from '../messages/all-messages.ts';
import type { Report, ReportBlock, ReportHeading } from './report-block.ts';

const place = 'report';
const placeXml = `<w:p><w:r><w:t xml:space="preserve">${place}</w:t></w:r></w:p>`;
const small = `<w:color w:val="${muted}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`;
/** Half points by level. */
const sizes = { 1: 32, 2: 27, 3: 24, 4: 22 } as const;

/** The bytes of the file, in pieces; `onBlock` is told of each block that was written. */
export async function* writeReportDocx(
  report: Report,
  onBlock?: () => void,
): AsyncGenerator<Uint8Array> {
  const parts: TextParts = {
    ...readTextParts(await Packer.pack(shell(report), 'uint8array')),
    'docProps/core.xml': corePropertiesXml({
      title: legalText(report.title),
      subject: legalText(report.reviewTitle),
      asOf: report.asOf,
    }),
  };
  const [before = '', after] = (parts['word/document.xml'] ?? '').split(placeXml);
  if (after === undefined) throw new BugError('The Word document has no place for its text.');
  function* texts(): Generator<string> {
    yield before;
    yield* headXml(report);
    let number = 0;
    for (const block of report.blocks) {
      if (block.kind === 'heading') number += 1;
      yield blockXml(block, number);
      onBlock?.();
    }
    yield after ?? '';
  }
  yield* zipTexts(
    Object.keys(parts)
      .sort()
      .map((path) =>
        path === 'word/document.xml'
          ? ([path, texts()] as const)
          : ([path, [parts[path] ?? '']] as const),
      ),
  );
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

function blockXml(block: ReportBlock, number: number): string {
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
