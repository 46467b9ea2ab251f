import { Command } from 'commander';
import { type Citation, shortCitation } from '../../shared/bibliography/citation.ts';
import { allDuplicates } from '../../shared/bibliography/duplicates.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { citationBlocks } from './citation-blocks.ts';
import { comparedOnly } from './compared-only.ts';
import { parseColumns, parseEncoding } from './intake.ts';
import { countOf, doneWithProblems, printPiece, say } from './output.ts';

interface FileReport {
  readonly file: string;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly records: number;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

interface Options {
  readonly encoding?: string;
  readonly column: readonly string[];
  readonly json?: boolean;
}

export const citationsCommand = new Command('citations')
  .description('read bibliographic files')
  .argument('<files...>', 'RIS, NBIB, CSL-JSON or other bibliographic files, and tables')
  .option('--encoding <name>', 'the encoding of files that are not UTF-8, e.g. gb18030')
  .option(
    '--column <heading=part>',
    'what a column of a table holds, e.g. "Heading of it=title"; again for each column',
    (pair, pairs: readonly string[]) => [...pairs, pair],
    [],
  )
  .option(
    '--json',
    'print one JSON document: files, citations (CSL-JSON), duplicates, possible duplicates',
  )
  .action(async (paths: readonly string[], options: Options) => {
    const encoding = parseEncoding(options.encoding);
    const columns = parseColumns(options.column);
    const told = {
      ...(encoding === undefined ? {} : { encoding }),
      ...(columns === undefined ? {} : { columns }),
    };
    const printer = new CitationPrinter(options.json === true);
    // What is printed is let go; for duplicates only what is compared is kept.
    const compared: Citation[] = [];
    const files: FileReport[] = [];
    const refusals: ExpectedError[] = [];
    for (const file of paths) {
      let report: FileReport = { file, format: null, encoding: null, records: 0, problems: [] };
      try {
        for await (const block of citationBlocks(file, told)) {
          for (const citation of block.citations) {
            await printer.print(citation);
            compared.push(comparedOnly(citation));
          }
          report = {
            file,
            format: block.format,
            encoding: report.encoding ?? block.encoding,
            records: report.records + block.citations.length,
            problems: [...report.problems, ...block.problems],
          };
        }
      } catch (error) {
        // The other files are still read: one bad export must not hide the rest of a search.
        if (!(error instanceof ExpectedError)) throw error;
        refusals.push(error);
        report = { ...report, problems: [...report.problems, { line: 1, message: error.message }] };
      }
      files.push(report);
    }
    const [refusal] = refusals;
    if (refusal !== undefined && refusals.length === paths.length && compared.length === 0)
      throw refusal;
    const { certain, possible } = allDuplicates(compared);
    await printer.finish({ files, duplicates: certain, possibleDuplicates: possible });
    tell(files);
    for (const group of certain) say(`One study: ${namesOf(compared, group).join(' = ')}`);
    for (const group of possible)
      say(`Possibly one study: ${namesOf(compared, group).join(' ~ ')}`);
  });

function tell(files: readonly FileReport[]): void {
  for (const { file, format, records, problems } of files) {
    say(
      `${file}: ${countOf(records, 'record', 'records')}${format === null ? '' : ` (${format})`}`,
    );
    for (const { line, message } of problems) say(`${file}:${line}: ${message}`);
    if (problems.length > 0) process.exitCode = doneWithProblems;
  }
}

/** Prints citations as they come: a line each, or as members of one JSON document. */
class CitationPrinter {
  readonly #isJson: boolean;
  #count = 0;

  constructor(isJson: boolean) {
    this.#isJson = isJson;
  }

  async print(citation: Citation): Promise<void> {
    const before = this.#count === 0 ? '{\n  "citations": [' : ',';
    this.#count += 1;
    await printPiece(
      this.#isJson
        ? `${before}\n    ${indented(citation, '    ')}`
        : `${shortCitation(citation)}  ${citation.title}\n`,
    );
  }

  /** The rest of the document; the members of `rest` follow the citations. */
  async finish(rest: Readonly<Record<string, unknown>>): Promise<void> {
    if (!this.#isJson) return;
    const opening = this.#count === 0 ? '{\n  "citations": []' : '\n  ]';
    const members = Object.entries(rest).map(
      ([name, value]) => `,\n  ${JSON.stringify(name)}: ${indented(value, '  ')}`,
    );
    await printPiece(`${opening}${members.join('')}\n}\n`);
  }
}

function indented(value: unknown, by: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${by}`);
}

function namesOf(citations: readonly Citation[], group: readonly number[]): readonly string[] {
  return group.flatMap((index) => {
    const citation = citations[index];
    return citation === undefined ? [] : [shortCitation(citation)];
  });
}
