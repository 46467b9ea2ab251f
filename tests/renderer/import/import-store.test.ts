import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ImportSource, sourceOfText } from '../../../renderer/import/import-sources.ts';
import {
  acceptLink,
  closeReports,
  importAnyway,
  importSources,
  readAgain,
  useImport,
} from '../../../renderer/import/import-store.ts';
import type { FileReader } from '../../../renderer/import/worker-reader.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { createNewReview } from '../../../renderer/store/review-files.ts';
import { loadText, undo, useReview } from '../../../renderer/store/review-store.ts';
import { startServices } from '../../../renderer/store/services.ts';
import { readImportFile } from '../../../shared/import/read-import-file.ts';

const ris = `TY  - JOUR
AU  - Harrow, Maren
TI  - Kitchen table medicine and the weight of paperwork
PY  - 2016
AB  - Visits were shortened to make room for forms.
ER  - 
`;
const transcript =
  'Kitchen table medicine and the weight of paperwork\n\nShe laid the forms on the table.';

/** Reads where the test runs, as the worker does in the application. */
const reader = (): FileReader => ({
  read: (request) => readImportFile(request, { asDocument: request.asDocument }),
  stop: () => undefined,
});
const broken: ImportSource = {
  name: 'gone.pdf',
  load: () => Promise.reject(new Error('no such file')),
};

const live = () => {
  const { studies, documents } = useReview.getState().snapshot;
  return {
    studies: [...studies.values()].filter(({ deleted }) => deleted !== true),
    documents: [...documents.values()].filter(({ deleted }) => deleted !== true),
  };
};
const newestReport = () => useImport.getState().reports[0];

beforeEach(async () => {
  startServices(createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') }));
  closeReports();
  await createNewReview('Paperwork at the bedside', { name: 'Maren Holt', initials: 'MH' });
});

describe('importing into the open review', () => {
  it('brings all files in with one operation, which one undo takes back', async () => {
    const before = useReview.getState().info?.operations ?? 0;
    await importSources(
      [sourceOfText('search.ris', ris), sourceOfText('visit.txt', 'The van was late.')],
      undefined,
      reader,
    );
    expect(useReview.getState().info?.operations).toBe(before + 1);
    expect(live().studies).toHaveLength(2);
    expect(live().documents).toHaveLength(2);
    const [abstract] = live().documents;
    expect((await loadText(abstract?.textId ?? '')).text).toBe(
      'Visits were shortened to make room for forms.',
    );
    await undo();
    expect(live()).toEqual({ studies: [], documents: [] });
  });

  it('imports the other files when one cannot be read, and says why', async () => {
    await importSources([broken, sourceOfText('search.ris', ris)], undefined, reader);
    expect(live().studies).toHaveLength(1);
    expect(newestReport()?.files.map(({ name, failure }) => [name, failure !== undefined])).toEqual(
      [
        ['gone.pdf', true],
        ['search.ris', false],
      ],
    );
  });

  it('reads on with a new reader after a file that broke the reader', async () => {
    const crashing = (): FileReader => ({
      ...reader(),
      read: (request) =>
        request.name === 'huge.pdf'
          ? Promise.reject(new Error('out of memory'))
          : readImportFile(request),
    });
    await importSources(
      [sourceOfText('huge.pdf', 'x'), sourceOfText('search.ris', ris)],
      undefined,
      crashing,
    );
    expect(live().studies).toHaveLength(1);
    expect(newestReport()?.files[0]?.failure).toContain('out of memory');
  });

  it('changes nothing when it is cancelled, even where the reader never answers', async () => {
    const stuck = (): FileReader => ({
      read: () => new Promise(() => undefined),
      stop: () => undefined,
    });
    const importing = importSources([sourceOfText('stuck.pdf', 'x')], undefined, stuck);
    await expect.poll(() => useImport.getState().running).toBeDefined();
    useImport.getState().running?.cancel();
    await importing;
    expect(live().studies).toEqual([]);
    expect(useImport.getState()).toMatchObject({ running: undefined, reports: [] });
  });

  it('takes away the row of a file that is read again, and leaves the others who they were', async () => {
    const list = 'Ref;Heading of it\n1;Evening visits and their cost\n';
    const lists = ['first.csv', 'second.csv', 'second.csv'].map((name) => sourceOfText(name, list));
    await importSources(lists, undefined, reader);
    const asked = newestReport()?.files ?? [];
    expect(new Set(asked.map(({ id }) => id)).size).toBe(3);
    const [first, second] = asked;
    if (first === undefined || second === undefined) throw new Error('Nothing was asked');
    await readAgain(second, { columns: { 'Heading of it': 'title' } }, reader);
    const rows = useImport.getState().reports.map(({ files }) => files.map(({ id }) => id));
    expect(rows).toEqual([[expect.any(Number)], [first.id, asked[2]?.id]]);
    expect(new Set([...rows.flat(), ...asked.map(({ id }) => id)]).size).toBe(4);
  });

  it('brings a duplicate in when the user says so', async () => {
    await importSources([sourceOfText('search.ris', ris)], undefined, reader);
    await importSources([sourceOfText('again.ris', ris)], undefined, reader);
    expect(live().studies).toHaveLength(1);
    const duplicates = newestReport()?.files[0]?.duplicates ?? [];
    expect(duplicates).toHaveLength(1);
    await importAnyway(duplicates);
    expect(live().studies).toHaveLength(2);
    expect(useImport.getState().settled.has(duplicates[0] as (typeof duplicates)[number])).toBe(
      true,
    );
  });

  it('links a document to the study it matches when the user says so, and undo takes only that back', async () => {
    await importSources([sourceOfText('search.ris', ris)], undefined, reader);
    await importSources([sourceOfText('visit.txt', transcript)], undefined, reader);
    expect(live().studies).toHaveLength(2);
    const link = newestReport()?.files[0]?.links[0];
    expect(link).toMatchObject({ label: 'Harrow 2016', studyId: live().studies[0]?.id });
    if (link !== undefined) await acceptLink(link);
    expect(live().studies).toHaveLength(1);
    expect(new Set(live().documents.map(({ studyId }) => studyId)).size).toBe(1);
    await undo();
    expect(live().studies).toHaveLength(2);
  });
});
