import type { Citation } from '../bibliography/citation.ts';

/** Formats that one database alone writes. */
const sourceOfFormat: Readonly<Record<string, string>> = {
  nbib: 'PubMed',
  'pubmed-xml': 'PubMed',
  'web-of-science': 'Web of Science',
  cochrane: 'Cochrane Library',
  'embase-rows': 'Embase',
};

/** Fields in which databases name themselves. */
const namingFields = ['DB', 'Database', 'database', 'remote-database-name', 'DP'] as const;

/** Databases and platforms whose names people give their files, by the letters of the name. */
const knownNames: Readonly<Record<string, string>> = {
  amed: 'AMED',
  assia: 'ASSIA',
  cinahl: 'CINAHL',
  cochrane: 'Cochrane Library',
  embase: 'Embase',
  eric: 'ERIC',
  lilacs: 'LILACS',
  medline: 'MEDLINE',
  nlm: 'PubMed',
  proquest: 'ProQuest',
  psycinfo: 'PsycINFO',
  pubmed: 'PubMed',
  scopus: 'Scopus',
  webofscience: 'Web of Science',
  wos: 'Web of Science',
};

/** Fields that only one database writes. */
const tellingFields: Readonly<Record<string, string>> = { EID: 'Scopus', PUI: 'Embase' };

/** The database a file of references came from, as its format, most of its records or its name tell; undefined where none does. */
export function databaseOf(
  format: string,
  citations: readonly Citation[],
  fileName: string,
): string | undefined {
  const byFormat = sourceOfFormat[format];
  if (byFormat !== undefined) return byFormat;
  const counts = new Map<string, number>();
  for (const citation of citations) {
    const name = nameIn(citation.custom?.fields ?? {});
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most !== undefined && most[1] > citations.length / 2) {
    return knownNames[most[0].toLowerCase()] ?? most[0];
  }
  return nameInFileName(fileName);
}

/** `Web_of_Science 2026-05.ris` names a database; `searches-eric-and-joan.ris` names two, or none. */
function nameInFileName(fileName: string): string | undefined {
  const words = fileName
    .toLowerCase()
    .replace(/web[ _-]?of[ _-]?science/g, 'webofscience')
    .replace(/psyc[ _-]info/g, 'psycinfo')
    .split(/[^a-z]+/);
  const found = new Set(words.flatMap((word) => knownNames[word] ?? []));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function nameIn(fields: Readonly<Record<string, readonly string[]>>): string | undefined {
  for (const field of namingFields) {
    const name = fields[field]?.[0]?.trim();
    if (name !== undefined && name !== '' && name.length <= 80) return name;
  }
  return Object.entries(tellingFields).find(([field]) => fields[field] !== undefined)?.[1];
}
