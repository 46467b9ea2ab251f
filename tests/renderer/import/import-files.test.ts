import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { importSources, readAgain, withoutFolders } from '../../../renderer/import/import-files.ts';
import { acceptLink, closeReports, importAnyway } from '../../../renderer/import/import-reports.ts';
import {
  type ImportSource,
  sourceOfText,
  sourcesOfDrop,
} from '../../../renderer/import/import-sources.ts';
import { useImport } from '../../../renderer/import/import-store.ts';
import type { FileReader } from '../../../renderer/import/worker-reader.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { keepIncludeChoice, useIncludeChoice } from '../../../renderer/store/include-choice.ts';
import { useNotices } from '../../../renderer/store/notices.ts';
import { showReview } from '../../../renderer/store/open-review.ts';
import { createNewReview } from '../../../renderer/store/review-files.ts';
import { commit, loadText, undo, useReview } from '../../../renderer/store/review-store.ts';
import { services, startServices } from '../../../renderer/store/services.ts';
import { editStudy } from '../../../shared/commands/studies.ts';
import { readImportFile } from '../../../shared/import/read-import-file.ts';
import { t } from '../../../shared/messages/messages.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';

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
    await importSources([broken, sourceOfText('search.ris', ris)], undefined, undefined, reader);
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
    const importing = importSources([sourceOfText('stuck.pdf', 'x')], undefined, undefined, stuck);
    await expect.poll(() => useImport.getState().running).toBeDefined();
    useImport.getState().running?.cancel();
    await importing;
    expect(live().studies).toEqual([]);
    expect(useImport.getState()).toMatchObject({ running: undefined, reports: [] });
  });

  it('takes away the row of a file that is read again, and leaves the others who they were', async () => {
    const list = 'Ref;Heading of it\n1;Evening visits and their cost\n';
    const lists = ['first.csv', 'second.csv', 'second.csv'].map((name) => sourceOfText(name, list));
    await importSources(lists, undefined, undefined, reader);
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
    await importSources([sourceOfText('search.ris', ris)], undefined, undefined, reader);
    await importSources([sourceOfText('again.ris', ris)], undefined, undefined, reader);
    expect(live().studies).toHaveLength(1);
    const [file] = newestReport()?.files ?? [];
    if (file === undefined) throw new Error('Nothing was reported');
    const { duplicates } = file;
    expect(duplicates).toHaveLength(1);
    await importAnyway(file, duplicates);
    expect(live().studies).toHaveLength(2);
    expect(useImport.getState().settled.has(duplicates[0] as (typeof duplicates)[number])).toBe(
      true,
    );
  });

  it('lists all studies as soon as what came in is not among the included ones, and says why', async () => {
    await importSources([sourceOfText('search.ris', ris)], undefined, undefined, reader);
    const [harrow] = live().studies;
    if (harrow === undefined) throw new Error('Nothing was imported');
    expect(useIncludeChoice.getState().include).toBe('included');
    await commit(editStudy, { studyId: harrow.id, fields: { inclusion: 'included' } });
    await importSources([sourceOfText('more.txt', 'More of her.')], undefined, harrow.id, reader);
    expect(useIncludeChoice.getState().include).toBe('included');
    await importSources(
      [sourceOfText('visit.txt', 'The van was late.')],
      undefined,
      undefined,
      reader,
    );
    expect(useIncludeChoice.getState().include).toBe('all');
    const said =
      'All studies are listed now: one with what was imported is not among the included ones.';
    const notice = useNotices.getState().notices.at(-1);
    expect(notice).toMatchObject({ text: said, tone: 'done' });
    expect(useNotices.getState().spoken).toBe(
      `Import report. 1 study and 1 document imported from 1 file. ${said}`,
    );
    notice?.action?.run();
    expect(useIncludeChoice.getState().include).toBe('included');
    const van = live().studies.find(({ id }) => id !== harrow.id)?.id;
    await importSources([sourceOfText('second.txt', 'It came at noon.')], undefined, van, reader);
    expect(useIncludeChoice.getState().include).toBe('all');
  });

  it('opens each review with its included studies', async () => {
    useIncludeChoice.setState({ include: 'all' });
    services().desk.keep(keepIncludeChoice);
    await createNewReview('Another review', { name: 'Maren Holt', initials: 'MH' });
    expect(useIncludeChoice.getState().include).toBe('included');
  });

  it('links a document to the study it matches when the user says so, and undo takes only that back', async () => {
    await importSources([sourceOfText('search.ris', ris)], undefined, undefined, reader);
    await importSources([sourceOfText('visit.txt', transcript)], undefined, undefined, reader);
    expect(live().studies).toHaveLength(2);
    const [file] = newestReport()?.files ?? [];
    const link = file?.links[0];
    expect(link).toMatchObject({ label: 'Harrow 2016', studyId: live().studies[0]?.id });
    if (file !== undefined && link !== undefined) await acceptLink(file, link);
    expect(live().studies).toHaveLength(1);
    expect(new Set(live().documents.map(({ studyId }) => studyId)).size).toBe(1);
    await undo();
    expect(live().studies).toHaveLength(2);
  });

  it('E2 lands in the review it was started in, or is refused in words, never in another', async () => {
    const here = useReview.getState().reviewId ?? 'review:none';
    await createNewReview('Another review', { name: 'Maren Holt', initials: 'MH' });
    const there = useReview.getState().reviewId ?? 'review:none';
    const titlesIn = async (id: ReviewId) => {
      await showReview(id);
      return live().studies.map(({ citation }) => citation.title);
    };
    await showReview(here);
    const reading = Promise.withResolvers<void>();
    const readingAgain = Promise.withResolvers<void>();
    const waitingFor = (gate: Promise<void>) => (): FileReader => ({
      ...reader(),
      read: async (request) => {
        await gate;
        return readImportFile(request, {});
      },
    });
    const slow = waitingFor(reading.promise);
    const list = (title: string) => sourceOfText('list.ris', ris.replace('Kitchen', title));
    const away = importSources([list('Away')], undefined, undefined, slow);
    const queued = importSources([list('Queued')], undefined, undefined, slow);
    await showReview(there);
    useNotices.setState({ notices: [] });
    reading.resolve();
    await away;
    await queued;
    // Both were refused, for one and the same reason: it is told once.
    expect(useNotices.getState().notices.map(({ text }) => text)).toEqual([t('common.closed')]);
    expect(useImport.getState()).toMatchObject({ running: undefined, reports: [] });
    expect([await titlesIn(there), await titlesIn(here)]).toEqual([[], []]);
    const slower = waitingFor(readingAgain.promise);
    const back = importSources([list('Back')], undefined, undefined, slower);
    await showReview(there);
    await showReview(here);
    readingAgain.resolve();
    await back;
    expect(await titlesIn(here)).toEqual(['Back table medicine and the weight of paperwork']);
    expect(await titlesIn(there)).toEqual([]);
  });

  it('E2 what a report offers is done to the review it tells of, or refused in words', async () => {
    await importSources([sourceOfText('search.ris', ris)], undefined, undefined, reader);
    await importSources([sourceOfText('again.ris', ris)], undefined, undefined, reader);
    const [file] = newestReport()?.files ?? [];
    if (file === undefined) throw new Error('Nothing was reported');
    await createNewReview('Another review', { name: 'Maren Holt', initials: 'MH' });
    await importAnyway(file, file.duplicates);
    expect(live().studies).toEqual([]);
    expect(useNotices.getState().notices.at(-1)?.text).toBe(t('common.closed'));
    await showReview(file.review.id);
    await importAnyway(file, file.duplicates);
    expect(live().studies).toHaveLength(2);
  });
});

