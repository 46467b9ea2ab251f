import { BugError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { flowOfReview } from '../../shared/prisma/flow-of-review.ts';
import { type FlowSvgOptions, flowSvg } from '../../shared/prisma/flow-svg.ts';
import type { Review } from '../../shared/records/review.ts';
import { lastDay } from '../../shared/use-cases/review-of-day.ts';
import { onFirstUse } from '../store/first-use.ts';
import { fileStem } from '../store/review-files.ts';
import { useReview } from '../store/review-store.ts';
import { readShownLog } from '../store/shown-log.ts';
import { runTask } from '../store/tasks.ts';
import { pictureFile, savePicture } from './save-picture.ts';

export const flowFormats = ['docx', 'svg', 'png'] as const;
export type FlowFormat = (typeof flowFormats)[number];

/** Saves the flow diagram as it is shown where the user says. */
export async function saveFlow(format: FlowFormat): Promise<void> {
  const { reviewId, snapshot } = useReview.getState();
  if (reviewId === undefined) throw new BugError('No review is open');
  const reviewTitle = snapshot.review?.title ?? '';
  const numbers = flowOfReview(snapshot);
  const bytes = await runTask(t('flow.preparing'), async () => {
    if (format === 'docx') {
      const { flowDocx } = await onFirstUse(() => import('../../shared/prisma/flow-docx.ts'));
      const asOf = lastDay(await readShownLog(reviewId));
      return flowDocx(numbers, { reviewTitle, asOf });
    }
    return pictureFile(flowSvg(numbers, svgOptions(snapshot.review)), format);
  });
  await savePicture(t('flow.fileName', { title: fileStem(reviewTitle) }), format, bytes);
}

/** Of the invented sample, the picture says that it is invented. */
export function svgOptions(review: Review | undefined): FlowSvgOptions {
  const reviewTitle = review?.title ?? '';
  return review?.sample === true ? { reviewTitle, remark: t('note.sample') } : { reviewTitle };
}
