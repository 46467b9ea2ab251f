/**
 * The package for the journal (H6): every table that has a row, figures, checklists, the coding report, references and the
 * coded data in one zip with an index. What *Package for the journal* in Tables and `themeloom package` write.
 */
import { checklistIds } from '../checklists/checklists.ts';
import { ownName } from '../export/own-name.ts';
import { type ExportFormat, fileNameOf, streamTable } from '../export/write-table.ts';
import { zipFiles } from '../export/zip-stream.ts';
import { gridsOf } from '../grids/grid-outline.ts';
import { t } from '../messages/all-messages.ts';
import { instrumentsUsed } from '../methods/said-of-appraisal.ts';
import { once } from '../once.ts';
import type { Typefaces } from '../pictures/typefaces.ts';
import type { TaskOptions } from '../progress.ts';
import type { GridId, InstrumentId } from '../records/ids.ts';
import { listedStudies } from '../scope/listed-studies.ts';
import type { Scope } from '../screening/inclusion.ts';
import { keptExcerpts } from '../tables/coded-excerpts.ts';
import { inBytesLater } from '../tables/lazy-rows.ts';
import { listedSource, openTable } from '../tables/open-table.ts';
import {
  appraisalTableIds,
  extractionTableIds,
  findingTableIds,
  searchTableIds,
  sensitivityTableIds,
  type TableId,
  type TableStream,
  tableIds,
} from '../tables/table.ts';
import type { ListedSource, TableSource } from '../tables/table-source.ts';
import { dataFile } from './package-data.ts';
import { packageFigures } from './package-figures.ts';
import type { PackageFile, PackageGroup } from './package-file.ts';
import { packageIndex } from './package-index.ts';
import { packageTexts } from './package-texts.ts';

export interface PackageRequest {
  /** What pictures are written with as PNG. */
  readonly typefaces: Typefaces;
  readonly include?: Scope | undefined;
  /** Told after each part that was opened, or each file that was written. */
  readonly onProgress?: TaskOptions['onProgress'];
}

/** To be read in the manuscript, to be counted, and to be looked at. */
const usual: readonly ExportFormat[] = ['docx', 'xlsx', 'html'];
/** Nobody reads a hundred thousand lines in a text program, and a sheet of them is slow to make. */
const long: readonly ExportFormat[] = ['csv'];
const longTables: ReadonlySet<TableId> = new Set(['excerpts', 'audit']);

/** The tables of a package in their order; those without a row are left out. */
const packagedTables: readonly TableId[] = [
  ...searchTableIds,
  'characteristics',
  ...extractionTableIds,
  ...findingTableIds,
  ...sensitivityTableIds,
  'themes',
  'matrix',
  ...tableIds.filter((id) => !['characteristics', 'themes', 'matrix'].includes(id)),
  'coverage',
];

interface Opened {
  readonly listed: ListedSource;
  readonly files: readonly PackageFile[];
}

const known = new WeakMap<TableSource, Opened>();

/**
 * The files of a package but its index. Law: equal sources and requests give equal files, and the same source and studies
 * as were asked for last the same list.
 */
export function packageFiles(
  source: TableSource,
  { include, onProgress, typefaces }: PackageRequest,
): readonly PackageFile[] {
  const listed = listedSource(source, listedStudies(source.snapshot, include));
  const last = known.get(source);
  if (last?.listed === listed) return last.files;
  const parts = partsOf(source, listed, include, typefaces);
  const opened = parts.flatMap((open, at) => {
    const files = open();
    onProgress?.({ done: at + 1, total: parts.length });
    return files;
  });
  const files = withOwnNames(opened);
  known.set(source, { listed, files });
  return files;
}

type Part = () => readonly PackageFile[];

