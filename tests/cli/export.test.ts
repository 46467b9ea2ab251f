import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parse as parseCsv } from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocuments } from '../../renderer/exports/document-work.ts';
import { ExportWork } from '../../renderer/exports/export-work.ts';
import { useExportSettings } from '../../renderer/store/export-settings.ts';
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import { isBesideWords } from '../../shared/anchor/region.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { createCode } from '../../shared/commands/codebook.ts';
import { applyCoding } from '../../shared/commands/coding.ts';
import { giveGroup } from '../../shared/commands/groups.ts';
import { settle } from '../../shared/commands/reconcile.ts';
import { editStudy } from '../../shared/commands/studies.ts';
import {
  assignDocuments,
  releaseDocuments,
  setAssignmentStatus,
  setTeamRules,
} from '../../shared/commands/team.ts';
import { exportFormats, gathered } from '../../shared/export/write-table.ts';
import { sha256OfBytes } from '../../shared/hash.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { compareDocument } from '../../shared/reconcile/disagreements.ts';
import { agreementSettlement, settlementOf } from '../../shared/reconcile/settlement.ts';
import {
  coefficientNames,
  unitizingHead,
  unitizingNames,
} from '../../shared/tables/agreement-columns.ts';
import { openTable } from '../../shared/tables/open-table.ts';
import { cellText, namedTableIds, type TableId } from '../../shared/tables/table.ts';
import { documentFormats } from '../../shared/use-cases/export-documents.ts';
import { openExports, tablesSource } from '../../shared/use-cases/export-tables.ts';
import { buildTable } from '../fixtures/build-table.ts';
import { continued, type TeamReview, teamReview } from '../renderer/compare/team-fixture.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-export-'));
});
afterAll(() => rm(folder, { recursive: true }));

const before = teamReview();

/** What all three coded alike at night is taken into the consensus, a month after the coding. */
function settled(review: TeamReview): TeamReview {
  const { ab, cd, documents, ef, snapshot } = review;
  const comparison = compareDocument(
    snapshot,
    documents.night,
    codeTree(snapshot.codes).structure,
    {
      reviewers: [ab, cd, ef],
    },
  );
  return continued(review, 'ab', settle, {
    settlements: comparison.agreements.map((passage) =>
      agreementSettlement(documents.night, [passage]),
    ),
    outcome: 'agreed' as const,
    reason: '',
    present: [],
  });
}

/** Two of them coded a figure on the first page of the night, in rectangles that overlap. */
function withFigure(review: TeamReview): TeamReview {
  const { codes, documents } = review;
  const coded = (before: TeamReview, who: 'ab' | 'cd', left: number): TeamReview =>
    continued(before, who, applyCoding, {
      target: {
        documentId: documents.night,
        anchor: {
          ...{ start: 0, end: 1, quote: 'F', prefix: '', suffix: 'indings: nights on call' },
          region: { left, top: 0.5, width: 0.4, height: 0.2, page: '3' },
        },
      },
      code: { codeId: codes.Kindness },
    });
  return coded(coded(review, 'ab', 0.1), 'cd', 0.2);
}

/** Coded blind; two have the night to code, and nobody has the other documents. */
function blind(review: TeamReview): TeamReview {
  const ruled = continued(review, 'ab', setTeamRules, { blind: true });
  const { cd, documents, ef } = review;
  return continued(ruled, 'ab', assignDocuments, {
    shares: [cd, ef].map((reviewerId) => ({ documentId: documents.night, reviewerId })),
  });
}

async function save(name: string, { contents, snapshot }: TeamReview): Promise<string> {
  await writeFile(join(folder, name), await writeBundle(contents, { rows: snapshot }));
  return name;
}

const everyTable = namedTableIds;

/** What the worker of Ana Bell's Export screen writes, by file name. */
async function fromApp(
  { ab, contents, snapshot }: TeamReview,
  choice: Omit<Parameters<typeof tablesSource>[1], 'viewer'> = {},
): Promise<Readonly<Record<string, string>>> {
  const work = new ExportWork({ full: snapshot, ...contents });
  const files: Record<string, string> = {};
  for (const table of everyTable) {
    for (const format of exportFormats) {
      const chosen = { ...useExportSettings.getState(), table, format };
      const { bytes, names } = await work.table({
        choice: { ...choice, viewer: ab },
        settings: { ...chosen, include: 'included' },
      });
      files[names.join()] = sha256OfBytes(bytes);
    }
  }
  return files;
}

