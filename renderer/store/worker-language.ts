/**
 * The language of a worker, which is told it by the page that starts it: what a worker writes, a table or an error, is
 * read by the same person.
 */
import { type Language, languages } from '../../shared/messages/language.ts';
import { speech } from '../../shared/messages/speech.ts';
import { speak } from './speak.ts';

interface Telling {
  readonly speaks: Language;
}

/** Tells a worker that was just started which language is spoken here; returns it. */
export function inOurLanguage(worker: Worker): Worker {
  const { language } = speech.now();
  if (language !== 'en') worker.postMessage({ speaks: language } satisfies Telling);
  return worker;
}

/** Inside a worker: answers each question in the order in which they come, once the language is known. */
export function answerEach<Question>(answer: (question: Question) => unknown): void {
  let spoken: Promise<void> | undefined;
  addEventListener('message', ({ data }: MessageEvent<Question | Telling>) => {
    if (isTelling(data)) spoken = speak(data.speaks);
    else if (spoken === undefined) answer(data);
    else void spoken.then(() => answer(data));
  });
}

function isTelling(data: unknown): data is Telling {
  return (
    typeof data === 'object' &&
    data !== null &&
    'speaks' in data &&
    languages.some((language) => language === data.speaks)
  );
}
