/** Files for `themeloom import`: how they are read, and the review they go into. */
import { basename } from 'node:path';
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import {
  type FileReading,
  readImportFile,
  type Told,
} from '../../shared/import/read-import-file.ts';
import { newId } from '../../shared/records/ids.ts';
import type { ImportTo } from '../../shared/use-cases/import-readings.ts';
import { characterMap } from './character-maps.ts';
import { random } from './random.ts';

/** Reads one file; one that cannot be read does not keep the others out. */
export async function readForIntake(
  file: string,
  bytes: Uint8Array,
  told: Told,
): Promise<FileReading> {
  const reading = await readImportFile({ name: basename(file), bytes }, { characterMap, ...told });
  return reading.kind === 'document' ? { ...reading, path: file } : reading;
}

/** A review that is open to be written, as what files go into. */
export function intakeInto(engine: ReviewEngine): ImportTo {
  return {
    get snapshot() {
      return engine.state.full;
    },
    newId: (prefix) => newId(prefix, random),
    commit: (command, params, texts) => engine.commit(command, params, texts),
  };
}
