import { Command } from 'commander';
import { printResult } from './output.ts';
import { openToRead } from './review-file.ts';

export const inspectCommand = new Command('inspect')
  .description('say what is inside a review')
  .argument('<review>', '.loom file')
  .option('--json', 'print one JSON document')
  .action(async (path: string, options: { readonly json?: boolean }) => {
    const { manifest, operations, texts, originals } = await openToRead(path);
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
