import type { Citation } from './citation.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import { type LineBefore, splitTagged, type TaggedLine } from './tagged-lines.ts';
import { inFileOrder, type ReadingProblem, type TaggedField } from './tagged-record.ts';

const map: FieldMap = {
  type: ['DT', 'PT'],
  title: ['TI'],
  author: ['AF', 'AU', 'CA'],
  date: ['PY', 'PD'],
  container: ['SO', 'JI', 'J9'],
  volume: ['VL'],
  issue: ['IS'],
  page: ['PS'],
  // BR and SP are how some exports in the ISI format write BP.
  pageRange: [['BP', 'BR', 'SP'], ['EP']],
  publisher: ['PU'],
  doi: ['DI'],
  pmid: ['PM', 'number of MEDLINE'],
  issn: ['SN', 'EI'],
  url: [],
  abstract: ['AB'],
  language: ['LA'],
  keyword: ['DE', 'ID'],
};

/** Tags whose lines are values of their own; elsewhere a further line goes on with the value. */
const lists = new Set(['AU', 'AF', 'BA', 'BF', 'CA', 'BE', 'C1', 'CR', 'RI', 'OI']);

/**
 * Reads the tagged format of Web of Science (.ciw, .isi, .txt): two letters, a blank and a value; further
 * lines are indented. Every record gives a citation, also one without its ER line.
 */
export function readWebOfScience(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const { problems, records } = splitTagged(text, { lineOf, lists });
  const citations = records.map(({ fields, ...record }) =>
    citationByMap(
      { ...record, fields: plainFields(withoutRepeatedNames(fields)) },
      map,
      file,
      problems,
    ),
  );
  return { citations, problems: inFileOrder(problems) };
}

function lineOf(line: string, { hasFields, isOpen }: LineBefore): TaggedLine | undefined {
  const [, tag, value = ''] = /^([A-Z][A-Z0-9])(?: (.*))?$/.exec(line.trimEnd()) ?? [];
  if (tag === undefined) return undefined;
  if (tag === 'FN' || tag === 'VR' || tag === 'EF') return 'passed-over';
  if (tag === 'ER') return 'end';
  const begins = !isOpen || (tag === 'PT' && hasFields);
  return { begins, field: { tag, value: value.trim() } };
}

/** The fields as they are read; a record that Web of Science has from MEDLINE has its PubMed number in that of its own. */
function plainFields(fields: readonly TaggedField[]): readonly TaggedField[] {
  const number = fields.find(({ tag, value }) => tag === 'UT' && value.startsWith('MEDLINE:'));
  return [
    ...fields.map(plainField(fields)),
    ...(number === undefined ? [] : [{ tag: 'number of MEDLINE', value: number.value }]),
  ];
}

/** Inspec writes indices as `/sub 3/`; an article without pages has a number, and a page has no blank inside. */
function plainField(fields: readonly TaggedField[]): (field: TaggedField) => TaggedField {
  const hasPages = fields.some(({ tag, value }) => /^(?:BP|BR|SP|PS)$/.test(tag) && value !== '');
  return ({ tag, value }) => {
    if (tag === 'TI' || tag === 'AB') {
      return {
        tag,
        value: value.replace(/\/(?:sub|sup) ([^/]{1,20})\//g, (_, index: string) => index.trim()),
      };
    }
    if (tag === 'BP' || tag === 'EP') return { tag, value: value.replace(/(?<=\d) (?=\d)/g, '') };
    return { tag: tag === 'AR' && !hasPages ? 'PS' : tag, value };
  };
}

/** Where the full names are fewer than the short ones, the short ones are the better list. */
function withoutRepeatedNames(fields: readonly TaggedField[]): readonly TaggedField[] {
  const count = (wanted: string) => fields.filter(({ tag }) => tag === wanted).length;
  const kept = count('AF') < count('AU') ? fields.filter(({ tag }) => tag !== 'AF') : fields;
  return count('AF') === count('AU') ? kept.filter(({ tag }) => tag !== 'AU') : kept;
}
