/** Which column of a table holds which part of a code, by the words other programs use for it. */

/** What is known by its heading; two words for one thing stand in the order in which they are preferred. */
const headingsOf = {
  /** NVivo. */
  path: ['hierarchical name', 'code path', 'full path', 'path', 'hierarchy'],
  /** NVivo, Themeloom and MAXQDA, Taguette, Dedoose. */
  name: [
    'code name',
    'codename',
    'name of code',
    'name',
    'code',
    'codes',
    'tag',
    'title',
    'node name',
    'node',
    'code label',
    'label',
    'sub code',
    'subcode',
    'sub theme',
    'subtheme',
    'theme',
    'themes',
    'category',
    // MAXQDA and ATLAS.ti in German.
    'codebezeichnung',
    'bezeichnung',
    'unterthema',
    'unterkategorie',
    'subkategorie',
    'thema',
    'themen',
    'kategorie',
  ],
  parentId: ['parent id', 'parentid', 'parent code id', 'supercid'],
  parent: [
    'parent code',
    'parent name',
    'parent node',
    'parent theme',
    'parent category',
    'parent',
    'code group 1',
    'code group',
    'code groups',
    'group',
    'groups',
    'category',
    'folder',
    'obercode',
    'übergeordneter code',
    'oberkategorie',
    'oberthema',
    'codegruppe',
    'codegruppen',
    'code gruppe',
    'code gruppen',
    'gruppe',
  ],
  id: ['code id', 'id', 'cid'],
  depth: ['depth', 'level', 'indent', 'ebene'],
  definition: [
    'definition',
    'code definition',
    'description',
    'code description',
    'memo',
    'code memo',
    'comment',
    'comments',
    'meaning',
    'notes',
    'note',
    'codedefinition',
    'beschreibung',
    'codebeschreibung',
    'codememo',
    'kommentar',
    'kommentare',
    'bedeutung',
    'notizen',
    'notiz',
  ],
  include: [
    'include',
    'includes',
    'inclusion',
    'inclusion criteria',
    'when to use',
    'use when',
    'einschlusskriterien',
    'einschlusskriterium',
    'einschluss',
    'wann anwenden',
  ],
  exclude: [
    'exclude',
    'excludes',
    'exclusion',
    'exclusion criteria',
    'when not to use',
    'do not use when',
    'ausschlusskriterien',
    'ausschlusskriterium',
    'ausschluss',
    'wann nicht anwenden',
  ],
  example: [
    'example',
    'examples',
    'example quote',
    'anchor example',
    'sample quote',
    'ankerbeispiel',
    'ankerbeispiele',
    'beispiel',
    'beispiele',
    'ankerzitat',
  ],
  /** Themeloom. */
  alsoUnder: ['also under'],
  kind: ['kind', 'code type'],
  colour: ['colour', 'color', 'code colour', 'code color', 'farbe', 'codefarbe'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A part of a code that a column can hold. */
export type CodeField = keyof typeof headingsOf;

const fieldNames = Object.keys(headingsOf) as readonly CodeField[];

/** Headings of columns of which each stands below the one before it. */
const steps =
  /^(?:(?:(?:analytical|descriptive|main|overarching|organi[sz]ing|basic|global) )?(?:theme|code|category)|sub ?(?:theme|code|category)|(?:(?:code|theme) )?level \d|(?:haupt|ober|unter|sub)(?:kategorie|thema)|(?:code)?ebene \d)$/;

/** Headings that only lists of publications have. */
const ofPublications = /^(?:authors?|doi|year|publication year|journal|abstract|pmid|issn)$/;

/** Where the parts of a code stand in the rows of a table, by number from 0. */
export interface CodeColumns {
  readonly at: Readonly<Partial<Record<CodeField, number>>>;
  /** Columns of which each stands below the one before; empty where levels are told otherwise. */
  readonly steps: readonly number[];
  /** Headings of columns that hold nothing known here. */
  readonly left: readonly string[];
  /** Names hold their path with dots, as Taguette writes them. */
  readonly isDotted: boolean;
}

/** The columns of a codebook by their headings; undefined where no heading is that of a code. */
export function codeColumns(headings: readonly string[]): CodeColumns | undefined {
  const words = headings.map(plainHeading);
  if (words.some((word) => ofPublications.test(word))) return undefined;
  const at: Partial<Record<CodeField, number>> = {};
  const taken = new Set<number>();
  const stepColumns = words
    .flatMap((word, index) => (steps.test(word) ? [index] : []))
    .toSorted((a, b) => rankOf(words[a] ?? '') - rankOf(words[b] ?? '') || a - b);
  // QualCoder’s: a code without a category is one of the top level, so that nothing is filled down.
  const isPair = stepColumns.length === 2 && words.includes('category') && words.includes('code');
  const hasSteps = stepColumns.length > 1 && !isPair;
  if (hasSteps) for (const index of stepColumns) taken.add(index);
  for (const field of fieldNames) {
    if (hasSteps && ['name', 'path', 'parent', 'parentId', 'depth'].includes(field)) continue;
    const known: readonly string[] = headingsOf[field];
    const word = known.find((each) => words.some((one, i) => one === each && !taken.has(i)));
    if (word === undefined) continue;
    at[field] = words.findIndex((one, i) => one === word && !taken.has(i));
    taken.add(at[field]);
  }
  if (!hasSteps && at.name === undefined && at.path === undefined) return undefined;
  return {
    at,
    steps: hasSteps ? stepColumns : [],
    left: headings.filter((heading, index) => heading.trim() !== '' && !taken.has(index)),
    isDotted: words.includes('tag') && words.includes('number of highlights'),
  };
}

/** What stands above what, whatever the order of the columns. */
function rankOf(word: string): number {
  const level = /\d$/.exec(word)?.[0];
  if (level !== undefined) return Number(level);
  const base = /code$/.test(word) ? 20 : /(?:category|kategorie)$/.test(word) ? 12 : 10;
  return base + (/^(?:sub|unter)/.test(word) ? 5 : / |^(?:haupt|ober)/.test(word) ? -1 : 0);
}

function plainHeading(heading: string): string {
  return heading
    .replace(/^\ufeff/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
