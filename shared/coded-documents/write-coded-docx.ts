/** A document with its coding for Word: its codes as comments on the passages, or in a column beside the text. */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { BugError } from '../errors.ts';
import { bidi, bold, muted, runsXml, tableXml } from '../export/docx-table.ts';
import { page, panelsOf, textWidth } from '../export/page-layout.ts';
import { legalText, printTable } from '../export/printed-table.ts';
import { corePropertiesXml, readTextParts, type TextParts } from '../export/stable-zip.ts';
import { zipTexts } from '../export/zip-stream.ts';
import { t } from '../messages/all-messages.ts';
import { numberCell, type TableStream, textCell } from '../tables/table.ts';
import type { CodedDocument } from './coded-document.ts';
import { columnBody, commentedBody } from './docx-body.ts';
import { DocxComments } from './docx-comments.ts';
import { codeWords, memoHead, regionWords } from './passage-words.ts';
import type { PrintFacts } from './print-facts.ts';

/** Where the codes stand. */
export type CodesInWord = 'comments' | 'margin';

const place = 'document';
const placeXml = `<w:p><w:r><w:t xml:space="preserve">${place}</w:t></w:r></w:p>`;
const commentsPath = 'word/comments.xml';

/** The bytes of the file, in pieces; `onBlock` is told of each block that was written. */
export async function* writeCodedDocx(
  coded: CodedDocument,
  facts: PrintFacts,
  {
    codesIn,
    onBlock,
  }: { readonly codesIn: CodesInWord; readonly onBlock?: (() => void) | undefined },
): AsyncGenerator<Uint8Array> {
  const comments = new DocxComments(codesIn === 'comments' ? coded.passages : [], facts);
  const title = [coded.study, coded.document.title].filter(Boolean).join(' · ');
  const parts: TextParts = {
    ...readTextParts(await Packer.pack(shell(facts), 'uint8array')),
    'docProps/core.xml': corePropertiesXml({
      title: legalText(title),
      subject: legalText(facts.reviewTitle),
      asOf: facts.asOf,
    }),
  };
  if (parts[commentsPath] === undefined) throw new BugError('The Word document has no comments.');
  const [before = '', after] = (parts['word/document.xml'] ?? '').split(placeXml);
  if (after === undefined) throw new BugError('The Word document has no place for its text.');
  function* texts(): Generator<string> {
    yield before;
    yield* headXml(title, coded, { facts, codesIn });
    yield* codesIn === 'margin' && !coded.isClean
      ? columnBody(coded, facts, onBlock)
      : commentedBody(coded, comments, onBlock);
    yield* endXml(coded, facts);
    yield after ?? '';
  }
  yield* zipTexts(
    Object.keys(parts)
      .sort()
      .map((path) => {
        if (path === 'word/document.xml') return [path, texts()] as const;
        return [path, path === commentsPath ? comments.part() : [parts[path] ?? '']] as const;
      }),
  );
}

/** Page set-up, footer and the parts of a file, with one comment so that there is a place for others. */
function shell({ asOf, reviewTitle }: PrintFacts): Document {
  const { long: height, margin, short: width } = page;
  const look = { size: 16, color: muted };
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [
          new TextRun({ ...look, text: `${legalText(reviewTitle)}, ${asOf}    ` }),
          new TextRun({ ...look, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
  return new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 22 } } } },
    comments: { children: [{ id: 0, children: [new Paragraph(place)] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: footer },
        children: [new Paragraph({ text: place })],
      },
    ],
  });
}

function* headXml(
  title: string,
  { isClean, passages }: CodedDocument,
  { codesIn, facts }: { readonly facts: PrintFacts; readonly codesIn: CodesInWord },
): Generator<string> {
  yield lineXml(title, `${bold}<w:sz w:val="34"/><w:szCs w:val="34"/>`);
  const how = codesIn === 'margin' ? 'documents.howMarked' : 'documents.howCommented';
  const notes = isClean
    ? facts.notes
    : [...facts.notes, t(passages.length === 0 ? 'documents.noneCoded' : how)];
  for (const note of notes)
    yield lineXml(note, `<w:color w:val="${muted}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`);
}

function lineXml(text: string, look: string): string {
  const legal = legalText(text);
  return `<w:p><w:pPr>${bidi(legal)}<w:spacing w:before="0" w:after="80"/></w:pPr>${runsXml(legal, look)}</w:p>`;
}

function headingXml(text: string): string {
  return `<w:p><w:pPr><w:keepNext/><w:spacing w:before="320" w:after="100"/></w:pPr>${runsXml(text, `${bold}<w:sz w:val="24"/><w:szCs w:val="24"/>`)}</w:p>`;
}

function* endXml(coded: CodedDocument, facts: PrintFacts): Generator<string> {
  if (coded.isCut) yield lineXml(t('documents.cut'), '');
  if (coded.memos.length > 0) {
    yield headingXml(t('documents.memos'));
    for (const memo of coded.memos) yield lineXml(`${memoHead(memo, facts)}: ${memo.body}`, '');
  }
  const regions = coded.passages.filter(({ region }) => region !== undefined);
  if (regions.length > 0) {
    yield headingXml(t('documents.regions'));
    for (const passage of regions) {
      const codes = passage.codes.map((each) => codeWords(each, facts)).join('; ');
      yield lineXml(`${passage.number} ${codes} · ${regionWords(passage) ?? ''}`, '');
    }
  }
  if (coded.legend.length === 0) return;
  yield headingXml(t('documents.legend'));
  const printed = printTable(legendTable(coded), { ...facts, sample: false });
  for (const panel of panelsOf(printed, textWidth(false))) yield* tableXml(panel);
  // A document must not end with a table.
  yield '<w:p/>';
}

function legendTable({ legend }: CodedDocument): TableStream {
  return {
    id: 'codebook',
    title: t('documents.legend'),
    columns: [
      { key: 'code', label: t('documents.code'), kind: 'text', weight: 5 },
      { key: 'under', label: t('documents.under'), kind: 'text', weight: 5 },
      { key: 'passages', label: t('documents.passages'), kind: 'number', weight: 2 },
    ],
    rows: legend.map(({ above, code, passages }) => ({
      depth: 0,
      cells: [textCell(code.name), textCell(above.join(' › ')), numberCell(passages)],
    })),
    notes: [],
  };
}
