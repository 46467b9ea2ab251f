/** Files for `themeloom import`: how they are read, and the review they go into. */
import { basename } from 'node:path';
import { type ColumnMapping, columnFields } from '../../shared/bibliography/csv-columns.ts';
import type { ReadBundle } from '../../shared/bundle/read-bundle.ts';
import { readWrittenText, type TextBody } from '../../shared/documents/text-body.ts';
import { ExpectedError } from '../../shared/errors.ts';
import type { ImportedTexts } from '../../shared/import/import-plan.ts';
import {
  type FileReading,
  readImportFile,
  type Told,
} from '../../shared/import/read-import-file.ts';
import type { LogWriter } from '../../shared/ops/log-writer.ts';
import { newId } from '../../shared/records/ids.ts';
import type { ImportTo } from '../../shared/use-cases/import-readings.ts';
import { characterMap } from './character-maps.ts';
import { random } from './review-file.ts';

/** Reads one file; one that cannot be read does not keep the others out. */
export function readForIntake(file: string, bytes: Uint8Array, told: Told): Promise<FileReading> {
  return readImportFile({ name: basename(file), bytes }, { characterMap, ...told });
}

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

/** A file's review that takes files in, and keeps the texts that come with them. */
export class IntakeInto implements ImportTo {
  readonly newId: ImportTo['newId'] = (prefix) => newId(prefix, random);
  readonly texts: Map<string, TextBody>;
  readonly originals: Map<string, Uint8Array>;
  private readonly log: LogWriter;

  constructor({ originals, texts }: Pick<ReadBundle, 'originals' | 'texts'>, log: LogWriter) {
    this.texts = new Map(texts);
    this.originals = new Map(originals);
    this.log = log;
  }

  get snapshot(): ImportTo['snapshot'] {
    return this.log.snapshot;
  }

  readonly commit: ImportTo['commit'] = async (command, params, came) => {
    const operation = this.log.run(command, params);
    if (operation !== undefined && came !== undefined) this.keep(came);
    return operation;
  };

  private keep({ originals, texts }: ImportedTexts): void {
    for (const [id, json] of texts) this.texts.set(id, readWrittenText(json));
    for (const [hash, bytes] of originals) this.originals.set(hash, bytes);
  }
}
