import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textIdOf } from '../../../shared/documents/text-body.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { allRecords, type Full } from '../../../shared/ops/snapshot.ts';
import { zeroClock } from '../../../shared/ops/stamp.ts';
import { stamped } from '../../../shared/ops/stamped.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { convertProject } from '../../../shared/use-cases/convert-project.ts';
import { exportCodebook, exportProject, outlookOn } from '../../../shared/use-cases/export-refi.ts';
import { tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { exported, type ReviewHere } from '../../fixtures/refi-export.ts';
import { refiFaults } from '../../fixtures/refi-validator.ts';
import { canLint, lint } from '../../fixtures/xmllint.ts';

const text = 'It was chaos 😅. Nobody told me that bed four had moved. Then the day shift came.';
const body = {
  text,
  blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
  pages: [],
};
const textId = textIdOf(body);

function excerpt(id: string, who: 'ana' | 'bela', quote: string): AnyRecord {
  const start = text.indexOf(quote);
  return {
    ...{ id: `excerpt:${id}`, type: 'excerpt', documentId: 'document:talk', quote },
    ...{ reviewerId: `reviewer:${who}`, start, end: start + quote.length, prefix: '', suffix: '' },
  };
}

function coding(id: string, of: string, who: 'ana' | 'bela', codeId: `code:${string}`): AnyRecord {
  return {
    ...{ id: `coding:${id}`, type: 'coding', excerptId: `excerpt:${of}`, layer: 'own', codeId },
    ...{ documentId: 'document:talk', reviewerId: `reviewer:${who}` },
  };
}

const common: readonly AnyRecord[] = [
  { id: 'reviewer:ana', type: 'reviewer', name: 'Ana', initials: 'A', colour: 0 },
  { id: 'reviewer:bela', type: 'reviewer', name: 'Béla', initials: 'B', colour: 1 },
  { id: 'code:risks', type: 'code', name: 'Risks', kind: 'descriptive', order: 'a0', colour: 0 },
  {
    ...{
      id: 'code:moved',
      type: 'code',
      name: 'Being moved',
      kind: 'code',
      order: 'a1',
      colour: 4,
    },
    ...{ parentId: 'code:risks', definition: 'Without being asked.', exclude: 'Moves home.' },
  },
  { id: 'code:again', type: 'code', name: 'Being moved', kind: 'code', order: 'a2', colour: 2 },
  {
    ...{ id: 'study:talk', type: 'study', citation: { type: 'document', title: 'Ward talk' } },
    ...{ country: 'Hungary', custom: { Beds: '4' }, inclusion: 'included' },
  },
  {
    ...{ id: 'document:talk', type: 'document', studyId: 'study:talk', title: 'Talk', textId },
    ...{ length: text.length, format: 'text' },
  },
  excerpt('a1', 'ana', 'bed four had moved'),
  excerpt('a2', 'ana', 'bed four had moved'),
  excerpt('b1', 'bela', 'bed four had moved'),
  coding('a1', 'a1', 'ana', 'code:moved'),
  coding('a2', 'a2', 'ana', 'code:moved'),
  coding('a3', 'a2', 'ana', 'code:again'),
  coding('b1', 'b1', 'bela', 'code:moved'),
  {
    ...{ id: 'memo:b', type: 'memo', targetId: 'excerpt:b1', reviewerId: 'reviewer:bela' },
    body: 'Ask the sister.',
  },
  {
    ...{ id: 'memo:a', type: 'memo', targetId: 'document:talk', reviewerId: 'reviewer:ana' },
    body: 'Loud recording.',
  },
];

function reviewOf(records: readonly AnyRecord[], blind = false): ReviewHere {
  const review: AnyRecord = { id: 'review:ward', type: 'review', title: 'Ward', blind };
  return madeOf([review, ...common, ...records]);
}

/** A review whose records were made in one step. */
function madeOf(records: readonly AnyRecord[]): ReviewHere {
  const changes = records.map((create) => ({ create }));
  const writer = { device: 'device:ana', reviewerId: 'reviewer:ana', now: () => noon } as const;
  const { operation } = stamped(
    { kind: 'import-project', params: {}, changes },
    { clock: zeroClock },
    { ...writer, random: seededBytes(2) },
  );
  return { full: replay([operation]), operations: [operation], texts: new Map([[textId, body]]) };
}

const noon = Date.UTC(2026, 2, 9, 12);
const day = { layer: 'everyone' } as const;

/** The elements of a name, as they stand in the XML. */
function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name} .*?</${name}>`, 'g')) ?? [];
}

describe('a project for other programs', () => {
  it('Z21 has one selection of each coder for a place, with each code once', async () => {
    const { xml } = await exported(reviewOf([]), {}, day);
    const selections = elements(xml, 'PlainTextSelection');
    const users = [...xml.matchAll(/<User guid="(.*?)" name="(.*?)"/g)];
    const names = new Map(users.map(([, guid, name]) => [guid, name]));
    expect(
      selections.map((one) => [
        names.get(/creatingUser="(.*?)"/.exec(one)?.[1] ?? ''),
        /startPosition="(\d+)" endPosition="(\d+)"/.exec(one)?.slice(1).join('-'),
        one.match(/<Coding /g)?.length,
        /<Description>(.*?)</.exec(one)?.[1],
      ]),
    ).toEqual([
      ['Ana', '36-54', 2, undefined],
      ['Béla', '36-54', 1, 'Ask the sister.'],
    ]);
  });

  it('Z21 counts UTF-16 units for NVivo, and says for whom passages behind an emoji lie elsewhere', async () => {
    const nvivo = await exported(reviewOf([]), { program: 'nvivo' }, day);
    expect(/startPosition="(\d+)"/.exec(nvivo.xml)?.[1]).toBe('37');
    const standard = await exported(reviewOf([]), {}, day);
    expect([standard.file.notShown[0], nvivo.file.notShown[0]]).toEqual([
      '2 passages stand behind emoji or other rare characters, which NVivo counts as two: there they would lie a little too early. For NVivo, choose NVivo.',
      '2 passages stand behind emoji or other rare characters, counted as NVivo does: in programs that keep to the standard they would lie a little too late.',
    ]);
  });

  it('Z20 gives each code a name of its own for QualCoder', async () => {
    const { xml } = await exported(reviewOf([]), { program: 'qualcoder' }, day);
    expect([...xml.matchAll(/<Code [^>]*name="(.*?)"/g)].map(([, name]) => name)).toEqual([
      'Risks',
      'Being moved',
      'Being moved 2',
    ]);
    expect(xml).not.toContain('<Note');
  });

  it('Z20 Z22 leaves out a document that is coded blind, with all that was said of it, in every entry', async () => {
    const assigned: AnyRecord = {
      ...{ id: 'assignment:talk', type: 'assignment', documentId: 'document:talk' },
      ...{ reviewerId: 'reviewer:bela', status: 'coding' },
    };
    const code: AnyRecord = {
      ...{ id: 'code:vivo', type: 'code', name: 'bed four', kind: 'code', order: 'a3', colour: 3 },
      ...{ createdBy: 'reviewer:bela', madeIn: 'document:talk' },
    };
    const blind = reviewOf([assigned, code], true);
    const { entries, file } = await exported(blind, {}, { ...day, viewer: 'reviewer:ana' });
    const all = [...entries.values()].join('\n');
    expect([
      file.leftOut,
      [...entries.keys()].length,
      all.includes('Ask the sister'),
      all.includes('bed four'),
      all.includes('coding:b1'),
      file.hasSidecar,
    ]).toEqual([
      ['Left out because it is coded blind: Ward talk · Talk.'],
      2,
      false,
      false,
      false,
      true,
    ]);
  });

  it('Z22 Z23 takes nothing along in the sidecar where codes, people or documents are left out on purpose', () => {
    const { full, ...rest } = reviewOf([]);
    const source = tablesSource({ full, ...rest }, day);
    const base = { program: 'standard', sidecar: true, pdfs: true } as const;
    const has = [
      base,
      { ...base, codeIds: ['code:again'] as const },
      { ...base, reviewerIds: ['reviewer:ana'] as const },
      { ...base, documentIds: [] },
      { ...base, sidecar: false, pdfs: true },
    ].map((request) => outlookOn({ full, source }, request).hasSidecar);
    expect(has).toEqual([true, false, false, false, false]);
  });

  it('Z21 names each passage for qualitative-coding by the line that it begins in, in texts alone with names of files', async () => {
    const { entries, file, xml } = await exported(reviewOf([]), { program: 'qc' }, day);
    const names = (tag: string): readonly string[] =>
      [...xml.matchAll(new RegExp(`<${tag} [^>]*?name="([^"]*)"`, 'g'))].map(
        ([, name]) => name ?? '',
      );
    const [written = ''] = [...entries].flatMap(([name, said]) =>
      name.endsWith('.txt') ? said : [],
    );
    const starts = [...xml.matchAll(/startPosition="(\d+)"/g)].map(([, at]) => Number(at));
    expect(names('PlainTextSelection')).toEqual(
      starts.map(
        (at) => `line:${[...written].slice(0, at).filter((sign) => sign === '\n').length}`,
      ),
    );
    expect(starts.length).toBeGreaterThan(1);
    expect(names('TextSource')).toEqual(['Ward talk, Talk.txt']);
    expect(refiFaults(xml, entries)).toEqual([]);
    expect(file.notShown.join(' ')).toContain('qualitative-coding has lines');
    // On the way back positions say where passages are.
    const back = convertProject(
      { bytes: file.bytes, name: 'ward.qdpx' },
      { device: 'device:here', now: () => 1_800_000_000_000, random: seededBytes(3) },
    );
    expect(back.report.doubtful).toEqual([]);
  });

  it('Z21 takes along the chosen codes and people alone, with what stands above the codes', async () => {
    const request = { codeIds: ['code:moved'], reviewerIds: ['reviewer:bela'] } as const;
    const { file, xml } = await exported(reviewOf([]), request, day);
    expect([file.counts, xml.includes('Loud recording')]).toEqual([
      {
        ...{
          documents: 1,
          pdfs: 0,
          media: 0,
          studies: 1,
          codes: 2,
          users: 1,
          selections: 1,
          codings: 1,
          memos: 1,
        },
        values: 3,
      },
      false,
    ]);
  });

  it('Z21 takes the memos of one person alone along with that person’s own coding', async () => {
    const bela = { ...day, layer: 'own', of: 'reviewer:bela' } as const;
    const own = await exported(reviewOf([]), {}, bela);
    expect([
      own.file.counts.memos,
      own.xml.includes('Loud recording'),
      own.file.hasSidecar,
    ]).toEqual([1, false, false]);
    expect(own.xml).toContain('Ask the sister.');
    expect(own.xml).not.toContain('name="Ana"');
    // Who is named is who is meant.
    const both = await exported(
      reviewOf([]),
      { reviewerIds: ['reviewer:ana', 'reviewer:bela'] },
      bela,
    );
    expect(both.xml).toContain('Loud recording.');
  });

  it('Z25 keeps the order of the codes where one was renamed since', async () => {
    const { file } = await exported(reviewOf([]), {}, day);
    const entries = unzipSync(file.bytes);
    const xml = strFromU8(entries['project.qde'] ?? new Uint8Array());
    entries['project.qde'] = strToU8(xml.replace('name="Risks"', 'name="Dangers"'));
    const back = convertProject(
      { bytes: zipSync(entries), name: 'ward.qdpx' },
      { device: 'device:here', now: () => 1_800_000_000_000, random: seededBytes(3) },
    );
    expect([...back.rows.codes.values()].map(({ name }) => name)).toEqual([
      'Being moved',
      'Being moved',
      'Dangers',
    ]);
  });

  it('Z20 refuses a codebook without a code, and a project of nothing', async () => {
    const review = madeOf([{ id: 'review:empty', type: 'review', title: 'Empty' }]);
    const { full } = review;
    const source = tablesSource(review, day);
    const request = { program: 'standard', sidecar: true, pdfs: true } as const;
    await expect(exportProject({ full, source }, request)).rejects.toThrow('nothing to write');
    expect(() => exportCodebook({ full, source }, request)).toThrow('no code to write');
  });
});

