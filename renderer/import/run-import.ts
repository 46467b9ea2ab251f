import { CancelledError } from '../../shared/errors.ts';
import { type FileReading, failedReading } from '../../shared/import/read-import-file.ts';
import { type CancelSignal, throwIfCancelled } from '../../shared/progress.ts';
import type { ImportSource } from './import-sources.ts';
import type { FileReader } from './worker-reader.ts';

export interface FileProgress {
  /** Counts from 1. */
  readonly number: number;
  readonly total: number;
  readonly name: string;
  /** Share of the file that is read, from 0 to 1. */
  readonly share: number;
}

/**
 * Reads the files one after another, so that only one is in the reader's memory at a time. A file that
 * fails is a `failed` reading and never stops the others. Throws `CancelledError` once cancelled.
 */
export async function readSources(
  sources: readonly ImportSource[],
  options: {
    readonly reader: FileReader;
    readonly asDocuments: boolean;
    readonly signal: CancelSignal;
    readonly onProgress: (progress: FileProgress) => void;
  },
): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const [index, source] of sources.entries()) {
    throwIfCancelled(options.signal);
    const at = { number: index + 1, total: sources.length, name: source.name };
    options.onProgress({ ...at, share: 0 });
    readings.push(
      await readSource(source, options, (share) => options.onProgress({ ...at, share })),
    );
    throwIfCancelled(options.signal);
  }
  return readings;
}

async function readSource(
  source: ImportSource,
  options: { readonly reader: FileReader; readonly asDocuments: boolean },
  onShare: (share: number) => void,
): Promise<FileReading> {
  try {
    const bytes = await source.load();
    const { name, told } = source;
    const request = { name, bytes, asDocument: options.asDocuments, told };
    const reading = await options.reader.read(request, onShare);
    const { path } = source;
    return path === undefined || reading.kind !== 'document' ? reading : { ...reading, path };
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return failedReading(source.name, error);
  }
}
