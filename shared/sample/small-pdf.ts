/**
 * Writes small PDFs: one content stream a page, Helvetica at given places, a true cross-reference table.
 * The same input always gives the same bytes.
 */

/** An object of a PDF: as it is written, or a stream whose content has one character a byte. */
export type PdfObject = string | PdfStream;

export interface PdfStream {
  readonly dictionary: string;
  readonly content: string;
}

/** A piece of a page's text: where its baseline starts, in points from the lower left corner. */
export interface PdfWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Of the letters, in points. */
  readonly size: number;
  readonly bold?: boolean;
  /** Points that each blank is wider. */
  readonly wordSpacing?: number;
}

/** What WinAnsi puts where Latin-1 has controls. */
const winAnsi: Readonly<Record<string, string>> = {
  '•': '\x95',
  '–': '\x96',
  '—': '\x97',
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '†': '\x86',
};

/** Text as it stands between the brackets of a PDF string. */
export function pdfString(text: string): string {
  return text
    .replace(/[•–—‘’“”†]/g, (sign) => winAnsi[sign] ?? sign)
    .replace(/[\\()]/g, (sign) => `\\${sign}`);
}

/** One of the fonts that every reader of PDFs has; `more` is further entries of its dictionary. */
export function pdfFont(name: string, more = ''): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding ${more}>>`;
}

/** Bytes of a PDF with pages of A4 that hold the given words; they are numbered from `first`. */
export function smallPdf(
  pages: readonly (readonly PdfWords[])[],
  { first: number, title }: { readonly title: string; readonly first: number },
): Uint8Array<ArrayBuffer> {
  const first = 6;
  const kids = pages.map((_page, index) => `${first + index * 2} 0 R`).join(' ');
  return writePdfObjects(
    [
      `<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /D /St ${number} >>] >> >>`,
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      pdfFont('Helvetica'),
      pdfFont('Helvetica-Bold'),
      `<< /Title (${pdfString(title)}) >>`,
      ...pages.flatMap((words, index): PdfObject[] => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + index * 2 + 1} 0 R ` +
          '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>',
        { dictionary: '', content: words.map(shown).join('\n') },
      ]),
    ],
    '/Root 1 0 R /Info 5 0 R',
  );
}

function shown({ bold = false, size, text, wordSpacing = 0, x, y }: PdfWords): string {
  const font = bold ? 'F2' : 'F1';
  return `BT /${font} ${size} Tf ${wordSpacing.toFixed(3)} Tw ${x.toFixed(2)} ${y.toFixed(2)} Td (${pdfString(text)}) Tj ET`;
}

/** Puts objects and trailer together; `writeStream` writes a stream where it is not as it stands, such as locked. */
export function writePdfObjects(
  objects: readonly PdfObject[],
  trailer: string,
  writeStream: (stream: PdfStream, number: number) => string = plainStream,
): Uint8Array<ArrayBuffer> {
  const parts: string[] = ['%PDF-1.4\n'];
  let length = parts[0]?.length ?? 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const offsets = objects.map((object, index) => {
    const offset = length;
    const number = index + 1;
    const written = typeof object === 'string' ? object : writeStream(object, number);
    add(`${number} 0 obj\n${written}\nendobj\n`);
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = length;
  const size = objects.length + 1;
  add(`xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`);
  add(`trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Uint8Array.from(parts.join(''), (unit) => unit.charCodeAt(0));
}

/** A stream as it is written in its object. */
export function plainStream({ content, dictionary }: PdfStream): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
