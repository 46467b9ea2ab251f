/** Options of `export` for documents with their coding, and the files they ask for. */
import type { Command } from 'commander';
import { ExpectedError } from '../../shared/errors.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import type { TableSource } from '../../shared/tables/table-source.ts';
import {
  type DocumentFormat,
  type DocumentToWrite,
  documentFormats,
  leftOutWords,
  openDocuments,
  sortDocuments,
} from '../../shared/use-cases/export-documents.ts';
import { type AgreementChoiceOptions, comparedOf } from './agreement-options.ts';
import { doneWithProblems, say } from './output.ts';

export interface DocumentOptions {
  readonly codedDocuments?: string;
  readonly clean?: boolean;
  readonly memos: boolean;
  readonly numbers: boolean;
  readonly codesIn: string;
}

/** Adds `--coded-documents` and what goes with it; which documents and codes is asked by options of their own. */
export function withDocumentOptions(command: Command): Command {
  return command
    .option(
      '--coded-documents <formats>',
      `documents with their coding: ${documentFormats.join(',')}; which ones with --documents, which codes with --codes`,
    )
    .option('--clean', 'coded documents: the text alone, without coding and memos')
    .option('--no-memos', 'coded documents: leave memos out')
    .option('--no-numbers', 'coded documents: leave out numbers and pages beside the text')
    .option('--codes-in <place>', 'coded documents, in Word: comments or margin', 'comments');
}

/** The files of the documents that are asked for; says which are left out. */
export function documentsToWrite(
  source: TableSource,
  include: Scope,
  options: DocumentOptions & AgreementChoiceOptions,
): readonly DocumentToWrite[] {
  if (options.codedDocuments === undefined) return [];
  const formats = options.codedDocuments.split(',').map(parseDocumentFormat);
  const { codesIn } = options;
  if (codesIn !== 'comments' && codesIn !== 'margin')
    throw new ExpectedError(
      'codes-in',
      `“${codesIn}” is no place for codes in Word: comments or margin.`,
    );
  const request = {
    ...comparedOf(source.snapshot, options),
    include,
    clean: options.clean === true,
    memos: options.memos,
    margins: options.numbers,
    codesIn,
  } as const;
  const sorted = sortDocuments(source, request);
  const leftOut = leftOutWords(sorted);
  for (const words of leftOut) say(words);
  if (leftOut.length > 0) process.exitCode = doneWithProblems;
  return [...openDocuments(source, sorted.written, { request, formats })];
}

function parseDocumentFormat(name: string): DocumentFormat {
  const format = documentFormats.find((known) => known === name.trim());
  if (format !== undefined) return format;
  throw new ExpectedError(
    'format-name',
    `Documents are not written as “${name.trim()}”. Formats: ${documentFormats.join(', ')}.`,
  );
}
