import { useMemo } from 'react';
import { columnsOf, type GridColumn, gridAsked, gridsOf } from '../../shared/grids/grid-outline.ts';
import type { Grid } from '../../shared/records/grid.ts';
import type { GridId, StudyId } from '../../shared/records/ids.ts';
import type { Study } from '../../shared/records/study.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import type { ListedStudies } from '../../shared/screening/inclusion.ts';
import { gridRows } from '../../shared/tables/grid-rows.ts';
import { inStudyOrder, listedLabels } from '../../shared/tables/study-order.ts';
import type { Layer, Shown } from '../../shared/team/view.ts';
import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { useResultView } from '../store/result-view.ts';

export interface GridView {
  readonly snapshot: Shown;
  readonly layer: Layer;
  readonly grids: readonly Grid[];
  readonly grid: Grid | undefined;
  readonly columns: readonly GridColumn[];
  readonly listed: ListedStudies;
  /** The rows in their order: listed studies that fit the filter. */
  readonly studies: readonly Study[];
  /** By study the value that its row stands at, where rows are in the order of an attribute. */
  readonly values: ReadonlyMap<StudyId, string>;
  readonly labels: ReadonlyMap<string, string>;
}

/** The open grid of the review, in the coding that is counted and of the studies that are listed. */
export function useGridView(gridId: GridId | undefined, filter: string): GridView {
  const { layer, snapshot } = useResultView();
  const { include } = useIncludeChoice();
  return useMemo(() => {
    const grid = gridAsked(snapshot, gridId);
    const listed = listedStudies(snapshot, include);
    const labels = listedLabels(snapshot, listed);
    const words = filterWords(filter);
    const studies = inStudyOrder(snapshot.studies, listed.studies).filter(
      ({ citation, id }) =>
        words.length === 0 ||
        holdsWords(foldLine(`${labels.get(id) ?? ''} ${citation.title}`), words),
    );
    const rows = gridRows(grid ?? {}, studies);
    return {
      ...{ snapshot, layer, grid, listed, labels },
      studies: rows.flatMap((each) => each.studies),
      values: new Map(
        rows.flatMap(({ studies: of, value }) =>
          value === undefined ? [] : of.map(({ id }) => [id, value] as const),
        ),
      ),
      grids: gridsOf(snapshot),
      columns: grid === undefined ? [] : columnsOf(snapshot, grid),
    };
  }, [snapshot, layer, gridId, include, filter]);
}
