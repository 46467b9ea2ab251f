/** What the command line says about how files are read. */
import { type ColumnMapping, columnFields } from '../../shared/bibliography/csv-columns.ts';
import type { TextEncoding } from '../../shared/documents/decode-text.ts';
import { legacyEncodings } from '../../shared/documents/legacy-encoding.ts';
import { ExpectedError } from '../../shared/errors.ts';

/** What `--column HEADING=PART`, given any number of times, says about the columns of tables. */
export function parseColumns(pairs: readonly string[]): ColumnMapping | undefined {
  if (pairs.length === 0) return undefined;
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      const part = [...columnFields, 'keep' as const].find((one) => one === pair.slice(at + 1));
      if (at < 1 || part === undefined) {
        throw new ExpectedError(
          'column',
          `“${pair}” does not say what a column holds: HEADING=PART, where PART is ${columnFields.join(', ')} or keep.`,
        );
      }
      return [pair.slice(0, at), part] as const;
    }),
  );
}

/** What `--encoding NAME` says. */
export function parseEncoding(name: string | undefined): TextEncoding | undefined {
  if (name === undefined) return undefined;
  const known: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', ...legacyEncodings];
  const found = known.find((one) => one === name.toLowerCase());
  if (found === undefined)
    throw new ExpectedError(
      'encoding',
      `“${name}” is no encoding that is read here: ${known.join(', ')}. Nothing was read.`,
    );
  return found;
}