async function fromCommandLine(
  name: string,
  ...more: string[]
): Promise<{ files: Readonly<Record<string, string>>; status: number; err: string }> {
  const out = await mkdtemp(join(folder, 'out-'));
  const { err, status } = await runIn(folder, [
    ...['export', name, '--tables', everyTable.join(','), '--format', exportFormats.join(',')],
    ...['--out', out, ...more],
  ]);
  const files: Record<string, string> = {};
  for (const file of await readdir(out)) {
    files[file] = sha256OfBytes(new Uint8Array(await readFile(join(out, file))));
  }
  return { files, status, err };
}

describe('equal bytes from both doors, every table in every format', () => {
  const decided = settled(before);
  it.each([
    ['nothing decided', before, {}, []],
    ['the consensus by default', decided, {}, []],
    ['everyone’s', decided, { layer: 'everyone' as const }, ['--coding', 'everyone']],
    [
      'one reviewer’s own',
      decided,
      { layer: 'own' as const, of: before.cd },
      ['--coding', 'own', '--reviewer', 'Cem Duru'],
    ],
    [
      'an earlier day',
      decided,
      { asOf: '2025-03-03', layer: 'everyone' as const },
      ['--as-of', '2025-03-03', '--coding', 'everyone'],
    ],
    [
      'regions of pages with text',
      withFigure(before),
      { layer: 'everyone' as const },
      ['--coding', 'everyone'],
    ],
    ['what is new since', decided, { since: '2025-03-03' }, ['--since', '2025-03-03']],
  ])('%s', async (_, review, choice, more) => {
    const name = await save('both.loom', review);
    const { err, files, status } = await fromCommandLine(name, ...more);
    expect([status, err.replace(/^This is the sample.*\n/, '')]).toEqual([0, '']);
    expect(Object.keys(files).length).toBe(everyTable.length * exportFormats.length);
    expect(files).toEqual(await fromApp(review, choice));
  });
});

