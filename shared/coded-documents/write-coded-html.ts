/** Documents with their coding as one HTML file that needs nothing else, runs nothing, and prints. */

import type { BlockMargin } from '../documents/block-margins.ts';
import type { TextBlock } from '../documents/text-body.ts';
import { htmlHead } from '../export/html-head.ts';
import { legalText } from '../export/printed-table.ts';
import { escapeXml } from '../export/stable-zip.ts';
import { hasRightToLeft } from '../export/text-direction.ts';
import { t } from '../messages/all-messages.ts';
import type { CodedDocument, CodedPassage, PrintedMemo } from './coded-document.ts';
import { codedHtmlStyle } from './coded-html-style.ts';
import { codeWords, goesOnWords, memoHead, regionWords } from './passage-words.ts';
import type { PrintFacts } from './print-facts.ts';
import { type MarkedBlock, markedBlocks, type Segment } from './segments.ts';

/** Writes documents one after the other; `onBlock` is told of each block that was written. */
export function* writeCodedHtml(
  documents: Iterable<CodedDocument>,
  facts: PrintFacts,
  about: { readonly title: string; readonly onBlock?: (() => void) | undefined },
): Generator<string> {
  yield htmlHead({ asOf: facts.asOf, title: escaped(about.title), style: codedHtmlStyle });
  for (const document of documents) yield* articleHtml(document, facts, about.onBlock);
  yield '</body>\n</html>\n';
}

function* articleHtml(
  coded: CodedDocument,
  facts: PrintFacts,
  onBlock: (() => void) | undefined,
): Generator<string> {
  const { body, document, isClean, margins, passages } = coded;
  const bare = margins.every(({ number, page }) => number === undefined && page === undefined);
  const look = [isClean ? 'clean' : '', bare ? 'bare' : ''].filter(Boolean).join(' ');
  yield `<article${look === '' ? '' : ` class="${look}"`}>\n<header>\n`;
  const study = coded.study === '' ? '' : `<bdi>${escaped(coded.study)}</bdi> · `;
  yield `<h1>${study}<bdi>${escaped(document.title)}</bdi></h1>\n`;
  const notes = isClean
    ? facts.notes
    : [...facts.notes, t(passages.length === 0 ? 'documents.noneCoded' : 'documents.howMarked')];
  for (const note of notes) yield `<p${direction(note)}>${escaped(note)}</p>\n`;
  yield '</header>\n';
  for (const marked of markedBlocks(body.blocks, passages)) {
    yield rowHtml(coded, marked, { facts, bare });
    onBlock?.();
  }
  if (coded.isCut) yield `<p class="n">${escaped(t('documents.cut'))}</p>\n`;
  yield* endHtml(coded, facts);
  yield '</article>\n';
}

function rowHtml(
  coded: CodedDocument,
  marked: MarkedBlock,
  { bare, facts }: { readonly bare: boolean; readonly facts: PrintFacts },
): string {
  const { block } = marked;
  const tag = tagOf(block);
  const text = marked.segments.map((segment) => segmentHtml(coded.body.text, segment)).join('');
  return [
    '<div class="row">',
    bare ? '' : marginHtml(coded.margins[marked.index]),
    `<${tag} class="t ${block.kind}" dir="auto">${text}</${tag}>`,
    coded.isClean ? '' : `<div class="c">${besideHtml(marked, facts)}</div>`,
    '</div>\n',
  ].join('');
}

function tagOf({ kind, level }: TextBlock): 'h2' | 'h3' | 'p' {
  if (kind === 'title') return 'h2';
  if (kind !== 'heading') return 'p';
  return (level ?? 1) <= 1 ? 'h2' : 'h3';
}

function marginHtml(margin: BlockMargin | undefined): string {
  const page =
    margin?.page === undefined
      ? ''
      : `<b>${escaped(t('documents.page', { label: margin.page }))}</b>`;
  return `<div class="n">${page}${escaped(margin?.number ?? '')}</div>`;
}

