import { ExpectedError } from '../errors.ts';
import { throwIfCancelled } from '../progress.ts';
import { type DecodedText, decodeText, otherLinesProblem } from './decode-text.ts';
import { maximumDocumentBytes } from './document-limit.ts';
import { otrText } from './otr-format.ts';
import type {
  DocumentReading,
  ReadDocument,
  ReadingOptions,
  ReadingProblem,
  SourceFile,
} from './reading.ts';
import { recogniseFormat } from './recognise-format.ts';
import { turnsAsParagraphs } from './turns-as-paragraphs.ts';

/** The longest text read, in UTF-16 units: about 6,000 pages. */
export const maximumTextLength = 20_000_000;

/**
 * Turns a file into a text body, whatever its format. The same bytes give the same body in browser,
 * desktop and command line. Throws one `ExpectedError` for a file that cannot be read.
 */
export const readDocument: ReadDocument = async (file, options = {}) => {
  throwIfCancelled(options.signal);
  if (file.bytes.length === 0) {
    throw new ExpectedError(
      'empty-file',
      'The file is empty, so there is nothing to read. Fetch it again if it should hold text.',
    );
  }
  if (file.bytes.length > maximumDocumentBytes) {
    throw new ExpectedError(
      'file-too-large',
      'The file is larger than 100 MB, so it was not read. Save it with smaller pictures, or split it.',
    );
  }
  const reading = await readByFormat(file, options);
  throwIfCancelled(options.signal);
  return withText(withTurnsAsParagraphs(reading, titleFromName(file.name)));
};

/** What is said may be set in bold or as a heading; it heads nothing, and is no title. */
function withTurnsAsParagraphs(reading: DocumentReading, fallback: string): DocumentReading {
  const body = turnsAsParagraphs(reading.body);
  if (body === reading.body) return reading;
  const isTurn = body.blocks.some(
    ({ start, end }, index) =>
      reading.body.blocks[index]?.kind !== body.blocks[index]?.kind &&
      body.text.slice(start, end).replace(/\s+/g, ' ').startsWith(reading.title),
  );
  return { ...reading, body, title: isTurn ? fallback : reading.title };
}

async function readByFormat(file: SourceFile, options: ReadingOptions): Promise<DocumentReading> {
  const format = recogniseFormat(file.name, file.bytes);
  const fallback = titleFromName(file.name);
  if (format === 'pdf') {
    const { readPdf } = await import('./read-pdf.ts');
    const { title, body, problems } = await readPdf(file.bytes, options);
    return { format, title: tidyTitle(title) ?? fallback, body, problems };
  }
  if (format === 'docx') {
    const { readDocx } = await import('./read-docx.ts');
    const reading = readDocx(file.bytes);
    return { ...reading, format, title: tidyTitle(reading.title) ?? fallback };
  }
  if (format === 'odt' || format === 'rtf') {
    const reading =
      format === 'odt'
        ? (await import('./read-odt.ts')).readOdt(file.bytes)
        : (await import('./read-rtf.ts')).readRtf(file.bytes);
    return { ...reading, format, title: tidyTitle(reading.title) ?? fallback };
  }
  const decoded: DecodedText =
    format === 'html' && options.encoding === undefined
      ? decodeHtml(file.bytes)
      : decodeText(file.bytes, options.encoding);
  const { text, encoding } = decoded;
  if (text.length > maximumTextLength) throw tooLong();
  const problems: ReadingProblem[] = [
    ...(encoding === 'utf-8' ? [] : [{ message: `Read as ${encoding}.` }]),
    ...otherLinesProblem(decoded),
  ];
  if (format === 'srt' || format === 'vtt') {
    const { readSubtitles } = await import('./read-subtitles.ts');
    return { format, title: fallback, body: readSubtitles(text), problems };
  }
  if (format === 'text') {
    const { readPlainText } = await import('./read-text.ts');
    return { format, title: fallback, body: readPlainText(text), problems };
  }
  const recording = format === 'html' ? otrText(text) : undefined;
  if (recording !== undefined) {
    const { readOtr } = await import('./read-otr.ts');
    return { format, title: fallback, body: readOtr(recording), problems };
  }
  const reading =
    format === 'html'
      ? (await import('./read-html.ts')).readHtmlText(text)
      : (await import('./read-markdown.ts')).readMarkdownText(text);
  problems.push(...reading.problems);
  return { format, title: tidyTitle(reading.title) ?? fallback, body: reading.body, problems };
}

function withText(reading: DocumentReading): DocumentReading {
  if (reading.body.text.length > maximumTextLength) throw tooLong();
  // Scanned pages hold no text, but regions of them can be coded.
  if (reading.body.blocks.length > 0 || reading.body.pages.length > 0) return reading;
  throw new ExpectedError(
    'no-text',
    'The document holds no text, so there is nothing to code. Check that it is the file you meant.',
  );
}

/** A page may name an encoding of its own, which counts where the bytes are not UTF-8 or UTF-16. */
function decodeHtml(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes);
  if (/^utf-/.test(decoded.encoding)) return decoded;
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(
    decoded.text.slice(0, 2048),
  )?.[1];
  if (named === undefined || /^utf-?\d/i.test(named)) return decoded;
  try {
    return { text: new TextDecoder(named).decode(bytes), encoding: named.toLowerCase() };
  } catch {
    // An encoding nobody knows says nothing about the bytes.
    return decoded;
  }
}

function tooLong(): ExpectedError {
  return new ExpectedError(
    'text-too-long',
    'The document holds more than 20 million characters, so it was not read. Split it into several documents.',
  );
}

function tidyTitle(title: string | undefined): string | undefined {
  const tidy = title
    ?.toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (tidy === undefined || tidy === '') return undefined;
  return tidy.length <= 300
    ? tidy
    : `${tidy
        .slice(0, 299)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}

function titleFromName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return (
    tidyTitle(last.replace(/\.[A-Za-z0-9]{1,8}$/, '')) ?? tidyTitle(last) ?? 'Untitled document'
  );
}
