import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256OfBytes, sha256OfText } from '../../shared/hash.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { type Outcome, runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]): Promise<Outcome> {
  return runIn(folder, args);
}

const ris = `TY  - JOUR
TI  - Coming home from the ward
AU  - Harrow, Anna
PY  - 2016
AB  - Twelve people were asked about their first week at home.
ER  - 

TY  - JOUR
TI  - Waiting for news
AU  - Ostler, Ben
PY  - 2019
ER  - 
`;

test('--version prints the version of the package', async () => {
  const text = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8');
  const { version }: { readonly version: string } = JSON.parse(text);
  expect(await run('--version')).toEqual({ status: 0, out: `${version}\n`, err: '' });
});

test('new, import, inspect and check: an empty review is filled and is sound', async () => {
  await writeFile(join(folder, 'search.ris'), ris);
  await writeFile(
    join(folder, 'interview.txt'),
    'The ward sister explained the plan.\n\nNobody had asked us.\n',
  );
  expect(
    await run('new', 'review.loom', '--title', 'Coming home', '--reviewer', 'Maren Holt'),
  ).toEqual({
    status: 0,
    out: 'Made review.loom: “Coming home”.\n',
    err: '',
  });
  const first = await run(
    'import',
    'review.loom',
    'search.ris',
    'interview.txt',
    '--out',
    'filled.loom',
    '--json',
  );
  expect([first.status, first.err, JSON.parse(first.out)]).toMatchObject([
    0,
    '',
    { file: 'filled.loom', added: { studies: 3, documents: 2 }, notAdded: [], problems: [] },
  ]);
  const again = await run(
    'import',
    'filled.loom',
    'search.ris',
    'interview.txt',
    '--out',
    'again.loom',
    '--json',
  );
  expect([again.status, JSON.parse(again.out).notAdded]).toMatchObject([
    1,
    [
      {
        file: 'search.ris',
        title: 'Coming home from the ward',
        reason: 'it is in the review already, as Harrow 2016.',
      },
      { file: 'search.ris', title: 'Waiting for news' },
      { file: 'interview.txt', reason: 'the review has a document with the same text.' },
    ],
  ]);
  const inspected = await run('inspect', 'filled.loom', '--json');
  expect(JSON.parse(inspected.out)).toMatchObject({
    title: 'Coming home',
    schema: 2,
    studies: 3,
    documents: 2,
    reviewers: 1,
    operations: 2,
    texts: 2,
    originals: 1,
  });
  expect(await run('check', 'filled.loom', '--json')).toMatchObject({
    status: 0,
    out: `${JSON.stringify({ ok: true, problems: [], toSettle: [], waiting: 0 }, undefined, 2)}\n`,
  });
});

test('import opens a protected PDF with its password, and says so without', async () => {
  const texts = [{ x: 60, y: 700, text: 'She waited until the van was gone.' }];
  await writeFile(join(folder, 'locked.pdf'), makePdf([{ texts }], { password: 'sesame' }));
  await run('new', 'locked.loom', '--title', 'Locked');
  const command = ['import', 'locked.loom', 'locked.pdf', '--json', '--out'];
  const refused = await run(...command, 'none.loom');
  expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('password')]);
  const opened = await run(...command, 'opened.loom', '--password', 'sesame');
  expect([opened.status, JSON.parse(opened.out)]).toMatchObject([0, { added: { documents: 1 } }]);
});

