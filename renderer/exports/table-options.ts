import { codeTree } from '../../shared/codebook/code-tree.ts';
import type { TableOptions } from '../../shared/tables/table-source.ts';
import type { Shown } from '../../shared/team/view.ts';
import type { ExportRequest } from '../store/export-settings.ts';

/** What the tables vary in, for the settings of the screen. */
export function optionsOf(snapshot: Shown, settings: ExportRequest): TableOptions {
  const options: TableOptions = {
    matrixRows: settings.matrixRows,
    matrixShows: settings.matrixShows,
    rollUp: settings.rollUp,
    excerptsAs: settings.excerptsAs === 'own' ? undefined : settings.excerptsAs,
    studiesAs: settings.studiesAs === 'own' ? undefined : settings.studiesAs,
    quotesPerTheme: settings.quotesPerTheme,
    include: settings.include,
    instrument: settings.instrument,
    grid: settings.grid,
    agreement: settings.agreement,
    relations: settings.relations,
    attributes: settings.attributes,
    query: settings.query,
    words: settings.words,
  };
  if (settings.matrixColumns === 'themes') return options;
  const tree = codeTree(snapshot.codes);
  const nodes = settings.matrixColumns === 'all' ? tree.inOrder : tree.roots;
  return { ...options, codeIds: nodes.map((node) => node.code.id) };
}
