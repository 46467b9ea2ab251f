import type { Citation } from '../bibliography/citation.ts';

/** Formats that one database alone writes. */
const sourceOfFormat: Readonly<Record<string, string>> = {
  nbib: 'PubMed',
  'pubmed-xml': 'PubMed',
  'web-of-science': 'Web of Science',
};

/** Fields in which databases name themselves. */
const namingFields = ['DB', 'Database', 'database', 'remote-database-name', 'DP'] as const;

/** Fields that only one database writes. */
const tellingFields: Readonly<Record<string, string>> = { EID: 'Scopus', PUI: 'Embase' };

/** The database a file of references came from, where most of its records tell; undefined where not. */
export function databaseOf(format: string, citations: readonly Citation[]): string | undefined {
  const byFormat = sourceOfFormat[format];
  if (byFormat !== undefined) return byFormat;
  const counts = new Map<string, number>();
  for (const citation of citations) {
    const name = nameIn(citation.custom?.fields ?? {});
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] > citations.length / 2 ? most[0] : undefined;
}

function nameIn(fields: Readonly<Record<string, readonly string[]>>): string | undefined {
  for (const field of namingFields) {
    const name = fields[field]?.[0]?.trim();
    if (name !== undefined && name !== '' && name.length <= 80) return name;
  }
  return Object.entries(tellingFields).find(([field]) => fields[field] !== undefined)?.[1];
}
