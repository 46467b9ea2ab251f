/** The fields of a review as they are read, and the attribute of a study that each stands for (S14). */

import { readField } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { byOrder } from '../records/by-order.ts';
import type { Field } from '../records/field.ts';
import type { FieldId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';

/** A field as it is read: two people who made one for the same attribute at once have made one field. */
export interface ReviewField extends Field {
  /** Every id that stands for its attribute, its own first. */
  readonly ids: readonly FieldId[];
}

const known = new WeakMap<Snapshot['fields'], readonly ReviewField[]>();

/** The fields of a review that are not removed, in their order. */
export function fieldsOf({ fields }: Pick<Snapshot, 'fields'>): readonly ReviewField[] {
  let listed = known.get(fields);
  if (listed === undefined) {
    listed = read(fields);
    known.set(fields, listed);
  }
  return listed;
}

function read(fields: Snapshot['fields']): readonly ReviewField[] {
  const byAttribute = new Map<string, Field[]>();
  for (const field of [...fields.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (field.deleted === true) continue;
    const twins = byAttribute.get(field.attribute);
    if (twins === undefined) byAttribute.set(field.attribute, [field]);
    else twins.push(field);
  }
  return [...byAttribute.values()]
    .flatMap((twins): readonly ReviewField[] => {
      const [first] = twins;
      return first === undefined ? [] : [{ ...first, ids: twins.map(({ id }) => id) }];
    })
    .sort(byOrder);
}

/** A field by an id that stands for it, as it is read. */
export function fieldWith(rows: Pick<Snapshot, 'fields'>, id: FieldId): ReviewField | undefined {
  return fieldsOf(rows).find(({ ids }) => ids.includes(id));
}

/** What is written on a study for a field: the agreed value, which everything else reads. */
export function writtenValue(
  study: Study,
  { attribute }: Pick<Field, 'attribute'>,
): string | undefined {
  const value = readField(study, attribute);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
