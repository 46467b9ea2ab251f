import { comparableText } from '../bibliography/comparable-text.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import { throwIfCancelled } from '../progress.ts';
import { type DecodedText, decodeText, otherLinesProblem } from './decode-text.ts';
import { canBeTitleOf, factsOfDocument } from './document-facts.ts';
import { maximumDocumentBytes } from './document-limit.ts';
import { openingOfBlocks } from './first-page-blocks.ts';
import { factsOfOpening, type OpeningFacts } from './first-page-facts.ts';
import { factsOfHead } from './html-head.ts';
import { otrText } from './otr-format.ts';
import type { PaperFacts } from './paper-facts.ts';
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
    throw new ExpectedError('empty-file', t('error.emptyFile'));
  }
  if (file.bytes.length > maximumDocumentBytes) {
    throw new ExpectedError('file-too-large', t('error.fileTooLarge'));
  }
  const reading = await readByFormat(file, options);
  throwIfCancelled(options.signal);
  return withText(withFacts(withTurnsAsParagraphs(reading), file.name));
};

/** What one format gave, before it is weighed what of it the document is called by. */
interface FormatReading extends Omit<DocumentReading, 'title' | 'paper'> {
  /** From the file's own metadata or first heading. */
  readonly metadata: PaperFacts;
  /** What it tells reference managers. */
  readonly declared?: PaperFacts;
  /** Where pages are known; otherwise it is read from the blocks. */
  readonly opening?: OpeningFacts;
}

function withFacts(reading: FormatReading, name: string): DocumentReading {
  const { declared = {}, metadata, opening, ...rest } = reading;
  const { format, body } = rest;
  const isSpoken = format === 'srt' || format === 'vtt';
  const paper = factsOfDocument({
    name,
    text: body.text,
    opening: opening ?? (isSpoken ? noOpening : factsOfOpening([openingOfBlocks(body)])),
    declared,
    metadata,
    isOneFile: format !== 'pdf',
  });
  const title = tidyTitle(paper.facts.title);
  return title === undefined
    ? { ...rest, title: titleFromName(name), paper }
    : { ...rest, title, paper: { ...paper, facts: { ...paper.facts, title } } };
}

const noOpening: OpeningFacts = { facts: {}, years: [] };

/** What is said may be set in bold or as a heading; it heads nothing, and is no title. */
function withTurnsAsParagraphs(reading: FormatReading): FormatReading {
  const body = turnsAsParagraphs(reading.body);
  if (body === reading.body) return reading;
  const turns = body.blocks.filter(({ kind }, index) => reading.body.blocks[index]?.kind !== kind);
  const isTurn = (title: string): boolean =>
    turns.some(({ start, end }) =>
      body.text.slice(start, end).replace(/\s+/g, ' ').startsWith(title),
    );
  const headed = ({ title }: PaperFacts): PaperFacts =>
    title === undefined || isTurn(title) ? {} : { title };
  const { declared = {}, metadata, opening } = reading;
  return {
    ...reading,
    body,
    metadata: headed(metadata),
    declared: headed(declared),
    // Who speaks is no author.
    ...(opening === undefined ? {} : { opening: { facts: headed(opening.facts), years: [] } }),
  };
}

async function readByFormat(file: SourceFile, options: ReadingOptions): Promise<FormatReading> {
  const format = recogniseFormat(file.name, file.bytes);
  if (format === 'pdf') {
    const { readPdf } = await import('./read-pdf.ts');
    const { metadata, opening, body, problems } = await readPdf(file.bytes, options);
    return { format, metadata, opening: opening(), body, problems };
  }
  if (format === 'docx') {
    const { readDocx } = await import('./read-docx.ts');
    const { body, problems, title } = readDocx(file.bytes);
    return { format, metadata: titled(title), body, problems };
  }
  if (format === 'odt' || format === 'rtf') {
    const { body, problems, title } =
      format === 'odt'
        ? (await import('./read-odt.ts')).readOdt(file.bytes)
        : (await import('./read-rtf.ts')).readRtf(file.bytes);
    return { format, metadata: titled(title), body, problems };
  }
  const decoded: DecodedText =
    format === 'html' && options.encoding === undefined
      ? decodeHtml(file.bytes)
      : decodeText(file.bytes, options.encoding);
  const { text, encoding } = decoded;
  if (text.length > maximumTextLength) throw tooLong();
  const problems: ReadingProblem[] = [
    ...(encoding === 'utf-8' ? [] : [{ message: t('reading.readAs', { encoding }) }]),
    ...otherLinesProblem(decoded),
  ];
  if (format === 'srt' || format === 'vtt') {
    const { readSubtitles } = await import('./read-subtitles.ts');
    return { format, metadata: {}, body: readSubtitles(text), problems };
  }
  if (format === 'text') {
    const { readPlainText } = await import('./read-text.ts');
    return { format, metadata: {}, body: readPlainText(text), problems };
  }
  const recording = format === 'html' ? otrText(text) : undefined;
  if (recording !== undefined) {
    const { readOtr } = await import('./read-otr.ts');
    return { format, metadata: {}, body: readOtr(recording), problems };
  }
  const reading =
    format === 'html'
      ? (await import('./read-html.ts')).readHtmlText(text)
      : (await import('./read-markdown.ts')).readMarkdownText(text);
  problems.push(...reading.problems);
  const { body, title } = reading;
  // The front matter of Markdown is written for the text; a page's `<title>` may be that of its site.
  const declared = format === 'html' ? factsOfHead(text) : titled(title);
  const opening = withoutSiteName(factsOfOpening([openingOfBlocks(body)]), title, body.text);
  return { format, metadata: titled(title), declared, opening, body, problems };
}

/** The first heading of a web page is the paper's where the page's title begins with it, or is a name that the page has nothing of. */
function withoutSiteName(
  opening: OpeningFacts,
  title: string | undefined,
  text: string,
): OpeningFacts {
  const { title: heading, ...facts } = opening.facts;
  if (heading === undefined || title === undefined) return opening;
  const isPaper =
    comparableText(title).startsWith(comparableText(heading)) || !canBeTitleOf(title, text);
  return isPaper ? opening : { ...opening, facts };
}

function titled(title: string | undefined): PaperFacts {
  return title === undefined ? {} : { title };
}

function withText(reading: DocumentReading): DocumentReading {
  if (reading.body.text.length > maximumTextLength) throw tooLong();
  // Scanned pages hold no text, but regions of them can be coded.
  if (reading.body.blocks.length > 0 || reading.body.pages.length > 0) return reading;
  throw new ExpectedError('no-text', t('error.noText'));
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
  return new ExpectedError('text-too-long', t('error.documentTooLong'));
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
    tidyTitle(last.replace(/\.[A-Za-z0-9]{1,8}$/, '')) ?? tidyTitle(last) ?? t('reading.untitled')
  );
}
