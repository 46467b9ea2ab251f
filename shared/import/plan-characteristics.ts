/** Characteristics of studies from a table: which column is which field, and what its cells would write (S16). */
import type { NewField } from '../commands/extraction-fields.ts';
import { attributeNamed } from '../extraction/attribute-named.ts';
import {
  checkValue,
  decimalSignOf,
  sameValue,
  tidyValue,
  unitBehind,
} from '../extraction/field-values.ts';
import { guessField } from '../extraction/guess-kind.ts';
import { extractorsOf, ownExtraction } from '../extraction/outcomes.ts';
import { fieldsOf, type ReviewField, writtenValue } from '../extraction/review-fields.ts';
import { t } from '../messages/all-messages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { FieldId, ReviewerId, StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { CharacteristicsTable, RowMatch } from './characteristics-rows.ts';

/** A column of the table, and what it is proposed to be. */
export interface TableColumnOfFields {
  /** Its place in the table, from 0. */
  readonly at: number;
  readonly heading: string;
  /** A field that is there, one that would be made, or none: the column is left. */
  readonly goes: { readonly to: FieldId } | { readonly makes: NewField } | 'left';
}

/** Columns that tables of this program hold beside the fields. */
const ofOurs = ['column.year', 'column.reference', 'column.labels'] as const;

/** What each column is proposed to be: the field of its name, or one that is guessed from its values. */
export function proposeColumns(
  snapshot: Pick<Snapshot, 'fields' | 'studies'>,
  { headings, named, rows }: CharacteristicsTable,
): readonly TableColumnOfFields[] {
  const taken = new Set(Object.values(named));
  const fields = fieldsOf(snapshot);
  const ours = new Set(ofOurs.map((key) => nameKey(t(key))));
  const seen = new Set<string>();
  return headings.flatMap((heading, at): readonly TableColumnOfFields[] => {
    if (taken.has(at)) return [];
    const values = rows.map(({ cells }) => cells[at]?.trim() ?? '').filter(Boolean);
    if (heading === '' && values.length === 0) return [];
    if (heading === '' || ours.has(nameKey(heading))) return [{ at, heading, goes: 'left' }];
    const { name } = nameAndUnit(heading);
    const field = fieldNamed(snapshot, fields, heading) ?? fieldNamed(snapshot, fields, name);
    const goes = field === undefined ? { makes: guessedField(heading, values) } : { to: field.id };
    const key = field?.id ?? keyIn(snapshot, goes);
    if (!seen.has(key)) {
      seen.add(key);
      return [{ at, heading, goes }];
    }
    // One name in two units is two fields, each under its whole heading.
    const whole = { makes: { ...guessField(values), name: heading } };
    const wholeKey = keyIn(snapshot, whole);
    if (field !== undefined || seen.has(wholeKey)) return [{ at, heading, goes: 'left' }];
    seen.add(wholeKey);
    return [{ at, heading, goes: whole }];
  });
}

/** What tells fields of a table apart: the attribute that each is for. */
function keyIn(
  { studies }: Pick<Snapshot, 'studies'>,
  goes: { readonly makes: NewField } | { readonly to: FieldId },
): string {
  return 'to' in goes ? goes.to : nameKey(attributeNamed(studies, goes.makes.name));
}

/** The field that a column is guessed to be; a heading with a unit speaks for a number where most values are some. */
function guessedField(heading: string, values: readonly string[]): NewField {
  const guess = guessField(values);
  const { name, unit } = nameAndUnit(heading);
  const numbers = values.filter((value) => unitBehind(value) !== undefined).length;
  if (unit === undefined || numbers * 2 < values.length || numbers === 0)
    return { ...guess, name: heading };
  return { kind: 'number', name, unit: guess.unit ?? unit };
}

/** `Duration (weeks)` is `Duration` in `weeks`. */
function nameAndUnit(heading: string): {
  readonly name: string;
  readonly unit: string | undefined;
} {
  const found = /^(?<name>.+?)\s*[([](?<unit>[^()[\]]{1,20})[)\]]$/.exec(heading)?.groups;
  return { name: found?.name ?? heading, unit: found?.unit };
}

function fieldNamed(
  snapshot: Pick<Snapshot, 'studies'>,
  fields: readonly ReviewField[],
  name: string,
): ReviewField | undefined {
  const key = nameKey(name);
  const attribute = attributeNamed(snapshot.studies, name);
  return fields.find((field) => nameKey(field.name) === key || field.attribute === attribute);
}

/** A cell that is to be written. */
export interface PlannedCell {
  readonly studyId: StudyId;
  /** Place of its column. */
  readonly column: number;
  readonly value: string;
}

