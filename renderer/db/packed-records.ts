/**
 * How the records of a page are written down. Records of one shape give their field names once, and
 * what all of them have in common once: a page of coding is half as large as the plain JSON, and
 * opening a review costs what its bytes cost.
 */
import type { Json } from '../../shared/json.ts';
import type { AnyRecord } from '../../shared/records/record-types.ts';
import type { StoredPage } from './rows.ts';

interface Group {
  /** Where each record stood on the page; absent where the page has one shape only, and on pages written before. */
  readonly at?: readonly number[];
  /** Fields with the same simple value in every record of the group. */
  readonly same: Readonly<Record<string, Json>>;
  /** The other fields, and their values record by record. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Json[])[];
}

type Fields = Readonly<Record<string, Json>>;

/** Text from which `unpackRecords` gives equal records in the same order. */
export function packRecords(records: readonly AnyRecord[]): string {
  const shapes = new Map<string, { readonly at: number[]; readonly alike: Fields[] }>();
  for (const [index, record] of records.entries()) {
    const fields = record as unknown as Fields;
    const shape = Object.keys(fields).join('\n');
    const known = shapes.get(shape);
    if (known === undefined) shapes.set(shape, { at: [index], alike: [fields] });
    else {
      known.at.push(index);
      known.alike.push(fields);
    }
  }
  return JSON.stringify(
    [...shapes.values()].map(({ alike, at }) =>
      shapes.size === 1 ? groupOf(alike) : { ...groupOf(alike), at },
    ),
  );
}

export function unpackRecords(text: string): readonly AnyRecord[] {
  const records: AnyRecord[] = [];
  for (const { at, same, fields, rows } of JSON.parse(text) as Group[]) {
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] ?? [];
      const record: Record<string, Json> = { ...same };
      for (let index = 0; index < fields.length; index += 1) {
        const [field, value] = [fields[index], row[index]];
        if (field !== undefined && value !== undefined) record[field] = value;
      }
      records[at?.[place] ?? records.length] = record as unknown as AnyRecord;
    }
  }
  return records;
}

/** The number of a page among those of its group, which its name ends with. */
export function numberOfPage(page: string): number {
  return Number(page.slice(page.lastIndexOf('/') + 1));
}

/** The records of pages, and these in the order in which they were filled: page 10 after page 9. */
export function* recordsOfPages(
  pages: readonly StoredPage[],
): Generator<{ readonly page: string; readonly records: readonly AnyRecord[] }> {
  const inOrder = pages
    .map(({ data, page }) => ({ page, data, number: numberOfPage(page) }))
    .sort((a, b) => a.number - b.number);
  for (const { data, page } of inOrder) yield { page, records: unpackRecords(data) };
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
