/** What an import will bring in and what is said of each file, before anything is written. */
import type { Citation } from '../bibliography/citation.ts';
import type { mergeDuplicates } from '../commands/duplicates.ts';
import type { importStudies } from '../commands/studies.ts';
import type { TakenScreening } from '../commands/taken-decisions.ts';
import type { SourcedFacts } from '../documents/paper-facts.ts';
import type { DocumentId, StudyId } from '../records/ids.ts';
import type { AttachedBy } from './attached-files.ts';
import type { FoundDecisions } from './found-decisions.ts';
import type { MatchReason } from './match-study.ts';
import type { DecisionsReport } from './plan-decisions.ts';
import type { FileQuestion, ImportProblem } from './read-import-file.ts';

/** What `importStudies` is given; every study, document and search has its id. */
export type ImportParams = Parameters<typeof importStudies>[1];

/** Written texts (`WrittenText.json`) and originals by their address, to be stored together with the records that name them. */
export interface ImportedTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** Something that can be brought in on its own. */
export interface ImportPart extends ImportedTexts {
  readonly params: ImportParams;
}

/** A reference or document left out because the review has it, or the import has it already. */
export interface SkippedDuplicate {
  /** What was left out: a short citation or a document's title. */
  readonly label: string;
  /** The short citation or title of what is there already. */
  readonly same: string;
  readonly kind: 'study' | 'document';
  /** Brings it in all the same. */
  readonly part: ImportPart;
}

/** A reference that repeats another one. */
export interface MergedReference {
  readonly label: string;
  /** Short citation of the one it is merged with. */
  readonly same: string;
}

/** A study of this import, and the one it repeats: of the review or of this import too. */
export interface PlannedMerge {
  readonly duplicate: StudyId;
  readonly keep: StudyId;
}

/** A document that becomes a study of its own, and the study it could go to instead. */
export interface ProposedLink {
  readonly documentId: DocumentId;
  readonly documentTitle: string;
  readonly studyId: StudyId;
  /** Short citation of that study. */
  readonly label: string;
  readonly by: MatchReason;
}

/** The study that a document became, with where what is known of it stands. */
export interface MadeStudy {
  readonly studyId: StudyId;
  /** Short citation. */
  readonly label: string;
  readonly citation: Citation;
  readonly from: SourcedFacts['from'];
}

/** What comes of one file. */
export interface FileReport {
  readonly name: string;
  /** `ris`, `nbib`, `pdf` …; undefined where the file could not be read. */
  readonly format?: string;
  /** Why nothing could be read of it. */
  readonly failure?: string;
  /** What could be asked so that it is read after all. */
  readonly question?: FileQuestion;
  /** Titles of the studies that come in and repeat none. */
  readonly titles: readonly string[];
  readonly documents: number;
  /** References that repeat one which is there: they come in and are merged with it. */
  readonly merged: readonly MergedReference[];
  readonly duplicates: readonly SkippedDuplicate[];
  readonly links: readonly ProposedLink[];
  /** The study that a document came to, because a reference says that the file is attached to it. */
  readonly attached?: {
    readonly studyId: StudyId;
    readonly label: string;
    readonly by: AttachedBy;
  };
  /** The document that came of it. */
  readonly documentId?: DocumentId;
  /** The names of files that its references say are attached, and that are not here. */
  readonly missingFiles?: readonly string[];
  /** The study that a document became of its own. */
  readonly made?: MadeStudy;
  /** What became of the decisions of another program. */
  readonly decisions?: DecisionsReport;
  /** Decisions of another program of which nobody said what becomes of them: they were left. */
  readonly decisionsLeft?: FoundDecisions;
  readonly problems: readonly ImportProblem[];
}

/** Everything of an import. */
export interface ImportPlan extends ImportPart {
  /** What was decided in other programs; undefined where nothing of it is taken over. */
  readonly taken: TakenScreening | undefined;
  /** One for each reading, in their order. */
  readonly files: readonly FileReport[];
  /** To be merged when the studies are in. */
  readonly merges: readonly PlannedMerge[];
}

/** What `mergeDuplicates` is given once the studies of a plan are in. */
export function mergesOf({
  merges,
}: Pick<ImportPlan, 'merges'>): Parameters<typeof mergeDuplicates>[1] {
  const groups = new Map<StudyId, StudyId[]>();
  for (const { duplicate, keep } of merges) {
    const group = groups.get(keep);
    if (group === undefined) groups.set(keep, [duplicate]);
    else group.push(duplicate);
  }
  return { groups: [...groups].map(([keep, duplicates]) => ({ keep, duplicates })) };
}

/** Whether a part brings in no study and no document: then nothing is to be written. */
export function isEmptyPart({ params }: ImportPart): boolean {
  return params.studies.length === 0 && (params.attach ?? []).length === 0;
}

/** Parts of one import as one. */
export function joinedParts(parts: readonly ImportPart[]): ImportPart {
  return {
    params: {
      studies: parts.flatMap(({ params }) => params.studies),
      searches: parts.flatMap(({ params }) => params.searches ?? []),
      attach: parts.flatMap(({ params }) => params.attach ?? []),
    },
    texts: new Map(parts.flatMap(({ texts }) => [...texts])),
    originals: new Map(parts.flatMap(({ originals }) => [...originals])),
  };
}

/** The studies that a part makes, and those that it gives a document. */
export function studiesOfPart({ params }: ImportPart): readonly StudyId[] {
  return [
    ...params.studies.flatMap(({ id }) => id ?? []),
    ...(params.attach ?? []).map(({ studyId }) => studyId),
  ];
}

/** The documents of a part: those of studies it makes, then those it gives to studies that exist. */
export function documentsOfPart({ params }: ImportPart): readonly DocumentId[] {
  return [
    ...params.studies.flatMap(({ documents }) => documents),
    ...(params.attach ?? []).map(({ document }) => document),
  ].flatMap(({ id }) => id ?? []);
}
