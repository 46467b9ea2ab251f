/** A table of items on its way to an instrument: what was chosen of it so far. */
import { create } from 'zustand';
import { makeInstrument } from '../../shared/commands/instruments.ts';
import { maximumDocumentBytes } from '../../shared/documents/document-limit.ts';
import type { InstrumentTable } from '../../shared/import/instrument-rows.ts';
import { readInstrumentFile } from '../../shared/import/read-instrument-file.ts';
import { useAppraising } from '../store/appraising.ts';
import { pickFile, tableEndings } from '../store/pick-file.ts';
import { commitTextAndTell } from '../store/tell-done.ts';

export interface ComingInstrument {
  readonly file: string;
  readonly table: InstrumentTable;
}

export const useComingInstrument = create<{ readonly coming: ComingInstrument | undefined }>(
  () => ({ coming: undefined }),
);

/** Asks for a table and shows what it would make; says why where it cannot be read. */
export async function chooseInstrument(): Promise<void> {
  const picked = await pickFile({ accept: tableEndings, largest: maximumDocumentBytes });
  if (picked === undefined) return;
  const { bytes, name: file } = picked;
  const table = await readInstrumentFile({ name: file, bytes });
  useComingInstrument.setState({ coming: { file, table } });
  useAppraising.setState({ listsInstruments: true });
}

export function leaveInstrument(): void {
  useComingInstrument.setState({ coming: undefined });
}

/** Makes the instrument as it was shown, in one step; false where nothing was made. */
export async function makeComing(
  { table: { answers, items } }: ComingInstrument,
  words: { readonly name: string; readonly source: string },
): Promise<boolean> {
  const instrument = { ...words, answers, items };
  return (await commitTextAndTell(makeInstrument, { instrument })) !== undefined;
}
