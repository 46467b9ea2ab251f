/** `themeloom codebook`: codes from a table or a list into a review. */
import { basename } from 'node:path';
import { Command } from 'commander';
import { codeTree, pathName } from '../../shared/codebook/code-tree.ts';
import { addCodes } from '../../shared/commands/add-codes.ts';
import { planCodebook } from '../../shared/import/plan-codebook.ts';
import type { PlannedCode } from '../../shared/import/planned-code.ts';
import { readCodebookFile } from '../../shared/import/read-codebook.ts';
import { viewOf } from '../../shared/team/view.ts';
import { readInput, refuseToReplace, writeAtomically } from './files.ts';
import { countOf, doneWithProblems, printResult, sayOf } from './output.ts';
import { type WritingOptions, withProtection } from './passphrase-options.ts';
import { Passphrases } from './passphrases.ts';
import { findReviewer, openReview, openToWrite } from './review-file.ts';

interface Options extends WritingOptions {
  readonly out: string;
  readonly reviewer?: string;
  readonly definitions?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const codebookCommand = withProtection(
  new Command('codebook')
    .description('add the codes of a table or a list to a review')
    .argument('<review>', '.loom file; it is not changed unless --out names it too')
    .argument('<file>', 'XLSX, CSV or TSV with a heading for each column, or a list of names')
    .requiredOption('--out <file>', '.loom file to write'),
)
  .option('--reviewer <name>', 'reviewer who adds them; the first of the file if absent')
  .option('--definitions', 'also write definitions on codes that are there and have none')
  .option('--force', 'replace the file if it exists')
  .option('--json', 'print one JSON document: what was added, what was there, what is doubtful')
  .action(async (path: string, file: string, options: Options) => {
    await refuseToReplace(options.out, options.force);
    const passphrases = new Passphrases(options.passphraseFile);
    const review = await openReview(path, passphrases);
    const reviewerId = findReviewer(review, options.reviewer);
    const reading = await readCodebookFile({ name: basename(file), bytes: await readInput(file) });
    const { engine, storage } = await openToWrite(review, reviewerId);
    const shown = viewOf(engine.state.full, { viewer: reviewerId, layer: 'everyone' });
    const { codes, notTaken } = planCodebook(shown.codes, reading);
    const fillNotes = options.definitions;
    const operation = await engine.commit(addCodes, { codes, fillNotes });
    const bytes = await storage.bytes();
    await writeAtomically(
      options.out,
      options.passphrase ? await passphrases.likeRead(options.out, bytes) : bytes,
    );

    const { nodes } = codeTree(engine.state.full.codes);
    const placeOf = new Map<number, string>();
    for (const { codeId, key, name, parent } of codes) {
      const node = codeId === undefined ? undefined : nodes.get(codeId);
      const above = parent === undefined ? '' : `${placeOf.get(parent)} › `;
      placeOf.set(key, node === undefined ? `${above}${name}` : pathName(node));
    }
    const named = (some: readonly PlannedCode[]): readonly string[] =>
      some.map(({ key }) => placeOf.get(key) ?? '');
    const added = named(codes.filter(({ state }) => state === 'new'));
    const present = named(codes.filter(({ state }) => state !== 'new'));
    const completed = operation?.params.filled ?? 0;
    const doubtful = codes.flatMap(({ doubts, key, line }) =>
      doubts.map((message) => ({ line, code: placeOf.get(key) ?? '', message })),
    );
    printResult(
      options.json,
      { file: options.out, added, present, completed, doubtful, notTaken },
      [
        `${options.out}: added ${countOf(added.length, 'code', 'codes')}; ${present.length} there already.`,
        ...added.map((place) => `  ${place}`),
      ],
    );
    for (const { code, line, message } of doubtful) sayOf(file, line, `${code}: ${message}`);
    for (const { line, message } of notTaken) sayOf(file, line, message);
    if (doubtful.length > 0 || notTaken.length > 0) process.exitCode = doneWithProblems;
  });
