/** Reads a review and measures its agreement off the interface's thread. */

import { withCorrections } from '../../shared/corrections/corrected-text.ts';
import type { Progress } from '../../shared/progress.ts';
import { agreementOf, intervalOf, measureShown } from '../../shared/team/measure-agreement.ts';
import { viewOf } from '../../shared/team/view.ts';
import { LastRead, readRows } from '../store/stored-review.ts';
import { answerEach } from '../store/worker-language.ts';
import { failure, post } from '../store/worker-reply.ts';
import type { AgreementReply, AgreementRequest } from './agreement-messages.ts';
import { whereaboutsOf } from './whereabouts.ts';

const review = new LastRead(readRows);

answerEach(async (data: AgreementRequest) => {
  try {
    post(await answer(data));
  } catch (error) {
    post(failure(error));
  }
});

async function answer(request: AgreementRequest): Promise<AgreementReply> {
  const { full, texts } = await review.of(request);
  const { choice, kind, viewer } = request;
  const everyone = viewOf(full, { viewer, layer: 'all' });
  const toMeasure = agreementOf(everyone, withCorrections(texts), { ...choice, viewer });
  if (kind === 'resample') {
    const onProgress = ({ done, total }: Progress) => post({ kind: 'progress', done, total });
    return { kind: 'interval', interval: await intervalOf(toMeasure, { onProgress }) };
  }
  const measured = measureShown(toMeasure);
  return { kind: 'measured', ...measured, whereabouts: whereaboutsOf(toMeasure.source.question) };
}
