import { basename } from 'node:path';
import type { ReadBundle } from '../../shared/bundle/read-bundle.ts';
import { mergeDuplicates } from '../../shared/commands/duplicates.ts';
import { importStudies } from '../../shared/commands/studies.ts';
import { readWrittenText } from '../../shared/documents/text-body.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { mergesOf, planImport } from '../../shared/import/plan-import.ts';
import { type FileReading, readImportFile } from '../../shared/import/read-import-file.ts';
import { isCreate } from '../../shared/ops/change.ts';
import type { LogWriter } from '../../shared/ops/log-writer.ts';
import { characterMap } from './character-maps.ts';

export interface NotAdded {
  readonly file: string;
  readonly title: string;
  readonly reason: string;
}

export interface IntakeProblem {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** What files brought to a review, and of everything else why it was left out. */
export interface Intake {
  readonly titles: readonly string[];
  readonly documents: number;
  readonly merged: readonly NotAdded[];
  readonly notAdded: readonly NotAdded[];
  readonly problems: readonly IntakeProblem[];
  readonly texts: ReadBundle['texts'];
  readonly originals: ReadBundle['originals'];
}

/** Reads one file; one that cannot be read does not keep the others out. */
export function readForIntake(
  file: string,
  bytes: Uint8Array,
  password?: string,
): Promise<FileReading> {
  return readImportFile({ name: basename(file), bytes }, { characterMap, password });
}

/**
 * Brings what the files hold into the log, as the application does. Where no file could be read there is
 * nothing to write: the first reason is thrown. `files` are the paths as they were given.
 */
export function takeIn(
  files: readonly string[],
  readings: readonly FileReading[],
  review: ReadBundle,
  log: LogWriter,
): Intake {
  const [failed] = readings.flatMap((reading) => (reading.kind === 'failed' ? [reading] : []));
  if (failed !== undefined && readings.every(({ kind }) => kind === 'failed')) {
    throw new ExpectedError('file-not-read', failed.message);
  }
  const plan = planImport(readings, { snapshot: log.snapshot });
  const operation = log.run(importStudies, plan.params);
  const made = (operation?.changes ?? []).flatMap((change) =>
    isCreate(change) && change.create.type === 'study' ? [change.create.id] : [],
  );
  if (plan.merges.length > 0) log.run(mergeDuplicates, mergesOf(plan, made));
  const repeats = new Set(plan.merges.map(({ duplicate }) => duplicate));
  const reports = plan.files.map((report, index) => ({ ...report, file: files[index] ?? '' }));
  return {
    titles: plan.params.studies.flatMap(({ citation }, index) =>
      repeats.has(index) ? [] : [citation.title],
    ),
    documents: reports.reduce((sum, report) => sum + report.documents, 0),
    merged: reports.flatMap(({ file, merged }) =>
      merged.map(({ label, same }) => ({ file, title: label, reason: `it repeats ${same}.` })),
    ),
    notAdded: reports.flatMap(({ duplicates, failure, file, name }) => [
      ...(failure === undefined ? [] : [{ file, title: name, reason: failure }]),
      ...duplicates.map(({ kind, label, part, same }) => ({
        file,
        title: part.params.studies[0]?.citation.title ?? label,
        reason:
          kind === 'study'
            ? `it is in the review already, as ${same}.`
            : 'the review has a document with the same text.',
      })),
    ]),
    problems: reports.flatMap(({ file, problems }) =>
      problems.map((problem) => ({ file, ...problem })),
    ),
    texts: new Map([
      ...review.texts,
      ...[...plan.texts].map(([id, json]) => [id, readWrittenText(json)] as const),
    ]),
    originals: new Map([...review.originals, ...plan.originals]),
  };
}
