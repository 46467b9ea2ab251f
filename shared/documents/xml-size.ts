import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';

/** Elements of one part: a thesis has 200,000; more than this takes longer to read than anybody waits. */
const mostElements = 3_000_000;

/** Throws an `ExpectedError` for a part of a document with more elements than can be read. */
export function requireReadableSize(xml: string, kind: 'odt' | 'docx'): void {
  let elements = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1))
    if (xml.charCodeAt(at + 1) !== 0x2f) elements += 1;
  if (elements <= mostElements) return;
  throw new ExpectedError('file-too-large', t('error.hugeDocument', { kind, count: mostElements }));
}
