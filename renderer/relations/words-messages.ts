import type { ReviewerId } from '../../shared/records/ids.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import type { Layer } from '../../shared/team/view.ts';
import type { CountedWords, WordCounts } from '../../shared/words/word-frequencies.ts';
import type { StoredVersion } from '../store/stored-review.ts';

/** Whose coding, of which studies, and what is counted. */
export interface AskedWords {
  readonly viewer: ReviewerId | undefined;
  readonly layer: Layer;
  readonly include: Scope | undefined;
  readonly question: CountedWords;
}

/** What the worker for words is asked. */
export interface WordsRequest extends StoredVersion, AskedWords {
  readonly kind: 'words';
}

/** What it answers. */
export interface WordsReply {
  readonly kind: 'counted';
  /** Of the words the most frequent alone, where there are very many. */
  readonly counts: WordCounts;
}
