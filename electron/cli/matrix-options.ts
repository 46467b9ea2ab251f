/** What the table `matrix` has rows of and shows in its cells, as the command line asks for it. */
import { ExpectedError } from '../../shared/errors.ts';
import {
  type MatrixCells,
  type MatrixRows,
  matrixCells,
  matrixRows,
  type TableOptions,
} from '../../shared/tables/table-source.ts';

export interface MatrixChoiceOptions {
  readonly matrixRows: string;
  readonly matrixCells: string;
}

/** What the options ask for. Refused: words that are none of theirs. */
export function matrixOf(options: MatrixChoiceOptions): TableOptions {
  return {
    matrixRows: oneOf<MatrixRows>(matrixRows, options.matrixRows, 'Rows of the matrix'),
    matrixShows: oneOf<MatrixCells>(matrixCells, options.matrixCells, 'Cells of the matrix'),
  };
}

function oneOf<Word extends string>(known: readonly Word[], text: string, what: string): Word {
  const found = known.find((each) => each === text.trim());
  if (found !== undefined) return found;
  throw new ExpectedError('matrix', `${what} are ${known.join(', ')}, not “${text}”.`);
}
