import { Command } from 'commander';
import { ExpectedError } from '../../shared/errors.ts';
import { decisionLines } from '../../shared/import/decision-lines.ts';
import { filesMissing } from '../../shared/import/files-missing.ts';
import type { FileReport } from '../../shared/import/import-plan.ts';
import type { MatchReason } from '../../shared/import/match-study.ts';
import type { FileReading } from '../../shared/import/read-import-file.ts';
import { importReadings } from '../../shared/use-cases/import-readings.ts';
import {
  decisionsOf,
  hasDecisionsLeft,
  parseReviewers,
  parseStage,
  withAnswer,
} from './decision-options.ts';
import { readInput, refuseToReplace, writeAtomically } from './files.ts';
import { parseForms } from './form-options.ts';
import { takeMarksOf } from './import-marks.ts';
import { intakeInto, readForIntake } from './intake.ts';
import { countOf, countsInWords, doneWithProblems, printResult, say, sayOf } from './output.ts';
import { type WritingOptions, withProtection } from './passphrase-options.ts';
import { Passphrases } from './passphrases.ts';
import { parseColumns, parseEncoding } from './reading-options.ts';
import { findReviewer, openReview, openToWrite } from './review-file.ts';

interface Options extends WritingOptions {
  readonly out: string;
  readonly reviewer?: string;
  readonly password?: string;
  readonly column: readonly string[];
  readonly encoding?: string;
  readonly reviewers: readonly string[];
  readonly decidedOn?: string;
  readonly answer: readonly string[];
  readonly reasonIn: readonly string[];
  readonly level: readonly string[];
  readonly labels: boolean;
  readonly marks?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const importCommand = withProtection(
  new Command('import')
    .description('add citations or documents to a review')
    .argument('<review>', '.loom file; it is not changed unless --out names it too')
    .argument('<files...>', 'bibliographic files and documents')
    .requiredOption('--out <file>', '.loom file to write'),
)
  .option('--reviewer <name>', 'reviewer who adds them; the first of the file if absent')
  .option('--password <password>', 'opens protected PDFs')
  .option('--encoding <name>', 'the encoding of texts that are not UTF-8, e.g. gb18030')
  .option(
    '--column <heading=part>',
    'what a column of a table holds, e.g. "Heading of it=title"; again for each column',
    (pair, pairs: readonly string[]) => [...pairs, pair],
    [],
  )
  .option(
    '--reviewers <name=reviewer>',
    'takes over what NAME decided in another program as REVIEWER, who is added if not there; again for each person, "=REVIEWER" where the program names nobody, "same" for all by their own names',
    (pair, pairs: readonly string[]) => [...pairs, pair],
    [],
  )
  .option(
    '--decided-on <stage>',
    'where the file does not say it: title-abstract or full-text; title-abstract if absent',
  )
  .option(
    '--answer <question=answer=decision>',
    'of forms with questions of the project’s own: what ANSWER to QUESTION decides, include, exclude, maybe or nothing; again for each answer; as its words say if absent',
    (pair, pairs: readonly string[]) => [...pairs, pair],
    [],
  )
  .option(
    '--reason-in <question>',
    'the question that is answered with the reason for exclusion; again for each',
    (name, names: readonly string[]) => [...names, name],
    [],
  )
  .option(
    '--level <level=stage>',
    'what a level of such forms is: title-abstract, full-text or none; again for each',
    (pair, pairs: readonly string[]) => [...pairs, pair],
    [],
  )
  .option('--no-labels', 'leaves out the labels that come with such decisions')
  .option(
    '--marks',
    'codes what is highlighted in PDFs by colour, and makes memos of comments in them',
  )
  .option('--force', 'replace the file if it exists')
  .option('--json', 'print one JSON document: what was added, what was not and why')
  .action(async (path: string, files: readonly string[], options: Options) => {
    await refuseToReplace(options.out, options.force);
    const saidOfFiles = {
      password: options.password,
      columns: parseColumns(options.column),
      encoding: parseEncoding(options.encoding),
    };
    const passphrases = new Passphrases(options.passphraseFile);
    const review = await openReview(path, passphrases);
    const reviewerId = findReviewer(review, options.reviewer);
    const people = parseReviewers(options.reviewers);
    const stage = parseStage(options.decidedOn);
    const forms = parseForms(options);
    const readings: FileReading[] = [];
    for (const file of files) {
      const reading = await readForIntake(file, await readInput(file), saidOfFiles);
      const asked = { forms, people, stage, withoutLabels: !options.labels };
      readings.push(withAnswer(reading, asked, review.snapshot));
    }

    const [failed] = readings.flatMap((reading) => (reading.kind === 'failed' ? [reading] : []));
    // Where no file could be read there is nothing to write.
    if (failed !== undefined && readings.every(({ kind }) => kind === 'failed'))
      throw new ExpectedError('file-not-read', failed.message);
    const { engine, storage } = await openToWrite(review, reviewerId);
    const { files: reports } = await importReadings(readings, intakeInto(engine));
    const taken =
      options.marks === true
        ? await takeMarksOf(
            files,
            readings.flatMap((reading, index) => {
              const report = reports[index];
              return report === undefined ? [] : [{ reading, report }];
            }),
            { engine, reviewerId, password: options.password },
          )
        : [];
    const told = toldOf(files, reports);
    const { attached, documents, looksLike, merged, missing, notAdded, problems, titles } = told;
    const decisions = decisionsOf(files, reports);
    const bytes = await storage.bytes();
    await writeAtomically(
      options.out,
      options.passphrase ? await passphrases.likeRead(options.out, bytes) : bytes,
    );

    const added = { studies: titles.length, documents, titles };
    const result = {
      file: options.out,
      added,
      merged,
      attached,
      missing,
      marks: taken,
      looksLike,
      notAdded,
      decisions,
      problems,
    };
    printResult(options.json, result, [
      `${options.out}: added ${countsInWords([
        [titles.length, 'study', 'studies'],
        [documents, 'document', 'documents'],
      ])}.`,
      ...titles.map((title) => `  ${title}`),
    ]);
    for (const { comments, file, passages } of taken)
      say(
        `${file}: took ${countOf(passages, 'marked passage', 'marked passages')} and ${countOf(comments, 'comment', 'comments')} over.`,
      );
    for (const { file, title, reason } of merged) say(`${file}: merged: ${title}: ${reason}`);
    for (const { by, file, study } of looksLike)
      say(`${file}: looks like ${study}, by ${words[by]}.`);
    for (const { by, file, study } of attached)
      say(
        `${file}: attached to ${study}, which names ${by === 'path' ? 'this file and its folder' : 'a file of this name'}.`,
      );
    for (const [index, { missingFiles, name }] of reports.entries())
      if (missingFiles !== undefined) say(`${files[index] ?? name}: ${filesMissing(missingFiles)}`);
    for (const { file, title, reason } of notAdded) say(`${file}: not added: ${title}: ${reason}`);
    for (const [index, report] of reports.entries())
      for (const line of decisionLines(report)) say(`${files[index] ?? report.name}: ${line}`);
    for (const { file, line, message } of problems) sayOf(file, line, message);
    const isLeft = reports.some(hasDecisionsLeft);
    if (notAdded.length > 0 || problems.length > 0 || isLeft) process.exitCode = doneWithProblems;
  });

const words: Readonly<Record<MatchReason, string>> = {
  doi: 'its DOI',
  title: 'its title',
  author: 'its first author and year',
  name: 'its file name',
};

/** What is said of each file; `files` are the paths as they were given. */
function toldOf(files: readonly string[], reports: readonly FileReport[]) {
  const told = reports.map((report, index) => ({ ...report, file: files[index] ?? report.name }));
  return {
    titles: told.flatMap(({ titles }) => titles),
    documents: told.reduce((sum, { documents }) => sum + documents, 0),
    merged: told.flatMap(({ file, merged }) =>
      merged.map(({ label, same }) => ({ file, title: label, reason: `it repeats ${same}.` })),
    ),
    attached: told.flatMap(({ attached, file }) =>
      attached === undefined ? [] : [{ file, study: attached.label, by: attached.by }],
    ),
    missing: told.flatMap(({ file, missingFiles = [] }) =>
      missingFiles.map((name) => ({ file, name })),
    ),
    looksLike: told.flatMap(({ file, links }) =>
      links.map(({ by, documentTitle: title, label: study }) => ({ file, title, study, by })),
    ),
    notAdded: told.flatMap(({ duplicates, failure, file, name }) => [
      ...(failure === undefined ? [] : [{ file, title: name, reason: failure }]),
      ...duplicates.map(({ kind, label, part, same }) => ({
        file,
        title: part.params.studies[0]?.citation.title ?? label,
        reason:
          kind === 'study'
            ? `it is in the review already, as ${same}.`
            : 'the review has a document with the same text.',
      })),
    ]),
    problems: told.flatMap(({ file, problems }) =>
      problems.map((problem) => ({ file, ...problem })),
    ),
  };
}