/** Of every row, without the file that a document was read from. */
function rowsOf(snapshot: Full): ReadonlyMap<string, object> {
  return new Map(
    [...allRecords(snapshot)].map((record) => {
      const { originalHash: _, ...rest } = record as AnyRecord & { originalHash?: string };
      return [record.id, rest];
    }),
  );
}

async function sampleOut() {
  const { operations, texts } = await buildSampleReview();
  const full = replay(operations);
  const review = { full, operations, texts };
  // What two people appraise apart is closed to others.
  const choice = { layer: 'everyone', openBlind: true } as const;
  const source = tablesSource(review, choice);
  const { bytes } = exportCodebook(
    { full, source },
    { program: 'standard', sidecar: false, pdfs: true },
  );
  return { full, ...(await exported(review, {}, choice)), book: new TextDecoder().decode(bytes) };
}

describe('the sample review for other programs', () => {
  it('Z20 Z23 is valid, and comes back with its rows', async () => {
    const { book, entries, file, full, xml } = await sampleOut();
    expect([refiFaults(xml, entries), refiFaults(book)]).toEqual([[], []]);
    const back = convertProject(
      { bytes: file.bytes, name: 'sample.qdpx' },
      { device: 'device:here', now: () => noon, random: seededBytes(3) },
    );
    expect(rowsOf(back.rows)).toEqual(rowsOf(full));
    expect(back.report.notCarried.map(({ reason }) => reason)).toEqual([
      'The file that a document was read from stayed behind; the text came.',
    ]);
  });

  it.skipIf(!canLint())('Z20 is valid in the eyes of xmllint (where it is installed)', async () => {
    const { book, xml } = await sampleOut();
    expect(() => {
      lint('Project.xsd', xml);
      lint('Codebook.xsd', book);
    }).not.toThrow();
  });
});
