import 'fake-indexeddb/auto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContents } from '../../renderer/db/review-rows.ts';
import { importSources } from '../../renderer/import/import-files.ts';
import type { ImportSource } from '../../renderer/import/import-sources.ts';
import { useImport } from '../../renderer/import/import-store.ts';
import type { FileReader } from '../../renderer/import/worker-reader.ts';
import { createMemoryPlatform } from '../../renderer/platform/memory.ts';
import { createNewReview } from '../../renderer/store/review-files.ts';
import { useReview } from '../../renderer/store/review-store.ts';
import { services, startServices } from '../../renderer/store/services.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { readImportFile } from '../../shared/import/read-import-file.ts';
import { allRecords, type Full } from '../../shared/ops/snapshot.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const kitchen = `TY  - JOUR
AU  - Harrow, Maren
TI  - Kitchen table medicine and the weight of paperwork
PY  - 2016
AB  - Visits were shortened to make room for forms.
ER  - 
`;
const nights = kitchen
  .replace('Harrow, Maren', 'Ostler, Piet')
  .replace('Kitchen table medicine and the weight of paperwork', 'Night calls in the valley')
  .replace('ER  - ', 'DB  - CINAHL\nER  - ');
const visit =
  'Kitchen table medicine and the weight of paperwork\n\nShe laid the forms on the table.';
const text = { x: 60, y: 700, text: 'She waited until the van was gone.' };

/** What comes of an import one way or the other: new, repeated, already there, asked for, and unreadable. */
const files: Readonly<Record<string, Uint8Array | string>> = {
  'search.ris': kitchen,
  'cinahl.ris': `${kitchen.replace('ER  - ', 'DB  - CINAHL\nER  - ')}${nights}`,
  'search again.ris': kitchen,
  'visit.txt': visit,
  'copy of visit.txt': visit,
  'locked.pdf': makePdf([{ texts: [text] }], { password: 'sesame' }),
  'table.csv': 'Ref;Heading of it\n1;Evening visits and their cost\n',
  'empty.txt': '',
  'study.mx24': 'She laid the forms on the table.',
};
const columns = { 'Heading of it': 'title' } as const;

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
}

/** Reads where the test runs, as the worker does in the application. */
const reader = (): FileReader => ({
  read: ({ told, ...request }) =>
    readImportFile(request, { asDocument: request.asDocument, ...told }),
  stop: () => undefined,
});

/** Every record with its ids named by the order in which they first appear. */
function withoutIds(full: Full): unknown {
  const names = new Map<string, string>();
  const json = JSON.stringify([...allRecords(full)]);
  return JSON.parse(
    json.replace(/"(review|reviewer|study|document|search|person):[\w-]+"/g, (id, type: string) => {
      const name = names.get(id) ?? `"${type} ${names.size}"`;
      names.set(id, name);
      return name;
    }),
  );
}

describe('one import from both doors', () => {
  it('gives equal records apart from their ids, and the same report of each file', async () => {
    startServices(createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') }));
    await createNewReview('Paperwork at the bedside', { name: 'Maren Holt', initials: 'MH' });
    const { reviewId } = useReview.getState();
    if (reviewId === undefined) throw new Error('No review was made');
    const empty = await writeBundle(await readContents(services().db, reviewId));
    await writeFile(join(folder, 'empty.loom'), empty);
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), bytesOf(content));

    const told = { password: 'sesame', columns };
    const sources = Object.entries(files).map(
      ([name, content]): ImportSource => ({ name, told, load: async () => bytesOf(content) }),
    );
    await importSources(sources, undefined, undefined, reader);

    const asked = ['--password', 'sesame', '--column', 'Heading of it=title', '--json'];
    const { out, status } = await runIn(folder, [
      ...['import', 'empty.loom', ...Object.keys(files), '--out', 'filled.loom'],
      ...asked,
    ]);
    expect(status).toBe(1);
    const filled = await readBundle(new Uint8Array(await readFile(join(folder, 'filled.loom'))));
    expect(withoutIds(filled.snapshot)).toEqual(withoutIds(useReview.getState().full));
    expect([...filled.texts.keys()].toSorted()).toEqual(
      [...(await readContents(services().db, reviewId)).texts.keys()].toSorted(),
    );

    const said = JSON.parse(out);
    const shown = useImport.getState().reports[0]?.files ?? [];
    const inOrder = Object.keys(files).flatMap((name) =>
      shown.filter((file) => file.name === name),
    );
    expect(said.added).toEqual({
      studies: 5,
      documents: inOrder.reduce((sum, { documents }) => sum + documents, 0),
      titles: inOrder.flatMap(({ titles }) => titles),
    });
    expect(said.merged.map(({ file }: { file: string }) => file)).toEqual(
      inOrder.flatMap(({ merged, name }) => merged.map(() => name)),
    );
    expect(said.notAdded.map(({ file }: { file: string }) => file).toSorted()).toEqual(
      inOrder
        .flatMap(({ duplicates, failure, name }) => [
          ...duplicates.map(() => name),
          ...(failure === undefined ? [] : [name]),
        ])
        .toSorted(),
    );
    expect(said.notAdded.map(({ file }: { file: string }) => file).toSorted()).toEqual([
      'copy of visit.txt',
      'empty.txt',
      'search again.ris',
      'study.mx24',
    ]);
  });

  it('is refused where the command line is told of a part that no column holds', async () => {
    const { err, status } = await runIn(folder, [
      ...['import', 'empty.loom', 'table.csv', '--out', 'none.loom', '--column', 'Ref=place'],
    ]);
    expect([status, err]).toEqual([2, expect.stringContaining('“Ref=place” does not say')]);
  });
});
