import { basename } from 'node:path';
import { Command } from 'commander';
import type { Citation } from '../../shared/bibliography/citation.ts';
import { shortCitation } from '../../shared/bibliography/citation.ts';
import { duplicateGroups, findDuplicates } from '../../shared/bibliography/duplicates.ts';
import { readCitations } from '../../shared/bibliography/read-citations.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { readInput } from './files.ts';
import { parseEncoding } from './intake.ts';
import { countOf, doneWithProblems, printResult, say } from './output.ts';

interface FileReport {
  readonly file: string;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly records: number;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

export const citationsCommand = new Command('citations')
  .description('read bibliographic files')
  .argument('<files...>', 'RIS, NBIB, CSL-JSON or other bibliographic files')
  .option('--encoding <name>', 'the encoding of files that are not UTF-8, e.g. gb18030')
  .option(
    '--json',
    'print one JSON document: files, citations (CSL-JSON), duplicates, possible duplicates',
  )
  .action(
    async (
      paths: readonly string[],
      options: { readonly encoding?: string; readonly json?: boolean },
    ) => {
      const named = parseEncoding(options.encoding);
      const files: FileReport[] = [];
      const citations: Citation[] = [];
      const refusals: ExpectedError[] = [];
      for (const file of paths) {
        const bytes = await readInput(file);
        try {
          const reading = readCitations(
            { name: basename(file), bytes },
            named === undefined ? {} : { encoding: named },
          );
          const { format, encoding, problems } = reading;
          for (const citation of reading.citations) citations.push(citation);
          files.push({ file, format, encoding, records: reading.citations.length, problems });
        } catch (error) {
          // The other files are still read: one bad export must not hide the rest of a search.
          if (!(error instanceof ExpectedError)) throw error;
          refusals.push(error);
          const problems = [{ line: 1, message: error.message }];
          files.push({ file, format: null, encoding: null, records: 0, problems });
        }
      }
      const [refusal] = refusals;
      if (refusal !== undefined && refusals.length === paths.length) throw refusal;
      const duplicates = findDuplicates(citations);
      const possible = duplicateGroups(citations).filter(
        ({ certainty }) => certainty === 'possible',
      );
      const possibleDuplicates = possible.map(({ members }) => members);
      printResult(options.json, { files, citations, duplicates, possibleDuplicates }, [
        ...citations.map((citation) => `${shortCitation(citation)}  ${citation.title}`),
      ]);
      for (const { file, format, records, problems } of files) {
        say(
          `${file}: ${countOf(records, 'record', 'records')}${format === null ? '' : ` (${format})`}`,
        );
        for (const { line, message } of problems) say(`${file}:${line}: ${message}`);
        if (problems.length > 0) process.exitCode = doneWithProblems;
      }
      for (const group of duplicates) say(`One study: ${namesOf(citations, group).join(' = ')}`);
      for (const group of possibleDuplicates)
        say(`Possibly one study: ${namesOf(citations, group).join(' ~ ')}`);
    },
  );

function namesOf(citations: readonly Citation[], group: readonly number[]): readonly string[] {
  return group.flatMap((index) => {
    const citation = citations[index];
    return citation === undefined ? [] : [shortCitation(citation)];
  });
}
