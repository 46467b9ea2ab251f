/** The paragraphs of a document with its coding in the words of WordprocessingML. */
import { isBesideWords } from '../anchor/region.ts';
import type { BlockMargin } from '../documents/block-margins.ts';
import type { TextBlock } from '../documents/text-body.ts';
import { bidi, bold, muted, runsXml } from '../export/docx-table.ts';
import { legalText } from '../export/printed-table.ts';
import { t } from '../messages/all-messages.ts';
import type { CodedDocument, CodedPassage } from './coded-document.ts';
import type { DocxComments } from './docx-comments.ts';
import { codeWords, goesOnWords, memoHead } from './passage-words.ts';
import type { PrintFacts } from './print-facts.ts';
import { type MarkedBlock, markedBlocks, type Segment } from './segments.ts';

const grey = `<w:color w:val="${muted}"/>`;
/** Sizes in half points, before the property that sets whether text runs from right to left. */
const small = '<w:sz w:val="16"/><w:szCs w:val="16"/>';
const raised = `${bold}<w:vertAlign w:val="superscript"/>`;
/** In twentieths of a point: the numbers, the text, the codes. */
const widths = [794, 5500, 3344] as const;
const hanging = 794;

/** Codes as comments on their passages. */
export function* commentedBody(
  coded: CodedDocument,
  comments: DocxComments,
  onBlock: (() => void) | undefined,
): Generator<string> {
  for (const marked of markedBlocks(coded.body.blocks, coded.passages)) {
    const margin = coded.margins[marked.index];
    if (margin?.page !== undefined) yield pageLine(margin.page);
    yield commentedBlock(coded, marked, comments);
    onBlock?.();
  }
}

function pageLine(label: string): string {
  return `<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="0"/></w:pPr>${runsXml(legalText(t('documents.page', { label })), grey + small)}</w:p>`;
}

function commentedBlock(
  coded: CodedDocument,
  { begins, block, index, segments }: MarkedBlock,
  comments: DocxComments,
): string {
  const text = coded.body.text.slice(block.start, block.end);
  const number = coded.margins[index]?.number;
  const lead = number === undefined ? '' : `${runsXml(number, grey + small)}<w:r><w:tab/></w:r>`;
  // A region of a page with text is remarked on where the page begins, and on none of its words.
  const beside = begins.filter(isBesideWords);
  const regions = begins.filter((each) => each.region !== undefined && !isBesideWords(each));
  const runs = segments.map((segment) =>
    [
      segment.begins.map((passage) => rangeStart(comments, passage)).join(''),
      textRuns(coded.body.text, segment, lookOf(block)),
      segment.ends.map((passage) => rangeEnd(comments, passage)).join(''),
    ].join(''),
  );
  const indent = coded.margins.some((margin) => margin.number !== undefined);
  return [
    paragraphStart(block, text, indent),
    lead,
    ...beside.flatMap((passage) => [rangeStart(comments, passage), rangeEnd(comments, passage)]),
    ...regions.map((passage) => rangeStart(comments, passage)),
    ...runs,
    ...regions.map((passage) => rangeEnd(comments, passage)),
    '</w:p>',
  ].join('');
}

function rangeStart(comments: DocxComments, passage: CodedPassage): string {
  return comments
    .idsOf(passage)
    .map((id) => `<w:commentRangeStart w:id="${id}"/>`)
    .join('');
}

function rangeEnd(comments: DocxComments, passage: CodedPassage): string {
  return comments
    .idsOf(passage)
    .map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
    .join('');
}