describe('what the command line exports', () => {
  const rowsOf = async (review: TeamReview, ...more: string[]): Promise<readonly string[]> => {
    const name = await save('rows.loom', review);
    const out = await mkdtemp(join(folder, 'rows-'));
    const { err, status } = await runIn(folder, [
      ...['export', name, '--tables', 'excerpts', '--format', 'csv', '--out', out, ...more],
    ]);
    if (status === 2) return [err.trim()];
    const text = await readFile(join(out, 'coded-excerpts.csv'), 'utf8');
    return [String(status), ...text.trim().split('\r\n').slice(1)];
  };

  it('counts a passage that all coded once in the consensus, thrice for everyone', async () => {
    const decided = settled(before);
    const own = (rows: readonly string[]) =>
      rows.filter((row) => row.includes('I keep my own notebook')).length;
    expect([
      own(await rowsOf(decided)),
      own(await rowsOf(decided, '--coding', 'everyone')),
      own(await rowsOf(decided, '--coding', 'own', '--reviewer', 'eva frost')),
    ]).toEqual([1, 3, 1]);
  });

  it('C6 says in the note of every counted table whose coding it holds', () => {
    const said = (layer: 'consensus' | 'everyone' | undefined) => {
      const { contents, snapshot: full } = settled(before);
      const source = tablesSource({ full, ...contents }, { viewer: before.ab, layer });
      return (['matrix', 'themes', 'excerpts', 'codebook'] as const).map((table) =>
        buildTable(table, source).notes.filter((note) => note.startsWith('Coding: ')),
      );
    };
    const consensus = Array(4).fill(['Coding: the consensus, not what each reviewer coded.']);
    expect([said(undefined), said('consensus')]).toEqual([consensus, consensus]);
    expect(said('everyone')).toEqual(
      Array(4).fill([expect.stringContaining('Coding: everyone’s (')]),
    );
  });

  it('A10 names a region of a page with text in place of words, and counts none of it in agreement', async () => {
    const review = withFigure(before);
    const rows = await rowsOf(review, '--coding', 'everyone');
    expect(
      rows.filter((row) => row.includes('[Page 3: region]') && row.includes('p. 3')).length,
    ).toBe(2);
    expect(rows.length).toBe((await rowsOf(before, '--coding', 'everyone')).length + 2);
    const [plain, figure] = [await save('plain.loom', before), await save('figure.loom', review)];
    const measured = async (name: string) => {
      const { err, out } = await runIn(folder, ['agreement', name, '--json']);
      const { regions, ...figures } = JSON.parse(out);
      return {
        figures,
        regions,
        isSaid: err.includes('2 regions of pages with text are left out'),
      };
    };
    const [without, beside] = [await measured(plain), await measured(figure)];
    expect([without.regions, without.isSaid, beside.regions, beside.isSaid]).toEqual([
      0,
      false,
      2,
      true,
    ]);
    expect(beside.figures).toEqual(without.figures);
  });

  it('A10 takes what two regions share into the consensus, as a region', async () => {
    const review = withFigure(before);
    const { ab, cd, documents, snapshot, text } = review;
    const found = compareDocument(snapshot, documents.night, codeTree(snapshot.codes).structure, {
      reviewers: [ab, cd],
    }).disagreements.filter(isBesideWords);
    expect(found.map(({ kind, spans }) => [kind, spans.length])).toEqual([['boundaries', 2]]);
    const decided = continued(review, 'ab', settle, {
      settlements: found.map((each) =>
        settlementOf(each, { outcome: 'merge-boundaries', stretch: 'shared' }, text),
      ),
      outcome: 'merge-boundaries' as const,
      reason: 'The bars alone',
      present: [],
    });
    const page = decided.snapshot.codings.get(documents.night);
    const made = [...(page?.excerpts.values() ?? [])].filter(({ layer }) => layer === 'consensus');
    expect(made.map(({ end, region, start }) => [start, end, region])).toEqual([
      [0, 1, { left: 0.2, top: 0.5, width: 0.3, height: 0.2, page: '3' }],
    ]);
    const rows = await rowsOf(decided);
    expect(rows.filter((row) => row.includes('[Page 3: region]')).length).toBe(1);
  });

  it('B1 leaves out what is coded blind, says which, and opens it only when told to', async () => {
    const closed = blind(before);
    const rows = await rowsOf(closed);
    expect(rows[0]).toBe('1');
    expect(rows.some((row) => row.includes('morphine'))).toBe(false);
    expect(rows.some((row) => row.includes('paperwork'))).toBe(true);
    const opened = await rowsOf(closed, '--open-blind');
    expect([opened[0], opened.filter((row) => row.includes('morphine')).length]).toEqual(['0', 3]);
    const name = await save('blind.loom', closed);
    const { err } = await fromCommandLine(name);
    expect(err).toContain('Harrow 2016 · Findings is coded blind: its coding was left out.');
  });

  it('B1 closes a document until the last of its assignments is released, whatever its status', async () => {
    const { documents } = before;
    const closed = blind(before);
    const [first] = closed.snapshot.assignments.keys();
    if (first === undefined) throw new Error('Nobody was assigned');
    const done = continued(closed, 'cd', setAssignmentStatus, {
      assignmentIds: [first],
      status: 'done' as const,
    });
    expect((await rowsOf(done)).some((row) => row.includes('morphine'))).toBe(false);
    const released = continued(done, 'ab', releaseDocuments, { documentIds: [documents.night] });
    const rows = await rowsOf(released);
    expect([rows[0], rows.some((row) => row.includes('morphine'))]).toEqual(['0', true]);
  });

  it('rebuilds the review of a day, and refuses a day before its first change', async () => {
    const decided = settled(before);
    const [studyId = 'study:'] = before.snapshot.studies.keys();
    const later = continued(decided, 'ab', editStudy, { studyId, fields: { country: 'Chile' } });
    expect((await rowsOf(later, '--as-of', '2025-03-03')).length).toBe(
      (await rowsOf(before)).length,
    );
    expect(await rowsOf(later, '--as-of', '2025-03-02')).toEqual([
      'There was no review on 2 Mar 2025: its first change is of 3 Mar 2025 (UTC). Choose that day or a later one.',
    ]);
    expect(await rowsOf(later, '--since', '2025-04-01')).toEqual([
      '1 Apr 2025 is not before the day of the tables, 1 Apr 2025: choose an earlier day to compare with.',
    ]);
  });

  it('Y4 before the first change there was nothing: since then every row is new', () => {
    const { contents, snapshot: full } = settled(before);
    const source = tablesSource({ full, ...contents }, { since: '2024-01-01' });
    const marksOf = (id: TableId): ReadonlySet<string | undefined> => {
      const rows = [...openTable(id, source).rows].filter(({ group }) => group !== true);
      return new Set(rows.map(({ cells }) => cells.at(-1)).map((cell) => cell && cellText(cell)));
    };
    const ofRecords = ['characteristics', 'themes', 'excerpts', 'codebook', 'audit'] as const;
    expect(ofRecords.map(marksOf)).toEqual(ofRecords.map(() => new Set(['new'])));
    for (const id of namedTableIds) expect(() => marksOf(id)).not.toThrow();
    const changes = (since?: string) =>
      [...openTable('codebook-changes', tablesSource({ full, ...contents }, { since })).rows]
        .length;
    expect(changes('2024-01-01')).toBe(changes());
  });

  it('marks what came or changed since a day', async () => {
    const [studyId = 'study:'] = before.snapshot.studies.keys();
    const later = continued(before, 'ab', editStudy, { studyId, fields: { country: 'Chile' } });
    const source = tablesSource(
      { full: later.snapshot, ...later.contents },
      { since: '2025-03-03' },
    );
    const files = [];
    for (const { pieces } of openExports(source, {
      tables: ['characteristics', 'audit'],
      formats: ['csv'],
      options: {},
    })) {
      files.push(
        new TextDecoder()
          .decode(await gathered(pieces()))
          .trim()
          .split('\r\n'),
      );
    }
    const [studies = [], audit = []] = files;
    const last = (rows: readonly string[]) =>
      rows.map((row) => row.slice(row.lastIndexOf(',') + 1));
    expect(last(studies).slice(0, 3)).toEqual(['"Since 3 Mar 2025"', '"changed"', '']);
    expect(last(audit).filter((mark) => mark === '"new"').length).toBe(1);
  });
});

