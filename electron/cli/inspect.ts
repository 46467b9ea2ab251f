import { Command } from 'commander';
import { printResult } from './output.ts';
import { type ReadingOptions, withPassphraseFiles } from './passphrase-options.ts';
import { openToRead } from './review-file.ts';

interface Options extends ReadingOptions {
  readonly json?: boolean;
}

export const inspectCommand = withPassphraseFiles(
  new Command('inspect')
    .description('say what is inside a review')
    .argument('<review>', '.loom file'),
)
  .option('--json', 'print one JSON document')
  .action(async (path: string, options: Options) => {
    const { manifest, operations, texts, originals } = await openToRead(path, options);
    const counts = {
      ...manifest.counts,
      operations: operations.length,
      texts: texts.size,
      originals: originals.size,
    };
    const { title, schema, reviewId: id } = manifest;
    printResult(options.json, { title, id, schema, ...counts }, [
      title,
      ...Object.entries(counts).map(([name, count]) => `${String(count).padStart(8)}  ${name}`),
    ]);
  });
