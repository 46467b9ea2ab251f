import type { CitationName } from '../bibliography/citation.ts';

/**
 * What a document says about itself as a publication. A fact is there only where the document says it
 * plainly: what is left out is unknown, and nobody has to take back what was guessed.
 */
export interface PaperFacts {
  readonly title?: string;
  /** In their order; where only a file name says it, the first of them alone. */
  readonly authors?: readonly CitationName[];
  /** Of publication. */
  readonly year?: number;
  /** Without prefix, as the document writes it. */
  readonly doi?: string;
  readonly journal?: string;
}

/** Where a fact can stand: on the first page, in the metadata, in the file's name. */
export type FactSource = 'page' | 'metadata' | 'name';

/** Facts with the place each was found in. */
export interface SourcedFacts {
  readonly facts: PaperFacts;
  readonly from: { readonly [Fact in keyof PaperFacts]?: FactSource };
}

/**
 * Facts of several places as one: each fact from the first place that has it. Law: a fact of an earlier
 * place is never changed by a later one.
 */
export function joinedFacts(
  found: readonly (readonly [source: FactSource, facts: PaperFacts])[],
): SourcedFacts {
  let joined: SourcedFacts = { facts: {}, from: {} };
  for (const [source, added] of found) {
    const marks = Object.fromEntries(Object.keys(added).map((fact) => [fact, source]));
    joined = { facts: { ...added, ...joined.facts }, from: { ...marks, ...joined.from } };
  }
  return joined;
}
