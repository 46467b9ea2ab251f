/** What the worker for likely includes does: it keeps the words of the records and what it learned last. */
import {
  type Learned,
  learn,
  likeliestFirst,
  type TellingWord,
  tellingWords,
} from '../../shared/likely/learn.ts';
import { type RecordWords, wordsOfRecords } from '../../shared/likely/record-words.ts';

export type LikelyRequest =
  /** Texts of the first, or of further records; the last of them ends the list. */
  | { readonly ask: 'read'; readonly texts: readonly string[]; readonly isFirst: boolean }
  | { readonly ask: 'learn'; readonly labels: Int8Array; readonly round: number }
  | { readonly ask: 'why'; readonly record: number; readonly round: number };

export type LikelyReply =
  | {
      readonly kind: 'learned';
      readonly round: number;
      /** Places of the records, the likeliest first; absent while there is too little to learn from. */
      readonly order: Uint32Array | undefined;
      readonly included: number;
      readonly excluded: number;
    }
  | {
      readonly kind: 'why';
      readonly round: number;
      readonly record: number;
      readonly words: readonly TellingWord[];
    };

export class LikelyWork {
  private texts: string[] = [];
  private words: RecordWords | undefined;
  private learned: Learned | undefined;

  answer(request: LikelyRequest): LikelyReply | undefined {
    if (request.ask === 'read') {
      this.texts = request.isFirst ? [...request.texts] : [...this.texts, ...request.texts];
      this.words = undefined;
      return undefined;
    }
    this.words ??= wordsOfRecords(this.texts);
    const { round } = request;
    if (request.ask === 'learn') {
      this.learned = learn(this.words, request.labels);
      const { excluded = 0, included = 0 } = this.learned ?? {};
      const order =
        this.learned === undefined ? undefined : likeliestFirst(this.words, this.learned);
      return { kind: 'learned', round, order, included, excluded };
    }
    const { record } = request;
    const words = this.learned === undefined ? [] : tellingWords(this.words, this.learned, record);
    return { kind: 'why', round, record, words };
  }
}