type Printed = Readonly<Record<string, { readonly value: number | null } | undefined>>;

const cellOf = (printed: Printed, name: string): string => {
  const value = printed[name]?.value;
  return typeof value === 'number'
    ? String(Number(value.toFixed(3)))
    : expect.stringMatching(/^(undefined|–)$/);
};

/** The coefficients of a figure as they stand in its row, by the heads of their columns. */
const valuesOf = (printed: Printed) =>
  Object.fromEntries(
    coefficientNames.map((name) => [t(`agreement.${name}`), cellOf(printed, name)]),
  );

const unitizingOf = (printed: Printed) =>
  Object.fromEntries(unitizingNames.map((name) => [unitizingHead(name), cellOf(printed, name)]));

describe('the agreement report', () => {
  it('holds every figure that `agreement` prints for the same unit, level, codes and documents', async () => {
    const name = await save('report.loom', settled(before));
    const { night } = before.documents;
    for (const [unit, choice] of [
      ['characters', []],
      ['paragraphs', ['--unit', 'paragraph', '--level', 'themes']],
      ['excerpts', ['--unit', 'excerpt', '--overlap', '50']],
      ['sentences', ['--codes', 'waiting, kindness', '--documents', night, '--unit', 'sentence']],
    ] as const) {
      const out = await mkdtemp(join(folder, 'report-'));
      const written = await runIn(folder, [
        ...['export', name, '--tables', 'agreement', '--format', 'csv', '--out', out, ...choice],
      ]);
      expect(written.status).toBe(0);
      const [file = ''] = await readdir(out);
      const text = (await readFile(join(out, file), 'utf8')).replace(/^\uFEFF/, '');
      const { data, meta } = parseCsv<Readonly<Record<string, string>>>(text, { header: true });
      expect(meta.fields).toContain(`Units: ${unit}`);
      expect(meta.fields).toContain('u-α, in characters');
      const said = JSON.parse((await runIn(folder, ['agreement', name, '--json', ...choice])).out);
      const asked = data.slice(
        0,
        data.findIndex((row) => row.About?.startsWith('After')),
      );
      const at = asked.findIndex((row) => row.About?.startsWith('Before reconciliation: By '));
      const names = new Set(asked.slice(at).map((row) => row.About));
      expect(asked.find((row) => row.About?.startsWith('All decisions'))).toMatchObject({
        [`Units: ${unit}`]: String(said.overall.units),
        ...valuesOf(said.overall),
        ...unitizingOf(said.unitizing),
      });
      expect(asked.find((row) => row.About === 'Interval of alpha (95%)')).toMatchObject({
        'Krippendorff’s α':
          'low' in said.overall.interval
            ? `${said.overall.interval.low.toFixed(3)} to ${said.overall.interval.high.toFixed(3)}`
            : 'undefined',
      });
      for (const code of said.codes) {
        expect(names).toContain(code.name);
        expect(asked.slice(at).find((row) => row.About === code.name)).toMatchObject({
          [`Units: ${unit}`]: String(code.units),
          ...valuesOf(code),
          ...unitizingOf(code.unitizing),
        });
      }
    }
  });

  it('says which codes and documents were chosen', () => {
    const { night } = before.documents;
    const [code] = [...before.snapshot.codes.values()].filter(({ name }) => name === 'Waiting');
    if (code === undefined) throw new Error('There is no such code');
    const source = tablesSource({ full: before.snapshot, ...before.contents }, {});
    const agreement = { codeIds: [code.id], documentIds: [night], onlySample: true };
    const { notes } = buildTable('agreement', source, { agreement });
    expect(notes).toEqual(
      expect.arrayContaining([
        'Only these codes are compared: Waiting.',
        'Only these documents are compared: Harrow 2016 · Findings.',
        'Only documents of the reliability sample are compared.',
      ]),
    );
  });

  it('says where two codes have one name, measured apart and joined, with status 1', async () => {
    const named = continued(before, 'cd', createCode, { name: 'Waiting' });
    const [apart] = [...named.snapshot.codes.values()].filter(
      ({ id, name }) => name === 'Waiting' && id !== named.codes.Waiting,
    );
    if (apart === undefined) throw new Error('There is no second code');
    const quote = 'Nobody rang to say why';
    const start = named.text.indexOf(quote);
    const anchor = makeAnchor(named.text, start, start + quote.length);
    if (anchor === undefined) throw new Error(`“${quote}” is not in the text`);
    const target = { documentId: named.documents.night, anchor };
    const alike = (review: TeamReview, who: 'ab' | 'cd', codeId: typeof apart.id): TeamReview =>
      continued(review, who, applyCoding, { target, code: { codeId } });
    const both = alike(alike(named, 'ab', named.codes.Waiting), 'cd', apart.id);
    const name = await save('one-name.loom', both);
    const { err, out, status } = await runIn(folder, ['agreement', name]);
    expect([status, err]).toEqual([
      1,
      expect.stringContaining('2 codes are called “Waiting” and count as different codes'),
    ]);
    expect(out).toContain('codes of one name joined');
    const { joined, overall, sameName } = JSON.parse(
      (await runIn(folder, ['agreement', name, '--json'])).out,
    );
    expect(sameName).toEqual([{ name: 'Waiting', ids: [named.codes.Waiting, apart.id] }]);
    expect(joined.overall.alpha.value).toBeGreaterThan(overall.alpha.value);
    const single = await runIn(folder, ['agreement', await save('single.loom', before)]);
    expect([single.status, single.err.includes('are called')]).toEqual([0, false]);
  });

  it('is refused for a unit, level, code or document that there is not', async () => {
    const name = await save('refused.loom', before);
    const errors = [];
    for (const wrong of [
      ['--unit', 'word'],
      ['--level', 'all'],
      ['--codes', 'Haste'],
      ['--documents', 'Evening'],
    ]) {
      const { err, status } = await runIn(folder, [
        ...['export', name, '--tables', 'agreement', '--format', 'csv', '--out', 'no', ...wrong],
      ]);
      errors.push([status, err.trim()]);
    }
    expect(errors).toEqual([
      [2, 'There is no unit “word”. Units: character, sentence, paragraph, document, excerpt.'],
      [2, 'There is no level “all”. Levels: codes, themes.'],
      [2, 'There is no code “Haste” in this review.'],
      [2, 'There is no document “Evening” in this review.'],
    ]);
  });
});

