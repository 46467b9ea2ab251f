import type { TextAnchor } from '../../shared/anchor/anchor.ts';
import type { Command } from '../../shared/commands/context.ts';
import { loggedQuote } from '../../shared/commands/excerpts.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { DocumentId } from '../../shared/records/ids.ts';

/** Writes a memo on a passage that is not coded yet: the excerpt and its memo in one step. */
export const notePassage: Command<{
  readonly documentId: DocumentId;
  readonly anchor: TextAnchor;
  readonly body: string;
}> = (_snapshot, params, context) => {
  const { documentId, anchor } = params;
  const body = params.body.trim();
  const excerpt: Excerpt = {
    id: context.newId('excerpt'),
    type: 'excerpt',
    documentId,
    reviewerId: context.reviewerId,
    ...anchor,
  };
  return {
    kind: 'write-memo',
    params: { about: loggedQuote(anchor).slice(0, 90), body: body.slice(0, 90) },
    changes:
      body === ''
        ? []
        : [
            { create: excerpt },
            {
              create: {
                id: context.newId('memo'),
                type: 'memo',
                targetId: excerpt.id,
                reviewerId: context.reviewerId,
                body,
              },
            },
          ],
  };
};
