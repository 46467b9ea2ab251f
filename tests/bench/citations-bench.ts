/** Files of 10,000 references, beside another reader of RIS, and duplicates among 20,000. */
import { createRequire } from 'node:module';
import { duplicateGroups } from '../../shared/bibliography/duplicates.ts';
import { readCitations } from '../../shared/bibliography/read-citations.ts';
import { referenceFile } from '../fixtures/reference-files.ts';
import { citationProcessFigures } from './citation-processes.ts';
import { median, printFigures } from './figures.ts';

const count = 10_000;
/** The first ones also compile what they run: the median is of readings at full speed. */
const runs = 9;

/** The part of citation-js that is measured; the package brings no types. */
interface Peer {
  readonly Cite: new (input: string) => { readonly data: readonly unknown[] };
  readonly plugins: {
    readonly input: { readonly chain: (input: string) => readonly unknown[] };
  };
}

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
    const groups = duplicateGroups(citations);
    const taken = performance.now() - start;
    if (groups.length !== count / 2) throw new Error(`${groups.length} groups were found`);
    return taken;
  });
  const peer = measurePeer(referenceFile('ris', count));
  const over = printFigures(`References (files of ${count})`, [
    { name: 'RIS, median', value: ris, unit: 'ms', target: 500 },
    { name: 'RIS with citation-js, new Cite(text)', value: peer.cite, unit: 'ms' },
    { name: 'RIS with citation-js, input chain alone', value: peer.chain, unit: 'ms' },
    { name: 'citation-js / Themeloom', value: peer.cite / ris, unit: 'x', atLeast: 10 },
    { name: 'NBIB, median', value: nbib, unit: 'ms', target: 1000 },
    { name: 'EndNote XML, median', value: endNoteXml, unit: 'ms', target: 1000 },
    { name: 'duplicates among 20,000, median', value: median(times), unit: 'ms', target: 2000 },
  ]);
  return over + printFigures('References, whole processes', await citationProcessFigures());
}

/** The same file with citation-js, as its documentation uses it, and with the parsing inside it alone. */
function measurePeer(bytes: Uint8Array): { readonly cite: number; readonly chain: number } {
  const require = createRequire(import.meta.url);
  const { Cite, plugins } = require('@citation-js/core') as Peer;
  require('@citation-js/plugin-ris');
  const measured = (read: (text: string) => readonly unknown[]): number =>
    median(
      Array.from({ length: runs }, () => {
        const start = performance.now();
        const found = read(new TextDecoder().decode(bytes)).length;
        const taken = performance.now() - start;
        if (found !== count) throw new Error('citation-js did not read the file whole');
        return taken;
      }),
    );
  return {
    cite: measured((text) => new Cite(text).data),
    chain: measured((text) => plugins.input.chain(text)),
  };
}