describe('questions of relations on the command line', () => {
  it('holds the codes that are named against each other, as they are said to meet', async () => {
    const name = await save('relations.loom', before);
    const { err, status } = await runIn(folder, [
      ...['export', name, '--tables', 'relations', '--format', 'csv', '--out', 'together'],
      ...['--rows', 'Waiting', '--columns', 'codes', '--meet', 'near', '--within', '50'],
    ]);
    expect([err.replace(/^This is the sample.*\n/, ''), status]).toEqual(['', 0]);
    const [file = ''] = await readdir(join(folder, 'together'));
    const { data } = parseCsv<string[]>(await readFile(join(folder, 'together', file), 'utf8'));
    const head = data.find(([first]) => first === 'Code') ?? [];
    const codes = [...before.snapshot.codes.values()].map((code) => code.name);
    expect(head.slice(1).toSorted()).toEqual(codes.toSorted());
    expect(data.filter(([first]) => codes.includes(first ?? '')).map(([first]) => first)).toEqual([
      'Waiting',
    ]);
  });

  it('G4 gives the matrix a row for each group, as the application does', async () => {
    const own = [...before.snapshot.codings.values()].flatMap(({ excerpts }) =>
      [...excerpts.values()].filter(({ reviewerId }) => reviewerId === before.ab),
    );
    const give = (review: TeamReview, group: string) =>
      continued(review, 'ab', giveGroup, {
        excerptIds: own.slice(0, 1).map(({ id }) => id),
        ...{ group: { name: group }, given: true },
      });
    const grouped = give(give(before, 'Patients'), 'Carers');
    const name = await save('grouped.loom', grouped);
    const { status } = await runIn(folder, [
      ...['export', name, '--tables', 'matrix', '--format', 'csv', '--out', 'by-group'],
      ...['--coding', 'everyone', '--matrix-rows', 'groups'],
    ]);
    expect(status).toBe(0);
    const [file = ''] = await readdir(join(folder, 'by-group'));
    const { data } = parseCsv<string[]>(await readFile(join(folder, 'by-group', file), 'utf8'));
    const lines = data.slice(data.findIndex(([first]) => first === 'Group'));
    const sums = lines.map(([label = '', ...cells]) => [
      label,
      cells.reduce((sum, cell) => sum + Number(cell), 0),
    ]);
    const total = sums.find(([label]) => label === 'Total')?.[1];
    const without = sums.find(([label]) => label === 'Not given')?.[1];
    expect(sums.slice(1, 3)).toEqual([
      ['Patients', 1],
      ['Carers', 1],
    ]);
    // One excerpt has both groups.
    expect(Number(total) - Number(without)).toBe(1);
  });

  it('is refused for what there is not', async () => {
    const name = await save('not-asked.loom', before);
    const errors = [];
    for (const wrong of [
      ['--rows', 'Haste'],
      ['--meet', 'often'],
      ['--meet', 'near', '--within', 'far'],
      ['--attribute', 'shoe size'],
      ['--count', 'words'],
      ['--matrix-rows', 'countries'],
      ['--figures', 'words'],
      ['--figures', 'map', '--figure-format', 'svg,gif'],
    ]) {
      const { err, status } = await runIn(folder, [
        ...['export', name, '--tables', 'relations', '--format', 'csv', '--out', 'no', ...wrong],
      ]);
      errors.push([status, err.trim()]);
    }
    expect(errors).toEqual([
      [2, 'There is no code “Haste” in this review.'],
      [2, 'Codes do not meet “often”. Ways to meet: same, overlaps, paragraph, next, near.'],
      [2, '“far” is no number of characters.'],
      [
        2,
        'Studies have no attribute “shoe size”. Attributes: country, setting, participants, method, year.',
      ],
      [2, 'What is counted is passages or studies, not “words”.'],
      [2, 'Rows of the matrix are studies, groups, not “countries”.'],
      [
        2,
        'There is no picture called “words”. Pictures: studies-per-theme, construct-order, bubbles, cooccurrence, saturation, timeline, map, appraisal.',
      ],
      [2, 'Pictures are not written as “gif”. Formats: svg, png.'],
    ]);
  });
});

