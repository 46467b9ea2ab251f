/** What is said of passages, reviewers and choices, in the words of the catalogue. */

import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { CodedSpan } from '../../shared/reconcile/disagreements.ts';
import type { Choice } from '../../shared/reconcile/settlement.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { CodeId, ReviewerId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import type { RefusedKey } from './key-answers.ts';
import { type ComparedPassage, sayingsOf } from './passages.ts';

export function initialsOf(reviewers: Snapshot['reviewers'], id: ReviewerId): string {
  return reviewers.get(id)?.initials ?? '?';
}

/** Names of the codes a reviewer gave, each once. */
export function codeNames(spans: readonly CodedSpan[], codes: Snapshot['codes']): string {
  const ids = new Set<CodeId>(spans.map(({ codeId }) => codeId));
  return [...ids].map((id) => codes.get(id)?.name ?? '').join(', ');
}

export function kindSentence(passage: ComparedPassage, snapshot: Snapshot): string {
  if (passage.kind !== 'only-some') return t(`compare.kind.${passage.kind}`);
  return t('compare.onlyCoded', { who: codersIn(passage, snapshot) });
}

function codersIn({ spans }: ComparedPassage, { reviewers }: Snapshot): string {
  return initialsIn(new Set(spans.map(({ reviewerId }) => reviewerId)), reviewers);
}

/** In the order of the review. */
function initialsIn(ids: ReadonlySet<ReviewerId>, reviewers: Snapshot['reviewers']): string {
  return listInWords(
    [...reviewers.values()].filter(({ id }) => ids.has(id)).map(({ initials }) => initials),
  );
}

/** `A is not offered here: only AB coded this.` */
export function refusalSentence(refused: RefusedKey, { reviewers }: Snapshot): string {
  const { key } = refused;
  switch (refused.why) {
    case 'no-key':
      return t('common.noKey', { key });
    case 'only-coded': {
      const who = initialsIn(new Set(refused.coders), reviewers);
      return t('compare.notOffered', { key, why: t('compare.why.only-coded', { who }) });
    }
    case 'not-coded': {
      const who = initialsOf(reviewers, refused.reviewerId);
      return t('compare.notOffered', { key, why: t('compare.why.not-coded', { who }) });
    }
    case 'few-reviewers': {
      const { count } = refused;
      return t('compare.notOffered', { key, why: t('compare.why.few-reviewers', { count }) });
    }
    default:
      return t('compare.notOffered', { key, why: t(`compare.why.${refused.why}`) });
  }
}

export function stateWord({ kind, state }: ComparedPassage): string {
  if (kind !== 'agreement') return t(`compare.state.${state}`);
  return t(state === 'open' ? 'compare.agreement.open' : 'compare.agreement.settled');
}

/** `AB paperwork`, `CD –`: one phrase for each reviewer; where only boundaries differ, the code alone. */
export function sayings(
  passage: ComparedPassage,
  reviewers: readonly Reviewer[],
  snapshot: Snapshot,
): readonly string[] {
  if (passage.kind === 'boundaries') return [codeNames(passage.spans, snapshot.codes)];
  const ids = reviewers.map(({ id }) => id);
  return sayingsOf(passage, ids).map(({ reviewerId, spans }) => {
    const who = initialsOf(snapshot.reviewers, reviewerId);
    return spans.length === 0
      ? t('compare.saysNothing', { who })
      : t('compare.says', { who, codes: saidBy(passage, spans, snapshot) });
  });
}

/** What tells the reviewers apart: their codes, or the construct order where they only differ in that. */
function saidBy(
  { kind }: ComparedPassage,
  spans: readonly CodedSpan[],
  { codes }: Snapshot,
): string {
  if (kind !== 'order') return codeNames(spans, codes);
  return [...new Set(spans.map(({ excerpt }) => orderWord(excerpt)))].join(', ');
}

export function orderWord({ constructOrder }: Excerpt): string {
  return t(`compare.order.${constructOrder ?? 'unset'}`);
}

/** `AB coded “X” and CD did not`: what makes disagreements alike. */
export function likenessSentence(
  passage: ComparedPassage,
  reviewers: readonly Reviewer[],
  snapshot: Snapshot,
): string {
  const { kind } = passage;
  if (kind === 'boundaries' || kind === 'order') {
    return t('compare.alikeDiffer', { kind, codes: codeNames(passage.spans, snapshot.codes) });
  }
  const ids = reviewers.map(({ id }) => id);
  const parts = sayingsOf(passage, ids).map(({ reviewerId, spans }) => {
    const who = initialsOf(snapshot.reviewers, reviewerId);
    return spans.length === 0
      ? t('compare.alikeNot', { who })
      : t('compare.alikeCoded', {
          who,
          codes: t('common.quoted', { words: codeNames(spans, snapshot.codes) }),
        });
  });
  return listInWords(parts);
}

export function choiceWords(choice: Choice | undefined, snapshot: Snapshot): string {
  if (choice === undefined) return t('compare.chosen.none');
  switch (choice.outcome) {
    case 'accept':
      return t('compare.chosen.accept', { who: initialsOf(snapshot.reviewers, choice.reviewerId) });
    case 'other-code':
      return t('compare.chosen.other-code', {
        code: snapshot.codes.get(choice.codeId)?.name ?? '',
      });
    case 'merge-boundaries':
      return t(`compare.outcome.${choice.stretch}`);
    default:
      return t(`compare.outcome.${choice.outcome}`);
  }
}

/** A quote with its middle left out between two words, so that both of its boundaries can be read. */
export function clipMiddle(quote: string, length: number): string {
  if (quote.length <= length) return quote;
  const half = Math.floor((length - 3) / 2);
  const opening = quote.slice(0, half).replace(/\s\S*$/, '');
  const closing = quote.slice(-half).replace(/^\S*\s/, '');
  return `${opening} … ${closing}`;
}

/** The first words of the passage: of whoever began first. */
export function quoteOf({ spans }: ComparedPassage): string {
  return spans[0] === undefined ? '' : quotedWords(spans[0].excerpt);
}
