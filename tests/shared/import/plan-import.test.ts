import { describe, expect, it } from 'vitest';
import { mergeDuplicates } from '../../../shared/commands/duplicates.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { readWrittenText, textIdOf } from '../../../shared/documents/text-body.ts';
import { mergesOf } from '../../../shared/import/import-plan.ts';
import { linkImported } from '../../../shared/import/link-imported.ts';
import { planImport } from '../../../shared/import/plan-import.ts';
import { type FileReading, readImportFile } from '../../../shared/import/read-import-file.ts';
import { applyChanges, emptySnapshot, type Full } from '../../../shared/ops/snapshot.ts';
import type { StudyId } from '../../../shared/records/ids.ts';
import { recordsBySearch, searchesOf } from '../../../shared/searches/found-by.ts';
import { makePdf } from '../../fixtures/make-pdf.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const kitchenRis = `TY  - JOUR
AU  - Harrow, Maren
TI  - Kitchen table medicine and the weight of paperwork
PY  - 2016
DO  - 10.1000/kitchen.16
AB  - Background: visits were shortened.
AB  - Findings: forms took the evening.
ER  - 
TY  - JOUR
AU  - Ostler, Piet
TI  - Night calls in the valley practices
PY  - 2021
ER  - 
`;

const transcript = `Kitchen table medicine and the weight of paperwork

