import { Command } from 'commander';
import { type Citation, shortCitation } from '../../shared/bibliography/citation.ts';
import { allDuplicates } from '../../shared/bibliography/duplicates.ts';
import type { ReadingProblem } from '../../shared/bibliography/tagged-record.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { citationBlocks } from './citation-blocks.ts';
import { comparedOnly } from './compared-only.ts';
import { GatheredOutput } from './gathered-output.ts';
import { countOf, doneWithProblems, say, sayOf } from './output.ts';
import { parseColumns, parseEncoding } from './reading-options.ts';

interface FileReport {
  readonly file: string;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly records: number;
  readonly problems: readonly ReadingProblem[];
}

interface Options {
  readonly encoding?: string;
  readonly column: readonly string[];
  readonly json?: boolean;
}

/** In bytes: so much text may stay in memory with what is compared of it, which is faster than to copy that out. */
const heldText = 32 * 1024 * 1024;

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
    let held = 0;
    const files: FileReport[] = [];
    const refusals: ExpectedError[] = [];
    for (const file of paths) {
      let report: FileReport = { file, format: null, encoding: null, records: 0, problems: [] };
      try {
        for await (const block of citationBlocks(file, told)) {
          held += block.size;
          for (const citation of block.citations) {
            const printed = printer.print(citation);
            if (printed !== undefined) await printed;
            compared.push(held > heldText ? comparedOnly(citation) : citation);
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
    for (const { line, message } of problems) sayOf(file, line, message);
    if (problems.length > 0) process.exitCode = doneWithProblems;
  }
}

/** Prints citations as they come: a line each, or as members of one JSON document. */
class CitationPrinter {
  readonly #isJson: boolean;
  readonly #out = new GatheredOutput();
  #isBegun = false;

  constructor(isJson: boolean) {
    this.#isJson = isJson;
  }

  /** A promise where what reads this has to be waited for. */
  print(citation: Citation): Promise<void> | undefined {
    if (!this.#isJson) return this.#out.add(`${shortCitation(citation)}  ${citation.title}\n`);
    // One at a time: a text that holds many is slower to make, and one letter beyond Latin-1 widens all of it.
    const json = JSON.stringify({ citations: [citation] }, undefined, 2);
    const opening = '{\n  "citations": [';
    const own = json.slice(opening.length, -'\n  ]\n}'.length);
    const before = this.#isBegun ? ',' : opening;
    this.#isBegun = true;
    return this.#out.add(`${before}${own}`);
  }

  /** The rest of the document; the members of `rest` follow the citations. */
  async finish(rest: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.#isJson) {
      const members = JSON.stringify(rest, undefined, 2).slice('{'.length);
      await this.#out.add(this.#isBegun ? '\n  ],' : '{\n  "citations": [],');
      await this.#out.add(`${members}\n`);
    }
    await this.#out.flush();
  }
}

function namesOf(citations: readonly Citation[], group: readonly number[]): readonly string[] {
  return group.flatMap((index) => {
    const citation = citations[index];
    return citation === undefined ? [] : [shortCitation(citation)];
  });
}
