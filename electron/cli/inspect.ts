import { Command } from 'commander';
import { comparableWords } from '../../shared/bibliography/comparable-text.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { isRecord } from '../../shared/records/reports.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { countLines, printResult } from './output.ts';
import { type ReadingOptions, withPassphraseFiles } from './passphrase-options.ts';
import { survey } from './review-file.ts';

interface Options extends ReadingOptions {
  readonly json?: boolean;
  readonly documents?: string | true;
}

export const inspectCommand = withPassphraseFiles(
  new Command('inspect')
    .description('say what is inside a review')
    .argument('<review>', '.loom file'),
)
  .option('--json', 'print one JSON document')
  .option(
    '--documents [words]',
    'list the documents, or those with these words in study, title or file name',
  )
  .action(async (path: string, options: Options) => {
    const { counts: kept, manifest, snapshot } = await survey(path, options);
    const counts = {
      ...manifest.counts,
      ...kept,
      reports: [...snapshot.studies.values()].filter(isRecord).length,
    };
    const { title, schema, reviewId: id } = manifest;
    const listed =
      options.documents === undefined ? undefined : documentsOf(snapshot, options.documents);
    const list = listed === undefined ? {} : { listed };
    printResult(options.json, { title, id, schema, ...counts, ...list }, [
      title,
      ...countLines(counts),
      ...(listed ?? []).map(({ fileName, study, title }) =>
        [study, title, fileName].filter((part) => part !== undefined).join(' · '),
      ),
    ]);
  });

/** The documents that are there, with their study and the name of their file; `words` must all stand in one of these. */
function documentsOf(snapshot: Snapshot, words: string | true) {
  const labels = studyLabels(snapshot);
  const wanted = words === true ? [] : comparableWords(words);
  return [...snapshot.documents.values()].flatMap(
    ({ deleted, format, id, originalName: fileName, studyId, title }) => {
      const study = labels.get(studyId);
      if (deleted === true || study === undefined) return [];
      const text = comparableWords([study, title, fileName ?? ''].join(' ')).join(' ');
      if (!wanted.every((word) => text.includes(word))) return [];
      return [{ id, study, title, ...(fileName === undefined ? {} : { fileName }), format }];
    },
  );
}
