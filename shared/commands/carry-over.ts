import { anchorOf, relocate, type TextAnchor } from '../anchor/anchor.ts';
import { relocateRegion } from '../anchor/page-region.ts';
import { isBesideWords, passageKey } from '../anchor/region.ts';
import { codingsByExcerpt } from '../codebook/passages.ts';
import type { TextBody } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import type { Change } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { isCodedAgain } from '../recode/open-recodes.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { DocumentId, ExcerptId, ReviewerId } from '../records/ids.ts';
import { chosenAmong, passageOf } from '../team/chosen-quotes.ts';
import { viewOf } from '../team/view.ts';
import { newCoding, saidOf } from './coding.ts';
import type { Command } from './context.ts';
import { isOwnExcerpt } from './excerpts.ts';
import { memoOf } from './memos.ts';
import { newStar } from './stars.ts';

/** Where each of a reviewer's excerpts stands in a corrected version of its document. */
export interface CarriedExcerpts {
  readonly found: readonly {
    readonly excerptId: ExcerptId;
    readonly anchor: TextAnchor;
    /** False where the passage stands elsewhere than before. */
    readonly inPlace: boolean;
  }[];
  /** Excerpts whose words the corrected version does not have. */
  readonly lost: readonly Excerpt[];
}

/** Finds the reviewer's own excerpts of a document in another version of its text, by their quotes (A3) or pages (A10). */
export function findCarried(
  snapshot: Snapshot,
  from: DocumentId,
  body: Pick<TextBody, 'pages' | 'text'>,
  reviewerId: ReviewerId,
): CarriedExcerpts {
  const found: CarriedExcerpts['found'][number][] = [];
  const lost: Excerpt[] = [];
  for (const excerpt of snapshot.codings.get(from)?.excerpts.values() ?? []) {
    if (excerpt.deleted === true || !isOwnExcerpt(excerpt, reviewerId)) continue;
    const anchor = anchorOf(excerpt);
    const place = isBesideWords(excerpt)
      ? relocateRegion(body, anchor)
      : relocate(body.text, anchor);
    if (place.found === 'orphan') lost.push(excerpt);
    else {
      found.push({
        excerptId: excerpt.id,
        anchor: place.anchor,
        inPlace: place.found === 'in place',
      });
    }
  }
  return { found, lost };
}

/**
 * Codes a corrected version of a document as the reviewer coded the document itself: excerpts with their
 * codes, construct orders, groups, memos and places among chosen quotes, at the places that were found. The document and its coding stay.
 */
export const carryOver: Command<{
  readonly from: DocumentId;
  readonly to: DocumentId;
  readonly found: CarriedExcerpts['found'];
}> = (snapshot, { found, from, to }, context) => {
  const document = snapshot.documents.get(to);
  if (document === undefined || document.deleted === true)
    throw new ExpectedError('missing', t('error.documentGone'));
  // What is coded again counts nowhere; taken over it would.
  if (isCodedAgain(snapshot, context.reviewerId, from))
    throw new ExpectedError('coded-again', t('common.carryCodedAgain'));
  const page = snapshot.codings.get(from);
  const there = new Set<string>();
  for (const known of snapshot.codings.get(to)?.excerpts.values() ?? []) {
    if (known.deleted !== true && known.reviewerId === context.reviewerId)
      there.add(passageKey(known));
  }
  const changes: Change[] = [];
  // As far as the reviewer may see the choice (B1).
  const view = viewOf(snapshot, { viewer: context.reviewerId, layer: 'all' });
  const chosen = chosenAmong(view, view.starred);
  let count = 0;
  for (const { anchor, excerptId } of found) {
    const source = page?.excerpts.get(excerptId);
    const key = passageKey(anchor);
    if (page === undefined || source === undefined || there.has(key)) continue;
    there.add(key);
    count += 1;
    const excerpt: Excerpt = {
      id: context.newId('excerpt'),
      type: 'excerpt',
      documentId: to,
      reviewerId: context.reviewerId,
      ...anchor,
      ...saidOf(source),
    };
    changes.push({ create: excerpt });
    const codes = (codingsByExcerpt(page).get(excerptId) ?? []).filter(
      ({ layer }) => layer === 'own',
    );
    for (const { codeId } of codes) changes.push({ create: newCoding(context, excerpt, codeId) });
    const memo = memoOf(snapshot, excerptId, context.reviewerId);
    if (memo !== undefined) {
      const { body, reviewerId } = memo;
      const id = context.newId('memo');
      changes.push({ create: { id, type: 'memo', targetId: excerpt.id, reviewerId, body } });
    }
    for (const [codeId, quotes] of chosen) {
      const [star] = quotes.get(passageOf(source))?.own ?? [];
      const isThere = (quotes.get(passageOf(excerpt))?.own.length ?? 0) > 0;
      if (star !== undefined && !isThere)
        changes.push({
          create: newStar(context, { excerptId: excerpt.id, codeId, order: star.order }),
        });
    }
  }
  return {
    kind: 'carry-over',
    params: { count, document: document.title, from: snapshot.documents.get(from)?.title ?? '' },
    changes,
  };
};
