/** The excerpts that a memo can quote, as the picker lists them. */
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { codingsByExcerpt, excerptsInOrder } from '../../shared/codebook/passages.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { documentsByStudy, studyLabels } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';

export interface QuoteToPick {
  readonly excerpt: Excerpt;
  readonly textId: string;
  readonly study: string;
  /** Names of its codes. */
  readonly codes: string;
}

/** More than anybody looks through. */
export const mostQuotes = 100;

const folded = new WeakMap<Excerpt, string>();

/** Excerpts whose words, study or codes hold all that was typed, study by study; no more than `mostQuotes`. */
export function quotesToPick(shown: Shown, query: string): readonly QuoteToPick[] {
  const words = filterWords(query);
  const labels = studyLabels(shown);
  const { nodes, structure } = codeTree(shown.codes);
  const found: QuoteToPick[] = [];
  for (const { id, studyId, textId } of documentsByStudy(shown)) {
    const page = shown.codings.get(id);
    if (page === undefined) continue;
    const study = labels.get(studyId) ?? '';
    const codings = codingsByExcerpt(page);
    for (const excerpt of excerptsInOrder(page)) {
      if (excerpt.layer !== undefined) continue;
      const live = (codings.get(excerpt.id) ?? []).map(({ codeId }) =>
        structure.resolved.get(codeId),
      );
      const codes = [...new Set(live)]
        .flatMap((code) => (code === undefined ? [] : (nodes.get(code)?.code.name ?? [])))
        .join(', ');
      const text = `${foldedQuote(excerpt)} ${foldLine(`${study} ${codes}`)}`;
      if (words.length > 0 && !holdsWords(text, words)) continue;
      found.push({ excerpt, textId, study, codes });
      if (found.length > mostQuotes) return found;
    }
  }
  return found;
}

function foldedQuote(excerpt: Excerpt): string {
  let text = folded.get(excerpt);
  if (text === undefined) {
    text = foldLine(quotedWords(excerpt));
    folded.set(excerpt, text);
  }
  return text;
}
