/** Reads a review and counts the words of its texts off the interface's thread. */
import { withCorrections } from '../../shared/corrections/corrected-text.ts';
import { listedDocuments, listedStudies } from '../../shared/scope/listed-studies.ts';
import { documentsByStudy } from '../../shared/tables/study-order.ts';
import { showCoding } from '../../shared/use-cases/show-coding.ts';
import { countWords } from '../../shared/words/word-frequencies.ts';
import { LastRead, readRows } from '../store/stored-review.ts';
import { answerEach } from '../store/worker-language.ts';
import { failure, post } from '../store/worker-reply.ts';
import type { WordsReply, WordsRequest } from './words-messages.ts';

/** More different words than anybody looks through; the table has all. */
const mostWords = 30_000;

const review = new LastRead(readRows);

answerEach(async (data: WordsRequest) => {
  try {
    post(await answer(data));
  } catch (error) {
    post(failure(error));
  }
});

async function answer(request: WordsRequest): Promise<WordsReply> {
  const { full, texts } = await review.of(request);
  const { include, layer, question, viewer } = request;
  const { snapshot } = showCoding(full, { viewer, layer });
  const listed = listedStudies(snapshot, include);
  const counts = countWords(snapshot, withCorrections(texts), {
    documents: listedDocuments(listed, documentsByStudy(snapshot)),
    question,
    onProgress: ({ done, total }) => post({ kind: 'progress', done, total }),
  });
  return { kind: 'counted', counts: { ...counts, words: counts.words.slice(0, mostWords) } };
}
