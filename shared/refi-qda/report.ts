/** What came of a project and what did not, as it is told to a person. */
import { clip } from '../commands/excerpts.ts';

/** What is counted of what came in, in the order in which it is told. */
export const carriedKinds = [
  'documents',
  'media',
  'studies',
  'codes',
  'themes',
  'reviewers',
  'excerpts',
  'codings',
  'memos',
  'characteristics',
  'sets',
  'maps',
] as const;

/** How many records of each kind came in. */
export type Carried = Readonly<Record<(typeof carriedKinds)[number], number>>;

/** Something that did not come in, or not as it was. */
export interface NotCarried {
  readonly what: string;
  /** The thing it is about by its name; empty where it is about the project. */
  readonly where: string;
  readonly reason: string;
}

/** A passage that may lie elsewhere. */
export interface Doubtful {
  readonly source: string;
  /** What the file calls its words; empty where it says nothing. */
  readonly quote: string;
  /** The words of each place it may have; the passage came in at the first. */
  readonly readings: readonly string[];
  readonly reason: string;
}

export interface RefiReport {
  readonly carried: Carried;
  readonly notCarried: readonly NotCarried[];
  readonly doubtful: readonly Doubtful[];
}

/** Gathers the report while records are made. */
export class ReportNotes {
  readonly notCarried: NotCarried[];
  readonly doubtful: Doubtful[] = [];

  constructor(left: readonly NotCarried[] = []) {
    this.notCarried = [...left];
  }

  /** Says that something did not come in. */
  left(what: string, where: string, reason: string): void {
    this.notCarried.push({ what, where: clip(where), reason });
  }

  /** Says that a passage may lie elsewhere. */
  doubt({ quote, readings, reason, source }: Doubtful): void {
    this.doubtful.push({
      source,
      quote: clip(quote),
      readings: readings.map((one) => clip(one)),
      reason,
    });
  }
}
