/** Tables of characteristics: where their headings stand, and which row is of which study (S16). */

import type { CsvRow } from '../bibliography/csv-rows.ts';
import { comparableDoi, pmidIn } from '../bibliography/identifiers.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import type { StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { Study } from '../records/study.ts';
import { singleBlanks } from '../single-blanks.ts';
import { columnsHeaded } from './columns-headed.ts';

/** What a study was matched by. */
export type MatchedBy = 'doi' | 'pmid' | 'label' | 'title';
const identities: readonly MatchedBy[] = ['doi', 'pmid', 'label', 'title'];

/** A row that is the study’s, or why it is none’s. */
export type RowMatch =
  | {
      readonly line: number;
      readonly words: string;
      readonly studyId: StudyId;
      readonly by: MatchedBy | 'above';
    }
  | {
      readonly line: number;
      readonly words: string;
      readonly studyId?: undefined;
      readonly why: 'nameless' | 'several' | 'unknown';
    };

/** A table of characteristics as it was read. */
export interface CharacteristicsTable {
  readonly rows: readonly CsvRow[];
  readonly headings: readonly string[];
  /** The columns that name the study. */
  readonly named: Readonly<Partial<Record<MatchedBy, number>>>;
}

const headingsOf: Readonly<Record<MatchedBy, RegExp>> = {
  doi: /^doi$/i,
  pmid: /^(?:pmid|pubmed(?: id| no\.?)?)$/i,
  label:
    /^(?:study(?: label| id| name)?|label|citation|author(?:s|\(s\))?(?:,| and| &|\/)? ?\(?(?:year|date)\)?|first author.*|reference|included stud(?:y|ies)|studie|quelle|autor(?::?innen)?.*jahr)$/i,
  title: /^(?:title|article title|titel)$/i,
};
/** More rows than any review has studies, more columns than any form has fields, and rows above the headings. */
export const [mostRows, mostColumns, mostPreface] = [20_000, 500, 12] as const;

/** The table with its headings. Throws `ExpectedError` (`no-study-column`) where no column names the study. */
export function readCharacteristics(all: readonly CsvRow[]): CharacteristicsTable {
  for (const [at, { cells }] of all.slice(0, mostPreface).entries()) {
    const named = columnsHeaded(cells, headingsOf);
    if (Object.keys(named).length > 0 && cells.filter((cell) => cell.trim() !== '').length > 1)
      return {
        headings: cells.map(singleBlanks),
        named,
        rows: all.slice(at + 1),
      };
  }
  throw new ExpectedError('no-study-column', t('characteristics.noStudyColumn'));
}

/**
 * Which study each row is of: by DOI, else by PubMed number, else by label, else by title; where the surest that speaks
 * fits several, none. A row that names no study below one that does is its next line, as merged cells give it.
 */
export function matchRows(
  studies: readonly Study[],
  labels: ReadonlyMap<string, string>,
  { named, rows }: CharacteristicsTable,
): readonly RowMatch[] {
  const known = indexOf(studies, labels);
  let above: StudyId | undefined;
  return rows.map(({ cells, line }): RowMatch => {
    const words = wordsOf(cells, named);
    let isNamed = false;
    for (const by of identities) {
      const at = named[by];
      const cell = at === undefined ? '' : (cells[at] ?? '').trim();
      isNamed ||= cell !== '';
      const key = keyOf(by, cell);
      if (key === '') continue;
      const found = known[by].get(key) ?? [];
      const [studyId] = found;
      if (studyId === undefined) continue;
      if (found.length > 1) {
        above = undefined;
        return { line, words, why: 'several' };
      }
      above = studyId;
      return { line, words, studyId, by };
    }
    if (!isNamed && above !== undefined) return { line, words, studyId: above, by: 'above' };
    above = undefined;
    return { line, words, why: isNamed ? 'unknown' : 'nameless' };
  });
}

type Index = Readonly<Record<MatchedBy, ReadonlyMap<string, readonly StudyId[]>>>;

function indexOf(studies: readonly Study[], labels: ReadonlyMap<string, string>): Index {
  const index = { doi: new Map(), pmid: new Map(), label: new Map(), title: new Map() } as Record<
    MatchedBy,
    Map<string, StudyId[]>
  >;
  for (const study of studies) {
    const { DOI = '', PMID = '', title } = study.citation;
    const keys: readonly (readonly [MatchedBy, string])[] = [
      ['doi', keyOf('doi', DOI)],
      ['pmid', keyOf('pmid', PMID)],
      ['label', keyOf('label', labels.get(study.id) ?? '')],
      ['title', keyOf('title', title)],
    ];
    for (const [by, key] of keys) {
      if (key === '') continue;
      const list = index[by].get(key);
      if (list === undefined) index[by].set(key, [study.id]);
      else list.push(study.id);
    }
  }
  return index;
}

function keyOf(by: MatchedBy, cell: string): string {
  if (by === 'doi') return comparableDoi(cell) ?? '';
  if (by === 'pmid') return pmidIn(cell) ?? '';
  // Signs between the words of a label or title tell no two apart.
  return nameKey(cell)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\band\b|\bund\b|\bet al\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wordsOf(cells: readonly string[], named: CharacteristicsTable['named']): string {
  for (const by of ['label', 'title', 'doi', 'pmid'] as const) {
    const at = named[by];
    const cell = at === undefined ? '' : (cells[at]?.trim() ?? '');
    if (cell !== '') return cell;
  }
  return '';
}
