import { namesOfType } from '../bibliography/reference-types.ts';
import {
  datePartsOf,
  isoDate,
  keywordsOf,
  nameOnLine,
  namesOf,
  plainLine,
  plainParagraphs,
} from './plain-words.ts';
import type { Reference } from './reference.ts';

/** References as RIS, one after the other. An abstract is one line: further lines would be taken for fields by some programs. */
export function* writeRis(references: Iterable<Reference>): Generator<string> {
  for (const reference of references) yield `${linesOf(reference).join('\r\n')}\r\n\r\n`;
}

function linesOf({ citation, label, notes }: Reference): readonly string[] {
  const parts = datePartsOf(citation.issued);
  const [first, last] = pagesOf(plainLine(citation.page));
  const container = plainLine(citation['container-title']);
  const fields: readonly (readonly [tag: string, value: string])[] = [
    ...namesOf(citation.author).map((name) => ['AU', nameOnLine(name)] as const),
    ['TI', plainLine(citation.title)],
    // What stands under T2 in a book is its series.
    ...(citation.type === 'book' ? [] : ([['T2', container]] as const)),
    ['JF', container],
    ['PY', isoDate(parts.slice(0, 1))],
    ['DA', parts.length < 2 ? '' : `${isoDate(parts, '/')}${parts.length === 2 ? '//' : '/'}`],
    ['VL', plainLine(citation.volume)],
    ['IS', plainLine(citation.issue)],
    ['SP', first],
    ['EP', last],
    ['PB', plainLine(citation.publisher)],
    ['SN', plainLine(citation.ISSN)],
    ['DO', plainLine(citation.DOI)],
    ['AN', citation.PMID === undefined ? '' : `PMID: ${plainLine(citation.PMID)}`],
    ['UR', plainLine(citation.URL)],
    ['LA', plainLine(citation.language)],
    ['AB', plainParagraphs(citation.abstract).join(' ')],
    ...keywordsOf(citation.keyword).map((word) => ['KW', word] as const),
    ['LB', plainLine(label)],
    ...notes.map((note) => ['N1', plainLine(note)] as const),
  ];
  return [
    `TY  - ${namesOfType(citation.type).ris}`,
    ...fields.flatMap(([tag, value]) => (value === '' ? [] : [`${tag}  - ${value}`])),
    'ER  - ',
  ];
}

/** `41-50` is a first and a last page; anything else stands under the first. */
function pagesOf(page: string): readonly [string, string] {
  const [, first, last] = /^([^\s–-]+) ?[–-] ?([^\s–-]+)$/.exec(page) ?? [];
  return first === undefined || last === undefined || first === last ? [page, ''] : [first, last];
}
