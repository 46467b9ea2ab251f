/** Giving the chosen quotes of a code their order, by key and by drag. */
import { moveQuote } from '../../shared/commands/stars.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId, ExcerptId } from '../../shared/records/ids.ts';
import { speak } from '../store/notices.ts';
import { resultView } from '../store/result-view.ts';
import { commit } from '../store/review-store.ts';
import { chosenRows } from './excerpt-rows.ts';

/** The excerpts chosen for a code as its page lists them now. */
function chosenNow(codeId: CodeId): readonly ExcerptId[] {
  return chosenRows(resultView().snapshot, codeId).flatMap((row) =>
    row.type === 'excerpt' ? [row.id] : [],
  );
}

/** Moves one at a time, in the order of the keys: each looks where the quote stands when its turn comes. */
export class QuoteOrder {
  private last: Promise<unknown> = Promise.resolve();

  /** Moves a quote by one place; resolves to its new place, from 0, or undefined where it could not move. */
  move(codeId: CodeId, excerptId: ExcerptId, by: -1 | 1): Promise<number | undefined> {
    return this.next(async () => {
      const ids = chosenNow(codeId);
      const at = ids.indexOf(excerptId) + by;
      if (at < 0 || at >= ids.length) {
        speak(t('quote.noFurther', { end: by < 0 ? 'first' : 'last' }));
        return undefined;
      }
      const beforeId = by < 0 ? ids[at] : ids[at + 1];
      if ((await commit(moveQuote, { codeId, excerptId, beforeId })) === undefined)
        return undefined;
      speak(t('quote.moved', { at: at + 1, count: ids.length }));
      return at;
    });
  }

  /** Puts a quote before another, or behind it. */
  put(codeId: CodeId, excerptId: ExcerptId, place: QuotePlace): Promise<unknown> {
    return this.next(async () => {
      const ids = chosenNow(codeId).filter((id) => id !== excerptId);
      const at = ids.indexOf(place.beside);
      if (at < 0) return;
      const beforeId = place.isBehind ? ids[at + 1] : place.beside;
      if ((await commit(moveQuote, { codeId, excerptId, beforeId })) !== undefined)
        speak(
          t('quote.moved', { at: chosenNow(codeId).indexOf(excerptId) + 1, count: ids.length + 1 }),
        );
    });
  }

  private next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}

/** Beside which quote. */
export interface QuotePlace {
  readonly beside: ExcerptId;
  readonly isBehind: boolean;
}
