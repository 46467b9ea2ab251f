/** The passages a cell condenses, and how they differ from those that its text was written on (rules N3, N4). */
import { passageKey } from '../anchor/region.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { tallyDocument } from '../codebook/tally.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { CellBasis } from '../records/cell.ts';
import { documentsOfStudies } from '../records/documents-of-studies.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId, DocumentId, StudyId } from '../records/ids.ts';
import type { Layer, Shown } from '../team/view.ts';
import { shortSum } from '../text/short-sum.ts';

type Rows = Pick<Snapshot, 'codes' | 'codings' | 'documents'>;

/**
 * The passages of a study that are coded with a code or below it, in order of document and text; what several people coded
 * there is one passage, told by the first excerpt.
 */
export function cellPassages(
  { codes, codings, documents }: Rows,
  codeId: CodeId,
  studyId: StudyId,
): readonly Excerpt[] {
  const { structure } = codeTree(codes);
  return (documentsOfStudies(documents).get(studyId) ?? []).flatMap(({ id }) => {
    const page = codings.get(id);
    const ids = page === undefined ? [] : tallyDocument(page, structure).get(codeId)?.rolledUp;
    const byPassage = new Map<string, Excerpt>();
    for (const excerptId of ids ?? []) {
      const excerpt = page?.excerpts.get(excerptId);
      const key = excerpt === undefined ? '' : passageKey(excerpt);
      if (excerpt !== undefined && !byPassage.has(key)) byPassage.set(key, excerpt);
    }
    return [...byPassage.values()];
  });
}

/** What a text is written on now: the passages of its cell, in the coding that is shown. */
export function basisNow(
  shown: Pick<Shown, 'codes' | 'codings' | 'documents'>,
  codeId: CodeId,
  studyId: StudyId,
  whose: { readonly layer: Layer; readonly of: CellBasis['of'] },
): CellBasis {
  const passages: Record<DocumentId, string[]> = {};
  for (const excerpt of cellPassages(shown, codeId, studyId)) {
    const quotes = passages[excerpt.documentId] ?? [];
    const key = quoteKey(excerpt);
    if (!quotes.includes(key)) quotes.push(key);
    passages[excerpt.documentId] = quotes;
  }
  const { layer, of } = whose;
  return {
    layer,
    ...(layer === 'own' && of !== undefined ? { of } : {}),
    ...(Object.keys(passages).length === 0 ? {} : { passages }),
  };
}

/** How the passages of a cell differ from those that a text in it was written on. */
export interface SinceWritten {
  /** Passages that are there now and were not then. */
  readonly more: readonly Excerpt[];
  /** What passages quoted that are gone, or read otherwise now; clipped. */
  readonly gone: readonly string[];
}

/**
 * What changed since a text was written; undefined where it was written on other coding than is shown, so that nobody can
 * say. `documents` names those that count, where not all do.
 */
export function sinceWritten(
  shown: Shown,
  on: CellBasis,
  { codeId, studyId }: { readonly codeId: CodeId; readonly studyId: StudyId },
  documents?: ReadonlySet<DocumentId>,
): SinceWritten | undefined {
  const codings = codingOf(shown, on);
  if (codings === undefined) return undefined;
  const counts = (id: DocumentId): boolean => documents === undefined || documents.has(id);
  const now = cellPassages({ ...shown, codings }, codeId, studyId).filter((each) =>
    counts(each.documentId),
  );
  const then = new Set(
    Object.entries(on.passages ?? {}).flatMap(([id, quotes = []]) =>
      counts(id as DocumentId) ? quotes.map((quote) => `${id} ${quote}`) : [],
    ),
  );
  const keys = new Map(now.map((each) => [each, `${each.documentId} ${quoteKey(each)}`] as const));
  const there: ReadonlySet<string> = new Set(keys.values());
  return {
    more: now.filter((each) => !then.has(keys.get(each) ?? '')),
    gone: [...then].flatMap((key) => (there.has(key) ? [] : [wordsOfKey(key)])),
  };
}

/** The coding that a text was written on, where it is at hand. */
function codingOf(shown: Shown, { layer, of }: CellBasis): Snapshot['codings'] | undefined {
  const { view } = shown;
  const isShown = view.layer === layer && (layer !== 'own' || of === view.viewer);
  if (isShown) return shown.codings;
  return layer === 'everyone' ? shown.everybody : undefined;
}

/** Letters of a quote that are kept as they are; of a longer one a sum stands for the rest. */
const longest = 60;
const mark = '\u2060';

/** By what a passage is known again: its words, of a long one their beginning and a sum; of a part of a page its place. */
export function quoteKey({ quote, region, ...place }: Excerpt): string {
  if (region !== undefined) return `▭ ${passageKey({ ...place, region })}`;
  if (quote.length <= longest) return quote;
  // Half of a sign would be another one once it is written and read again.
  const start = quote.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  return `${start}…${mark}${shortSum(quote)}`;
}

function wordsOfKey(key: string): string {
  const quote = key.slice(key.indexOf(' ') + 1);
  return quote.split(mark)[0] ?? quote;
}
