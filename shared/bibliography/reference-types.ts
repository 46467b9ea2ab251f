/** Types of CSL that a reference can have here, and what other formats call each. */

export interface TypeNames {
  readonly ris: string;
  /** Name and number, as EndNote tells its types apart. */
  readonly endNote: readonly [name: string, number: number];
  readonly bibtex: string;
  /** BibLaTeX tells magazines and newspapers from journals by a field of their own. */
  readonly bibtexKind?: string;
}

export const typeNames: Readonly<Record<string, TypeNames>> = {
  'article-journal': { ris: 'JOUR', endNote: ['Journal Article', 17], bibtex: 'article' },
  'article-magazine': {
    ...{ ris: 'MGZN', endNote: ['Magazine Article', 19], bibtex: 'article' },
    bibtexKind: 'magazine',
  },
  'article-newspaper': {
    ...{ ris: 'NEWS', endNote: ['Newspaper Article', 23], bibtex: 'article' },
    bibtexKind: 'newspaper',
  },
  article: {
    ris: 'PREPRINT',
    endNote: ['Electronic Article', 43],
    bibtex: 'misc',
    bibtexKind: 'preprint',
  },
  book: { ris: 'BOOK', endNote: ['Book', 6], bibtex: 'book' },
  chapter: { ris: 'CHAP', endNote: ['Book Section', 5], bibtex: 'incollection' },
  'paper-conference': { ris: 'CPAPER', endNote: ['Conference Paper', 47], bibtex: 'inproceedings' },
  thesis: { ris: 'THES', endNote: ['Thesis', 32], bibtex: 'phdthesis' },
  report: { ris: 'RPRT', endNote: ['Report', 27], bibtex: 'techreport' },
  manuscript: { ris: 'UNPB', endNote: ['Unpublished Work', 34], bibtex: 'unpublished' },
  webpage: { ris: 'ELEC', endNote: ['Web Page', 12], bibtex: 'online' },
  'post-weblog': { ris: 'BLOG', endNote: ['Blog', 56], bibtex: 'online', bibtexKind: 'blog' },
  patent: { ris: 'PAT', endNote: ['Patent', 25], bibtex: 'patent' },
  dataset: { ris: 'DATA', endNote: ['Dataset', 59], bibtex: 'dataset' },
  motion_picture: { ris: 'VIDEO', endNote: ['Film or Broadcast', 21], bibtex: 'video' },
  software: { ris: 'COMP', endNote: ['Computer Program', 9], bibtex: 'software' },
  'entry-encyclopedia': { ris: 'ENCYC', endNote: ['Encyclopedia', 53], bibtex: 'inreference' },
  document: { ris: 'GEN', endNote: ['Generic', 13], bibtex: 'misc' },
};

const unknownType: TypeNames = { ris: 'GEN', endNote: ['Generic', 13], bibtex: 'misc' };

/** What other formats call a type; a type that they have no name for is a document of some kind. */
export function namesOfType(type: string): TypeNames {
  return (Object.hasOwn(typeNames, type) ? typeNames[type] : undefined) ?? unknownType;
}

/** “Electronic Article” is what most people have their journal articles under that they read online. */
const byEndNote: ReadonlyMap<string, string> = new Map([
  ...Object.entries(typeNames)
    .filter(([type]) => type !== 'article')
    .map(([type, { endNote }]) => [endNote[0].toLowerCase(), type] as const),
  ['preprint', 'article'],
]);

/** The type that EndNote calls so; undefined where it is none of these. */
export function typeOfEndNote(name: string): string | undefined {
  return byEndNote.get(name.trim().toLowerCase());
}
