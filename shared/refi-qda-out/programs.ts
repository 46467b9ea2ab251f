/** The programs a project can be written for, and in what each of them reads otherwise than the standard says. */

/** `standard` is for any program; the others in the order of the alphabet. */
export const programs = ['standard', 'atlasti', 'maxqda', 'nvivo', 'qc', 'qualcoder'] as const;
export type Program = (typeof programs)[number];

/** How a project is written for a program. What each rests on is in `docs/exchange.md`. */
export interface Ways {
  /** What positions count: the standard says code points, NVivo counts UTF-16 units. */
  readonly counting: 'codePoint' | 'utf16';
  /** Whether memos are notes with their authors, or in the descriptions, where some programs alone look for them. */
  readonly memos: 'notes' | 'descriptions';
  /** Of two codes of one name such a program loses the second with its coding. */
  readonly hasUniqueNames: boolean;
  /**
   * How PDFs stand: as the standard says; or for QualCoder, which counts areas from the top of the page, takes the name of an area for its
   * memo, looks for what is said of a PDF where its text is, and calls the file that it copies as the source is called.
   */
  readonly pdfs: 'standard' | 'qualcoder';
  /**
   * What is coded: passages; or for qualitative-coding lines, of which a selection names the one that it begins in. It reads texts alone, each
   * under a name that ends as one of a file.
   */
  readonly coded: 'passages' | 'lines';
}

const standard: Ways = {
  ...{ counting: 'codePoint', memos: 'notes', hasUniqueNames: false },
  ...{ pdfs: 'standard', coded: 'passages' },
};

export const waysOf: Readonly<Record<Program, Ways>> = {
  standard,
  atlasti: { ...standard, memos: 'descriptions' },
  maxqda: { ...standard, memos: 'descriptions' },
  nvivo: { ...standard, counting: 'utf16' },
  qc: { ...standard, hasUniqueNames: true, coded: 'lines' },
  qualcoder: { ...standard, memos: 'descriptions', hasUniqueNames: true, pdfs: 'qualcoder' },
};