function partsOf(
  source: TableSource,
  listed: ListedSource,
  include: Scope | undefined,
  typefaces: Typefaces,
): readonly Part[] {
  const written = new Set([...source.snapshot.entries.values()].map(({ checklist }) => checklist));
  const checklists = checklistIds.filter((id) => written.size === 0 || written.has(id));
  return [
    () => packageTexts(listed, typefaces),
    ...checklists.map(
      (id): Part =>
        () =>
          tableFiles(source, id, { include, group: 'checklists' }),
    ),
    ...tablesOfPackage(source, listed, include),
    () => packageFigures(listed, typefaces),
    () => dataFile(listed),
  ];
}

function tablesOfPackage(
  source: TableSource,
  listed: ListedSource,
  include: Scope | undefined,
): readonly Part[] {
  const quotes = once(() => openTable('findings-quotes', source, { include }));
  const { review, studies } = source.snapshot;
  // Where nothing is sampled its table says so of every study; where there is no study some have totals of nothing.
  const ids = packagedTables.filter((id) => {
    if (id === 'sampling') return review?.sampling === true;
    if (id === 'sensitivity') return keptExcerpts(listed).length > 0;
    return studies.size > 0 || (id !== 'matrix' && id !== 'coverage');
  });
  const choice = { include, group: 'tables' } as const;
  return [
    ...ids.map(
      (id): Part =>
        () =>
          tableFiles(source, id, { ...choice, quotes: quotes() }),
    ),
    ...instrumentsUsed(listed).flatMap(({ id: instrument }) =>
      appraisalTableIds.map(
        (id): Part =>
          () =>
            tableFiles(source, id, { ...choice, instrument }),
      ),
    ),
    ...gridsOf(source.snapshot).map(
      ({ id: grid, kind }): Part =>
        () =>
          tableFiles(source, kind, { ...choice, grid }),
    ),
  ];
}

interface TableChoice {
  readonly include: Scope | undefined;
  readonly group: PackageGroup;
  readonly instrument?: InstrumentId;
  readonly grid?: GridId;
  /** The table that cells of findings lead to. */
  readonly quotes?: TableStream;
}

function tableFiles(
  source: TableSource,
  id: TableId,
  { grid, group, include, instrument, quotes }: TableChoice,
): readonly PackageFile[] {
  const table = quotes?.id === id ? quotes : openTable(id, source, { grid, include, instrument });
  if (!hasRows(table)) return [];
  const { review } = source.snapshot;
  const options = {
    asOf: source.asOf,
    reviewTitle: review?.title ?? '',
    sample: review?.sample === true,
  };
  return (longTables.has(id) ? long : usual).map((format) => ({
    group,
    name: `${group}/${fileNameOf(table, format)}`,
    title: table.title,
    pieces: () =>
      streamTable(
        table,
        format,
        quotes === undefined
          ? options
          : { ...options, files: new Map([[quotes.id, fileNameOf(quotes, format)]]) },
      ),
  }));
}

function hasRows({ rows }: TableStream): boolean {
  for (const { group } of rows) if (group !== true) return true;
  return false;
}

/** The package of these files as one zip, in pieces: its index first. */
export async function* writePackage(
  source: TableSource,
  files: readonly PackageFile[],
  request: PackageRequest,
): AsyncGenerator<Uint8Array> {
  const index = {
    name: 'index.html',
    pieces: () => inBytesLater(packageIndex(source, files, request.include)),
  };
  let done = 0;
  const told = files.map(({ name, pieces }) => ({
    name,
    pieces: async function* () {
      yield* pieces();
      done += 1;
      request.onProgress?.({ done, total: files.length });
    },
  }));
  yield* zipFiles([index, ...told]);
}

/** Two tables of one title would be one file. */
function withOwnNames(files: readonly PackageFile[]): readonly PackageFile[] {
  const taken = new Set<string>();
  return files.map((file) => ({ ...file, name: ownName(taken, file.name) }));
}

/** What the file is called. */
export function packageName(): string {
  return `${t('package.fileName')}.zip`;
}