The doctor laid the forms on the table and said nobody had told her how long they would take.`;

let next = 0;
const context = {
  reviewerId: 'reviewer:holt',
  newId: <P extends string>(prefix: P): `${P}:${string}` => {
    next += 1;
    return `${prefix}:${next}`;
  },
} as const;

async function read(name: string, text: string): Promise<FileReading> {
  return readImportFile({ name, bytes: bytes(text) });
}

function imported(snapshot: Full, readings: readonly FileReading[], studyId?: StudyId) {
  const { newId } = context;
  const plan = planImport(readings, { snapshot, studyId, newId });
  const { changes } = importStudies(snapshot, plan.params, context);
  const filled = applyChanges(snapshot, changes);
  const merge = mergeDuplicates(filled, mergesOf(plan), context);
  return { plan, snapshot: applyChanges(filled, merge.changes) };
}

const live = (snapshot: Full) =>
  [...snapshot.studies.values()].filter(({ deleted }) => deleted !== true);

describe('planning an import', () => {
  it('makes a study of each reference and a document of each abstract, all texts stored under their address', async () => {
    const { plan, snapshot } = imported(emptySnapshot(), [await read('search.ris', kitchenRis)]);
    expect([...snapshot.studies.values()].map(({ citation }) => citation.title)).toEqual([
      'Kitchen table medicine and the weight of paperwork',
      'Night calls in the valley practices',
    ]);
    const documents = [...snapshot.documents.values()];
    expect(documents).toHaveLength(1);
    const [abstract] = documents;
    expect(abstract).toMatchObject({ title: 'Abstract', format: 'abstract' });
    const body = readWrittenText(plan.texts.get(abstract?.textId ?? '') ?? '{}');
    expect(body.text).toContain('Findings: forms took the evening.');
    expect(textIdOf(body)).toBe(abstract?.textId);
    expect(abstract?.length).toBe(body.text.length);
    expect(plan.files).toMatchObject([
      {
        name: 'search.ris',
        format: 'ris',
        titles: [
          'Kitchen table medicine and the weight of paperwork',
          'Night calls in the valley practices',
        ],
        documents: 1,
        duplicates: [],
        problems: [],
      },
    ]);
  });

  it('leaves out what the same file brought before, lists it, and can still bring it in', async () => {
    const first = imported(emptySnapshot(), [await read('search.ris', kitchenRis)]);
    const again = imported(first.snapshot, [await read('update.ris', kitchenRis)]);
    expect(again.snapshot.studies.size).toBe(2);
    const [report] = again.plan.files;
    expect(report?.duplicates.map(({ label, same, kind }) => ({ label, same, kind }))).toEqual([
      { label: 'Harrow 2016', same: 'Harrow 2016', kind: 'study' },
      { label: 'Ostler 2021', same: 'Ostler 2021', kind: 'study' },
    ]);
    const part = report?.duplicates[0]?.part;
    expect(part?.params.studies).toHaveLength(1);
    expect(part?.texts.size).toBe(1);
  });

  it('brings repeated references in, merged with the first of their kind, and logs each file as a search', async () => {
    const first = imported(emptySnapshot(), [await read('search.ris', kitchenRis)]);
    const other = `DB  - CINAHL\n${kitchenRis.replaceAll('ER  - ', 'DB  - CINAHL\nER  - ')}`;
    const again = imported(first.snapshot, [await read('cinahl.ris', other)]);
    expect(live(again.snapshot).map(({ id }) => id)).toEqual([...first.snapshot.studies.keys()]);
    const [report] = again.plan.files;
    expect(report).toMatchObject({ titles: [], duplicates: [] });
    expect(report?.merged).toEqual([
      { label: 'Harrow 2016', same: 'Harrow 2016' },
      { label: 'Ostler 2021', same: 'Ostler 2021' },
    ]);
    const searches = [...again.snapshot.searches.values()];
    expect(searches).toMatchObject([
      { source: 'search', fileName: 'search.ris' },
      { source: 'CINAHL', kind: 'database', fileName: 'cinahl.ris' },
    ]);
    const [harrow] = live(again.snapshot);
    expect(searchesOf(again.snapshot, harrow?.id ?? 'study:').map(({ source }) => source)).toEqual([
      'search',
      'CINAHL',
    ]);
    expect([...recordsBySearch(again.snapshot).values()]).toEqual([
      { count: 2, repeats: 0 },
      { count: 2, repeats: 2 },
    ]);
  });

  it('merges references that repeat each other within one file', async () => {
    const { snapshot } = imported(emptySnapshot(), [
      await read('twice.ris', `${kitchenRis}${kitchenRis}`),
    ]);
    expect(snapshot.studies.size).toBe(4);
    expect(live(snapshot)).toHaveLength(2);
  });

  it('leaves out a reference that an earlier file of the same import has', async () => {
    const readings = [await read('a.ris', kitchenRis), await read('b.ris', kitchenRis)];
    const { plan, snapshot } = imported(emptySnapshot(), readings);
    expect(snapshot.studies.size).toBe(2);
    expect(plan.files.map(({ titles, duplicates }) => [titles.length, duplicates.length])).toEqual([
      [2, 0],
      [0, 2],
    ]);
  });

  it('brings a removed study in again without calling it a duplicate', async () => {
    const first = imported(emptySnapshot(), [await read('search.ris', kitchenRis)]);
    const removed = applyChanges(
      first.snapshot,
      [...first.snapshot.studies.keys()].map(
        (set) => ({ set, fields: { deleted: [null, true] } }) as const,
      ),
    );
    const again = planImport([await read('search.ris', kitchenRis)], {
      ...context,
      snapshot: removed,
    });
    expect(again.params.studies).toHaveLength(2);
    expect(again.files[0]?.duplicates).toEqual([]);
  });

  it('makes a study of a document and keeps its original', async () => {
    const { plan, snapshot } = imported(emptySnapshot(), [await read('visit-3.txt', transcript)]);
    const [study] = snapshot.studies.values();
    const [document] = snapshot.documents.values();
    expect(study?.citation).toEqual({ type: 'document', title: 'visit-3' });
    expect(document).toMatchObject({
      studyId: study?.id,
      originalName: 'visit-3.txt',
      format: 'text',
    });
    expect(plan.originals.get(document?.originalHash ?? '')).toEqual(bytes(transcript));
  });

  it('W1: gives the study of a document what the document says, and tells where it stands', async () => {
    const { plan, snapshot } = imported(emptySnapshot(), [
      await read('Moss & Berg 2019 - Waiting on the ward.txt', 'The van was late.'),
    ]);
    const [study] = snapshot.studies.values();
    const citation = {
      type: 'document',
      title: 'Waiting on the ward',
      author: [{ family: 'Moss' }, { family: 'Berg' }],
      issued: { 'date-parts': [[2019]] },
    };
    expect(study?.citation).toEqual(citation);
    expect(plan.files[0]?.made).toEqual({
      studyId: study?.id,
      label: 'Moss & Berg 2019',
      citation,
      from: { title: 'name', authors: 'name', year: 'name' },
    });
  });

  it('gives documents to the study they are imported into', async () => {
    const first = imported(emptySnapshot(), [await read('search.ris', kitchenRis)]);
    const [studyId] = first.snapshot.studies.keys();
    const second = imported(first.snapshot, [await read('visit-3.txt', transcript)], studyId);
    expect(second.snapshot.studies.size).toBe(2);
    expect([...second.snapshot.documents.values()].map((document) => document.studyId)).toEqual([
      studyId,
      studyId,
    ]);
    expect(second.plan.files[0]).toMatchObject({ titles: [], documents: 1, links: [] });
  });

  it('leaves out a document whose text the review has', async () => {
    const first = imported(emptySnapshot(), [await read('visit-3.txt', transcript)]);
    const again = planImport([await read('copy of visit-3.txt', transcript)], {
      ...context,
      snapshot: first.snapshot,
    });
    expect(again.params).toEqual({ studies: [], searches: [], attach: [] });
    expect(again.files[0]?.duplicates).toMatchObject([
      { label: 'copy of visit-3', same: 'visit-3', kind: 'document' },
    ]);
  });

  it('tells scanned files apart by what they are, since their texts are the same', async () => {
    const scan = (title: string) => makePdf([{ texts: [], picture: true }], { title });
    const diary = await readImportFile({ name: 'diary.pdf', bytes: scan('Diary') });
    const letter = await readImportFile({ name: 'letter.pdf', bytes: scan('Letter') });
    const first = imported(emptySnapshot(), [diary, letter]);
    expect(first.plan.files).toMatchObject([{ documents: 1 }, { documents: 1, duplicates: [] }]);
    const again = planImport([diary], { ...context, snapshot: first.snapshot });
    expect(again.files).toMatchObject([{ documents: 0, duplicates: [{ same: 'Diary' }] }]);
  });

  it('proposes the study whose title stands on the first page, one of the same import included', async () => {
    const together = imported(emptySnapshot(), [
      await read('visit-3.txt', transcript),
      await read('search.ris', kitchenRis),
    ]);
    // References come first, so that documents find them.
    const [kitchen, , visit] = [...together.snapshot.studies.keys()];
    const document = [...together.snapshot.documents.values()].at(-1);
    expect(document?.studyId).toBe(visit);
    expect(together.plan.files[0]?.links).toEqual([
      {
        documentId: document?.id,
        documentTitle: 'visit-3',
        studyId: kitchen,
        label: 'Harrow 2016',
        by: 'title',
      },
    ]);
    const before = imported(emptySnapshot(), [await read('search.ris', kitchenRis)]);
    const [harrow] = before.snapshot.studies.keys();
    const later = imported(before.snapshot, [await read('visit-3.txt', transcript)]);
    expect(later.plan.files[0]?.links).toMatchObject([{ label: 'Harrow 2016', studyId: harrow }]);
    expect(later.snapshot.studies.size).toBe(3);
  });

  it('reports a file that failed and imports the others', async () => {
    const { plan, snapshot } = imported(emptySnapshot(), [
      await read('empty.txt', ''),
      await readImportFile({
        name: 'ward.png',
        bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      }),
      await read('review.loom', 'PK'),
      await read('search.ris', kitchenRis),
    ]);
    expect(snapshot.studies.size).toBe(2);
    expect(plan.files.map(({ failure }) => failure !== undefined)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(plan.files[2]?.failure).toContain('review');
  });
});

describe('linking an imported document', () => {
  it('moves the document and takes away the study made for it, in one operation', async () => {
    const first = imported(emptySnapshot(), [await read('search.ris', kitchenRis)]);
    const { snapshot } = imported(first.snapshot, [await read('visit-3.txt', transcript)]);
    const [harrow] = snapshot.studies.keys();
    const document = [...snapshot.documents.values()].find(({ format }) => format === 'text');
    if (harrow === undefined || document === undefined) throw new Error('The import is incomplete');
    const plan = linkImported(snapshot, { documentId: document.id, studyId: harrow }, context);
    const after = applyChanges(snapshot, plan.changes);
    expect(plan.kind).toBe('link-document');
    expect(after.documents.get(document.id)?.studyId).toBe(harrow);
    expect(after.studies.get(document.studyId)?.deleted).toBe(true);
  });

  it('keeps the study made for it where it has got another document', async () => {
    const first = imported(emptySnapshot(), [await read('search.ris', kitchenRis)]);
    const made = imported(first.snapshot, [await read('visit-3.txt', transcript)]);
    const document = [...made.snapshot.documents.values()].find(({ format }) => format === 'text');
    const { snapshot } = imported(
      made.snapshot,
      [await read('notes.txt', 'Field notes.')],
      document?.studyId,
    );
    const [harrow] = snapshot.studies.keys();
    if (harrow === undefined || document === undefined) throw new Error('The import is incomplete');
    const plan = linkImported(snapshot, { documentId: document.id, studyId: harrow }, context);
    expect(
      applyChanges(snapshot, plan.changes).studies.get(document.studyId)?.deleted,
    ).toBeUndefined();
  });
});
