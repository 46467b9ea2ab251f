/** Reads a review and measures its agreement off the interface's thread. */
import { bootstrapAlpha, type Interval } from '../../shared/agreement/bootstrap.ts';
import { layOutCoding } from '../../shared/agreement/coded-text.ts';
import { seededUniform } from '../../shared/agreement/random-counts.ts';
import { ratingsOfAllDecisions } from '../../shared/agreement/units.ts';
import {
  type AgreementSource,
  agreementSource,
  measureReview,
} from '../../shared/team/agreement-source.ts';
import { viewOf } from '../../shared/team/view.ts';
import { LastRead, readRows } from '../store/stored-review.ts';
import { failure, type WorkerReply } from '../store/worker-reply.ts';
import type { AgreementReply, AgreementRequest } from './agreement-messages.ts';
import { whereaboutsOf } from './whereabouts.ts';

const review = new LastRead(readRows);

const post = (reply: AgreementReply | WorkerReply): void => {
  (self as unknown as { postMessage(message: unknown): void }).postMessage(reply);
};

/** Fixed, so that the same coding gives the same interval every time. */
const seed = 1;

addEventListener('message', async ({ data }: MessageEvent<AgreementRequest>) => {
  try {
    const { choice, viewer } = data;
    const { full, texts } = await review.of(data);
    const everyone = viewOf(full, { viewer, layer: 'all' });
    const source = agreementSource(everyone, texts, { ...choice, viewer });
    if (data.kind === 'resample') {
      post({ kind: 'interval', interval: await resample(source, data) });
      return;
    }
    post({
      kind: 'measured',
      agreement: measureReview(source, choice.unit),
      whereabouts: whereaboutsOf(source.question),
    });
  } catch (error) {
    post(failure(error));
  }
});

async function resample(
  { question }: AgreementSource,
  { choice: { unit } }: AgreementRequest,
): Promise<Interval> {
  if (unit.kind === 'excerpt') return { undefined: 'no-uncoded-units' };
  const ratings = ratingsOfAllDecisions(layOutCoding(question), {
    unit: unit.kind,
    clustered: true,
  });
  return bootstrapAlpha(ratings, 'nominal', {
    random: seededUniform(seed),
    onProgress: ({ done, total }) => post({ kind: 'progress', done, total }),
  });
}
