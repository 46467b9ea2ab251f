/** 20,000 references chosen from the rows of a review and written in each format, nothing of it kept from the run before. */
import { readCitations } from '../../shared/bibliography/read-citations.ts';
import { gathered } from '../../shared/export/write-table.ts';
import { snapshotOf } from '../../shared/ops/snapshot.ts';
import {
  type ReferenceFormat,
  referenceFormats,
} from '../../shared/references/reference-formats.ts';
import { chosenReferences, openReferences } from '../../shared/use-cases/export-references.ts';
import { referenceFile } from '../fixtures/reference-files.ts';
import { shownOf } from '../fixtures/shown.ts';
import { median, printFigures } from './figures.ts';

const count = 20_000;
const runs = 5;
const request = { which: 'excluded', stage: 'any' } as const;

export async function runReferencesBench(): Promise<number> {
  const { citations } = readCitations({ name: 'ris', bytes: referenceFile('ris', count) });
  const rows = citations.map((citation, index) => ({
    ...{ id: `study:${index}` as const, type: 'study' as const, citation },
    ...{ inclusion: 'excluded' as const, exclusionReason: 'Not about care at home' },
  }));
  const measured = async (format: ReferenceFormat): Promise<number> => {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const shown = shownOf(
        snapshotOf([{ id: 'review:bench', type: 'review', title: 'Bench' }, ...rows]),
      );
      const start = performance.now();
      const references = chosenReferences(shown, request);
      const [file] = openReferences(references, request, { formats: [format] });
      const bytes = file === undefined ? new Uint8Array() : await gathered(file.pieces());
      times.push(performance.now() - start);
      if (references.length !== count || bytes.length < count * 100)
        throw new Error('Not all references were written');
    }
    return median(times);
  };
  const figures = [];
  for (const format of referenceFormats) {
    const value = await measured(format);
    figures.push({ name: `${format}, median`, value, unit: 'ms' as const, target: 2000 });
  }
  return printFigures(`References out (${count})`, figures);
}
