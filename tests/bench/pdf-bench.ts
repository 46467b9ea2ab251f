/**
 * A book-length PDF to coded-ready text with its geometry, and the memory that is left after many such
 * files were read one after the other.
 */
import { pathToFileURL } from 'node:url';
import { readPdf } from '../../shared/documents/read-pdf.ts';
import { makePdf, type PdfPageContent, type PdfText } from '../fixtures/make-pdf.ts';
import { median, printFigures } from './figures.ts';

const size = { pages: 350, letters: 700_000, files: 50 };

export async function runPdfBench(): Promise<number> {
  const bytes = makePdf(bookPages());
  const times: number[] = [];
  let letters = 0;
  let longestGap = 0;
  let peak = 0;
  for (let file = 0; file < size.files; file += 1) {
    let told = performance.now();
    const start = told;
    const { body } = await readPdf(bytes, {
      onProgress: () => {
        longestGap = Math.max(longestGap, performance.now() - told);
        told = performance.now();
      },
    });
    times.push(performance.now() - start);
    letters = body.text.length;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return printFigures(
    `PDF of ${size.pages} pages and ${letters} characters, ${size.files} files one after the other`,
    [
      {
        name: 'first file to text and geometry',
        value: (times[0] ?? 0) / 1000,
        unit: 's',
        target: 10,
      },
      { name: 'a file, median', value: median(times) / 1000, unit: 's', target: 10 },
      { name: 'longest time between two pages', value: longestGap, unit: 'ms' },
      { name: 'heap after all files', value: heapUsed / 2 ** 20, unit: 'MB', target: 500 },
      // Node keeps what it once took; the application's own memory is measured by the group `books`.
      { name: 'process memory after all files', value: rss / 2 ** 20, unit: 'MB' },
      { name: 'process memory at its highest', value: peak / 2 ** 20, unit: 'MB' },
    ],
  );
}

const words =
  'the nurses on ward spoke of time as something taken from them and patients who paid for it nobody had planned it so they said no manager could say when it began what knew was that mornings become too short a question asked at wrong moment went unanswered until evening round'.split(
    ' ',
  );

/** Two columns of hyphened prose on each page, under a running head and over a page number. */
export function bookPages(): PdfPageContent[] {
  const perPage = size.letters / size.pages;
  let at = 0;
  const nextLine = (): string => {
    let line = '';
    while (line.length < 40) {
      at = (at * 31 + 7) % 1_000_003;
      line += `${line === '' ? '' : ' '}${words[at % words.length]}`;
    }
    return at % 5 === 0 ? `${line}.` : line;
  };
  return Array.from({ length: size.pages }, (_page, index) => {
    const texts: PdfText[] = [
      { x: 60, y: 805, size: 8, text: 'A book about time on the ward' },
      { x: 290, y: 28, size: 8, text: String(index + 1) },
    ];
    let letters = 0;
    for (const x of [60, 320]) {
      for (let y = 760; y > 60 && letters < perPage; y -= 13.5) {
        const text = nextLine();
        texts.push({ x, y, text });
        letters += text.length + 1;
      }
    }
    return { texts };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runPdfBench();
