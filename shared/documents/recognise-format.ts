import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import type { DocumentFormat } from '../records/document.ts';
import { decodeText } from './decode-text.ts';
import { requireNotForeign } from './foreign-file.ts';
import { latin1 } from './latin1.ts';
import { openZip } from './open-zip.ts';
import { looksLikeOtr } from './otr-format.ts';
import { subtitlesFormat } from './subtitles-format.ts';

/**
 * Tells a file's format from what is in it; its name only decides between kinds of text. Throws an `ExpectedError` for
 * what is no document.
 */
export function recogniseFormat(name: string, bytes: Uint8Array): DocumentFormat {
  requireNotForeign(name, bytes);
  const head = latin1(bytes.subarray(0, 1024));
  // Some writers put a line or two before the header, and readers accept that.
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return formatOfZip(bytes);
  if (head.startsWith('PK\u0005\u0006')) throw damagedArchive();
  if (head.trimStart().startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw oleFile(bytes);
  if (head.startsWith('%!PS')) throw notYetRead('postscript');
  const { text } = decodeText(bytes.subarray(0, sampleLength(bytes)));
  if (!looksLikeText(text)) {
    throw new ExpectedError('not-a-document', t('error.notText'));
  }
  return formatOfText(name, text);
}

// Even, so that a sample of UTF-16 stays UTF-16. A cut inside a UTF-8 letter would make the sample
// look like windows-1252; back up to a letter's first byte.
function sampleLength(bytes: Uint8Array): number {
  let length = Math.min(bytes.length, 8192);
  if (length === bytes.length) return length;
  while (length > 8184 && ((bytes[length] ?? 0) & 0xc0) === 0x80) length--;
  return length;
}

function formatOfText(name: string, text: string): DocumentFormat {
  const subtitles = subtitlesFormat(text);
  if (subtitles !== undefined) return subtitles;
  // A transcript of oTranscribe is a page of HTML in a wrapping of JSON.
  if (looksLikeOtr(text)) return 'html';
  const start = text.replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
  if (
    /^<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|h[1-6])[\s>/]/i.test(start)
  ) {
    return 'html';
  }
  if (/\.x?html?$/i.test(name)) return 'html';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}

function formatOfZip(bytes: Uint8Array): DocumentFormat {
  const entries = openZip(bytes);
  if (entries.has('word/document.xml')) return 'docx';
  const type = entries.get('mimetype');
  const mime = type === undefined || type.declaredSize > 200 ? '' : latin1(type.read());
  if (mime.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (mime.includes('opendocument.spreadsheet')) throw notYetRead('calc', 'table');
  if (mime.includes('opendocument')) throw notYetRead('openDocument');
  if (mime.includes('epub')) throw notYetRead('epub');
  // Word accepts other part names; the content types say what the main part is.
  const types = entries.get('[Content_Types].xml');
  if (types !== undefined && types.declaredSize < 1_000_000) {
    const list = latin1(types.read());
    if (list.includes('wordprocessingml.document.main+xml')) return 'docx';
    if (list.includes('spreadsheetml')) throw notYetRead('excel', 'table');
    if (list.includes('presentationml')) throw notYetRead('powerpoint');
  }
  throw new ExpectedError('not-a-document', t('error.archive'));
}

// The old Office container; it also wraps DOCX files that are encrypted. Stream names are UTF-16.
function oleFile(bytes: Uint8Array): ExpectedError {
  const text = latin1(bytes);
  if (text.includes([...'EncryptedPackage'].join('\0'))) {
    return new ExpectedError('password-protected', t('error.documentPassword'));
  }
  if (hasStream(text, 'WordDocument')) return notYetRead('oldWord');
  return hasStream(text, 'Workbook') || hasStream(text, 'Book')
    ? notYetRead('oldExcel', 'table')
    : notYetRead('oldOffice');
}

/** Whether an old Office container has a stream of this name, which it writes in UTF-16 and fills up with zeros. */
function hasStream(container: string, name: string): boolean {
  return container.includes(`${[...name].join('\0')}\0\0\0`);
}

/** `kind` and `advice` are those of the message. */
function notYetRead(kind: string, advice: 'document' | 'table' = 'document'): ExpectedError {
  return new ExpectedError('format-not-read', t('error.formatNotRead', { kind, advice }));
}

function damagedArchive(): ExpectedError {
  return new ExpectedError('damaged-file', t('error.emptyArchive'));
}

/**
 * True when hardly any character is a control character. A NUL says that it is no text, except in markup: browsers
 * leave stray ones out of a page.
 */
function looksLikeText(text: string): boolean {
  const strange = text.match(/(?![\t\n\v\f\r\u0085])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  const mayHoldNul = /^\s*<(?:!doctype|html|head|body|\?xml|!--)/i.test(text);
  return (mayHoldNul || !text.includes('\0')) && strange <= Math.max(1, text.length / 100);
}
