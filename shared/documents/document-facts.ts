/** From what the first page, the metadata and the file name say to what is known of a document. */

import { surnameOf } from '../bibliography/citation.ts';
import { comparableText } from '../bibliography/comparable-text.ts';
import { factsOfFileName } from './file-name-facts.ts';
import { openingLength } from './first-page.ts';
import type { OpeningFacts } from './first-page-facts.ts';
import { isLabel } from './first-page-labels.ts';
import { usefulTitle } from './metadata-title.ts';
import { joinedFacts, type PaperFacts, type SourcedFacts } from './paper-facts.ts';

/** What is weighed. */
export interface FactsFound {
  readonly name: string;
  readonly text: string;
  readonly opening: OpeningFacts;
  /** What the file tells reference managers, as the head of a journal's web page does: it counts before all else. */
  readonly declared: PaperFacts;
  /** What else the file says of itself beside its text. */
  readonly metadata: PaperFacts;
  /** The metadata were written with the text, as a Word document's are, and need no confirmation by it. */
  readonly isOneFile: boolean;
}

/**
 * The facts of a document: the first page before the metadata, these before the file name. Metadata count where
 * the text confirms them, the file name where it does not contradict the page; of several years that the page
 * names it may choose.
 */
export function factsOfDocument(found: FactsFound): SourcedFacts {
  const text = found.text.slice(0, openingLength);
  const hasName = namesIn(text);
  const metadata = found.isOneFile
    ? withUsefulTitle(found.metadata)
    : confirmed(found.metadata, text, hasName);
  const page = withBetterCase(found.opening.facts, metadata.title);
  const named = factsOfFileName(found.name, hasName);
  const declared = withUsefulTitle(found.declared);
  const known = { ...page, ...declared };
  // Another paper's name, or none of a paper's, says nothing about this one.
  const isOther =
    known.authors !== undefined && named.authors !== undefined && !isAmong(named, known);
  const name = isOther ? {} : named;
  const chosen =
    name.year !== undefined && found.opening.years.includes(name.year) ? { year: name.year } : {};
  return joinedFacts([
    ['metadata', declared],
    ['page', { ...page, ...chosen }],
    ['metadata', metadata],
    ['name', name],
  ]);
}

/** The title in capitals and small letters, where only the page shouts it. */
function withBetterCase(page: PaperFacts, title: string | undefined): PaperFacts {
  if (page.title === undefined || title === undefined || /\p{Ll}/u.test(page.title)) return page;
  return comparableText(page.title) === comparableText(title) ? { ...page, title } : page;
}

function withUsefulTitle(metadata: PaperFacts): PaperFacts {
  const { title, ...others } = metadata;
  const useful = usefulTitle(title);
  return useful === undefined || isLabel(useful) ? others : { ...others, title: useful };
}

/** Words of a title that is taken though the text does not have it: shorter ones are names of files and templates. */
const fewestWords = 4;

/** A scan has no text that could confirm anything. */
const fewestLetters = 60;

/**
 * What of the metadata stands in the text too; many words are a title in any case. One author alone is often
 * only who sent the manuscript in.
 */
function confirmed(
  metadata: PaperFacts,
  text: string,
  hasName: (name: string) => boolean,
): PaperFacts {
  const { authors, title, ...others } = withUsefulTitle(metadata);
  const isTitle = title !== undefined && canBeTitleOf(title, text);
  const surnames = authors?.map(surnameOf);
  const areAuthors =
    surnames?.every(hasName) === true &&
    // “Berg et al.”: one name is then not all of them.
    !(surnames.length === 1 && text.includes(`${surnames[0]} et al`));
  return {
    ...others,
    ...(isTitle ? { title } : {}),
    ...(areAuthors ? { authors } : {}),
  };
}

/** Whether a title beside the text can be that of the text: it stands there too, or has more words than names have. */
export function canBeTitleOf(title: string, text: string): boolean {
  if (title.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= fewestWords)
    return true;
  const opening = text.slice(0, openingLength);
  if (opening.includes(title)) return true;
  const page = comparableText(opening);
  return page.length < fewestLetters || page.includes(comparableText(title));
}

function isAmong({ authors: named = [] }: PaperFacts, { authors = [] }: PaperFacts): boolean {
  const known = new Set(authors.map((author) => comparableText(surnameOf(author))));
  return named.every((author) => known.has(comparableText(surnameOf(author))));
}

/** Tells which words a text has as names are written: with a capital, or all in capitals. */
function namesIn(text: string): (name: string) => boolean {
  // Most documents are asked about none.
  let words: ReadonlySet<string> | undefined;
  const has = (word: string): boolean => {
    words ??= new Set(text.normalize('NFC').match(/\p{Lu}[\p{L}\p{M}'’-]*/gu) ?? []);
    return words.has(word);
  };
  return (name) =>
    name
      .split(' ')
      .filter((word) => /^\p{Lu}/u.test(word))
      .every((word) => has(word) || has(word.toUpperCase()));
}
