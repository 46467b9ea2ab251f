/** Reads a review and measures its agreement off the interface's thread. */

import { withCorrections } from '../../shared/corrections/corrected-text.ts';
import { BugError } from '../../shared/errors.ts';
import type { Progress } from '../../shared/progress.ts';
import { agreementOf, intervalOf, measureShown } from '../../shared/team/measure-agreement.ts';
import { recodedOf } from '../../shared/team/recoded.ts';
import { viewOf } from '../../shared/team/view.ts';
import { LastRead, readRows, readRowsAndLog } from '../store/stored-review.ts';
import { answerEach } from '../store/worker-language.ts';
import { failure, post } from '../store/worker-reply.ts';
import { differencesOf } from './again/differences.ts';
import type { AgreementReply, AgreementRequest, RecodedRequest } from './agreement-messages.ts';
import { whereaboutsOf } from './whereabouts.ts';

const review = new LastRead(readRows);
const withLog = new LastRead(readRowsAndLog);

answerEach(async (data: AgreementRequest) => {
  try {
    post(await answer(data));
  } catch (error) {
    post(failure(error));
  }
});

async function answer(request: AgreementRequest): Promise<AgreementReply> {
  if (request.kind === 'recoded') return answerRecoded(request);
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

async function answerRecoded(request: RecodedRequest): Promise<AgreementReply> {
  const { full, operations, texts } = await withLog.of(request);
  const { level, recodeId, unit, viewer } = request;
  const recode = full.recodes.get(recodeId);
  if (recode === undefined) throw new BugError(`${recodeId} is not in the review`);
  const seen = viewOf(full, { viewer, layer: 'all' });
  const recoded = recodedOf(full, operations, { recode, seen });
  const { closed, gone, reviewerIds, shown } = recoded;
  const toMeasure = agreementOf(shown, withCorrections(texts), {
    reviewerIds,
    level,
    unit,
    reconciliation: 'before',
  });
  const { agreement } = measureShown(toMeasure);
  return { kind: 'recoded', agreement, differences: differencesOf(recoded), closed, gone };
}
