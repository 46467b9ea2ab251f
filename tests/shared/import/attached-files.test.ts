import { describe, expect, it } from 'vitest';
import { shortCitation } from '../../../shared/bibliography/citation.ts';
import { readReferenceFile } from '../../../shared/bibliography/read-reference-file.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { AttachedFiles, attachedFiles, filePath } from '../../../shared/import/attached-files.ts';
import { filesMissing } from '../../../shared/import/files-missing.ts';
import { planImport } from '../../../shared/import/plan-import.ts';
import { type FileReading, readImportFile } from '../../../shared/import/read-import-file.ts';
import { applyChanges, emptySnapshot, type Full } from '../../../shared/ops/snapshot.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function statedIn(name: string, text: string): Promise<readonly (readonly string[])[]> {
  const { citations } = await readReferenceFile({ name, bytes: bytes(text) }, {});
  return citations.map(attachedFiles);
}

describe('the files that references say are attached', () => {
  it('are read from RIS, EndNote, BibTeX and tables as each program writes them, addresses of the web left out', async () => {
    const ris =
      'TY  - JOUR\nTI  - Nights\nL1  - files/12/Harrow - 2016 - Nights.pdf\nL1  - internal-pdf://0123/Harrow-2016.pdf\nL1  - https://example.org/a.pdf\nER  - \n';
    const tagged = '%0 Journal Article\n%T Nights\n%> internal-pdf://0123/Harrow-2016.pdf\n';
    const xml =
      '<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>Nights</title></titles><urls><pdf-urls><url>internal-pdf://Harrow 2016/Nights.pdf</url></pdf-urls></urls></record></records></xml>';
    const zotero =
      '@article{a, title={Nights}, file={Harrow - 2016\\: Nights.pdf:files/12/Harrow.pdf:application/pdf;Snapshot:files/13/n.html:text/html}}';
    const windows = String.raw`@article{a, title={Nights}, file={Full Text:C\:\\Users\\me\\Zotero\\storage\\AB12\\Harrow.pdf:application/pdf}}`;
    const jabref = '@article{a, title={Nights}, file={:papers/Harrow2016.pdf:PDF}}';
    const table =
      '"Title","Author","Publication Year","File Attachments"\n"Nights","Harrow, Maren","2016","/home/me/Zotero/storage/AB12/Harrow.pdf; /home/me/Zotero/storage/CD34/n.html"\n';
    expect([
      ...(await statedIn('a.ris', ris)),
      ...(await statedIn('a.enw', tagged)),
      ...(await statedIn('a.xml', xml)),
      ...(await statedIn('zotero.bib', zotero)),
      ...(await statedIn('windows.bib', windows)),
      ...(await statedIn('jabref.bib', jabref)),
      ...(await statedIn('zotero.csv', table)),
    ]).toEqual([
      ['files/12/Harrow - 2016 - Nights.pdf', 'internal-pdf://0123/Harrow-2016.pdf'],
      ['internal-pdf://0123/Harrow-2016.pdf'],
      ['internal-pdf://Harrow 2016/Nights.pdf'],
      ['files/12/Harrow.pdf', 'files/13/n.html'],
      [String.raw`C:\Users\me\Zotero\storage\AB12\Harrow.pdf`],
      ['papers/Harrow2016.pdf'],
      ['/home/me/Zotero/storage/AB12/Harrow.pdf', '/home/me/Zotero/storage/CD34/n.html'],
    ]);
  });

  it('are compared part by part, however the path is written', () => {
    expect([
      filePath('internal-pdf://0123/Harrow%202016.pdf'),
      filePath(String.raw`C:\Papers\HARROW 2016.pdf`),
      filePath('file:///C:/Papers/50%.pdf'),
      filePath('./files//12/n\u0303.pdf'),
    ]).toEqual([
      ['0123', 'harrow 2016.pdf'],
      ['c:', 'papers', 'harrow 2016.pdf'],
      ['c:', 'papers', '50%.pdf'],
      ['files', '12', '\u00f1.pdf'],
    ]);
  });

  it('belong to the one reference that names the folder, else to the one that names the file', () => {
    const citation = (...paths: readonly string[]) => ({
      type: 'article-journal',
      title: 'Nights',
      custom: { fields: { L1: [...paths] } },
    });
    const files = new AttachedFiles([
      { key: 'one', citation: citation('files/1/fulltext.pdf', 'files/1/Harrow.pdf') },
      { key: 'two', citation: citation('files/2/fulltext.pdf') },
    ]);
    const find = (path: string, isOnlyOne = true) => files.find(filePath(path), isOnlyOne);
    expect([
      find('/export/files/2/fulltext.pdf', false),
      find('/elsewhere/fulltext.pdf'),
      find('/elsewhere/Harrow.pdf'),
      find('/elsewhere/Harrow.pdf', false),
      find('other.pdf'),
    ]).toEqual([
      { key: 'two', by: 'path' },
      undefined,
      { key: 'one', by: 'name' },
      undefined,
      undefined,
    ]);
  });
});

const library = `TY  - JOUR
AU  - Harrow, Maren
TI  - Kitchen table medicine and the weight of paperwork
PY  - 2016
DO  - 10.1000/kitchen.16
L1  - files/12/kitchen.txt
L1  - files/12/appendix.pdf
ER  - 
TY  - JOUR
AU  - Ostler, Piet
TI  - Night calls in the valley practices
PY  - 2021
L1  - files/13/night.txt
ER  - 
`;