/** What the table would do. */
export interface CharacteristicsPlan {
  readonly cells: readonly PlannedCell[];
  /** Of these, cells whose study has another value. */
  readonly replaced: number;
  /** Cells that are left because their study has another value. */
  readonly kept: number;
  /** Cells that say what their study says already. */
  readonly same: number;
  /** Values that do not fit their field, each kept as it is. */
  readonly misfits: readonly {
    readonly line: number;
    readonly heading: string;
    readonly value: string;
    readonly field: NewField;
  }[];
  /** Lines that say otherwise of a study than a line above, which stands. */
  readonly contradicting: readonly {
    readonly line: number;
    readonly heading: string;
    readonly value: string;
  }[];
}

/** What one field is given, from every column that goes to it. */
interface Gathered {
  readonly field: NewField;
  readonly known: ReviewField | undefined;
  readonly attribute: string;
  readonly column: number;
  readonly values: Map<StudyId, string>;
}

/** Plans the cells of the matched rows; `replace` writes over what studies have, or the reviewer extracted. */
export function planCells(
  snapshot: Snapshot,
  table: CharacteristicsTable,
  {
    columns,
    matches,
    replace,
    reviewerId,
  }: {
    readonly columns: readonly TableColumnOfFields[];
    readonly matches: readonly RowMatch[];
    readonly replace: boolean;
    readonly reviewerId: ReviewerId;
  },
): CharacteristicsPlan {
  const fields = fieldsOf(snapshot);
  const misfits: CharacteristicsPlan['misfits'][number][] = [];
  const contradicting: CharacteristicsPlan['contradicting'][number][] = [];
  const gathered = new Map<string, Gathered>();
  for (const { at, goes, heading } of columns) {
    if (goes === 'left') continue;
    const known = 'to' in goes ? fields.find(({ id }) => id === goes.to) : undefined;
    const field: NewField | undefined = 'to' in goes ? known : goes.makes;
    if (field === undefined) continue;
    const attribute = known?.attribute ?? attributeNamed(snapshot.studies, field.name);
    const key = keyIn(snapshot, goes);
    const values = gathered.get(key)?.values ?? new Map<StudyId, string>();
    if (!gathered.has(key)) gathered.set(key, { field, known, attribute, column: at, values });
    const decimals =
      field.kind === 'number'
        ? decimalSignOf(table.rows.map(({ cells }) => cells[at] ?? ''))
        : undefined;
    for (const [row, match] of matches.entries()) {
      const cell = tidyValue(field, table.rows[row]?.cells[at] ?? '', decimals);
      if (match.studyId === undefined || cell === '') continue;
      const { by, line, studyId } = match;
      const before = values.get(studyId);
      if (checkValue(field, cell) !== undefined)
        misfits.push({ line, heading, value: cell, field });
      if (before === undefined) values.set(studyId, cell);
      else if (before.split('; ').some((part) => sameValue(field, part, cell))) continue;
      else if (by === 'above' && (field.kind === 'text' || field.several === true))
        values.set(studyId, `${before}; ${cell}`);
      else contradicting.push({ line, heading, value: cell });
    }
  }
  const cells: PlannedCell[] = [];
  const counts = { replaced: 0, kept: 0, same: 0 };
  for (const { attribute, column, field, known, values } of gathered.values()) {
    for (const [studyId, value] of values) {
      const { own, there } = valueBefore(snapshot, studyId, { attribute, known }, reviewerId);
      if (own !== undefined && sameValue(field, own, value)) counts.same += 1;
      else if (there === undefined || sameValue(field, there, value) || replace) {
        if (there !== undefined && !sameValue(field, there, value)) counts.replaced += 1;
        cells.push({ studyId, column, value });
      } else counts.kept += 1;
    }
  }
  return { cells, misfits, contradicting, ...counts };
}

/**
 * What stands in a cell already: `own` is what a value from the table would be the same as, `there` what it would write
 * over. Where several extract each study these are what the reviewer extracted, and else what is on the study (S15).
 */
function valueBefore(
  snapshot: Snapshot,
  studyId: StudyId,
  { attribute, known }: Pick<Gathered, 'attribute' | 'known'>,
  reviewerId: ReviewerId,
): { readonly own: string | undefined; readonly there: string | undefined } {
  const study = snapshot.studies.get(studyId);
  const written = study === undefined ? undefined : writtenValue(study, { attribute });
  if (extractorsOf(snapshot.review) === 1) return { own: written, there: written };
  const own =
    known === undefined ? undefined : ownExtraction(snapshot, studyId, known, reviewerId)?.value;
  return { own, there: own ?? written };
}
