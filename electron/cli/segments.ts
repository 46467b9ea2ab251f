/** `themeloom segments`: a table of coded segments of another program into a review whose texts are there. */
import { basename } from 'node:path';
import { Command } from 'commander';
import type { StreamedBundle } from '../../shared/bundle/read-bundle.ts';
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import { ExpectedError } from '../../shared/errors.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { nameKey } from '../../shared/records/name-key.ts';
import type { Guid } from '../../shared/refi-qda/model.ts';
import { likelyReviewer } from '../../shared/segments/likely-reviewer.ts';
import { openSegments, type SegmentFile } from '../../shared/segments/open-segments.ts';
import { codersOf } from '../../shared/segments/plan-segments.ts';
import {
  canBeRead,
  type SegmentColumns,
  segmentFields,
} from '../../shared/segments/segment-columns.ts';
import { readSegments, workOfSegments } from '../../shared/use-cases/bring-segments.ts';
import { joinedWork } from '../../shared/use-cases/join-work.ts';
import { parseReviewers } from './decision-options.ts';
import { readInput, refuseToReplace, writeAtomically } from './files.ts';
import { countOf, doneWithProblems, printResult, sayReport } from './output.ts';
import { type WritingOptions, withProtection } from './passphrase-options.ts';
import { Passphrases } from './passphrases.ts';
import { random } from './random.ts';
import { findReviewer, openReview, openToWrite } from './review-file.ts';

interface Options extends WritingOptions {
  readonly out: string;
  readonly reviewer?: string;
  readonly coders: readonly string[];
  readonly column: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

export const segmentsCommand = withProtection(
  new Command('segments')
    .description('find the coded segments of another program again in the documents of a review')
    .argument('<review>', '.loom file; it is not changed unless --out names it too')
    .argument(
      '<file>',
      'table of coded segments as MAXQDA, ATLAS.ti and others export it (XLSX, CSV, TSV, DOCX), or references of a code from NVivo (DOCX, TXT)',
    )
    .requiredOption('--out <file>', '.loom file to write'),
)
  .option('--reviewer <name>', 'who brings them in; the first of the file if absent')
  .option(
    '--coders <name=reviewer>',
    'whose coding in the table is whose, who is added if not there; again for each, "=REVIEWER" for rows that name nobody; those called alike are one, and rows without a name are of whoever brings them in',
    (pair, pairs: readonly string[]) => [...pairs, pair],
    [],
  )
  .option(
    '--column <heading=part>',
    `what a column holds: ${segmentFields.join(', ')} or left; again for each column`,
    (pair, pairs: readonly string[]) => [...pairs, pair],
    [],
  )
  .option('--force', 'replace the file if it exists')
  .option('--json', 'print one JSON document: what came in, what did not and why, what is doubtful')
  .action(async (path: string, file: string, options: Options) => {
    await refuseToReplace(options.out, options.force);
    const passphrases = new Passphrases(options.passphraseFile);
    const review = await openReview(path, passphrases);
    const reviewerId = findReviewer(review, options.reviewer);
    const opened = await openSegments({ name: basename(file), bytes: await readInput(file) });
    const segments = readSegments(opened, columnsTold(opened, options.column));
    const { engine, storage } = await openToWrite(review, reviewerId);
    const { ahead, clock } = engine.state.head;
    const { contents, report } = workOfSegments(
      segments,
      {
        ...{ full: engine.state.full, texts: review.texts, reviewId: engine.state.id },
        ...{ ahead, clock, reviewerId },
        ...codersTold(codersOf(segments.rows), options.coders, { review, reviewerId }),
      },
      { now: Date.now, random },
    );
    await bringIn(engine, contents, basename(file));
    const bytes = await storage.bytes();
    await writeAtomically(
      options.out,
      options.passphrase ? await passphrases.likeRead(options.out, bytes) : bytes,
    );
    const { carried, doubtful, notCarried } = report;
    printResult(options.json, { file: options.out, carried, notCarried, doubtful }, [
      `${options.out}: ${countOf(segments.rows.length, 'row', 'rows')}, ${countOf(carried.codings, 'coding', 'codings')} on ${countOf(carried.excerpts, 'passage', 'passages')}, ${countOf(carried.codes, 'new code', 'new codes')}.`,
    ]);
    sayReport(file, report);
    if (notCarried.length > 0 || doubtful.length > 0) process.exitCode = doneWithProblems;
  });

async function bringIn(
  engine: ReviewEngine,
  contents: Parameters<typeof joinedWork>[1],
  segments: string,
): Promise<void> {
  const { full, reviewerId } = engine.state;
  await engine.bringIn(async (log) => {
    const work = joinedWork(log, contents, { before: full, reviewerId });
    return work === undefined ? undefined : { ...work, params: { ...work.params, segments } };
  });
}

/** What `--column HEADING=PART`, given any number of times, says beside what the headings say. */
function columnsTold(file: SegmentFile, pairs: readonly string[]): SegmentColumns {
  if (file.kind === 'references') return {};
  const columns = { ...file.columns };
  for (const pair of pairs) {
    const cut = pair.lastIndexOf('=');
    const at = file.headings.findIndex((one) => nameKey(one) === nameKey(pair.slice(0, cut)));
    const part = [...segmentFields, 'left' as const].find((one) => one === pair.slice(cut + 1));
    if (cut < 1 || part === undefined)
      throw new ExpectedError(
        'column',
        `“${pair}” does not say what a column holds: HEADING=PART, where PART is ${segmentFields.join(', ')} or left.`,
      );
    if (at < 0)
      throw new ExpectedError(
        'column',
        `There is no column “${pair.slice(0, cut)}”. Columns: ${file.headings.join(', ')}.`,
      );
    for (const field of segmentFields) if (columns[field] === at) delete columns[field];
    if (part !== 'left') columns[part] = at;
  }
  if (canBeRead(columns)) return columns;
  throw new ExpectedError(
    'column',
    `Which column holds the words of the segments and which the code is not told by the headings (${file.headings.join(', ')}). Say it: --column "HEADING=quote" --column "HEADING=code". Nothing was written.`,
  );
}

/** Who the coders of a table are, as was said, else by their names. */
function codersTold(
  coders: ReturnType<typeof codersOf>,
  pairs: readonly string[],
  { review, reviewerId }: { readonly review: StreamedBundle; readonly reviewerId: ReviewerId },
): { readonly people: ReadonlyMap<Guid, ReviewerId>; readonly names: ReadonlyMap<Guid, string> } {
  const people = new Map<Guid, ReviewerId>();
  const names = new Map<Guid, string>();
  const said = parseReviewers(pairs);
  const { reviewers } = review.snapshot;
  for (const { guid, isUnknown, name } of coders) {
    const told = said === 'same' ? undefined : said?.get(guid);
    const wanted = told ?? (isUnknown ? undefined : name);
    const known = likelyReviewer(wanted ?? '', reviewers.values());
    if (known !== undefined) people.set(guid, known.id);
    else if (wanted === undefined) people.set(guid, reviewerId);
    else names.set(guid, wanted);
  }
  return { people, names };
}