describe('X15 documents with their coding', () => {
  const formats = documentFormats.join(',');

  async function fromBoth(review: TeamReview, name: string, ...more: string[]) {
    const out = await mkdtemp(join(folder, 'documents-'));
    const outcome = await runIn(folder, [
      ...['export', await save(name, review), '--coded-documents', formats, '--out', out, ...more],
    ]);
    const names = (await readdir(out)).sort();
    const files: Record<string, string> = {};
    for (const file of names)
      files[file] = sha256OfBytes(new Uint8Array(await readFile(join(out, file))));
    return { ...outcome, files };
  }

  async function fromScreen({ contents, snapshot }: TeamReview, layer: 'everyone' | undefined) {
    const work = new ExportWork({ full: snapshot, ...contents });
    const request = {
      include: 'included',
      clean: false,
      memos: true,
      margins: true,
      codesIn: 'comments',
    } as const;
    const files: Record<string, string> = {};
    for (const as of documentFormats) {
      const { bytes } = await writeDocuments(work, { as, choice: { layer }, request });
      for (const [name, part] of Object.entries(unzipSync(bytes)))
        files[name] = sha256OfBytes(part);
    }
    return files;
  }

  it('have equal names and bytes from both doors', async () => {
    const { err, files, status } = await fromBoth(before, 'coded.loom');
    expect(files).toEqual(await fromScreen(before, undefined));
    expect([Object.keys(files).length, status, err.includes('Left out')]).toEqual([6, 0, false]);
  });

  it('are those that are named, and none that is coded blind, which is said', async () => {
    const some = await fromBoth(before, 'some.loom', '--documents', 'Abstract', '--clean');
    expect(Object.keys(some.files)).toEqual([
      'harrow-2016-abstract-clean.docx',
      'harrow-2016-abstract-clean.html',
    ]);
    const closed = await fromBoth(blind(before), 'closed.loom');
    expect(Object.keys(closed.files)).toEqual([
      'harrow-2016-abstract-coded.docx',
      'harrow-2016-abstract-coded.html',
      'ostler-2021-findings-coded.docx',
      'ostler-2021-findings-coded.html',
    ]);
    expect([closed.status, closed.err]).toEqual([
      1,
      expect.stringContaining('Left out, because it is coded blind: Harrow 2016 · Findings.'),
    ]);
  });

  it('are refused where nothing is asked for', async () => {
    const { err, status } = await runIn(folder, ['export', 'coded.loom', '--out', 'nowhere']);
    expect([status === 0, err.includes('Nothing is asked for.')]).toEqual([false, true]);
  });
});

