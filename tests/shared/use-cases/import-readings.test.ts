import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../shared/import/read-import-file.ts';
import { seededBytes } from '../../../shared/random.ts';
import { newId } from '../../../shared/records/ids.ts';
import {
  type ImportTo,
  importReadings,
  importSkipped,
} from '../../../shared/use-cases/import-readings.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { reviewOfTwo } from '../screening/team-of-two.ts';

const record = (fields: string): string => `TY  - JOUR\n${fields}\nER  - \n`;
const kitchen = record(
  'AU  - Harrow, Maren\nTI  - Kitchen table medicine and the weight of paperwork\nPY  - 2016\nAB  - Forms took the evening.',
);
const nights = record('AU  - Ostler, Piet\nTI  - Night calls in the valley practices\nPY  - 2021');
const transcript = 'Kitchen table medicine and the weight of paperwork\n\nShe laid out the forms.';

const read = (name: string, text: string) =>
  readImportFile({ name, bytes: new TextEncoder().encode(text) });

/** An empty review, and the ids that an import asked for. */
function review() {
  const { log } = reviewOfTwo();
  const ids: string[] = [];
  const bytes = seededBytes(11);
  const kinds: string[] = [];
  const to = (refuses = false): ImportTo => ({
    snapshot: log.snapshot,
    newId: (prefix) => {
      const id = newId(prefix, bytes);
      ids.push(id);
      return id;
    },
    commit: async (command, params) => {
      if (refuses) return undefined;
      const operation = log.run(command, params);
      kinds.push(operation?.kind ?? 'nothing');
      return operation;
    },
  });
  return { ids, kinds, log, to };
}

const idsIn = ({ snapshot }: LogWriter): readonly string[] => [
  ...snapshot.searches.keys(),
  ...snapshot.studies.keys(),
  ...snapshot.documents.keys(),
];

describe('importing what was read', () => {
  it('makes the records whose ids it planned, in one step, and merges repeats in another', async () => {
    const { ids, kinds, log, to } = review();
    const known = new Set(idsIn(log));
    const other = `${kitchen.replace('ER  -', 'DB  - CINAHL\nER  -')}${nights}`;
    const imported = await importReadings(
      [await read('a.ris', kitchen), await read('cinahl.ris', other)],
      to(),
    );
    expect(kinds).toEqual(['import-studies', 'merge-duplicates']);
    const made = idsIn(log).filter((id) => !known.has(id));
    expect(made.toSorted()).toEqual(ids.toSorted());
    expect(imported.saved).toBe(true);
    expect(imported.studyIds).toEqual(made.filter((id) => id.startsWith('study:')));
    expect(imported.files.map(({ merged, titles }) => [titles, merged])).toEqual([
      [['Kitchen table medicine and the weight of paperwork'], []],
      [['Night calls in the valley practices'], [{ label: 'Harrow 2016', same: 'Harrow 2016' }]],
    ]);
    const [first, second] = imported.studyIds;
    expect(log.snapshot.studies.get(second ?? 'study:')).toMatchObject({ duplicateOf: first });
  });

  it('offers a document the study it names, by the ids that both have', async () => {
    const { log, to } = review();
    const { files, studyIds } = await importReadings(
      [await read('visit-3.txt', transcript), await read('a.ris', kitchen)],
      to(),
    );
    // Documents come behind the references of the same files.
    const document = [...log.snapshot.documents.values()].find(({ title }) => title === 'visit-3');
    const harrow = studyIds.find((id) => id !== document?.studyId);
    expect(files[0]?.links).toEqual([
      {
        documentId: document?.id,
        documentTitle: 'visit-3',
        studyId: harrow,
        label: 'Harrow 2016',
        by: 'title',
      },
    ]);
  });

  it('writes nothing where nothing is new, a line of the search log neither', async () => {
    const { kinds, log, to } = review();
    const readings = [await read('a.ris', kitchen), await read('visit.txt', transcript)];
    await importReadings(readings, to());
    const before = idsIn(log);
    const again = await importReadings(readings, to());
    expect([kinds, idsIn(log), again.saved, again.studyIds]).toEqual([
      ['import-studies'],
      before,
      true,
      [],
    ]);
    expect(again.files.map(({ duplicates }) => duplicates.map(({ kind }) => kind))).toEqual([
      ['study'],
      ['document'],
    ]);
  });

  it('brings in all that was left out with the search that found it', async () => {
    const { log, to } = review();
    const readings = [await read('a.ris', `${kitchen}${nights}`)];
    await importReadings(readings, to());
    const { files } = await importReadings(readings, to());
    const studyIds = await importSkipped(files[0]?.duplicates ?? [], to());
    const [search] = log.snapshot.searches.keys();
    expect(studyIds.map((id) => log.snapshot.studies.get(id)?.searches)).toEqual([
      [search],
      [search],
    ]);
    expect(log.snapshot.searches.size).toBe(1);
  });

  it('says that nothing came in where it was not stored', async () => {
    const { ids, log, to } = review();
    const before = idsIn(log);
    const imported = await importReadings([await read('a.ris', kitchen)], to(true));
    expect([imported.saved, imported.studyIds, idsIn(log)]).toEqual([false, [], before]);
    expect(ids.length).toBeGreaterThan(0);
    expect(await importSkipped(imported.files[0]?.duplicates ?? [], to(true))).toEqual([]);
  });

  it('gives every document to the study that was chosen', async () => {
    const { log, to } = review();
    const [studyId] = log.snapshot.studies.keys();
    const { studyIds } = await importReadings([await read('v.txt', transcript)], to(), studyId);
    expect(studyIds).toEqual([studyId]);
    expect([...log.snapshot.documents.values()].at(-1)?.studyId).toBe(studyId);
  });
});
