import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { applyChanges } from '../ops/snapshot.ts';
import type { FieldId, StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { Command } from './context.ts';
import { extractCells } from './extraction.ts';
import { type NewField, newFields } from './extraction-fields.ts';

/** A value from a table, and the field it is for: one that is there, or one that is made. */
export interface ImportedCell {
  readonly studyId: StudyId;
  readonly field: { readonly to: FieldId } | { readonly makes: NewField };
  readonly value: string;
}

/**
 * Brings characteristics of studies in from a table, with the fields that are made for them, in one step: they are what
 * the reviewer extracted (S16). Throws `ExpectedError` (`field-name`) where a field to be made is there already.
 */
export const importCharacteristics: Command<{
  readonly file: string;
  readonly cells: readonly ImportedCell[];
}> = (snapshot, { cells, file }, context) => {
  const wanted = [
    ...new Set(cells.flatMap(({ field }) => ('makes' in field ? [field.makes] : []))),
  ];
  const made = newFields(snapshot, wanted, context);
  const taken = wanted.find(
    ({ name }, at) => nameKey(made[at]?.create.name ?? '') !== nameKey(name),
  );
  if (taken !== undefined)
    throw new ExpectedError('field-name', t('extraction.nameTaken', { name: taken.name }));
  const ids = new Map(wanted.map((field, at) => [field, made[at]?.create.id]));
  const next = applyChanges(
    snapshot,
    made.map(({ create }) => ({ create: { ...create } })),
  );
  const entries = cells.flatMap(({ field, studyId, value }) => {
    const fieldId = 'to' in field ? field.to : ids.get(field.makes);
    return fieldId === undefined ? [] : [{ studyId, fieldId, value }];
  });
  const studies = new Set(cells.map(({ studyId }) => studyId)).size;
  return {
    kind: 'import-characteristics',
    params: { file, studies, values: cells.length, fields: made.length },
    changes: [...made, ...extractCells(next, entries, context)],
  };
};
