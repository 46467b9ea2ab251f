import { create } from 'zustand';
import type { ExportFormat } from '../../shared/export/write-table.ts';
import type { FigureId, FigureLook } from '../../shared/figures/figure.ts';
import type { Grid } from '../../shared/records/grid.ts';
import type { GridId, InstrumentId, MapId } from '../../shared/records/ids.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import type { ExcerptLayout, StudiesLayout } from '../../shared/tables/layouts.ts';
import type { TableId } from '../../shared/tables/table.ts';
import type { MatrixRows, TableOptions } from '../../shared/tables/table-source.ts';
import { goTo } from './session-store.ts';

/** What is previewed and saved besides tables, in the order in which it is offered. */
export const exportPages = [
  'flow',
  'appraisalFigure',
  'pictures',
  'documents',
  'references',
  'refi',
  'report',
  'package',
] as const;
export type ExportPage = (typeof exportPages)[number];

export interface ExportSettings {
  /** What is previewed: the chosen table, or one of what there is besides. */
  readonly shows: 'table' | ExportPage;
  readonly table: TableId;
  readonly format: ExportFormat;
  readonly quotesPerTheme: number;
  readonly matrixShows: 'counts' | 'presence' | 'quote';
  readonly matrixRows: MatrixRows;
  readonly matrixColumns: 'themes' | 'top' | 'all';
  readonly rollUp: boolean;
  /** As whose table that of excerpts is laid out. */
  readonly excerptsAs: 'own' | ExcerptLayout;
  /** As whose tables those with a row to each study are laid out. */
  readonly studiesAs: 'own' | StudiesLayout;
  /** The instrument of the tables of appraisal; the first that was used where absent. */
  readonly instrument: InstrumentId | undefined;
  /** The grid of its table; the first of its kind where absent. */
  readonly grid: GridId | undefined;
  /** Which picture of the synthesis is shown. */
  readonly picture: FigureId;
  /** Which thematic map is shown, the first where absent, and in which colours. */
  readonly map: MapId | undefined;
  readonly look: FigureLook;
  /** The day or version whose review is exported, and the one since which changes are marked; empty for none. */
  readonly asOf: string;
  readonly since: string;
}

/** The settings with what is chosen for the matrix and the list of studies as well. */
export interface ExportRequest
  extends ExportSettings,
    Pick<TableOptions, 'agreement' | 'attributes' | 'query' | 'relations' | 'words'> {
  readonly include: Scope;
}

/** What is to be exported and how; kept while the window is open. */
export const useExportSettings = create<ExportSettings>(() => ({
  shows: 'table',
  table: 'characteristics',
  format: 'docx',
  quotesPerTheme: 3,
  matrixShows: 'counts',
  matrixRows: 'studies',
  matrixColumns: 'themes',
  rollUp: true,
  excerptsAs: 'own',
  studiesAs: 'own',
  instrument: undefined,
  grid: undefined,
  picture: 'studies-per-theme',
  map: undefined,
  look: 'print',
  asOf: '',
  since: '',
}));

/** Shows the table of a grid as it will be saved. */
export function exportGrid({ id, kind }: Grid): void {
  useExportSettings.setState({ grid: id });
  exportTable(kind);
}

/** Shows a thematic map as it will be saved. */
export function exportMap(map: MapId): void {
  useExportSettings.setState({ shows: 'pictures', picture: 'map', map });
  goTo('export');
}

/** Shows a table as it will be saved. */
export function exportTable(table: TableId): void {
  useExportSettings.setState({ shows: 'table', table });
  goTo('export');
}

/** Shows the matrix as it will be saved, with the rows, columns and cells that the screen has. */
export function exportMatrix(asked: {
  readonly rows: MatrixRows;
  readonly columns: ExportSettings['matrixColumns'];
  readonly shows: ExportSettings['matrixShows'];
  readonly rollUp: boolean;
}): void {
  const { columns: matrixColumns, rollUp, rows: matrixRows, shows: matrixShows } = asked;
  useExportSettings.setState({ matrixColumns, matrixRows, matrixShows, rollUp });
  exportTable('matrix');
}

/** Shows what became of the codebook since a day or version, up to another or now (empty), as it will be saved. */
export function exportChanges(since: string, asOf: string): void {
  useExportSettings.setState({ since, asOf });
  exportTable('codebook-changes');
}
