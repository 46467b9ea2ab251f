import { anchorOf, type TextAnchor } from '../anchor/anchor.ts';
import { passageKey } from '../anchor/region.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { codingsByExcerpt } from '../codebook/passages.ts';
import type { Change } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId, DocumentId } from '../records/ids.ts';
import { beginAssignment, type CodeChoice, chooseCode, newCoding } from './coding.ts';
import type { Command, CommandContext } from './context.ts';
import { isOwnExcerpt } from './excerpts.ts';

/** A passage that a rule found and a person let pass. */
export interface PassageToCode {
  readonly documentId: DocumentId;
  readonly anchor: TextAnchor;
}

/**
 * Codes many passages in one step. Passages that carry the code already are left as they are; one that
 * is an excerpt of the reviewer gets its coding there (O5). `rule` says in words what found them.
 */
export const autoCode: Command<{
  readonly code: CodeChoice;
  readonly passages: readonly PassageToCode[];
  readonly rule: string;
}> = (snapshot, { code: choice, passages, rule }, context) => {
  const changes: Change[] = [];
  const [madeIn] = passages.map(({ documentId }) => documentId);
  const isNew = 'newCode' in choice;
  const code = chooseCode(
    snapshot,
    isNew ? { newCode: { ...choice.newCode, madeIn } } : choice,
    context,
    changes,
  );
  const byDocument = new Map<DocumentId, PassageToCode[]>();
  for (const passage of passages) {
    const list = byDocument.get(passage.documentId);
    if (list === undefined) byDocument.set(passage.documentId, [passage]);
    else list.push(passage);
  }
  let count = 0;
  for (const [documentId, own] of byDocument) {
    const known = ownExcerpts(snapshot, documentId, context);
    const coded = codedWith(snapshot, documentId, code.id);
    const before = count;
    for (const { anchor } of own) {
      const key = passageKey(anchor);
      const there = known.get(key);
      if (there !== undefined && coded.has(there.id)) continue;
      const excerpt = there ?? newExcerpt(documentId, anchor, context);
      if (there === undefined) {
        changes.push({ create: excerpt });
        known.set(key, excerpt);
      }
      coded.add(excerpt.id);
      changes.push({ create: newCoding(context, excerpt, code.id) });
      count += 1;
    }
    if (count > before) changes.push(...beginAssignment(snapshot, documentId, context));
  }
  return {
    kind: 'auto-code',
    params: { code: code.name, count, rule },
    changes: count === 0 ? [] : changes,
  };
};

function ownExcerpts(
  snapshot: Snapshot,
  documentId: DocumentId,
  { reviewerId }: CommandContext,
): Map<string, Excerpt> {
  const own = new Map<string, Excerpt>();
  for (const excerpt of snapshot.codings.get(documentId)?.excerpts.values() ?? []) {
    if (excerpt.deleted !== true && isOwnExcerpt(excerpt, reviewerId))
      own.set(passageKey(excerpt), excerpt);
  }
  return own;
}

function codedWith(snapshot: Snapshot, documentId: DocumentId, codeId: CodeId): Set<Excerpt['id']> {
  const page = snapshot.codings.get(documentId);
  const coded = new Set<Excerpt['id']>();
  if (page === undefined) return coded;
  const { resolved } = codeTree(snapshot.codes).structure;
  for (const [id, codings] of codingsByExcerpt(page)) {
    if (codings.some((coding) => resolved.get(coding.codeId) === codeId && coding.layer === 'own'))
      coded.add(id);
  }
  return coded;
}

function newExcerpt(documentId: DocumentId, anchor: TextAnchor, context: CommandContext): Excerpt {
  return {
    id: context.newId('excerpt'),
    type: 'excerpt',
    documentId,
    reviewerId: context.reviewerId,
    ...anchorOf(anchor),
  };
}
