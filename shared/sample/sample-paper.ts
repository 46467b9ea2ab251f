/** One study of the sample as a journal printed it: a PDF in two columns, and the text that reading it gives. */
import { buildTextBody, type PageStart, type SourceBlock } from '../documents/canonical.ts';
import type { TextBody } from '../documents/text-body.ts';
import { textWidth } from './helvetica.ts';
import type { SampleStudy } from './sample-content.ts';
import { type PdfWords, smallPdf } from './small-pdf.ts';

export interface SamplePaper {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly body: TextBody;
}

/** How a block is set, in points. */
interface Style {
  readonly size: number;
  readonly bold: boolean;
  /** From baseline to baseline. */
  readonly leading: number;
  /** Above the first line, unless that stands at the head of a column. */
  readonly above: number;
}

interface Line {
  readonly text: string;
  /** Offset of its first letter in the text of its block. */
  readonly at: number;
  readonly isLast: boolean;
}

/** The paper is A4. */
const edges = { left: 56, right: 539, top: 782, bottom: 70 };
const gutter = 23;
const columnWidth = (edges.right - edges.left - gutter) / 2;

const styles = {
  running: { size: 8, bold: false, leading: 10, above: 0 },
  title: { size: 17, bold: true, leading: 21, above: 18 },
  authors: { size: 10.5, bold: false, leading: 15, above: 6 },
  heading: { size: 12, bold: true, leading: 17, above: 12 },
  text: { size: 10.5, bold: false, leading: 15.5, above: 6 },
} as const satisfies Record<string, Style>;

/** Sets the study in print. */
export function samplePaper(study: SampleStudy): SamplePaper {
  const { abstract, citation, method, participants, results, setting } = study;
  const title = citation.title ?? '';
  const names = (citation.author ?? []).map((name) =>
    'family' in name ? `${name.given} ${name.family}` : name.literal,
  );
  const first = Number(citation.page?.split('–')[0]);
  const [[year] = []] = citation.issued?.['date-parts'] ?? [];
  const journal = `${citation['container-title']} ${year}; ${citation.volume}: ${citation.page}`;
  const press = new Press(journal, first);
  press.setAcross({ kind: 'title', text: title }, styles.title);
  press.setAcross({ kind: 'paragraph', text: names.join(', ') }, styles.authors);
  press.setAcross({ kind: 'heading', text: 'Abstract', level: 2 }, styles.heading);
  press.setAcross({ kind: 'paragraph', text: abstract }, styles.text);
  press.beginColumns();
  const methods = `# Methods\n\n${method}. ${participants}. ${setting}.`;
  for (const text of `${methods}\n\n${results}`.split('\n\n')) {
    if (text.startsWith('# ')) press.setHeading({ kind: 'heading', text: text.slice(2), level: 2 });
    else press.setText({ kind: 'paragraph', text });
  }
  press.endPage();
  return {
    bytes: smallPdf(press.pages, { title, first }),
    body: buildTextBody(press.blocks),
  };
}

/** Sets blocks below each other, first across the page, then in columns. */
class Press {
  readonly pages: PdfWords[][] = [[]];
  /** As they are read: what stands at the edges of a page comes last on it, but before what runs over to the next. */
  readonly blocks: SourceBlock[] = [];
  readonly #running: string;
  readonly #first: number;
  /** Where the columns of this page begin, and the baseline of the line set last. */
  #top = edges.top;
  #y = edges.top - styles.running.leading;
  #x = edges.left;
  #isAtTop = false;

  /** `running` stands above every page; `first` is the number of the first one. */
  constructor(running: string, first: number) {
    this.#running = running;
    this.#first = first;
  }

  setAcross(block: SourceBlock, style: Style): void {
    this.#set(block, style, edges.right - edges.left);
  }

  beginColumns(): void {
    this.#top = this.#y - 14;
    this.#startColumn(edges.left);
  }

  /** A heading stays with two lines of what it stands over. */
  setHeading(block: SourceBlock): void {
    const { above, leading } = styles.heading;
    const lines = linesOf(block.text, styles.heading, columnWidth).length;
    if (this.#y - above - leading * lines - styles.text.leading * 2 < edges.bottom) this.#turn();
    this.#set(block, styles.heading, columnWidth);
  }

  setText(block: SourceBlock): void {
    this.#set(block, styles.text, columnWidth);
  }

  /** Sets the running head and the number of the page. */
  endPage(): void {
    const { size } = styles.running;
    const number = this.#label(this.pages.length - 1);
    this.pages
      .at(-1)
      ?.push(
        { text: this.#running, x: edges.left, y: edges.top, size },
        { text: number, x: 290, y: 40, size },
      );
    for (const text of [this.#running, number]) this.blocks.push({ kind: 'furniture', text });
  }

  #set(block: SourceBlock, style: Style, width: number): void {
    const pageStarts: PageStart[] = [];
    for (const [index, line] of linesOf(block.text, style, width).entries()) {
      const gap = index === 0 && !this.#isAtTop ? style.above : 0;
      if (this.#y - gap - style.leading < edges.bottom) this.#turn();
      const page = this.pages.length - 1;
      if (this.pages[page]?.length === 0)
        pageStarts.push({ at: line.at, label: this.#label(page) });
      this.#y -= style.leading + (this.#isAtTop ? 0 : gap);
      this.#isAtTop = false;
      this.pages[page]?.push(printed(line, { ...style, x: this.#x, y: this.#y, width }));
    }
    this.blocks.push(pageStarts.length === 0 ? block : { ...block, pageStarts });
  }

  /** Goes on in the next column, or at the head of the next page. */
  #turn(): void {
    if (this.#x === edges.left) this.#startColumn(edges.left + columnWidth + gutter);
    else {
      this.endPage();
      this.pages.push([]);
      this.#top = edges.top - 24;
      this.#startColumn(edges.left);
    }
  }

  #startColumn(x: number): void {
    this.#x = x;
    this.#y = this.#top;
    this.#isAtTop = true;
  }

  #label(page: number): string {
    return String(this.#first + page);
  }
}

/** A line, stretched to the width but for the last. */
function printed(
  { isLast, text }: Line,
  {
    bold,
    size,
    width,
    x,
    y,
  }: Style & { readonly x: number; readonly y: number; readonly width: number },
): PdfWords {
  const blanks = text.split(' ').length - 1;
  const spare = width - textWidth(text, size);
  const wordSpacing = isLast || bold || blanks === 0 ? 0 : spare / blanks;
  return { text, x, y, size, bold, wordSpacing };
}

/** Breaks text into lines at its blanks. */
function linesOf(text: string, { bold, size }: Style, width: number): readonly Line[] {
  // Bold letters are about a fifteenth wider.
  const room = bold ? width / 1.07 : width;
  const lines: { text: string; at: number }[] = [];
  let at = 0;
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line.text} ${word}`, size) <= room)
      line.text += ` ${word}`;
    else lines.push({ text: word, at });
    at += word.length + 1;
  }
  return lines.map((line, index) => ({ ...line, isLast: index === lines.length - 1 }));
}
