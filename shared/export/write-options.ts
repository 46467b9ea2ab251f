import type { TableId } from '../tables/table.ts';

/** What a writer must know besides the table. */
export interface WriteOptions {
  /** ISO date of the export: the only date that gets into a file. */
  readonly asOf: string;
  readonly reviewTitle: string;
  /** True for the sample review: every format then says that the data are invented. */
  readonly sample: boolean;
  /** Names of the files of other tables that are written with it in the same format. */
  readonly files?: ReadonlyMap<TableId, string>;
}
