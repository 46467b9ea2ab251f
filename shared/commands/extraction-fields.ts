/** The fields of a review: what is to be extracted of every study (S14). */

import { ordersBehind, ordersMoved } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import { attributeNamed } from '../extraction/attribute-named.ts';
import { guessField } from '../extraction/guess-kind.ts';
import { fieldsOf, fieldWith, type ReviewField } from '../extraction/review-fields.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changeFields, readField } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Field } from '../records/field.ts';
import type { FieldId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import { givenPlaces, type Study } from '../records/study.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command, CommandContext } from './context.ts';

/** A field as somebody words it, or as it comes from a file. */
export interface NewField
  extends Pick<
    Field,
    | 'guidance'
    | 'kind'
    | 'maximum'
    | 'minimum'
    | 'name'
    | 'options'
    | 'required'
    | 'several'
    | 'unit'
  > {
  /** Where its values lie; found by its name where absent. */
  readonly attribute?: string | undefined;
}

const longestName = 120;
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Adds fields behind those there are. Of one that there is already, by name or by attribute, nothing is made; `params`
 * of the plan say how many were. Throws `ExpectedError` (`field-name`) for a name that is empty, too long or reserved.
 */
export const addFields: Command<{ readonly fields: readonly NewField[] }> = (
  snapshot,
  { fields },
  context,
) => {
  const changes = newFields(snapshot, fields, context);
  const first = changes[0]?.create.name ?? fields[0]?.name ?? '';
  return {
    kind: 'add-fields',
    params: { count: changes.length, name: first },
    changes,
  };
};

/** The creations of fields that are not there yet, behind those there are. */
export function newFields(
  snapshot: Pick<Snapshot, 'fields' | 'studies'>,
  fields: readonly NewField[],
  { newId }: CommandContext,
): readonly { readonly create: Field }[] {
  const known = fieldsOf(snapshot);
  const attributes = new Set(known.map(({ attribute }) => nameKey(attribute)));
  const names = new Set(known.map(({ name }) => nameKey(name)));
  const wanted = fields.flatMap((field) => {
    const name = checkedName(field.name);
    const attribute = field.attribute ?? attributeNamed(snapshot.studies, name);
    if (attributes.has(nameKey(attribute)) || names.has(nameKey(name))) return [];
    attributes.add(nameKey(attribute));
    names.add(nameKey(name));
    return [{ ...settled(field), name, attribute }];
  });
  const orders = ordersBehind(known.at(-1)?.order, wanted.length);
  return wanted.map((field, at) => ({
    create: { id: newId('field'), type: 'field', ...field, order: orders[at] ?? 'a0' } as Field,
  }));
}

/** What a field says of how it is filled in, without what does not belong to its kind. */
function settled({ guidance, kind, maximum, minimum, options, required, several, unit }: NewField) {
  const words = guidance?.trim();
  const listed = [...new Set((options ?? []).map(singleBlanks).filter(Boolean))];
  return {
    kind,
    ...(kind === 'choice' && listed.length > 0 ? { options: listed } : {}),
    ...(kind === 'choice' && several === true ? { several } : {}),
    ...(kind === 'number' && unit !== undefined && unit.trim() !== '' ? { unit: unit.trim() } : {}),
    ...(kind === 'number' && minimum !== undefined ? { minimum } : {}),
    ...(kind === 'number' && maximum !== undefined ? { maximum } : {}),
    ...(words === undefined || words === '' ? {} : { guidance: words }),
    ...(required === true ? { required } : {}),
  };
}

/**
 * Changes a field. Under a new name its values are moved along, on every study. Throws `ExpectedError` (`field-name`)
 * where another field or characteristic has that name.
 */
export const editField: Command<{ readonly fieldId: FieldId; readonly field: NewField }> = (
  snapshot,
  { field, fieldId },
) => {
  const known = requireField(snapshot, fieldId);
  const name = checkedName(field.name);
  const attribute = attributeAfter(snapshot, known, name);
  const blank = { options: null, several: null, unit: null, minimum: null, maximum: null };
  const values = { ...blank, guidance: null, required: null, ...settled(field), name, attribute };
  const changes = changesOf(snapshot, known, values);
  if (attribute !== known.attribute) changes.push(...moved(snapshot, known.attribute, attribute));
  return { kind: 'edit-field', params: { name: known.name }, changes };
};

function attributeAfter(snapshot: Snapshot, known: ReviewField, name: string): string {
  const taken = fieldsOf(snapshot).find(
    (other) => other.id !== known.id && nameKey(other.name) === nameKey(name),
  );
  if (taken !== undefined)
    throw new ExpectedError('field-name', t('extraction.nameTaken', { name: taken.name }));
  if (name === known.name || !known.attribute.startsWith('custom.')) return known.attribute;
  const next = `custom.${name}`;
  const isHeld = [...snapshot.studies.values()].some(
    ({ custom }) =>
      custom !== undefined &&
      Object.keys(custom).some(
        (own) => nameKey(own) === nameKey(name) && `custom.${own}` !== known.attribute,
      ),
  );
  if (isHeld) throw new ExpectedError('field-name', t('extraction.nameTaken', { name }));
  return next;
}

function moved(snapshot: Snapshot, from: string, to: string): readonly Change[] {
  return [...snapshot.studies.values()].flatMap((study: Study) => {
    const value = readField(study, from);
    return value === null ? [] : (changeFields(study, { [from]: null, [to]: value }) ?? []);
  });
}

/** Takes fields off the list; what is written on studies stays there, and what was extracted comes back with undo. */
export const removeFields: Command<{ readonly fieldIds: readonly FieldId[] }> = (
  snapshot,
  { fieldIds },
) => {
  const fields = fieldIds.flatMap((id) => fieldWith(snapshot, id) ?? []);
  return {
    kind: 'remove-fields',
    params: { count: fields.length, name: fields[0]?.name ?? '' },
    changes: fields.flatMap((field) => changesOf(snapshot, field, { deleted: true })),
  };
};

/** Moves a field one place up or down. */
export const moveField: Command<{ readonly fieldId: FieldId; readonly by: -1 | 1 }> = (
  snapshot,
  { by, fieldId },
) => {
  const known = requireField(snapshot, fieldId);
  const fields = fieldsOf(snapshot);
  const at = fields.findIndex(({ id }) => id === known.id);
  return {
    kind: 'move-field',
    params: { name: known.name },
    changes: (ordersMoved(fields, at, by) ?? []).flatMap(([field, order]) =>
      changesOf(snapshot, field, { order }),
    ),
  };
};

/** Changes every record that stands for a field. */
function changesOf(
  { fields }: Snapshot,
  { ids }: ReviewField,
  values: Readonly<Record<string, Json>>,
): Change[] {
  return ids.flatMap((id) => {
    const record = fields.get(id);
    return record === undefined ? [] : (changeFields(record, values) ?? []);
  });
}

/** Characteristics that studies have and no field stands for, with what each is guessed to be. */
export function freeAttributes(
  snapshot: Pick<Snapshot, 'fields' | 'studies'>,
): readonly (NewField & { readonly attribute: string; readonly studies: number })[] {
  const taken = new Set(fieldsOf(snapshot).map(({ attribute }) => attribute));
  const values = new Map<string, string[]>();
  for (const study of snapshot.studies.values()) {
    if (study.deleted === true) continue;
    for (const attribute of attributesOn(study)) {
      const value = readField(study, attribute);
      if (taken.has(attribute) || typeof value !== 'string') continue;
      const list = values.get(attribute);
      if (list === undefined) values.set(attribute, [value]);
      else list.push(value);
    }
  }
  return [...values].map(([attribute, given]) => ({
    name: attributeWords(attribute),
    attribute,
    studies: given.length,
    ...guessField(given),
  }));
}

function attributesOn(study: Study): readonly string[] {
  return [
    ...givenPlaces.filter((place) => study[place] !== undefined),
    ...Object.keys(study.custom ?? {}).map((name) => `custom.${name}`),
  ];
}

function attributeWords(attribute: string): string {
  const place = givenPlaces.find((each) => each === attribute);
  return place === undefined ? attribute.slice('custom.'.length) : t(`column.${place}`);
}

function checkedName(typed: string): string {
  const name = singleBlanks(typed);
  if (name === '') throw new ExpectedError('field-name', t('extraction.nameless'));
  if (name.length > longestName)
    throw new ExpectedError('field-name', t('extraction.nameLong', { most: longestName }));
  if (reserved.has(name))
    throw new ExpectedError('field-name', t('extraction.nameReserved', { name }));
  return name;
}

export function requireField(snapshot: Pick<Snapshot, 'fields'>, id: FieldId): ReviewField {
  const field = fieldWith(snapshot, id);
  if (field === undefined) throw new ExpectedError('missing', t('extraction.fieldGone'));
  return field;
}
