import type { Citation } from './citation.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import { isBlankLine, linesOf, withTexts } from './lines.ts';
import type { ReadingProblem } from './tagged-record.ts';

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
  pmid: ['%M'],
  issn: ['%@'],
  url: ['%U'],
  abstract: ['%X'],
  language: ['%G'],
  keyword: ['%K'],
};

interface OpenRecord {
  readonly line: number;
  readonly fields: { readonly tag: string; value: string }[];
}

/** Reads EndNote's tagged format (.enw), which Refer started: a percent sign, a character and a value. */
export function readEndNoteTagged(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const problems: ReadingProblem[] = [];
  const records: OpenRecord[] = [];
  let open: OpenRecord | undefined;
  // Libraries write no %0, and set records apart by a blank line.
  const hasTypes = /^\s*%0/m.test(text);
  let afterBlank = false;
  linesOf(text.replace(/^\ufeff/, '')).forEach((line, index) => {
    const [, tag, value = ''] = /^\s*(%[A-Z0-9!@#$&(){}~+>?=^*[\]])(?: (.*))?$/.exec(line) ?? [];
    if (tag !== undefined) {
      if (open === undefined || tag === '%0' || (afterBlank && !hasTypes)) {
        open = { line: index + 1, fields: [] };
        records.push(open);
      }
      open.fields.push({ tag, value: value.trim() });
      afterBlank = false;
      return;
    }
    if (isBlankLine(line)) {
      afterBlank = true;
      return;
    }
    afterBlank = false;
    const last = open?.fields.at(-1);
    if (last === undefined) {
      const message = `This line belongs to no field and was not read: “${line.trim().slice(0, 80)}”.`;
      problems.push({ line: index + 1, message });
    } else last.value = `${last.value}${last.tag === '%K' ? '; ' : '\n'}${line.trim()}`;
  });
  const citations = withTexts(text, records).map((record) =>
    citationByMap(record, map, file, problems),
  );
  return { citations, problems: problems.sort((a, b) => a.line - b.line) };
}
