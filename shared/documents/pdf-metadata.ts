import { doiIn } from '../bibliography/identifiers.ts';
import { authorsIn } from './author-line.ts';
import { usefulTitle } from './metadata-title.ts';
import type { PaperFacts } from './paper-facts.ts';

/** What pdf.js gives of a file's metadata: the entries of its dictionary, and those of its XML. */
export interface PdfMetadata {
  readonly info: object;
  readonly metadata?: { get(name: string): unknown } | null;
}

/** In UTF-16 units; an entry of a megabyte is no name. */
const longestEntry = 2000;

/** What a PDF says of itself beside its text; whether that is so is for others to judge. */
export function factsOfMetadata({ info, metadata }: PdfMetadata): PaperFacts {
  const entry = (name: string): string => {
    const value: unknown = Reflect.get(info, name);
    return typeof value === 'string' ? value.slice(0, longestEntry).trim() : '';
  };
  const title = usefulTitle(entry('Title'));
  const authors = authorsIn(entry('Author'));
  const doi =
    doiIn(textOf(metadata?.get('prism:doi'))) ?? doiIn(entry('doi')) ?? doiIn(entry('Subject'));
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors === undefined ? {} : { authors }),
    ...(doi === undefined ? {} : { doi }),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longestEntry) : '';
}
