import { t } from '../messages/import-messages.ts';
import type { SourceBlock } from './canonical.ts';
import type { SetAside } from './set-aside.ts';
import { TableRow, widest } from './table-row.ts';
import type { XmlAttributes } from './xml-walk.ts';

interface OpenRow {
  readonly row: TableRow;
  readonly times: number;
  /** In how many columns the cell that is open stands. */
  columns: number;
}

/** Cells and rows with words in them that a document may say are repeated, and signs in all of those. */
const mostRepeated = 10_000;
const mostSigns = 1_000_000;

/** The rows that are open, one within another; cells and rows may be written once and said to stand there often. */
export class OdtTables {
  readonly #setAside: SetAside;
  readonly #rows: OpenRow[] = [];
  #repeated = 0;
  #signs = 0;

  constructor(setAside: SetAside) {
    this.#setAside = setAside;
  }

  openRow(attributes: XmlAttributes): void {
    const times = timesOf(attributes['table:number-rows-repeated']);
    this.#rows.push({ row: new TableRow(), times, columns: 1 });
  }

  /** Opens a cell and gives its row; undefined for one that stands in none. */
  openCell(attributes: XmlAttributes): TableRow | undefined {
    const open = this.#rows.at(-1);
    if (open === undefined) return undefined;
    open.columns = timesOf(attributes['table:number-columns-repeated']);
    open.row.openCell();
    return open.row;
  }

  closeCell(): void {
    const open = this.#rows.at(-1);
    if (open === undefined || open.columns === 1) return;
    const length = open.row.lengthOfCell();
    const more = Math.min(widest, open.columns - 1);
    if (length === 0) open.row.addEmpty(more);
    else open.row.repeatCell(this.#allowed(more, length));
  }

  /** The blocks of a row as often as it stands there. */
  *closeRow(): Generator<SourceBlock> {
    const open = this.#rows.pop();
    if (open === undefined) return;
    const blocks = open.row.finish();
    yield* blocks;
    const length = blocks.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (open.times === 1 || length === 0) return;
    for (let more = this.#allowed(open.times - 1, length); more > 0; more -= 1) yield* blocks;
  }

  #allowed(times: number, length: number): number {
    const room = Math.min(
      mostRepeated - this.#repeated,
      Math.floor((mostSigns - this.#signs) / length),
    );
    const allowed = Math.max(0, Math.min(times, room));
    this.#repeated += allowed;
    this.#signs += allowed * length;
    if (allowed < times) this.#setAside.say(t('reading.endless'));
    return allowed;
  }
}

/** How often something stands there, where a file says so: at least once. */
export function timesOf(value: string | undefined): number {
  const times = Number(value ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
}
