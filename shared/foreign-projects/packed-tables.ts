/** The tables that projects are read from, written down by whoever opened a database and read by whoever makes a review of it. */
import * as v from 'valibot';
import type { Row, Tables } from './tables.ts';

/** All that any of the programs is read from: nothing else of a database is taken out of it. */
export const tablesRead: readonly string[] = [
  ...['projects', 'users', 'documents', 'tags', 'highlights', 'highlight_tags', 'commands'],
  ...['project', 'source', 'code_name', 'code_cat', 'code_text', 'code_image', 'code_av'],
  ...['annotation', 'journal', 'cases', 'case_text', 'attribute', 'attribute_type'],
  ...['freecode', 'codecat', 'treecode', 'coding', 'caselinkage', 'caseAttr', 'fileAttr'],
];

const packed = v.object({
  names: v.array(v.string()),
  tables: v.record(v.string(), v.array(v.record(v.string(), v.union([v.string(), v.number()])))),
});

/** The tables as JSON. What is stored as bytes, and what is empty, is left out. */
export function packTables(tables: Tables): string {
  const known = tablesRead.filter((name) => tables.names.has(name));
  const rows = known.map((name) => [name, tables.rows(name).map(plainRow)] as const);
  return JSON.stringify({ names: [...tables.names], tables: Object.fromEntries(rows) });
}

function plainRow(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => {
      if (typeof value === 'bigint') return [[column, String(value)]];
      return typeof value === 'string' || Number.isFinite(value) ? [[column, value]] : [];
    }),
  );
}

/** Reads what was packed. Law: `unpackTables(packTables(tables))` has the same rows as `tables`, but for what is left out. */
export function unpackTables(json: string): Tables {
  const { names, tables } = v.parse(packed, JSON.parse(json));
  return {
    names: new Set(names),
    rows: (name) => (Object.hasOwn(tables, name) ? (tables[name] ?? []) : []),
  };
}
