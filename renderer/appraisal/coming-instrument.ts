/** A table of items on its way to an instrument: what was chosen of it so far. */
import { create } from 'zustand';
import { makeInstrument } from '../../shared/commands/instruments.ts';
import { maximumDocumentBytes } from '../../shared/documents/document-limit.ts';
import type { InstrumentTable } from '../../shared/import/instrument-rows.ts';
import { readInstrumentFile } from '../../shared/import/read-instrument-file.ts';
import { useAppraising } from '../store/appraising.ts';
import { pickFile, tableEndings } from '../store/pick-file.ts';
import { commitAndTell } from '../store/tell-done.ts';

export interface ComingInstrument {
  readonly file: string;
  readonly name: string;
  readonly source: string;
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
  const name = file.replace(/\.[^.]*$/, '');
  useComingInstrument.setState({ coming: { file, name, source: '', table } });
  useAppraising.setState({ listsInstruments: true });
}

export function wordInstrument(part: Partial<Pick<ComingInstrument, 'name' | 'source'>>): void {
  useComingInstrument.setState(({ coming }) => ({
    coming: coming === undefined ? undefined : { ...coming, ...part },
  }));
}

export function leaveInstrument(): void {
  useComingInstrument.setState({ coming: undefined });
}

/** Makes the instrument as it was shown, in one step. */
export async function makeComing({ name, source, table }: ComingInstrument): Promise<void> {
  const { answers, items } = table;
  const instrument = { name, source, answers, items };
  if ((await commitAndTell(makeInstrument, { instrument })) !== undefined) leaveInstrument();
}
