import type { CodeId, DocumentId, ExcerptId, StudyId } from '../../shared/records/ids.ts';
import type { StudyGroup } from '../../shared/relations/study-group.ts';

/** The screens there are. */
export const screens = [
  'reviews',
  'recovery',
  'studies',
  'extraction',
  'screening',
  'sampling',
  'appraisal',
  'code',
  'themes',
  'matrix',
  'relations',
  'grids',
  'map',
  'findings',
  'sensitivity',
  'versions',
  'memos',
  'compare',
  'agreement',
  'recode',
  'team',
  'export',
  'checklists',
  'writeUp',
  'audit',
  'search',
] as const;
export type Screen = (typeof screens)[number];

/** The parts of the screening screen, in the order of the work. */
export const screeningParts = ['searches', 'duplicates', 'titleAbstract', 'fullText'] as const;
export type ScreeningPart = (typeof screeningParts)[number];

/** A code listed beside another: which, and the studies of both lists. */
export interface BesideCode {
  readonly codeId: CodeId;
  readonly groups: readonly [StudyGroup, StudyGroup];
}

/** Where the user is in a review: kept per review, never in the log. */
export interface Session {
  readonly screen: Screen;
  readonly documentId: DocumentId | undefined;
  /** The document that is read beside the open one. */
  readonly besideDocument: DocumentId | undefined;
  /** The code whose excerpts are listed beside those of the chosen one, and the studies each list is of. */
  readonly besideCode: BesideCode | undefined;
  /** Character offset at the top of the reading column, per document. */
  readonly readAt: Readonly<Record<DocumentId, number>>;
  /** Degrees clockwise by which the pages of a document were turned. */
  readonly turned: Readonly<Record<DocumentId, number>>;
  readonly studyId: StudyId | undefined;
  readonly screeningPart: ScreeningPart;
  /** The tab each room was left at, by the room. */
  readonly tabOf: Readonly<Record<string, string>>;
  /** The code whose page is shown in Themes, and that the codebook pane marks. */
  readonly codeId: CodeId | undefined;
  /** The excerpt the inspector shows. */
  readonly excerptId: ExcerptId | undefined;
  /** Codes used lately, newest first: the picker offers them first, and Q applies the newest. */
  readonly recentCodes: readonly CodeId[];
  /** Only excerpts with these codes are highlighted; empty shows all. */
  readonly codeFilter: readonly CodeId[];
  /** Only sections marked as findings stand out, where a document has any. */
  readonly onlyFindings: boolean;
  readonly leftPane: boolean;
  readonly rightPane: boolean;
  /** Beside the text stand the fields of its study instead of the passage. */
  readonly fieldsPane: boolean;
  /** Columns of the studies table that were named and that no study has a value for yet. */
  readonly newColumns: readonly string[];
  readonly guideDismissed: boolean;
}