function segmentHtml(text: string, segment: Segment): string {
  const words = escaped(text.slice(segment.start, segment.end));
  const begins = segment.begins.map(({ number }) => `<sup>${number}[</sup>`).join('');
  const ends = segment.ends.map(({ number }) => `<sup>]${number}</sup>`).join('');
  if (segment.top === undefined) return begins + words + ends;
  const look = `${colourOf(segment.top)}${segment.depth > 1 ? ' d2' : ''}`;
  return `${begins}<mark class="${look}">${words}</mark>${ends}`;
}

function colourOf({ codes: [first] }: CodedPassage): string {
  return first === undefined ? 'memo-only' : `k${first.code.colour}`;
}

function besideHtml({ begins, goesOn }: MarkedBlock, facts: PrintFacts): string {
  const on = goesOnWords(goesOn);
  const items = begins.map((passage) => passageHtml(passage, facts)).join('');
  return [
    on === undefined ? '' : `<p class="on">${escaped(on)}</p>`,
    items === '' ? '' : `<ul>${items}</ul>`,
  ].join('');
}

function passageHtml(passage: CodedPassage, facts: PrintFacts): string {
  const codes = passage.codes.map(
    (each) =>
      `<span class="dot k${each.code.colour}"><bdi>${escaped(codeWords(each, facts))}</bdi></span>`,
  );
  const where = passage.region === undefined ? '' : `(${escaped(t('documents.partOf'))}) `;
  const memos = passage.memos.map(
    (memo) =>
      `<span class="m"><b>${escaped(memoHead(memo, facts))}:</b> <bdi>${escaped(memo.body)}</bdi></span>`,
  );
  return `<li><b>${passage.number}</b> <span>${where}${codes.join(' ')}${memos.join('')}</span></li>`;
}

function* endHtml(coded: CodedDocument, facts: PrintFacts): Generator<string> {
  const { legend, memos, passages } = coded;
  const regions = passages.filter(({ region }) => region !== undefined);
  if (legend.length === 0 && memos.length === 0 && regions.length === 0) return;
  yield '<footer>\n';
  if (memos.length > 0) {
    yield `<h2>${escaped(t('documents.memos'))}</h2>\n`;
    for (const memo of memos) yield documentMemoHtml(memo, facts);
  }
  if (regions.length > 0) {
    yield `<h2>${escaped(t('documents.regions'))}</h2>\n<ol>\n`;
    for (const passage of regions) {
      const codes = passage.codes.map((each) => codeWords(each, facts)).join('; ');
      yield `<li>${passage.number} <bdi>${escaped(codes)}</bdi> · ${escaped(regionWords(passage) ?? '')}</li>\n`;
    }
    yield '</ol>\n';
  }
  if (legend.length > 0) yield* legendHtml(coded);
  yield '</footer>\n';
}

function documentMemoHtml(memo: PrintedMemo, facts: PrintFacts): string {
  return `<p class="memo" dir="auto"><b>${escaped(memoHead(memo, facts))}:</b> ${escaped(memo.body)}</p>\n`;
}

function* legendHtml({ legend }: CodedDocument): Generator<string> {
  yield `<h2>${escaped(t('documents.legend'))}</h2>\n<table>\n<thead><tr>`;
  yield `<th scope="col">${escaped(t('documents.code'))}</th><th scope="col">${escaped(t('documents.under'))}</th><th scope="col" class="q">${escaped(t('documents.passages'))}</th>`;
  yield '</tr></thead>\n<tbody>\n';
  for (const { above, code, passages } of legend)
    yield `<tr><th scope="row"><span class="dot k${code.colour}"><bdi>${escaped(code.name)}</bdi></span></th><td dir="auto">${escaped(above.join(' › '))}</td><td class="q">${passages}</td></tr>\n`;
  yield '</tbody>\n</table>\n';
}

function escaped(text: string): string {
  return escapeXml(legalText(text));
}

function direction(text: string): string {
  return hasRightToLeft(text) ? ' dir="auto"' : '';
}
