import type { Citation } from './citation.ts';
import { numberOfPubmed, withPubmedNumber } from './endnote-numbers.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import { splitTagged } from './tagged-lines.ts';
import { inFileOrder, type ReadingProblem } from './tagged-record.ts';

const map: FieldMap = {
  type: ['%0'],
  title: ['%T', '%!'],
  author: ['%A'],
  date: ['%D', '%8'],
  container: ['%J', '%B'],
  volume: ['%V'],
  issue: ['%N'],
  page: ['%P'],
  publisher: ['%I'],
  doi: ['%R'],
  articleNumber: ['%]'],
  pmid: [numberOfPubmed],
  issn: ['%@'],
  url: ['%U'],
  abstract: ['%X'],
  language: ['%G'],
  keyword: ['%K'],
};

const numberTags = { accession: '%M', database: ['%~', '%W'], custom: ['%2', '%3', '%#'] };

/** Reads EndNote's tagged format (.enw), which Refer started: a percent sign, a character and a value. */
export function readEndNoteTagged(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  // Libraries write no %0, and set records apart by a blank line.
  const hasTypes = /^\s*%0/m.test(text);
  const { problems, records } = splitTagged(text, {
    joinOf: (tag) => (tag === '%K' ? '; ' : '\n'),
    lineOf: (line, { afterBlank, isOpen }) => {
      const [, tag, value = ''] = /^\s*(%[A-Z0-9!@#$&(){}~+>?=^*[\]])(?: (.*))?$/.exec(line) ?? [];
      if (tag === undefined) return undefined;
      const begins = !isOpen || tag === '%0' || (afterBlank && !hasTypes);
      return { begins, field: { tag, value: value.trim() } };
    },
  });
  const citations = records.map(({ fields, ...record }) =>
    citationByMap({ ...record, fields: withPubmedNumber(fields, numberTags) }, map, file, problems),
  );
  return { citations, problems: inFileOrder(problems) };
}
