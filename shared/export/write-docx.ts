/**
 * A table as it stands in a paper: caption above, three horizontal rules, 9 pt, the header on each
 * page, notes below. Everything is ordinary Word text, to be copied into the manuscript.
 */

import {
  AlignmentType,
  Document,
  Footer,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { BugError } from '../errors.ts';
import { t } from '../messages/file-messages.ts';
import { muted, tableXml } from './docx-table.ts';
import { isLandscape, type Panel, page, panelsOf, textWidth } from './page-layout.ts';
import type { PrintedTable } from './printed-table.ts';
import { corePropertiesXml, readTextParts, type TextParts } from './stable-zip.ts';
import { hasRightToLeft, isRightToLeft } from './text-direction.ts';
import { zipTexts } from './zip-stream.ts';

/** Sizes in half points, spaces and widths in twentieths of a point. */
const fontSize = { text: 18, caption: 20, small: 16 } as const;
const font = 'Times New Roman';
/** A paragraph that stands for a table until it is written. No other lacks properties of its own. */
const place = 'table';
const placeXml = `<w:p><w:r><w:t xml:space="preserve">${place}</w:t></w:r></w:p>`;

/**
 * A table as a Word document. Page set-up, caption, notes and footer come from the library; the rows, which
 * may be many, are written straight into the text of the document, in the place that the library kept free.
 */
export async function* writeDocx(table: PrintedTable): AsyncGenerator<Uint8Array> {
  const landscape = isLandscape(table.columns);
  const panels = panelsOf(table, textWidth(landscape));
  const document = new Document({
    styles: { default: { document: { run: { font, size: fontSize.text } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: page.short,
              height: page.long,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: page.margin,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
            },
          },
        },
        footers: { default: footer(table) },
        children: [
          ...panels.flatMap((_, index) => [caption(table, index), new Paragraph({ text: place })]),
          ...table.notes.map((text, index) => note(text, index, table.notes.length)),
        ],
      },
    ],
  });
  const properties = { title: table.title, subject: table.reviewTitle, asOf: table.asOf };
  const parts: TextParts = {
    ...readTextParts(await Packer.pack(document, 'uint8array')),
    'docProps/core.xml': corePropertiesXml(properties),
  };
  // Sorting puts [Content_Types].xml first, where readers of office files expect it.
  const paths = Object.keys(parts).sort();
  yield* zipTexts(
    paths.map((path) => {
      const text = parts[path] ?? '';
      return [path, path === 'word/document.xml' ? withTables(text, panels) : [text]] as const;
    }),
  );
}

/** The text of the document with a table in each of the places kept free. */
function* withTables(xml: string, panels: readonly Panel[]): Generator<string> {
  const [before = '', ...after] = xml.split(placeXml);
  if (after.length !== panels.length) throw new BugError('The Word document lacks a table.');
  yield before;
  for (const [index, panel] of panels.entries()) {
    yield* tableXml(panel);
    yield after[index] ?? '';
  }
}

function caption(table: PrintedTable, panel: number): Paragraph {
  const size = fontSize.caption;
  const title = t('printed.caption', { title: table.title, continued: panel > 0 ? 'yes' : 'no' });
  return new Paragraph({
    keepNext: true,
    spacing: { before: panel > 0 ? 360 : 0, after: 100 },
    bidirectional: isRightToLeft(title),
    children: [
      ...runs(`${t('printed.table')} `, { bold: true, size }),
      ...runs(title, { size }),
      ...(table.notice === undefined ? [] : runs(` ${table.notice}`, { italics: true, size })),
    ],
  });
}

/** One of so many notes below a table, which stay on one page. */
function note(text: string, index: number, count: number): Paragraph {
  return new Paragraph({
    keepLines: true,
    keepNext: index < count - 1,
    spacing: { before: index === 0 ? 100 : 0, after: 20 },
    bidirectional: isRightToLeft(text),
    children: runs(text, { size: fontSize.small }),
  });
}

function footer(table: PrintedTable): Footer {
  const size = fontSize.small;
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [
          ...runs(`${table.reviewTitle}, ${table.asOf}    `, { size, color: muted }),
          new TextRun({ children, size, color: muted }),
        ],
      }),
    ],
  });
}

/** Text as runs, one per line: line ends become breaks, right-to-left text says that it is. */
function runs(text: string, look: IRunOptions): TextRun[] {
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        ...look,
        text: line,
        ...(index > 0 ? { break: 1 } : {}),
        ...(look.bold === true ? { boldComplexScript: true } : {}),
        ...(hasRightToLeft(line) ? { rightToLeft: true } : {}),
      }),
  );
}
