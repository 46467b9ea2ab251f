import { Command } from 'commander';
import { relocate } from '../../shared/anchor/anchor.ts';
import type { PartOfReview } from '../../shared/bundle/contents.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { operationsToSend } from '../../shared/ops/aside.ts';
import { type FieldConflict, findConflicts } from '../../shared/ops/conflicts.ts';
import { fieldName } from '../../shared/ops/field-name.ts';
import { countIncoming } from '../../shared/ops/incoming.ts';
import { doubleReviewers, reviewOfLog } from '../../shared/ops/log-head.ts';
import { joinLogs } from '../../shared/ops/merge.ts';
import { requireBasis } from '../../shared/ops/part.ts';
import { replay } from '../../shared/ops/replay.ts';
import { findRecord, type Snapshot } from '../../shared/ops/snapshot.ts';
import { nameOfReviewer, titleOf, valueWords } from '../../shared/ops/value-words.ts';
import { refuseToReplace, writeAtomically } from './files.ts';
import { countOf, doneWithProblems, printResult, say } from './output.ts';
import { openReview } from './review-file.ts';
import { linesToSettle, troublesToList } from './to-settle.ts';

interface Options {
  readonly out: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const mergeCommand = new Command('merge')
  .description('bring the work of several reviewers on one review together')
  .argument('<files...>', '.loom files of one review, in any order: reviews and work that was sent')
  .requiredOption('--out <file>', '.loom file to write')
  .option('--force', 'replace the file if it exists')
  .option('--json', 'print one JSON document: added, conflicts, orphans, toSettle')
  .action(async (paths: readonly string[], options: Options) => {
    await refuseToReplace(options.out, options.force);
    const files = [];
    for (const path of paths) files.push({ path, contents: await openReview(path) });
    const base = files.find(({ contents }) => reviewOfLog(contents.operations) !== undefined);
    if (base === undefined) {
      throw new ExpectedError(
        'part',
        'These files hold work on a review, but not the review itself. Nothing was written. Name a file of the review too.',
      );
    }
    const { reviewId } = base.contents.manifest;
    let operations = operationsToSend(base.contents.operations);
    const texts = new Map(base.contents.texts);
    const originals = new Map(base.contents.originals);
    for (const { contents, path } of files) {
      if (contents.manifest.reviewId !== reviewId) {
        throw new ExpectedError(
          'other-review',
          `${path} belongs to another review than ${base.path}. Nothing was written.`,
        );
      }
      operations = joined(path, operations, contents.operations);
      for (const [hash, text] of contents.texts) texts.set(hash, text);
      for (const [hash, original] of contents.originals) originals.set(hash, original);
    }
    for (const { contents, path } of files) requireWhatItBuildsOn(path, operations, contents.part);
    const snapshot = replay(operations);
    refuseDoubles(doubleReviewers(operations), snapshot);
    const known = new Set(base.contents.operations.map(({ id }) => id));
    const { byReviewer: _, ...added } = countIncoming(
      operations.filter(({ id }) => !known.has(id)),
      (id) => findRecord(base.contents.snapshot, id) !== undefined,
    );
    const found = findConflicts(operations, snapshot);
    const conflicts = found.map(({ earlier, field, later, record }) => ({
      record: record.id,
      name: titleOf(record, snapshot),
      field,
      fieldName: fieldName(record.id, field),
      earlier,
      later,
    }));
    const orphans = orphansIn(snapshot, texts);
    const bytes = await writeBundle(
      { operations, texts, originals },
      { rows: snapshot, read: [base, ...files].map(({ contents }) => contents) },
    );
    await writeAtomically(options.out, bytes);

    const toSettle = troublesToList(operations, snapshot);
    printResult(options.json, { file: options.out, added, conflicts, orphans, toSettle }, [
      `${options.out}: ${countOf(paths.length, 'file', 'files')} merged.`,
      ...Object.entries(added).map(([name, count]) => `${String(count).padStart(8)}  ${name}`),
    ]);
    for (const line of linesToSettle(toSettle)) say(line);
    for (const conflict of found) say(conflictLine(conflict, snapshot));
    for (const { id, quote } of orphans) {
      say(`${id}: its quote is not in the text: ${JSON.stringify(quote.slice(0, 60))}`);
    }
    if (conflicts.length + orphans.length + toSettle.length > 0)
      process.exitCode = doneWithProblems;
  });

/** Who wrote what of which record, as people know them. */
function conflictLine({ earlier, field, later, record }: FieldConflict, rows: Snapshot): string {
  const [was, is] = [earlier, later].map(({ reviewer, value }) =>
    t('team.sideOf', {
      who: nameOfReviewer(rows.reviewers, reviewer),
      value: valueWords(record.id, field, value, rows),
    }),
  );
  return t('team.conflictLine', {
    what: titleOf(record, rows),
    field: fieldName(record.id, field),
    was: was ?? '',
    is: is ?? '',
  });
}

function joined(
  path: string,
  mine: Parameters<typeof joinLogs>[0],
  theirs: Parameters<typeof joinLogs>[1],
): Parameters<typeof joinLogs>[0] {
  try {
    return joinLogs(mine, theirs).operations;
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    throw new ExpectedError(error.code, `${path}: ${error.message}`);
  }
}

function requireWhatItBuildsOn(
  path: string,
  operations: Parameters<typeof requireBasis>[0],
  part: PartOfReview | undefined,
): void {
  try {
    requireBasis(operations, part?.builtOn);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    throw new ExpectedError(error.code, `${path}: ${error.message}`);
  }
}

function refuseDoubles([first]: ReturnType<typeof doubleReviewers>, snapshot: Snapshot): void {
  if (first === undefined) return;
  const name = snapshot.reviewers.get(first)?.name ?? first;
  throw new ExpectedError(
    'same-reviewer',
    `Two people work as “${name}” in these files, and their coding could no longer be told apart. Nothing was written.`,
  );
}

/** Excerpts whose quote is nowhere in the text of their document. */
function orphansIn(snapshot: Snapshot, texts: ReadonlyMap<string, TextBody>) {
  const orphans: { readonly id: string; readonly document: string; readonly quote: string }[] = [];
  for (const [documentId, page] of snapshot.codings) {
    const text = texts.get(snapshot.documents.get(documentId)?.textId ?? '')?.text;
    for (const excerpt of page.excerpts.values()) {
      if (excerpt.deleted === true) continue;
      if (text === undefined || relocate(text, excerpt).found === 'orphan') {
        orphans.push({ id: excerpt.id, document: documentId, quote: excerpt.quote });
      }
    }
  }
  return orphans.sort((a, b) => (a.id < b.id ? -1 : 1));
}