const read = (name: string, text: string): Promise<FileReading> =>
  readImportFile({ name, bytes: bytes(text) });

const readAt = async (path: string, text: string): Promise<FileReading> => {
  const reading = await read(path.split('/').at(-1) ?? '', text);
  return reading.kind === 'document' ? { ...reading, path } : reading;
};

let next = 0;
const newId = <P extends string>(prefix: P): `${P}:${string}` => {
  next += 1;
  return `${prefix}:${next}`;
};

function imported(snapshot: Full, readings: readonly FileReading[]) {
  const plan = planImport(readings, { snapshot, newId });
  const { changes } = importStudies(snapshot, plan.params, { reviewerId: 'reviewer:holt', newId });
  return { plan, snapshot: applyChanges(snapshot, changes) };
}

/** The names of the files that each study has. */
const filesOf = ({ documents, studies }: Full) =>
  [...studies.values()].map(({ citation, id }) => [
    shortCitation(citation),
    [...documents.values()].flatMap((each) => (each.studyId === id ? [each.originalName] : [])),
  ]);

describe('an import of references with their attached files', () => {
  it('puts each file under its reference, whichever came first, and says by what', async () => {
    const { plan, snapshot } = imported(emptySnapshot(), [
      await readAt('/export/files/12/kitchen.txt', 'We sat at the table and wrote.'),
      await read('library.ris', library),
      await readAt('/elsewhere/night.txt', 'The telephone rang twice that night.'),
      await readAt('/export/notes.txt', 'A note that belongs to nothing.'),
    ]);
    expect(filesOf(snapshot)).toEqual([
      ['Harrow 2016', ['kitchen.txt']],
      ['Ostler 2021', ['night.txt']],
      ['notes', ['notes.txt']],
    ]);
    expect(plan.files.map(({ attached, name }) => [name, attached?.label, attached?.by])).toEqual([
      ['kitchen.txt', 'Harrow 2016', 'path'],
      ['library.ris', undefined, undefined],
      ['night.txt', 'Ostler 2021', 'name'],
      ['notes.txt', undefined, undefined],
    ]);
    expect([plan.files[1]?.problems, filesMissing(plan.files[1]?.missingFiles ?? [])]).toEqual([
      [],
      'One attached file is named in it and did not come along: appendix.pdf. Import the folder that holds it, and it goes to its reference.',
    ]);
  });

  it('tells of a file that is missing though another of its name came, and not where both name one file', async () => {
    const named = (...paths: readonly string[]) =>
      paths
        .map((path, at) => `TY  - JOUR\nTI  - Nights, part ${at + 1}\nL1  - ${path}\nER  - \n`)
        .join('');
    const came = await readAt('/export/files/1/fulltext.rtf', String.raw`{\rtf1 At night.}`);
    const missing = async (...paths: readonly string[]) =>
      imported(emptySnapshot(), [await read('library.ris', named(...paths)), came]).plan.files[0]
        ?.missingFiles;
    expect([
      await missing('files/1/fulltext.rtf', 'files/2/fulltext.rtf'),
      await missing('files/1/fulltext.rtf', 'files/1/fulltext.rtf'),
      await missing('files/1/fulltext.rtf'),
      await missing('internal-pdf://12/Harrow%20et%20al%202016.pdf'),
    ]).toEqual([['fulltext.rtf'], undefined, undefined, ['Harrow et al 2016.pdf']]);
  });

  it('names no file as missing that came and could not be read', async () => {
    const { plan } = imported(emptySnapshot(), [
      await read('library.ris', library),
      await read('appendix.pdf', '%PDF-1.7 and nothing else'),
    ]);
    expect(
      plan.files.map(({ failure, missingFiles }) => [failure !== undefined, missingFiles]),
    ).toEqual([
      [false, undefined],
      [true, undefined],
    ]);
  });

  it('finds files that come later, and leaves one of this name alone that is another paper', async () => {
    const before = imported(emptySnapshot(), [await read('library.ris', library)]).snapshot;
    const other = await readAt('/elsewhere/kitchen.txt', 'Another paper altogether.');
    if (other.kind !== 'document') throw new Error('Not read as a document');
    const { paper } = other;
    const { snapshot } = imported(before, [
      await readAt('/export/files/13/night.txt', 'The telephone rang twice that night.'),
      { ...other, paper: { ...paper, facts: { ...paper.facts, doi: '10.1000/other' } } },
    ]);
    expect(filesOf(snapshot)).toEqual([
      ['Harrow 2016', []],
      ['Ostler 2021', ['night.txt']],
      [other.title, ['kitchen.txt']],
    ]);
  });

  it('gives a file of a reference that repeats another to the study that is kept', async () => {
    const before = imported(emptySnapshot(), [
      await read('search.ris', library.replaceAll(/^L1.*\n/gm, '')),
    ]).snapshot;
    const { plan } = imported(before, [
      await read('library.ris', library),
      await readAt('/export/files/12/kitchen.txt', 'We sat at the table and wrote.'),
    ]);
    const kept = [...before.studies.keys()][0];
    expect(plan.params.attach?.map(({ studyId }) => studyId)).toEqual([kept]);
  });
});
