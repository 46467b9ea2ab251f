import type { Texts } from '../corrections/corrected-text.ts';
import type { Log } from '../ops/log.ts';
import type { CodeId, GridId, InstrumentId, ReviewerId } from '../records/ids.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Query } from '../records/query.ts';
import type { CodesChoice } from '../relations/chosen-codes.ts';
import type { ListedStudies, Scope } from '../screening/inclusion.ts';
import type { AgreementChoice } from '../team/agreement-source.ts';
import type { Recoded } from '../team/recoded.ts';
import type { Layer, Shown } from '../team/view.ts';
import type { WordsQuestion } from '../words/word-frequencies.ts';
import type { ExcerptLayout, StudiesLayout } from './layouts.ts';

/** What tables are built from. The same source gives the same table. */
export interface TableSource {
  readonly snapshot: Shown;
  /**
   * Everybody's coding and the consensus side by side, for agreement and reconciliation; `snapshot` where
   * absent. `viewer` is who the tables are for: what blinding hides from them is left out.
   */
  readonly everyone?: Shown | undefined;
  readonly viewer?: ReviewerId | undefined;
  /** Whose own coding `snapshot` holds, where that is the layer; the viewer's where absent. */
  readonly of?: ReviewerId | undefined;
  /** Second codings that were finished, beside the first (K12); none where absent. */
  readonly recoded?: (() => readonly Recoded[]) | undefined;
  /** The same review in other coding; absent where only one was read. */
  readonly inLayer?: ((layer: Layer) => TableSource) | undefined;
  /** The whole log; only the audit trail and the dates of decisions need it. */
  readonly operations: Log;
  /** Text bodies by text id, for paragraph numbers and pages; missing ones only cost the place. */
  readonly texts: Texts;
  /** ISO date printed under each table, e.g. `2026-03-09`. */
  readonly asOf: string;
  /** The name of the codebook version that it is of, where one was asked for instead of a day. */
  readonly version?: string | undefined;
  /** The same on an earlier day, or of a version: rows that came or changed since are marked. */
  readonly earlier?: TableSource | undefined;
}

/** A source of which only the listed studies count: coding of others is not in its snapshot. */
export interface ListedSource extends TableSource {
  readonly listed: ListedStudies;
  /** Names of the listed studies, marked where they are not included. */
  readonly labels: ReadonlyMap<string, string>;
}

/** What the report compares and in which unit, as the agreement screen asks. */
export type AgreementOptions = Partial<
  Pick<AgreementChoice, 'codeIds' | 'documentIds' | 'level' | 'onlySample' | 'unit'>
> & {
  /** Reviewers taken out of the comparison. */
  readonly left?: readonly ReviewerId[] | undefined;
};

/** What a matrix has a row for: each study, or each group of participants. */
export const matrixRows = ['studies', 'groups'] as const;
export type MatrixRows = (typeof matrixRows)[number];

/** What its cells show. */
export const matrixCells = ['counts', 'presence', 'quote'] as const;
export type MatrixCells = (typeof matrixCells)[number];

/** What a table may be asked to be like. */
export interface TableOptions {
  /** What the matrix has rows of: studies where absent, and where the review has no groups. */
  readonly matrixRows?: MatrixRows | undefined;
  readonly matrixShows?: MatrixCells;
  /** Count codes under their themes. */
  readonly rollUp?: boolean;
  /** Columns of the matrix; the top two levels of themes where absent. */
  readonly codeIds?: readonly CodeId[];
  /** Which studies are listed and counted; the included ones where absent. */
  readonly include?: Scope | undefined;
  /** Quotes per theme in the table of themes. */
  readonly quotesPerTheme?: number;
  /** As whose table that of excerpts is laid out; as our own where absent. */
  readonly excerptsAs?: ExcerptLayout | undefined;
  /** As whose table characteristics and appraisal are laid out; as our own where absent. */
  readonly studiesAs?: StudiesLayout | undefined;
  /** What the report of agreement compares; characters, codes and everybody where absent. */
  readonly agreement?: AgreementOptions | undefined;
  /** The instrument of the tables of appraisal; the first that was used where absent. */
  readonly instrument?: InstrumentId | undefined;
  /** The grid of its table; the first of its kind where absent, or of another kind. */
  readonly grid?: GridId | undefined;
  readonly relations?: RelationsOptions | undefined;
  readonly attributes?: AttributesOptions | undefined;
  /** Which words are counted; the usual ones in all documents where absent. */
  readonly words?: WordsQuestion | undefined;
  /** The conditions of passages; none are found where absent. */
  readonly query?: { readonly groups: Query['groups'] } | undefined;
}

/** Which codes are held against which; themes and passages that overlap where absent. */
export interface RelationsOptions {
  readonly rows?: CodesChoice | undefined;
  readonly columns?: CodesChoice | undefined;
  readonly meeting?: Meeting | undefined;
  readonly shows?: 'passages' | 'studies' | undefined;
}

/** Which codes by which attribute; themes by country where absent. */
export interface AttributesOptions {
  readonly rows?: CodesChoice | undefined;
  /** Of `attributesOf`. */
  readonly attribute?: string | undefined;
  readonly shows?: 'excerpts' | 'studies' | undefined;
}
