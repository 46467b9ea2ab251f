/** Where a passage of the consensus is seen in the text, which shows what reviewers coded. */
import { codingsByExcerpt } from '../codebook/passages.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { ExcerptId } from '../records/ids.ts';
import type { Shown } from './view.ts';

/**
 * The excerpt that stands in the text for another: itself where the text shows it, else the first shown one that
 * the consensus made it from. Undefined where the text shows neither, as where those codings were withdrawn. `everything` is the view `all` of the same
 * reviewer as `text`.
 */
export function excerptInText(
  text: Shown,
  everything: Shown,
  excerptId: ExcerptId,
): ExcerptId | undefined {
  const documentId = text.home.get(excerptId);
  if (documentId === undefined) return undefined;
  const shown = text.codings.get(documentId)?.excerpts;
  const all = everything.codings.get(documentId);
  if (shown?.has(excerptId)) return excerptId;
  const codings = all === undefined ? [] : (codingsByExcerpt(all).get(excerptId) ?? []);
  return codings
    .flatMap(({ derivedFrom = [] }) => derivedFrom)
    .map((source) => all?.codings.get(source)?.excerptId)
    .find((source) => source !== undefined && stands(shown?.get(source)));
}

function stands(excerpt: Excerpt | undefined): boolean {
  return excerpt !== undefined && excerpt.deleted !== true;
}
