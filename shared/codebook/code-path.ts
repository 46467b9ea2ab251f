/** Names that tell where they stand, as `Resources > Staffing` does. */
import { mostLevels } from './listed-code.ts';

/** `\` in NVivo and MAXQDA, `>` in MAXQDA, `::` in ATLAS.ti, `›` in Themeloom. */
const separators = /\s*(?:\\+|>+|[›»]|::)\s*/u;

/** The parts of a path, outermost first; a name without a sign of a path is one part. Empty parts are left out. */
export function partsOfPath(text: string): readonly string[] {
  // NVivo puts the folder in front.
  return text
    .replace(/^\s*(?:nodes|codes|cases)\\\\/i, '')
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * How deep each line stands, from 0, by its indentation in columns: a line that is indented more than the one above
 * stands below it, and one that is indented less goes back to the nearest level that is not deeper.
 */
export function depthsOf(indents: readonly number[]): readonly number[] {
  const open: number[] = [];
  return indents.map((indent) => {
    while ((open.at(-1) ?? -1) >= indent) open.pop();
    open.push(indent);
    return open.length - 1;
  });
}

/** The path of each name by its depth: the last name at every depth above stands above it. */
export class OpenBranches {
  readonly #names: string[] = [];

  /**
   * A name below the last one that is less deep; where levels were skipped, below the deepest there is. At most one level
   * more than is kept, so that what is too deep can still be told.
   */
  under(depth: number, name: string): readonly string[] {
    this.#names.length = Math.min(depth, this.#names.length, mostLevels);
    this.#names.push(name);
    return [...this.#names];
  }
}