/** Codes in a column beside the text. */
export function* columnBody(
  coded: CodedDocument,
  facts: PrintFacts,
  onBlock: (() => void) | undefined,
): Generator<string> {
  const [numbers, text, codes] = widths;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  yield `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${numbers + text + codes}"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:type="dxa" w:w="80"/><w:right w:type="dxa" w:w="80"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  for (const marked of markedBlocks(coded.body.blocks, coded.passages)) {
    const cells = [
      cell(numbers, marginXml(coded.margins[marked.index])),
      cell(text, bracketedBlock(coded, marked)),
      cell(codes, besideXml(marked, facts)),
    ];
    yield `<w:tr>${cells.join('')}</w:tr>`;
    onBlock?.();
  }
  yield '</w:tbl>';
}

function cell(width: number, paragraphs: string): string {
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr>${paragraphs}</w:tc>`;
}

function marginXml(margin: BlockMargin | undefined): string {
  const lines = [
    margin?.page === undefined ? '' : t('documents.page', { label: margin.page }),
    margin?.number ?? '',
  ].filter((line) => line !== '');
  return smallParagraphs(lines.length === 0 ? [''] : lines);
}

function smallParagraphs(lines: readonly string[]): string {
  return lines
    .map((line) => {
      const legal = legalText(line);
      return `<w:p><w:pPr>${bidi(legal)}<w:spacing w:before="0" w:after="40"/></w:pPr>${runsXml(legal, small)}</w:p>`;
    })
    .join('');
}

function bracketedBlock(coded: CodedDocument, { block, segments }: MarkedBlock): string {
  const text = coded.body.text.slice(block.start, block.end);
  const runs = segments.map((segment) => {
    const underline =
      { 0: '', 1: '<w:u w:val="single"/>' }[segment.depth] ?? '<w:u w:val="double"/>';
    return [
      segment.begins.map(({ number }) => runsXml(`${number}[`, raised)).join(''),
      textRuns(coded.body.text, segment, lookOf(block) + underline),
      segment.ends.map(({ number }) => runsXml(`]${number}`, raised)).join(''),
    ].join('');
  });
  return `${paragraphStart(block, text, false)}${runs.join('')}</w:p>`;
}

function besideXml({ begins, goesOn }: MarkedBlock, facts: PrintFacts): string {
  const on = goesOnWords(goesOn);
  const lines = begins.flatMap((passage) => [
    `${passage.number}${passage.region === undefined ? '' : ` (${t('documents.partOf')})`} ${passage.codes.map((each) => codeWords(each, facts)).join('; ')}`,
    ...passage.memos.map((memo) => `${memoHead(memo, facts)}: ${memo.body}`),
  ]);
  return smallParagraphs([
    ...(on === undefined ? [] : [on]),
    ...lines,
    ...(begins.length === 0 && on === undefined ? [''] : []),
  ]);
}

function paragraphStart({ kind, level }: TextBlock, text: string, indent: boolean): string {
  const heading = kind === 'title' || kind === 'heading';
  const depth = kind === 'list' ? (level ?? 1) * 284 : kind === 'quotation' ? 400 : 0;
  const start = depth + (indent ? hanging : 0);
  return [
    '<w:p><w:pPr>',
    heading ? '<w:keepNext/>' : '',
    indent ? `<w:tabs><w:tab w:val="left" w:pos="${start}"/></w:tabs>` : '',
    bidi(text),
    `<w:spacing w:before="${heading ? 200 : 0}" w:after="120"/>`,
    start === 0
      ? ''
      : `<w:ind w:start="${start}"${indent ? ` w:hanging="${hanging + depth}"` : ''}/>`,
    '</w:pPr>',
  ].join('');
}

function lookOf({ kind }: TextBlock): string {
  if (kind === 'title') return `${bold}<w:sz w:val="30"/><w:szCs w:val="30"/>`;
  if (kind === 'heading') return `${bold}<w:sz w:val="26"/><w:szCs w:val="26"/>`;
  return kind === 'furniture' || kind === 'picture' ? grey : '';
}

/** A tab of the text is a tab, not a blank. */
function textRuns(text: string, { end, start }: Segment, look: string): string {
  const legal = legalText(text.slice(start, end));
  return legal
    .split('\t')
    .map((piece) => (piece === '' ? '' : runsXml(piece, look)))
    .join('<w:r><w:tab/></w:r>');
}