test('export writes the same bytes each time, says their hashes and replaces nothing unasked', async () => {
  await run('new', 'sample.loom', '--sample');
  const once = await run(
    'export',
    'sample.loom',
    '--tables',
    'themes,codebook',
    '--format',
    'csv,docx',
    '--out',
    'one',
    '--json',
  );
  await run(
    'export',
    'sample.loom',
    '--tables',
    'themes,codebook',
    '--format',
    'csv,docx',
    '--out',
    'two',
  );
  const files: { file: string; sha256: string }[] = JSON.parse(once.out);
  expect([once.status, files.length]).toEqual([0, 4]);
  for (const { file, sha256 } of files) {
    expect(sha256OfBytes(new Uint8Array(await readFile(join(folder, file))))).toBe(sha256);
    expect(
      sha256OfBytes(new Uint8Array(await readFile(join(folder, file.replace('one', 'two'))))),
    ).toBe(sha256);
  }
  const refused = await run(
    'export',
    'sample.loom',
    '--tables',
    'themes',
    '--format',
    'csv',
    '--out',
    'one',
  );
  expect([refused.status, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('exists already. Nothing was written.');
});

test('K10 coefficients reads short tables with commas, semicolons and tabs alike, and says what it set aside', async () => {
  const figures = [];
  for (const [index, mark] of [',', ';', '\t'].entries()) {
    const rows = ['line,ann,bo', 'one,yes,yes', 'two,no,no', 'three,yes,no', ''];
    await writeFile(join(folder, `${index}.csv`), rows.join('\r\n').replaceAll(',', mark));
    const { err, out, status } = await run('coefficients', `${index}.csv`, '--json');
    const { percent, raters, units } = JSON.parse(out);
    figures.push([status, err.trim(), units, raters, percent.value.toFixed(3)]);
  }
  const word = 'The first column names the units; it is not counted as a rater.';
  expect(figures).toEqual(Array.from(figures, () => [0, word, 3, 2, '0.667']));
  await writeFile(join(folder, 'two.csv'), 'ann;bo\nyes;yes\nno;yes\n');
  expect(JSON.parse((await run('coefficients', 'two.csv', '--json')).out)).toMatchObject({
    units: 2,
    raters: 2,
    percent: { value: 0.5 },
  });
});

test('text and citations print one JSON document', async () => {
  await writeFile(join(folder, 'search.ris'), ris);
  await writeFile(
    join(folder, 'interview.txt'),
    'The ward sister explained the plan.\r\n\r\nNobody asked.\r\n',
  );
  const text = JSON.parse((await run('text', 'interview.txt', '--json')).out);
  expect(text).toMatchObject({
    file: 'interview.txt',
    format: 'text',
    sha256: sha256OfText(text.text),
    known: { title: 'interview', from: {} },
    pages: [],
  });
  const read = await run('citations', 'search.ris', 'search.ris', '--json');
  expect(JSON.parse(read.out)).toMatchObject({
    files: [{ file: 'search.ris', format: 'ris', records: 2, problems: [] }, { records: 2 }],
    citations: [{ title: 'Coming home from the ward' }, {}, {}, {}],
    duplicates: [
      [0, 2],
      [1, 3],
    ],
  });
});

test('citations and import are told an encoding, and refuse one that is not read', async () => {
  // Of one letter beyond ASCII nothing tells that it is Polish.
  await writeFile(
    join(folder, 'polish.ris'),
    Buffer.from('TY  - JOUR\nTI  - \u00a3uk\nPY  - 2020\nER  - \n', 'latin1'),
  );
  const told = await run('citations', 'polish.ris', '--encoding', 'Windows-1250', '--json');
  expect(JSON.parse(told.out)).toMatchObject({
    files: [{ encoding: 'windows-1250' }],
    citations: [{ title: 'Łuk' }],
    possibleDuplicates: [],
  });
  await run('new', 'polish.loom', '--title', 'Bows');
  const added = await run(
    'import',
    'polish.loom',
    'polish.ris',
    '--encoding',
    'windows-1250',
    '--out',
    'bows.loom',
    '--json',
  );
  expect(JSON.parse(added.out)).toMatchObject({ added: { titles: ['Łuk'] } });
  const refused = await run('citations', 'polish.ris', '--encoding', 'latin-9');
  expect([refused.status, refused.err]).toEqual([
    2,
    expect.stringContaining('“latin-9” is no encoding that is read here'),
  ]);
});

test('unusable arguments and input end with status 2, one sentence and no stack', async () => {
  await writeFile(join(folder, 'notes.loom'), 'Ask about transport.');
  const outcomes = [
    await run('check', 'nowhere.loom'),
    await run('inspect', 'notes.loom'),
    await run('new', 'untitled.loom'),
    await run('export', 'sample.loom', '--tables', 'figures', '--format', 'csv', '--out', 'x'),
    await run(
      'export',
      'sample.loom',
      '--tables',
      'themes',
      '--format',
      'csv',
      '--out',
      'x',
      '--as-of',
      '2026-02-30',
    ),
    await run('summon'),
    await run('text'),
  ];
  for (const { status, out, err } of outcomes) {
    expect([status, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(err).not.toMatch(/\bat .*:\d+/);
  }
});

test('W2: inspect finds documents by the names of their files, and import tells what a document looks like', async () => {
  await writeFile(join(folder, 'found.ris'), ris);
  await writeFile(join(folder, 'Ostler2019.txt'), 'The van was late.');
  await run('new', 'named.loom', '--title', 'Coming home');
  const into = ['--out', 'named.loom', '--force', '--json'];
  const imported = await run('import', 'named.loom', 'found.ris', 'Ostler2019.txt', ...into);
  expect(JSON.parse(imported.out)).toMatchObject({
    looksLike: [
      { file: 'Ostler2019.txt', title: 'Ostler2019', study: 'Ostler 2019', by: 'author' },
    ],
  });
  const found = await run('inspect', 'named.loom', '--documents', 'ostler2019.TXT', '--json');
  expect(JSON.parse(found.out)).toMatchObject({
    documents: 2,
    listed: [{ title: 'Ostler2019', fileName: 'Ostler2019.txt', format: 'text' }],
  });
});

test('import puts a file under the reference that names it as attached, and tells what did not come along', async () => {
  await mkdir(join(folder, 'files/7'), { recursive: true });
  await writeFile(
    join(folder, 'library.ris'),
    'TY  - JOUR\nAU  - Ostler, Piet\nTI  - Night calls in the valley practices\nPY  - 2021\nL1  - files/7/full.txt\nL1  - files/8/appendix.pdf\nER  - \n',
  );
  await writeFile(join(folder, 'files/7/full.txt'), 'The van was late again.');
  await run('new', 'attached.loom', '--title', 'Coming home');
  const into = ['--out', 'attached.loom', '--force', '--json'];
  const imported = await run('import', 'attached.loom', 'files/7/full.txt', 'library.ris', ...into);
  expect([imported.status, JSON.parse(imported.out)]).toMatchObject([
    0,
    {
      added: { studies: 1, documents: 1 },
      attached: [{ file: 'files/7/full.txt', study: 'Ostler 2021', by: 'path' }],
      looksLike: [],
      missing: [{ file: 'library.ris', name: 'appendix.pdf' }],
      problems: [],
    },
  ]);
});

test('import takes highlights and comments of PDFs over where it is told so', async () => {
  const annotations = [
    '<< /Type /Annot /Subtype /Highlight /Rect [0 0 600 800] /QuadPoints [72 709 113 709 72 698 113 698] /C [1 1 0] /T (R. Ader) /Contents (Which one?) >>',
  ];
  const texts = [{ x: 72, y: 700, text: 'The nurse wrote her notes by torchlight.' }];
  await writeFile(join(folder, 'marked.pdf'), makePdf([{ texts, annotations }]));
  await run('new', 'marked.loom', '--title', 'Coming home');
  const into = ['--out', 'marked.loom', '--force', '--json'];
  const imported = await run('import', 'marked.loom', 'marked.pdf', '--marks', ...into);
  expect([imported.status, JSON.parse(imported.out)]).toMatchObject([
    0,
    { marks: [{ file: 'marked.pdf', passages: 1, comments: 1 }] },
  ]);
  const inspected = await run('inspect', 'marked.loom', '--json');
  expect(JSON.parse(inspected.out)).toMatchObject({ codes: 1, excerpts: 1, codings: 1, memos: 1 });
});

test('a damaged review is a problem that check lists', async () => {
  await run('new', 'whole.loom', '--title', 'Coming home');
  const bytes = new Uint8Array(await readFile(join(folder, 'whole.loom')));
  bytes[60] = (bytes[60] ?? 0) ^ 0xff;
  await writeFile(join(folder, 'broken.loom'), bytes);
  const outcome = await run('check', 'broken.loom', '--json');
  expect([outcome.status, JSON.parse(outcome.out)]).toMatchObject([
    1,
    { ok: false, problems: [{ rule: 'X3', record: 'broken.loom' }] },
  ]);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('the program itself ends with the status of its command', async () => {
  const status = await new Promise((resolve) => {
    const program = join(import.meta.dirname, '../../electron/cli/main.ts');
    execFile(process.execPath, [program, 'inspect', 'nowhere.loom'], { cwd: folder }, (error) =>
      resolve(error?.code),
    );
  });
  expect(status).toBe(2);
});
