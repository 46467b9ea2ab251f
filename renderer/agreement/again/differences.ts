/** Where the second coding of a passage is another than the first. */
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { clip } from '../../../shared/commands/excerpts.ts';
import { compareDocument, type Disagreement } from '../../../shared/reconcile/disagreements.ts';
import type { DisagreementKind } from '../../../shared/records/decision.ts';
import type { CodeId, DocumentId, ExcerptId } from '../../../shared/records/ids.ts';
import type { Recoded } from '../../../shared/team/recoded.ts';

export interface Difference {
  readonly id: string;
  readonly documentId: DocumentId;
  readonly start: number;
  readonly quote: string;
  readonly kind: DisagreementKind;
  /** Codes the first and the second time. */
  readonly codes: readonly [readonly CodeId[], readonly CodeId[]];
  /** An excerpt of the first coding, which is there to be shown. */
  readonly excerptId: ExcerptId | undefined;
}

/** In the order of the documents and their texts; passages that are alike both times are left out. */
export function differencesOf({ documentIds, reviewerIds, shown }: Recoded): readonly Difference[] {
  const { structure } = codeTree(shown.codes);
  return documentIds.flatMap((documentId) =>
    compareDocument(shown, documentId, structure, { reviewers: reviewerIds }).disagreements.map(
      (each) => differenceOf(each, reviewerIds),
    ),
  );
}

function differenceOf(
  { documentId, id, kind, spans, start }: Disagreement,
  [first, second]: Recoded['reviewerIds'],
): Difference {
  const of = (who: typeof first) => spans.filter(({ reviewerId }) => reviewerId === who);
  const codesOf = (who: typeof first) => [...new Set(of(who).map(({ codeId }) => codeId))];
  const [earlier] = of(first);
  return {
    id,
    documentId,
    start,
    quote: clip((earlier ?? spans[0])?.excerpt.quote ?? ''),
    kind,
    codes: [codesOf(first), codesOf(second)],
    excerptId: earlier?.excerpt.id,
  };
}
