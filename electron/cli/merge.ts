import { Command } from 'commander';
import { relocate } from '../../shared/anchor/anchor.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { type FieldConflict, findConflicts } from '../../shared/ops/conflicts.ts';
import { fieldName } from '../../shared/ops/field-name.ts';
import { doubleReviewers } from '../../shared/ops/log-head.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { nameOfReviewer, titleOf, valueWords } from '../../shared/ops/value-words.ts';
import { refuseToReplace, writeAtomically } from './files.ts';
import { mergeFiles } from './merge-files.ts';
import { countLines, countOf, doneWithProblems, printResult, say } from './output.ts';
import { type WritingOptions, withProtection } from './passphrase-options.ts';
import { Passphrases } from './passphrases.ts';
import { linesToSettle, troublesToList } from './to-settle.ts';

interface Options extends WritingOptions {
  readonly out: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const mergeCommand = withProtection(
  new Command('merge')
    .description('bring the work of several reviewers on one review together')
    .argument(
      '<files...>',
      '.loom files of one review, in any order: reviews and work that was sent',
    )
    .requiredOption('--out <file>', '.loom file to write'),
)
  .option('--force', 'replace the file if it exists')
  .option('--json', 'print one JSON document: added, conflicts, orphans, toSettle')
  .action(async (paths: readonly string[], options: Options) => {
    await refuseToReplace(options.out, options.force);
    const passphrases = new Passphrases(options.passphraseFile);
    const merged = await mergeFiles(paths, passphrases);
    const { operations, snapshot, texts } = merged;
    refuseDoubles(doubleReviewers(operations), snapshot);
    const { byReviewer: _, ...added } = merged.added;
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
    const bytes = await merged.write();
    await writeAtomically(
      options.out,
      options.passphrase ? await passphrases.likeRead(options.out, bytes) : bytes,
    );

    const toSettle = troublesToList(operations, snapshot);
    const brought = countLines(added);
    printResult(options.json, { file: options.out, added, conflicts, orphans, toSettle }, [
      `${options.out}: ${countOf(paths.length, 'file', 'files')} merged${brought.length === 0 ? '; nothing is new to the first of them.' : '. New to the first of them:'}`,
      ...brought,
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
