/** Which cells of a grid have other passages than when their texts were written (rule N4). */
import { codeTree, type TreeStructure } from '../codebook/code-tree.ts';
import type { DocumentCodings, Snapshot } from '../ops/snapshot.ts';
import { cellTexts } from '../records/cell.ts';
import { documentsOfStudies } from '../records/documents-of-studies.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { Grid } from '../records/grid.ts';
import type { CodeId, DocumentId, StudyId } from '../records/ids.ts';
import type { ListedStudies } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { type SinceWritten, sinceWritten } from './cell-passages.ts';
import { columnsOf } from './grid-outline.ts';
import { cellsOf, type WrittenCell } from './written-cells.ts';

export interface PlaceOfStudy {
  readonly codeId: CodeId;
  readonly studyId: StudyId;
}

/** What changed under the texts of a cell. */
export interface CellChange extends SinceWritten {
  /** A text was written on other coding than is shown, or on several. */
  readonly isOfOtherCoding: boolean;
}

const unchanged: CellChange = { more: [], gone: [], isOfOtherCoding: false };

/** The coding of a study, as it is shown and as everybody made it; one object as long as it is the same. */
type Pages = readonly (DocumentCodings | undefined)[];

interface Known {
  readonly pages: Pages;
  readonly structure: TreeStructure;
  readonly documents: ReadonlySet<DocumentId> | undefined;
  readonly change: CellChange;
}

const known = new WeakMap<WrittenCell, Known>();

/** What changed under any text of a cell, each passage told once. Kept, for a grid may have thousands of cells. */
export function cellChange(
  shown: Shown,
  written: WrittenCell | undefined,
  place: PlaceOfStudy,
  documents?: ReadonlySet<DocumentId>,
): CellChange {
  if (written === undefined) return unchanged;
  const pages = pagesOf(shown, place.studyId);
  const { structure } = codeTree(shown.codes);
  const last = known.get(written);
  if (last?.pages === pages && last.structure === structure && last.documents === documents)
    return last.change;
  const change = readChange(shown, written, place, documents);
  known.set(written, { pages, structure, documents, change });
  return change;
}

function readChange(
  shown: Shown,
  written: WrittenCell,
  place: PlaceOfStudy,
  documents: ReadonlySet<DocumentId> | undefined,
): CellChange {
  const more = new Set<Excerpt>();
  const gone = new Set<string>();
  let isOfOtherCoding = false;
  for (const name of cellTexts) {
    const text = written.texts[name];
    if (text === undefined) continue;
    const since =
      text.on === undefined ? undefined : sinceWritten(shown, text.on, place, documents);
    isOfOtherCoding ||= since === undefined;
    for (const excerpt of since?.more ?? []) more.add(excerpt);
    for (const words of since?.gone ?? []) gone.add(words);
  }
  return more.size + gone.size === 0 && !isOfOtherCoding
    ? unchanged
    : { more: [...more], gone: [...gone], isOfOtherCoding };
}

/** By review and view, the pages of each study that were asked for last. */
const lastPages = new WeakMap<Snapshot['home'], Map<string, Pages>>();

function pagesOf({ codings, documents, everybody, home, view }: Shown, studyId: StudyId): Pages {
  const views = lastPages.get(home) ?? new Map<string, Pages>();
  lastPages.set(home, views);
  const key = `${view.layer} ${view.viewer} ${studyId}`;
  const now = (documentsOfStudies(documents).get(studyId) ?? []).flatMap(({ id }) => [
    codings.get(id),
    everybody.get(id),
  ]);
  const last = views.get(key);
  if (last?.length === now.length && now.every((page, at) => page === last[at])) return last;
  views.set(key, now);
  return now;
}

export function isChanged({ gone, more }: CellChange): boolean {
  return gone.length + more.length > 0;
}

/** Of the listed studies, in the order of rows and columns. */
export interface ChangedCells {
  readonly changed: readonly PlaceOfStudy[];
  /** How many cells were written on other coding than is shown. */
  readonly ofOtherCoding: number;
}

/** The cells in which anything changed since it was written; `studies` are the rows. */
export function changedCells(
  shown: Shown,
  grid: Grid,
  studies: readonly { readonly id: StudyId }[],
  { documents }: Pick<ListedStudies, 'documents'>,
): ChangedCells {
  const changed: PlaceOfStudy[] = [];
  let ofOtherCoding = 0;
  const written = cellsOf(shown, grid.id);
  if (written.size === 0) return { changed, ofOtherCoding };
  const columns = columnsOf(shown, grid);
  for (const { id: studyId } of studies)
    for (const { node } of columns) {
      const place = { codeId: node.code.id, studyId };
      const cell = written.get(`${place.codeId} ${studyId}`);
      if (cell === undefined) continue;
      const change = cellChange(shown, cell, place, documents);
      if (isChanged(change)) changed.push(place);
      if (change.isOfOtherCoding) ofOtherCoding += 1;
    }
  return { changed, ofOtherCoding };
}
