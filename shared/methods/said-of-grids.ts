/** What was written in grids of studies by codes, in sentences. */
import { columnsOf, gridsOf } from '../grids/grid-outline.ts';
import { writtenCell } from '../grids/written-cells.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { conceptRelations } from '../records/cell.ts';
import type { ListedSource } from '../tables/table-source.ts';

/** Of how many of its cells something was written in each grid, and how words for concepts go together in a translation. */
export function saidOfGrids({ listed, snapshot }: ListedSource): string {
  return gridsOf(snapshot)
    .flatMap((grid) => {
      const columns = columnsOf(snapshot, grid);
      const cells = columns.flatMap(({ node }) =>
        listed.studies.flatMap(
          ({ id }) => writtenCell(snapshot, grid.id, node.code.id, id)?.texts.summary ?? [],
        ),
      );
      if (cells.length === 0) return [];
      const relations = columns.flatMap(
        ({ node }) => writtenCell(snapshot, grid.id, node.code.id)?.relation ?? [],
      );
      const parts = conceptRelations.flatMap((relation) => {
        const count = relations.filter((each) => each === relation).length;
        return count === 0 ? [] : [t('said.relation', { relation, count })];
      });
      return [
        t('said.grid', {
          kind: grid.kind,
          name: grid.name,
          count: cells.length,
          studies: listed.studies.length,
          columns: columns.length,
        }),
        ...(parts.length === 0 ? [] : [t('said.relations', { parts: listInWords(parts) })]),
      ];
    })
    .join(' ');
}
