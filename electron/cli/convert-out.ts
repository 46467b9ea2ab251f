/** `themeloom convert REVIEW.loom OUT`: a review as a project or codebook for other programs. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { RefiRequest } from '../../shared/refi-qda-out/choice.ts';
import { DatedRecords } from '../../shared/refi-qda-out/dates.ts';
import { type Program, programs } from '../../shared/refi-qda-out/programs.ts';
import {
  exportCodebook,
  exportProject,
  type RefiExport,
} from '../../shared/use-cases/export-refi.ts';
import { tablesSource } from '../../shared/use-cases/export-tables.ts';
import { type AgreementChoiceOptions, comparedOf } from './agreement-options.ts';
import { characterMap } from './character-maps.ts';
import {
  type CodingOptions,
  codingChoice,
  parseLayer,
  withCodingOptions,
} from './coding-options.ts';
import { writeAtomically } from './files.ts';
import { countOf, countsInWords, doneWithProblems, printResult, say } from './output.ts';
import { type ReadingOptions, withPassphraseFiles } from './passphrase-options.ts';
import { openToRead, reviewerNamed } from './review-file.ts';
import { type ScopeOptions, scopeOf } from './scope-options.ts';

export interface OutOptions
  extends CodingOptions,
    Pick<AgreementChoiceOptions, 'codes' | 'documents'>,
    ReadingOptions,
    ScopeOptions {
  readonly program?: string;
  readonly reviewers?: string;
  readonly originals: boolean;
  readonly sidecar: boolean;
  readonly json?: boolean;
}

/** Adds what can be chosen of a review that is written for other programs. */
export function withOutOptions(command: Command): Command {
  return withPassphraseFiles(withCodingOptions(command))
    .option('--program <name>', `from a review: written for ${programs.join(', ')}`, 'standard')
    .option('--codes <names>', 'from a review: names or ids of codes, with those below them')
    .option('--documents <names>', 'from a review: titles or ids of documents')
    .option('--reviewers <names>', 'from a review: whose coding and memos; everybody’s if absent')
    .option(
      '--no-originals',
      'from a review: leave out PDFs, as of publishers, pictures and recordings, and write their texts alone',
    )
    .option('--no-sidecar', 'from a review: leave out what only Themeloom knows')
    .option('--include <studies>', 'from a review: included, or all; all if absent')
    .option('--set <name>', 'from a review: the studies or documents of a set');
}

/** Writes the file; its ending says which. */
export async function convertOut(path: string, out: string, options: OutOptions): Promise<void> {
  const program = programOf(options.program ?? 'standard');
  const layer = parseLayer(options);
  const dated = new DatedRecords();
  const opened = await openToRead(path, options, (operation) => dated.take(operation));
  const { operations, snapshot: full, texts } = opened;
  const choice = codingChoice(full, layer, options);
  const shown = tablesSource({ full, operations, texts }, choice);
  // A log of which something is hidden is asked itself.
  const isWhole = shown.operations === operations;
  const source = { ...shown, made: isWhole ? dated.madeAt(operations) : undefined };
  const asked = comparedOf(source.everyone ?? source.snapshot, options);
  const { codeIds, documentIds } = asked;
  const isAll = options.include === undefined && options.set === undefined;
  const request: RefiRequest = {
    ...{ program, codeIds, documentIds, sidecar: options.sidecar },
    pdfs: options.originals,
    include: isAll ? 'all' : scopeOf(source.snapshot, options),
    reviewerIds: options.reviewers
      ?.split(',')
      .map((name) => reviewerNamed(source.snapshot, name.trim())),
  };
  const originals = {
    has: (hash: string) => opened.originals.has(hash),
    read: (hash: string) => Promise.resolve(opened.originals.get(hash)),
  };
  const review = { full, originals, source };
  const isBook = /\.qdc$/i.test(out);
  const file = isBook
    ? exportCodebook(review, request)
    : await exportProject(review, request, { characterMap });
  await writeAtomically(out, file.bytes);
  sayWhat(out, file, { ...options, isBook });
}

function sayWhat(
  out: string,
  { counts, hasSidecar, leftOut, notShown }: RefiExport,
  { isBook, json }: Pick<OutOptions, 'json'> & { readonly isBook: boolean },
): void {
  const { codes, codings, documents, media, memos, pdfs, users } = counts;
  const carried = isBook ? { codes } : counts;
  const inWords = isBook
    ? countOf(codes, 'code', 'codes')
    : countsInWords([
        [documents, 'document', 'documents'],
        [pdfs, 'PDF', 'PDFs'],
        [media, 'picture or recording', 'pictures and recordings'],
        [codes, 'code', 'codes'],
        [codings, 'coding', 'codings'],
        [users, 'person', 'people'],
        [memos, 'memo', 'memos'],
      ]);
  printResult(json, { file: out, carried, hasSidecar, leftOut, notShown }, [`${out}: ${inWords}.`]);
  for (const words of leftOut) say(words);
  if (notShown.length > 0) say(t('refiOut.notShown'));
  for (const words of notShown) say(`  ${words}`);
  if (leftOut.length > 0) process.exitCode = doneWithProblems;
}

function programOf(name: string): Program {
  const program = programs.find((known) => known === name.trim());
  if (program !== undefined) return program;
  throw new ExpectedError(
    'program',
    `Nothing is known of a program “${name}”. Programs: ${programs.join(', ')}.`,
  );
}

/** Whether a file that is to be written is one for other programs. */
export function isForOthers(out: string): boolean {
  return /\.(?:qdpx|qdc)$/i.test(basename(out));
}
