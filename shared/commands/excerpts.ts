/** What is done to excerpts themselves, whatever they are coded with. */

import type { TextAnchor } from '../anchor/anchor.ts';
import { quotedWords } from '../anchor/cite-passage.ts';
import { samePassage, storedRegion } from '../anchor/region.ts';
import { codingsByExcerpt } from '../codebook/passages.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { inEnglish } from '../messages/speech.ts';
import { type Change, changeFields } from '../ops/change.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { ConstructOrder, Excerpt } from '../records/excerpt.ts';
import type { ExcerptId } from '../records/ids.ts';
import { withoutQuoted } from '../records/quote-token.ts';
import type { Command } from './context.ts';

/** Removes excerpts with all their codings. */
export const removeExcerpts: Command<{ readonly excerptIds: readonly ExcerptId[] }> = (
  snapshot,
  params,
) => {
  const changes: Change[] = [];
  const names = new Set<string>();
  let quote = '';
  for (const excerptId of new Set(params.excerptIds)) {
    const excerpt = requireExcerpt(snapshot, excerptId);
    quote = clipQuoted(excerpt);
    const page = snapshot.codings.get(excerpt.documentId);
    for (const coding of page === undefined ? [] : (codingsByExcerpt(page).get(excerptId) ?? [])) {
      const change = changeFields(coding, { deleted: true });
      if (change === undefined) continue;
      changes.push(change);
      names.add(snapshot.codes.get(coding.codeId)?.name ?? '');
    }
    const change = changeFields(excerpt, { deleted: true });
    if (change !== undefined) changes.push(change);
  }
  return {
    kind: 'remove-excerpts',
    params: {
      count: params.excerptIds.length,
      quote,
      coded: names.size,
      codes: [...names].slice(0, 5),
    },
    changes,
  };
};

/** Gives an excerpt new boundaries in the same document. */
export const moveBoundary: Command<{
  readonly excerptId: ExcerptId;
  readonly anchor: TextAnchor;
}> = (snapshot, params) => {
  const excerpt = requireExcerpt(snapshot, params.excerptId);
  const { end, prefix, quote, region, start, suffix } = params.anchor;
  const change = samePassage(excerpt, params.anchor)
    ? undefined
    : changeFields(excerpt, {
        ...{ start, end, quote, prefix, suffix },
        region: region === undefined ? null : storedRegion(region),
        within: null,
      });
  return {
    kind: 'move-boundary',
    params: { before: clipQuoted(excerpt), after: clipQuoted(params.anchor) },
    changes: change === undefined ? [] : [change],
  };
};

/** Says whose words an excerpt holds: a participant's (first order) or the authors' (second order). */
export const setConstructOrder: Command<{
  readonly excerptIds: readonly ExcerptId[];
  readonly order: ConstructOrder | undefined;
}> = (snapshot, params) => {
  const changes: Change[] = [];
  for (const id of new Set(params.excerptIds)) {
    const change = changeFields(requireExcerpt(snapshot, id), { constructOrder: params.order });
    if (change !== undefined) changes.push(change);
  }
  return {
    kind: 'set-construct-order',
    params: { order: params.order ?? null, count: changes.length },
    changes,
  };
};

/** Whether an excerpt is the reviewer's own, neither a colleague's nor the consensus'. */
export function isOwnExcerpt(excerpt: Excerpt, reviewerId: Excerpt['reviewerId']): boolean {
  return excerpt.reviewerId === reviewerId && excerpt.layer === undefined;
}

/** A live excerpt. Throws `ExpectedError` `missing` where it is gone. */
export function requireExcerpt(snapshot: Snapshot, id: ExcerptId): Excerpt {
  const excerpt = findRecord(snapshot, id);
  if (excerpt?.type !== 'excerpt' || excerpt.deleted === true) {
    throw new ExpectedError('missing', t('error.excerptGone'));
  }
  return excerpt;
}

/** A passage as the log's sentences quote it; they are written in one language whoever reads them. */
export function loggedQuote(passage: Pick<TextAnchor, 'quote' | 'region'>): string {
  return inEnglish(() => quotedWords(passage));
}

/** The same, cut where it is long. */
export function clipQuoted(passage: Pick<TextAnchor, 'quote' | 'region'>): string {
  return clip(loggedQuote(passage));
}

/** The statement of a finding in the words of the trail, which quotes nothing: whoever reads it may not see what is quoted. */
export function clipStatement(statement: string): string {
  return clip(withoutQuoted(statement));
}

/** Long quotes are cut for the log's sentences; the excerpt itself keeps every character. */
export function clip(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text;
}
