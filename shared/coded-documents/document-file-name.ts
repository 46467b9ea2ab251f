/** Names of files of documents, which tell the documents of one export apart. */
import { t } from '../messages/all-messages.ts';
import type { CodedDocument } from './coded-document.ts';

/** Letters and digits of a name that are kept. */
const longest = 70;

/** Gives each document a name that none before it had: `harrow-2016-findings-coded.html`. */
export class DocumentFileNames {
  readonly #given = new Set<string>();

  nameOf(
    { document, isClean, study }: Pick<CodedDocument, 'document' | 'isClean' | 'study'>,
    extension: string,
  ): string {
    const suffix = t(isClean ? 'documents.cleanSuffix' : 'documents.codedSuffix');
    const stem = [stemOf(`${study} ${document.title}`), suffix].filter(Boolean).join('-');
    let name = `${stem}.${extension}`;
    for (let number = 2; this.#given.has(name); number += 1)
      name = `${stem}-${number}.${extension}`;
    this.#given.add(name);
    return name;
  }
}

/** Letters of every script stay: most file systems take them, and without them Arabic titles had no name. */
function stemOf(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...plain]
    .slice(0, longest)
    .join('')
    .replace(/^-+|-+$/g, '');
}
