/**
 * EPPI-Reviewer’s JSON report, as its own source (`EPPI-Centre/ER4`) writes it: `CodeSets` with the codes that were chosen, and
 * `References` with what is known of each item and the codes it was given. Codes are kept with the reference under tags that
 * tell their kind and their set; of what the kinds mean for screening nothing is decided here.
 */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import type { Citation } from './citation.ts';
import { type EppiCode, eppiCodes, eppiTag } from './eppi-codes.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import { type Item, isItem, itemsIn, textOf } from './json-items.ts';
import { elementsOf } from './json-lines.ts';
import { familyFirstNames } from './names-in-cells.ts';
import { oneLine } from './plain-text.ts';
import type { ReadingProblem, TaggedField } from './tagged-record.ts';

const types: Readonly<Record<string, string>> = {
  'Journal, Article': 'article-journal',
  'Article In A Periodical': 'article-magazine',
  Report: 'report',
  'Research project': 'report',
  'Book, Whole': 'book',
  'Book, Chapter': 'chapter',
  Dissertation: 'thesis',
  'Conference Proceedings': 'paper-conference',
  'Document From Internet Site': 'webpage',
  'Web Site': 'webpage',
  'DVD, Video, Media': 'motion_picture',
  Interview: 'document',
  Generic: 'document',
};

const map: FieldMap = {
  type: ['TypeName'],
  title: ['Title'],
  author: ['Authors'],
  date: ['whole date', 'Year'],
  container: ['ParentTitle'],
  volume: ['Volume'],
  issue: ['Issue'],
  page: ['Pages'],
  publisher: ['Publisher', 'Institution'],
  doi: ['DOI'],
  pmid: [],
  issn: ['StandardNumber'],
  url: ['URL'],
  abstract: ['Abstract'],
  language: [],
  keyword: ['Keywords'],
  typeOf: (kind) => types[kind.trim()] ?? 'article-journal',
  namesIn: familyFirstNames,
};

/** What says the same as another field, or is of no use elsewhere. */
const leftOut = new Set(['ItemStatusTooltip', 'QuickCitation', 'Month', 'Keywords']);

/** Reads the JSON report. Throws `damaged-file` where it is no JSON, or holds no list of references. */
export function readEppi(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const { CodeSets, References } = parse(text, file);
  const codes = eppiCodes(CodeSets);
  const places = placesOf(text, References.length);
  const problems: ReadingProblem[] = [];
  const left = { passages: 0, outcomes: 0, gone: 0 };
  const citations = References.flatMap((reference, index) => {
    const { line, text: own } = places[index] ?? { line: 1, text: undefined };
    if (!isItem(reference)) {
      problems.push({ line, message: t('reading.noReference') });
      return [];
    }
    const given = itemsIn(reference.Codes);
    for (const code of given) left.passages += itemsIn(code.ItemAttributeFullTextDetails).length;
    left.outcomes += itemsIn(reference.Outcomes).length;
    if (reference.ItemStatus === 'D' || reference.ItemStatus === 'S') left.gone += 1;
    const fields = [...fieldsOf(reference), ...given.flatMap((code) => fieldOf(code, codes))];
    const record = { line, fields, ...(own === undefined ? {} : { text: own }) };
    return [citationByMap(record, map, file, problems)];
  });
  const { gone, outcomes, passages } = left;
  if (passages + outcomes > 0)
    problems.unshift({ message: t('reading.eppiLeft', { passages, outcomes }) });
  if (gone > 0) problems.unshift({ message: t('reading.eppiGone', { count: gone }) });
  return { citations, problems };
}

function parse(text: string, file: string): { CodeSets: unknown; References: readonly unknown[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    parsed = undefined;
  }
  if (!isItem(parsed) || !Array.isArray(parsed.References))
    throw new ExpectedError('damaged-file', t('error.damagedEppi', { name: file }));
  return { CodeSets: parsed.CodeSets, References: parsed.References };
}

/** Where each reference stands; nothing where the list cannot be found again in the text. */
function placesOf(text: string, count: number): ReturnType<typeof elementsOf> {
  const found = /(?<!\\)"References"\s*:\s*(?=\[)/.exec(text);
  if (found === null) return [];
  const at = found.index + found[0].length;
  const before = text.slice(0, at).split(/\r\n|\n|\r/).length - 1;
  const places = elementsOf(text.slice(at));
  return places.length === count
    ? places.map((place) => ({ ...place, line: place.line + before }))
    : [];
}

function fieldsOf(reference: Item): readonly TaggedField[] {
  const month = textOf(reference.Month);
  const date = month === '' ? '' : `${textOf(reference.Year)} ${month.padStart(2, '0')}`;
  return [
    ...Object.entries(reference).flatMap(([tag, value]) =>
      leftOut.has(tag) || textOf(value) === '' ? [] : [{ tag, value: textOf(value) }],
    ),
    ...(date === '' ? [] : [{ tag: 'whole date', value: date }]),
    ...textOf(reference.Keywords)
      .split(/[\r\n]+/)
      .filter((word) => !/^\s*eppi-reviewer4?\s*$/i.test(word))
      .map((value) => ({ tag: 'Keywords', value })),
  ];
}

/** A code of a reference: its name on the first line, what was written to it below. */
function fieldOf(given: Item, codes: ReadonlyMap<string, EppiCode>): readonly TaggedField[] {
  const id = textOf(given.AttributeId);
  const code = codes.get(id);
  const arm = oneLine(textOf(given.ArmTitle));
  const name = `${code?.name ?? id}${arm === '' ? '' : ` (${arm})`}`;
  const more = textOf(given.AdditionalText);
  return [{ tag: eppiTag(code), value: more === '' ? name : `${name}\n${more}` }];
}
