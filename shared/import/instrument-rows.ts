/** A table of items on its way to an instrument: which columns say what, and what each answer means (P5). */
import type { CsvRow } from '../bibliography/csv-rows.ts';
import type { NewAnswer, NewItem } from '../commands/instruments.ts';
import { ExpectedError } from '../errors.ts';
import { unguarded } from '../formula-guard.ts';
import { t } from '../messages/all-messages.ts';
import type { Concern } from '../records/instrument.ts';
import { nameKey } from '../records/name-key.ts';
import { singleBlanks } from '../single-blanks.ts';
import { columnsHeaded } from './columns-headed.ts';

/** What of a table is told and not taken as it stands. */
export interface InstrumentProblem {
  readonly line: number;
  readonly is: 'repeated' | 'long' | 'concern' | 'answers';
  readonly words: string;
}

/** What a table gives an instrument. */
export interface InstrumentTable {
  /** Of the instrument; items with others have them of their own. */
  readonly answers: readonly NewAnswer[];
  readonly items: readonly NewItem[];
  readonly problems: readonly InstrumentProblem[];
  /** No column says what may be answered, so that the usual three answers are given. */
  readonly isUnanswered: boolean;
}

type Column = 'answers' | 'group' | 'guidance' | 'item';
const headings: Readonly<Record<Column, RegExp>> = {
  item: /^(?:items?|questions?|domains?|criteri(?:on|a)|labels?|fragen?|punkte?|kriteri(?:um|en)|bereiche?|items?name)$/i,
  guidance:
    /^(?:guidance|hints?|help|explanations?|signall?ing questions?|anleitung|hinweise?|erläuterung(?:en)?)$/i,
  group: /^(?:groups?|sections?|headings?|parts?|gruppen?|abschnitte?|überschrift(?:en)?)$/i,
  answers: /^(?:answers?|options?|responses?|choices?|antwort(?:en|möglichkeiten)?|optionen)$/i,
};

const concernWords: ReadonlyMap<string, Concern> = new Map([
  ...words(
    'none',
    'none',
    'no',
    'no concern',
    'no concerns',
    'none or very minor',
    'keine',
    'keine oder sehr geringe',
  ),
  ...words('minor', 'minor', 'low', 'gering', 'geringe', 'leicht'),
  ...words('moderate', 'moderate', 'some', 'mäßig', 'mäßige', 'mittel'),
  ...words(
    'serious',
    'serious',
    'major',
    'high',
    'schwer',
    'schwerwiegend',
    'schwerwiegende',
    'hoch',
  ),
]);

/** More items than any instrument has, answers than keys and a bit, letters of an item, rows above the headings. */
export const [mostItems, mostAnswers, longestItem, mostPreface] = [200, 12, 400, 12] as const;

function words(
  concern: Concern,
  ...names: readonly string[]
): readonly (readonly [string, Concern])[] {
  return names.map((name) => [name, concern]);
}

/** The usual answers, where a table gives none. */
export function usualAnswers(): readonly NewAnswer[] {
  return [
    { id: 'a1', label: t('appraisal.usual.yes'), concern: 'none' },
    { id: 'a2', label: t('appraisal.usual.partly'), concern: 'minor' },
    { id: 'a3', label: t('appraisal.usual.no'), concern: 'serious' },
  ];
}

/**
 * The items of a table with a heading such as *Item*, *Question* or *Domain*. Throws `ExpectedError`: `no-item-column`
 * without one, `no-items` without a row, `too-many-items` for more than `mostItems`.
 */
