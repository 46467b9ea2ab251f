import { type Citation, surnameOf, yearOf } from '../../shared/bibliography/citation.ts';
import { foldLine } from '../../shared/text/word-filter.ts';

const lines = new WeakMap<Citation, string>();

/** What a record is found by, folded: authors, title, year, journal, DOI, abstract and keywords. */
export function citationLine(citation: Citation): string {
  let line = lines.get(citation);
  if (line === undefined) {
    const { abstract, author = [], DOI, keyword, title } = citation;
    const said = [title, yearOf(citation), citation['container-title'], DOI, abstract, keyword];
    line = foldLine([...author.map(surnameOf), ...said].map((part) => part ?? '').join('\n'));
    lines.set(citation, line);
  }
  return line;
}
