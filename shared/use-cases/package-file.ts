/** What a package for the journal is made of. */

/** The parts of a package, in the order of its index; each is a folder. */
export const packageGroups = ['text', 'checklists', 'tables', 'figures', 'data'] as const;
export type PackageGroup = (typeof packageGroups)[number];

/** A file of the package. */
export interface PackageFile {
  readonly group: PackageGroup;
  /** With its folder: `tables/codebook.docx`. */
  readonly name: string;
  /** What it holds; the same for the formats of one thing. */
  readonly title: string;
  readonly pieces: () => AsyncIterable<Uint8Array>;
}
