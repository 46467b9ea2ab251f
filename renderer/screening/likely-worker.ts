/** Learns which records are likely to be included off the interface's thread. */
import { answerEach } from '../store/worker-language.ts';
import { post } from '../store/worker-reply.ts';
import { type LikelyRequest, LikelyWork } from './likely-work.ts';

const work = new LikelyWork();

answerEach((request: LikelyRequest) => {
  const reply = work.answer(request);
  if (reply !== undefined) post(reply);
});
