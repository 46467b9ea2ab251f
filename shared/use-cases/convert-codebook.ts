/** A review of a codebook alone that a table or list holds. */

import type { CodeReading } from '../codebook/listed-code.ts';
import { addCodes } from '../commands/add-codes.ts';
import type { CommandContext } from '../commands/context.ts';
import { createReview } from '../commands/create-review.ts';
import { planCodebook } from '../import/plan-codebook.ts';
import { t } from '../messages/refi-messages.ts';
import type { Operation, Plan } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import { zeroClock } from '../ops/stamp.ts';
import { stamped } from '../ops/stamped.ts';
import { newId } from '../records/ids.ts';
import { projectTitle } from './convert-project.ts';
import type { ConvertedProject, ProjectWriter } from './converted-project.ts';
import { carriedIn } from './review-travelled.ts';

/** Makes a review of the codes of a table or list; `name` is that of its file. What was not taken, and what is doubtful of a code, is in its report. */
export function reviewOfCodes(
  { name, reading }: { readonly name: string; readonly reading: CodeReading },
  writer: ProjectWriter,
): ConvertedProject {
  const reviewerId = newId('reviewer', writer.random);
  const context: CommandContext = {
    reviewerId,
    newId: (prefix) => newId(prefix, writer.random),
  };
  const coder = { name: t('refi.importedCoder', { number: 1 }), initials: 'IC' };
  const begun = createReview(
    replay([]),
    { reviewId: newId('review', writer.random), title: titleOf(name), reviewer: coder },
    context,
  );
  const operations: Operation[] = [];
  let clock = zeroClock;
  const write = (plan: Plan): void => {
    const next = stamped(plan, { clock }, { ...writer, reviewerId });
    clock = next.clock;
    operations.push(next.operation);
  };
  write(begun);
  const { codes, notTaken } = planCodebook(new Map(), reading);
  write(addCodes(replay(operations), { codes }, context));
  const rows = replay(operations);
  const told = [
    ...codes.flatMap(({ doubts, line, name: where }) =>
      doubts.map((reason) => ({ where, line, reason })),
    ),
    ...notTaken.map(({ line, message }) => ({ where: '', line, reason: message })),
  ];
  return {
    contents: { operations, texts: new Map(), originals: new Map() },
    rows,
    reviewerId,
    report: {
      carried: carriedIn(rows),
      notCarried: told.map(({ line, reason, where }) => ({
        what: line === undefined ? t('refi.whatCodes') : t('refi.whatLine', { line }),
        ...{ where, reason },
      })),
      doubtful: [],
    },
  };
}

function titleOf(name: string): string {
  return projectTitle('', name.replace(/\.(?:csv|tsv|txt|xlsx)$/i, ''));
}