describe('tables of studies under the headings of iSoQ', () => {
  it('Z47 have the number of the reference empty, the study, then what is said of it, the same from both doors', async () => {
    const [studyId] = before.snapshot.studies.keys();
    if (studyId === undefined) throw new Error('no study');
    const review = continued(before, 'ab', editStudy, {
      ...{ studyId, fields: { country: 'Norway', setting: 'Ward, at night' } },
    });
    const saved = await save('isoq.loom', review);
    const { status } = await runIn(folder, [
      ...['export', saved, '--tables', 'characteristics,appraisal', '--format', 'csv'],
      ...['--studies-as', 'isoq', '--include', 'all', '--out', 'isoq'],
    ]);
    expect(status).toBe(0);
    const names = await readdir(join(folder, 'isoq'));
    const name = names.find((each) => each.startsWith('characteristics')) ?? '';
    const written = await readFile(join(folder, 'isoq', name), 'utf8');
    const [heads, ...rows] = parseCsv<string[]>(written.slice(1).trimEnd()).data;
    expect(heads).toEqual([
      ...['Reference ID', 'Author(s), Year'],
      ...['Country', 'Setting', 'Participants', 'Method'],
    ]);
    expect(rows.find(([, , country]) => country === 'Norway')).toEqual([
      ...['', expect.any(String), 'Norway', 'Ward, at night', '', ''],
    ]);
    const work = new ExportWork({ full: review.snapshot, ...review.contents });
    const { bytes } = await work.table({
      choice: { viewer: review.ab },
      settings: {
        ...useExportSettings.getState(),
        ...{ table: 'characteristics', format: 'csv', studiesAs: 'isoq', include: 'all' },
      },
    });
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(written);
    expect(names.length).toBe(2);
  });
});
