/** Files of 10,000 references, and duplicates among 20,000. */
import { findDuplicates } from '../../shared/bibliography/duplicates.ts';
import { readCitations } from '../../shared/bibliography/read-citations.ts';
import { referenceFile } from '../fixtures/reference-files.ts';
import { median, printFigures } from './figures.ts';

const count = 10_000;
const runs = 5;

export async function runCitationsBench(): Promise<number> {
  const reading = (kind: Parameters<typeof referenceFile>[0]): number => {
    const bytes = referenceFile(kind, count);
    return median(
      Array.from({ length: runs }, () => {
        const start = performance.now();
        const { citations, problems } = readCitations({ name: kind, bytes });
        const taken = performance.now() - start;
        if (citations.length !== count || problems.length > 0)
          throw new Error(`${kind} was not read whole`);
        return taken;
      }),
    );
  };
  const [ris, nbib, endNoteXml] = [reading('ris'), reading('nbib'), reading('endNoteXml')];
  const citations = [
    ...readCitations({ name: 'ris', bytes: referenceFile('ris', count) }).citations,
    // Half of the second file is in the first.
    ...readCitations({ name: 'nbib', bytes: referenceFile('nbib', count, count / 2) }).citations,
  ];
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    const groups = findDuplicates(citations);
    const taken = performance.now() - start;
    if (groups.length !== count / 2) throw new Error(`${groups.length} groups were found`);
    return taken;
  });
  return printFigures(`References (files of ${count})`, [
    { name: 'RIS, median', value: ris, unit: 'ms', target: 500 },
    { name: 'NBIB, median', value: nbib, unit: 'ms', target: 1000 },
    { name: 'EndNote XML, median', value: endNoteXml, unit: 'ms', target: 1000 },
    { name: 'duplicates among 20,000, median', value: median(times), unit: 'ms', target: 2000 },
  ]);
}
