/** Reads a review and measures its agreement off the interface's thread. */
import { bootstrapAlpha, type Interval } from '../../shared/agreement/bootstrap.ts';
import { layOutCoding } from '../../shared/agreement/coded-text.ts';
import { seededUniform } from '../../shared/agreement/random-counts.ts';
import { ratingsOfAllDecisions } from '../../shared/agreement/units.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import {
  type AgreementSource,
  agreementSource,
  measureReview,
} from '../../shared/team/agreement-source.ts';
import { viewOf } from '../../shared/team/view.ts';
import { readReviewInWorker } from '../store/stored-review.ts';
import type { AgreementReply, AgreementRequest } from './agreement-messages.ts';
import { whereaboutsOf } from './whereabouts.ts';

interface ReviewRead {
  readonly key: string;
  readonly snapshot: Full;
  readonly texts: ReadonlyMap<string, TextBody>;
}

let kept: ReviewRead | undefined;

const post = (reply: AgreementReply): void => {
  (self as unknown as { postMessage(message: AgreementReply): void }).postMessage(reply);
};

/** Fixed, so that the same coding gives the same interval every time. */
const seed = 1;

addEventListener('message', async ({ data }: MessageEvent<AgreementRequest>) => {
  try {
    const { choice, viewer } = data;
    const { snapshot, texts } = await read(data);
    const everyone = viewOf(snapshot, { viewer, layer: 'all' });
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
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

async function read({ database, reviewId, version }: AgreementRequest): Promise<ReviewRead> {
  const key = `${version} ${reviewId}`;
  if (kept?.key === key) return kept;
  const { full, texts } = await readReviewInWorker(database, reviewId);
  kept = { key, snapshot: full, texts };
  return kept;
}

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