export function readInstrument(rows: readonly CsvRow[]): InstrumentTable {
  const found = headingRow(rows);
  if (found === undefined) throw new ExpectedError('no-item-column', t('appraisal.noItemColumn'));
  const { at, columns } = found;
  const problems: InstrumentProblem[] = [];
  const seen = new Set<string>();
  const read = rows.slice(at + 1).flatMap(({ cells, line }) => {
    const cell = (column: Column): string => {
      const index = columns[column];
      return index === undefined ? '' : unguarded(cells[index] ?? '').trim();
    };
    const whole = singleBlanks(cell('item'));
    if (whole === '') return [];
    if (seen.has(nameKey(whole))) {
      problems.push({ line, is: 'repeated', words: whole });
      return [];
    }
    seen.add(nameKey(whole));
    if (whole.length > longestItem) problems.push({ line, is: 'long', words: whole.slice(0, 60) });
    const { answers, bad } = answersIn(cell('answers'));
    for (const each of bad) problems.push({ line, is: 'concern', words: each });
    if (answers.length > mostAnswers)
      problems.push({ line, is: 'answers', words: whole.slice(0, 60) });
    return [
      {
        label: whole.slice(0, longestItem),
        guidance: cell('guidance'),
        group: singleBlanks(cell('group')),
        answers: answers.slice(0, mostAnswers),
      },
    ];
  });
  if (read.length === 0) throw new ExpectedError('no-items', t('appraisal.noItemRows'));
  if (read.length > mostItems)
    throw new ExpectedError('too-many-items', t('appraisal.tooManyItems', { most: mostItems }));
  const isUnanswered = read.every(({ answers }) => answers.length === 0);
  const shared = isUnanswered ? usualAnswers() : commonest(read.map(({ answers }) => answers));
  const key = keyOf(shared);
  return {
    answers: shared,
    isUnanswered,
    problems,
    items: read.map(({ answers, ...item }) => ({
      ...item,
      ...(answers.length === 0 && !isUnanswered ? { described: true } : {}),
      ...(answers.length === 0 || keyOf(answers) === key ? {} : { answers }),
    })),
  };
}

function headingRow(
  rows: readonly CsvRow[],
):
  | { readonly at: number; readonly columns: Readonly<Partial<Record<Column, number>>> }
  | undefined {
  for (const [at, { cells }] of rows.slice(0, mostPreface).entries()) {
    const columns = columnsHeaded(cells, headings);
    if (columns.item !== undefined) return { at, columns };
  }
  return undefined;
}

/** `Yes = none; Partly = minor; No = serious; Not applicable`, also with a colon or with brackets before the concern. */
function answersIn(cell: string): {
  readonly answers: readonly NewAnswer[];
  readonly bad: readonly string[];
} {
  const bad: string[] = [];
  const seen = new Set<string>();
  const answers: NewAnswer[] = [];
  for (const part of cell.split(/[;\n|]/)) {
    const { concern, label, isBad } = answerIn(singleBlanks(part));
    if (isBad) bad.push(part.trim());
    if (label === '' || seen.has(nameKey(label))) continue;
    seen.add(nameKey(label));
    answers.push({
      id: `a${answers.length + 1}`,
      label,
      ...(concern === undefined ? {} : { concern }),
    });
  }
  return { answers, bad };
}

function answerIn(part: string): {
  readonly label: string;
  readonly concern: Concern | undefined;
  readonly isBad: boolean;
} {
  const found =
    /^(?<label>.+?)\s*=\s*(?<concern>[^=]*)$/u.exec(part)?.groups ??
    /^(?<label>.+?)\s*(?:\((?<bracket>[^()]*)\)|:\s*(?<colon>[^:]*))$/u.exec(part)?.groups;
  const said = found?.concern ?? found?.bracket ?? found?.colon;
  if (found === undefined || said === undefined)
    return { label: part, concern: undefined, isBad: false };
  const concern = concernWords.get(nameKey(said));
  // An equals sign promises a concern; brackets and colons may stand in an answer.
  const isBad = concern === undefined && found.concern !== undefined;
  return { label: concern === undefined && !isBad ? part : (found.label ?? ''), concern, isBad };
}

function commonest(all: readonly (readonly NewAnswer[])[]): readonly NewAnswer[] {
  const counts = new Map<string, { readonly answers: readonly NewAnswer[]; count: number }>();
  for (const answers of all) {
    if (answers.length === 0) continue;
    const known = counts.get(keyOf(answers));
    if (known === undefined) counts.set(keyOf(answers), { answers, count: 1 });
    else known.count += 1;
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.answers ?? [];
}

function keyOf(answers: readonly NewAnswer[]): string {
  return JSON.stringify(answers.map(({ concern, label }) => [nameKey(label), concern ?? '']));
}