/** A file or folder as a browser gives it when it is dropped. */
function dropped(path: string, inside: string | readonly FileSystemEntry[]): FileSystemEntry {
  const name = path.split('/').at(-1) ?? '';
  const portions = typeof inside === 'string' ? [] : [...inside.map((entry) => [entry]), []];
  const entry = {
    ...{ name, fullPath: path, isDirectory: portions.length > 0 },
    file: (done: (file: File) => void) => done(new File([String(inside)], name)),
    createReader: () => ({
      readEntries: (done: (entries: readonly FileSystemEntry[]) => void) =>
        done(portions.shift() ?? []),
    }),
  };
  return entry as unknown as FileSystemEntry;
}

describe('the folder of a QualCoder project that is dropped', () => {
  it('Z45 is one project, with what lies beside its database and without what lies in it besides', async () => {
    const folder = dropped('/Ward.qda', [
      dropped('/Ward.qda/data.qda', 'rows'),
      dropped('/Ward.qda/data.qda-journal', 'begun'),
      dropped('/Ward.qda/data.qda-wal', 'changes'),
      dropped('/Ward.qda/documents', [dropped('/Ward.qda/documents/talk.txt', 'Talk.')]),
    ]);
    const all = await sourcesOfDrop({
      entries: [folder, dropped('/notes.txt', 'Notes.')],
      files: [],
    });
    const wanted = withoutFolders(all);
    const words = async (source: ImportSource | undefined) =>
      new TextDecoder().decode(await source?.load());
    expect(
      await Promise.all(
        wanted.map(async ({ beside, journal, name, ...source }) => [
          ...[name, await words({ ...source, name })],
          ...[await words(beside), await words(journal)],
        ]),
      ),
    ).toEqual([
      ['Ward.qda', 'rows', 'changes', 'begun'],
      ['notes.txt', 'Notes.', '', ''],
    ]);
  });
});
