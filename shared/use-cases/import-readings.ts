/** Bringing read files into a review: what the application and `themeloom import` do. */
import type { Command, CommandContext } from '../commands/context.ts';
import { mergeDuplicates } from '../commands/duplicates.ts';
import { importStudies } from '../commands/studies.ts';
import { importDecided } from '../commands/taken-decisions.ts';
import {
  documentsOfPart,
  type FileReport,
  type ImportedTexts,
  isEmptyPart,
  joinedParts,
  mergesOf,
  type SkippedDuplicate,
  studiesOfPart,
} from '../import/import-plan.ts';
import { planImport } from '../import/plan-import.ts';
import type { FileReading } from '../import/read-import-file.ts';
import type { Operation } from '../ops/operation.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { DocumentId, StudyId } from '../records/ids.ts';

/** The review that files go into. */
export interface ImportTo {
  /** The rows as they are now. */
  readonly snapshot: Snapshot;
  readonly newId: CommandContext['newId'];
  /** Plans and logs a command with the texts it names; undefined where nothing changed or it was not stored. */
  commit<P>(
    command: Command<P>,
    params: NoInfer<P>,
    texts?: ImportedTexts,
  ): Promise<Operation | undefined>;
}

/** What came of an import. */
export interface ImportedReadings {
  /** One for each reading, in their order; what they name has come in where `saved`. */
  readonly files: readonly FileReport[];
  /** False where there was something to write and it was not stored: nothing came in. */
  readonly saved: boolean;
  /** The studies that were made, then those that got a document. */
  readonly studyIds: readonly StudyId[];
  /** The documents that came in: those of the studies that were made, then the others. */
  readonly documentIds: readonly DocumentId[];
}

const nothingMade = { studyIds: [], documentIds: [] } as const;

/**
 * Brings what was read into a review as one step, and merges what repeats other references as another, so
 * that undo takes the merging back and leaves the import. With `studyId` every document goes to that study.
 * Law: equal readings and rows give equal records apart from their ids, whatever the door.
 */
export async function importReadings(
  readings: readonly FileReading[],
  to: ImportTo,
  studyId?: StudyId,
): Promise<ImportedReadings> {
  const { newId, snapshot } = to;
  const plan = planImport(readings, { snapshot, studyId, newId });
  const { originals, params, taken, texts } = plan;
  if (isEmptyPart(plan) && taken === undefined)
    return { files: plan.files, saved: true, ...nothingMade };
  const operation =
    taken === undefined
      ? await to.commit(importStudies, params, { originals, texts })
      : await to.commit(importDecided, { ...params, taken }, { originals, texts });
  if (operation === undefined) return { files: plan.files, saved: false, ...nothingMade };
  if (plan.merges.length > 0) await to.commit(mergeDuplicates, mergesOf(plan));
  return {
    files: plan.files,
    saved: true,
    studyIds: studiesOfPart(plan),
    documentIds: documentsOfPart(plan),
  };
}

/** Brings in what was left out as a duplicate; the studies made or given a document, none where it was not stored. */
export async function importSkipped(
  duplicates: readonly SkippedDuplicate[],
  to: Pick<ImportTo, 'commit'>,
): Promise<readonly StudyId[]> {
  const part = joinedParts(duplicates.map((duplicate) => duplicate.part));
  const { originals, params, texts } = part;
  const operation = await to.commit(importStudies, params, { originals, texts });
  return operation === undefined ? [] : studiesOfPart(part);
}
