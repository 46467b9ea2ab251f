/** A report as one HTML file that needs nothing else and runs nothing. */

import { htmlHead } from '../export/html-head.ts';
import { legalText } from '../export/printed-table.ts';
import { escapeXml } from '../export/stable-zip.ts';
import { hasRightToLeft } from '../export/text-direction.ts';
import { tableHtml, tableStyle } from '../export/write-html.ts';
import { t } from '../messages/all-messages.ts';
import type { Report, ReportBlock, ReportHeading } from './report-block.ts';

const style = `
@page { margin: 20mm 18mm; }
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; font: 16px/1.55 "Source Serif 4", Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .4rem; }
h2 { font-size: 1.35rem; margin: 2.4rem 0 .3rem; border-bottom: 1px solid #888; } h3 { font-size: 1.15rem; margin: 1.8rem 0 .3rem; }
h4 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; } h5 { font-size: 1rem; font-style: italic; margin: 1.2rem 0 .3rem; }
p { margin: 0 0 .5rem; white-space: pre-wrap; } .soft { color: #555; font-size: .88rem; }
.study { font-weight: 600; margin: .9rem 0 .3rem; break-after: avoid; }
blockquote { margin: 0 0 .5rem; padding-inline-start: 1.2rem; break-inside: avoid; } .under { padding-inline-start: 1.2rem; } cite { font-style: normal; color: #555; font-size: .88rem; }
nav ol { list-style: none; padding: 0; margin: 0; } nav li { margin: .1rem 0; } nav a { color: inherit; text-decoration-color: #aaa; text-underline-offset: .15em; }
nav h2 { font-size: 1.1rem; } .l2 { padding-inline-start: 1.2rem; } .l3 { padding-inline-start: 2.4rem; } .l4 { padding-inline-start: 3.6rem; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; } h2, h3, h4, h5 { break-after: avoid; } }
`;

/** Of a report that may have tables and figures. */
const figureStyle =
  '.table { margin: 1.2rem 0; overflow-x: auto; overflow-wrap: normal; font-size: .82rem; } figure { margin: 1.2rem 0; } figure svg { max-width: 100%; height: auto; } figcaption { margin-top: .3rem; }';

/** Writes the file in pieces, as the blocks are made; `onBlock` is told of each. */
export function* writeReportHtml(report: Report, onBlock?: () => void): Generator<string> {
  yield htmlHead({
    asOf: report.asOf,
    title: escaped(`${report.title} – ${report.reviewTitle}`),
    style: report.figures === undefined ? style : `${style}${tableStyle}\n${figureStyle}\n`,
  });
  yield `<header>
<h1${direction(report.title)}>${escaped(report.title)}</h1>
<p${direction(report.reviewTitle)}>${escaped(report.reviewTitle)}</p>
${report.notes.map((note) => `<p class="soft"${direction(note)}>${escaped(note)}</p>`).join('\n')}
</header>
`;
  if (report.contents.length > 0) yield* contents(report.contents);
  yield '<main>\n';
  for (const block of report.blocks) {
    yield* block.kind === 'table' ? tableBlock(block) : [blockHtml(block)];
    onBlock?.();
  }
  yield '</main>\n</body>\n</html>\n';
}

function* contents(headings: readonly ReportHeading[]): Generator<string> {
  yield `<nav aria-labelledby="contents">\n<h2 id="contents">${escaped(t('report.contents'))}</h2>\n<ol>\n`;
  for (const { anchor, level, text } of headings)
    yield `<li class="l${level}"><a href="#${escaped(anchor)}"${direction(text)}>${escaped(text)}</a></li>\n`;
  yield '</ol>\n</nav>\n';
}

function* tableBlock({
  number,
  table,
}: Extract<ReportBlock, { readonly kind: 'table' }>): Generator<string> {
  yield '<div class="table">\n';
  yield* tableHtml(table, escaped(t('writeUp.tableLabel', { number })));
  yield '</div>\n';
}

function blockHtml(block: Exclude<ReportBlock, { readonly kind: 'table' }>): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} id="${escaped(block.anchor)}"${direction(block.text)}>${escaped(block.text)}</h${block.level + 1}>\n`;
    case 'text': {
      const label = block.label === undefined ? '' : `<b>${escaped(block.label)}</b> `;
      return `<p${direction(block.text)}>${label}${escaped(block.text)}</p>\n`;
    }
    case 'soft':
    case 'study':
      return `<p class="${block.kind === 'soft' && block.underQuote === true ? 'soft under' : block.kind}"${direction(block.text)}>${escaped(block.text)}</p>\n`;
    case 'quote':
      return `<blockquote${direction(block.quote)}>“${escaped(block.quote)}” <cite>${escaped(block.where)}</cite></blockquote>\n`;
    case 'figure': {
      const { figure, number } = block;
      const label = escaped(t('writeUp.figureLabel', { number }));
      // The drawing says itself what it shows.
      const drawing = figure.svg.replace(/^<\?xml[^>]*\?>\s*/, '');
      return `<figure>\n${drawing}<figcaption${direction(figure.title)}><b>${label}</b> ${escaped(figure.title)}.</figcaption>\n</figure>\n`;
    }
  }
}

function escaped(text: string): string {
  return escapeXml(legalText(text));
}

function direction(text: string): string {
  return hasRightToLeft(text) ? ' dir="auto"' : '';
}
