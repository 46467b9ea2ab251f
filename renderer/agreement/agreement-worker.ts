/** Reads a review and measures its agreement off the interface's thread. */
import { bootstrapAlpha } from '../../shared/agreement/bootstrap.ts';
import { layOutCoding } from '../../shared/agreement/coded-text.ts';
import { seededUniform } from '../../shared/agreement/random-counts.ts';
import { ratingsOfAllDecisions } from '../../shared/agreement/units.ts';
import { agreementSource, measureReview } from '../../shared/team/agreement-source.ts';
import { viewOf } from '../../shared/team/blinding.ts';
import { ThemeloomDatabase } from '../db/database.ts';
import { loadReview, readTexts } from '../db/review-rows.ts';
import type { AgreementReply, AgreementRequest } from './agreement-task.ts';
import { whereaboutsOf } from './whereabouts.ts';

const post = (reply: AgreementReply): void => {
  (self as unknown as { postMessage(message: AgreementReply): void }).postMessage(reply);
};

/** Fixed, so that the same coding gives the same interval every time. */
const seed = 1;

addEventListener('message', async ({ data }: MessageEvent<AgreementRequest>) => {
  try {
    const db = new ThemeloomDatabase(data.database);
    const [loaded, texts] = await Promise.all([
      loadReview(db, data.reviewId),
      readTexts(db, data.reviewId),
    ]);
    if (loaded === undefined) throw new Error('The review is not in the store');
    const { choice, viewer } = data;
    const everyone = viewOf(loaded.snapshot, { viewer, layer: 'all' });
    const source = agreementSource(everyone, texts, { ...choice, viewer });
    if (data.kind === 'measure') {
      post({
        kind: 'measured',
        agreement: measureReview(source, choice.unit),
        whereabouts: whereaboutsOf(source.question),
      });
      return;
    }
    if (choice.unit.kind === 'excerpt') {
      post({ kind: 'interval', interval: { undefined: 'no-uncoded-units' } });
      return;
    }
    const ratings = ratingsOfAllDecisions(layOutCoding(source.question), {
      unit: choice.unit.kind,
      clustered: true,
    });
    const interval = await bootstrapAlpha(ratings, 'nominal', {
      random: seededUniform(seed),
      onProgress: ({ done, total }) => post({ kind: 'progress', done, total }),
    });
    post({ kind: 'interval', interval });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
