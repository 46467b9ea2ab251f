import { importStudies } from '../../../shared/commands/studies.ts';
import { type Full, snapshotOf } from '../../../shared/ops/snapshot.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { ReviewerId, StudyId } from '../../../shared/records/ids.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';

export const maren = 'reviewer:maren' satisfies ReviewerId;
export const piet = 'reviewer:piet' satisfies ReviewerId;

const random = seededBytes(17);
let ticks = 0;

/** A log that this reviewer writes on top of `snapshot`. */
export function writing(snapshot: Full, reviewerId: ReviewerId): LogWriter {
  return new LogWriter(
    {
      device: `device:${reviewerId.slice('reviewer:'.length)}`,
      reviewerId,
      now: () => {
        ticks += 1;
        return 1_900_000_000_000 + ticks;
      },
      random,
    },
    snapshot,
  );
}

export const titles = [
  'What district nurses carry home at night',
  'Night calls in the valley practices',
  'Asking for help late: carers at the end of life',
] as const;

/** A blind review of two reviewers and three studies. */
export function reviewOfTwo(
  fields: { readonly blind?: boolean; readonly screeners?: number } = {},
): {
  readonly log: LogWriter;
  readonly studyIds: readonly StudyId[];
} {
  const log = writing(
    snapshotOf([
      { id: 'review:valley', type: 'review', title: 'Dying at home', ...fields },
      { id: maren, type: 'reviewer', name: 'Maren', initials: 'MH', colour: 0 },
      { id: piet, type: 'reviewer', name: 'Piet', initials: 'PO', colour: 1 },
    ]),
    maren,
  );
  log.run(importStudies, {
    studies: titles.map((title) => ({
      citation: { type: 'article-journal', title },
      documents: [],
    })),
  });
  return { log, studyIds: [...log.snapshot.studies.keys()] };
}
