/**
 * How the records of a page are written down. Records of one shape give their field names once, and
 * what all of them have in common once: a page of coding is half as large as the plain JSON, and
 * opening a review costs what its bytes cost.
 */
import type { Json } from '../../shared/json.ts';
import type { AnyRecord } from '../../shared/records/records.ts';

interface Group {
  /** Fields with the same simple value in every record of the group. */
  readonly same: Readonly<Record<string, Json>>;
  /** The other fields, and their values record by record. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Json[])[];
}

type Fields = Readonly<Record<string, Json>>;

/** Text from which `unpackRecords` gives equal records, those of one shape together. */
export function packRecords(records: readonly AnyRecord[]): string {
  const shapes = new Map<string, Fields[]>();
  for (const record of records) {
    const fields = record as unknown as Fields;
    const shape = Object.keys(fields).join('\n');
    const alike = shapes.get(shape);
    if (alike === undefined) shapes.set(shape, [fields]);
    else alike.push(fields);
  }
  return JSON.stringify([...shapes.values()].map(groupOf));
}

export function unpackRecords(text: string): readonly AnyRecord[] {
  const records: AnyRecord[] = [];
  for (const { same, fields, rows } of JSON.parse(text) as Group[]) {
    for (const row of rows) {
      const record: Record<string, Json> = { ...same };
      for (let index = 0; index < fields.length; index += 1) {
        const [field, value] = [fields[index], row[index]];
        if (field !== undefined && value !== undefined) record[field] = value;
      }
      records.push(record as unknown as AnyRecord);
    }
  }
  return records;
}

function groupOf(records: readonly Fields[]): Group {
  const [first = {}] = records;
  const same: Record<string, Json> = {};
  const fields: string[] = [];
  for (const [field, value] of Object.entries(first)) {
    const shared = typeof value !== 'object' && records.every((record) => record[field] === value);
    if (shared) same[field] = value;
    else fields.push(field);
  }
  const rows = records.map((record) => fields.map((field) => record[field] ?? null));
  return { same, fields, rows };
}
