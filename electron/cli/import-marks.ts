/** What `themeloom import --marks` takes over from the PDFs that came in. */
import { codesKnownTo } from '../../shared/commands/coding.ts';
import { takeMarks } from '../../shared/commands/take-marks.ts';
import { readPdfMarks } from '../../shared/documents/read-pdf-marks.ts';
import { readWrittenText } from '../../shared/documents/text-body.ts';
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { FileReport } from '../../shared/import/import-plan.ts';
import { groupChoice, marksToTake } from '../../shared/import/marks-to-take.ts';
import type { FileReading } from '../../shared/import/read-import-file.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { characterMap } from './character-maps.ts';

/** How much of a file was taken over. */
export interface TakenFrom {
  readonly file: string;
  readonly passages: number;
  readonly comments: number;
  /** Marks of pages that have more than are read of one; absent where there are none. */
  readonly left?: number;
}

/** Codes what is marked in each PDF by kind and colour, and makes memos of comments; a step for each document. */
export async function takeMarksOf(
  files: readonly string[],
  imported: readonly { readonly reading: FileReading; readonly report: FileReport }[],
  into: {
    readonly engine: ReviewEngine;
    readonly reviewerId: ReviewerId;
    readonly password: string | undefined;
  },
): Promise<readonly TakenFrom[]> {
  const { engine, password, reviewerId } = into;
  const told: TakenFrom[] = [];
  for (const [index, { reading, report }] of imported.entries()) {
    const { documentId } = report;
    if (reading.kind !== 'document' || reading.format !== 'pdf' || documentId === undefined)
      continue;
    const { text } = readWrittenText(reading.text.json);
    const found = await readPdfMarks(reading.original, text, { characterMap, password });
    const snapshot = engine.state.full;
    const codes = codesKnownTo(snapshot, { reviewerId });
    const taken = marksToTake(found, {
      text,
      me: snapshot.reviewers.get(reviewerId)?.name ?? '',
      choiceOf: groupChoice(found.marks, codes),
    });
    const operation = await engine.commit(takeMarks, { documentId, ...taken });
    if (operation === undefined) continue;
    const { marks, notes, wordless } = found;
    const comments = [...marks, ...notes, ...wordless].filter(({ comment }) => comment !== '');
    const file = files[index] ?? report.name;
    const left = found.left === 0 ? {} : { left: found.left };
    told.push({
      file,
      passages: Number(operation.params.count),
      comments: comments.length,
      ...left,
    });
  }
  return told;
}
