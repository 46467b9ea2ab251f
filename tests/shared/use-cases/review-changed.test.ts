import { describe, expect, it } from 'vitest';
import { type TextBody, textIdOf } from '../../../shared/documents/text-body.ts';
import { replay } from '../../../shared/ops/replay.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import { zeroClock } from '../../../shared/ops/stamp.ts';
import { stamped } from '../../../shared/ops/stamped.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { ReviewerId } from '../../../shared/records/ids.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { guidOf } from '../../../shared/refi-qda/guids.ts';
import { openRefi } from '../../../shared/refi-qda/open-refi.ts';
import { workOfProject } from '../../../shared/use-cases/bring-project.ts';
import { convertProject } from '../../../shared/use-cases/convert-project.ts';
import { exported, type ReviewHere } from '../../fixtures/refi-export.ts';
import { projectZip } from '../../fixtures/refi-project.ts';

const text = 'Nobody told me that bed four had moved 🙂. Then the day shift came and asked.';
const body: TextBody = {
  text,
  blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  pages: [],
};
const textId = textIdOf(body);
const noon = Date.UTC(2026, 2, 9, 12);
const writer = { device: 'device:here', now: () => noon, random: seededBytes(3) } as const;

function excerpt(name: string, who: string, quote: string): AnyRecord {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return {
    ...{ id: `excerpt:${name}`, type: 'excerpt', documentId: 'document:talk', start, end, quote },
    ...{ prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
    reviewerId: `reviewer:${who}`,
  };
}

function coding(name: string, who: string, code: string): AnyRecord {
  return {
    ...{ id: `coding:${name}`, type: 'coding', excerptId: `excerpt:${name}`, layer: 'own' },
    ...{ codeId: `code:${code}`, documentId: 'document:talk', reviewerId: `reviewer:${who}` },
  };
}

/** What Ana coded there: of four passages one may be taken away without most being gone. */
const rows: readonly AnyRecord[] = [
  { id: 'review:ward', type: 'review', title: 'Ward' },
  { id: 'reviewer:ana', type: 'reviewer', name: 'Ana', initials: 'A', colour: 0 },
  { id: 'reviewer:bela', type: 'reviewer', name: 'Béla', initials: 'B', colour: 1 },
  { id: 'code:risks', type: 'code', name: 'Risks', kind: 'analytical', order: 'a0', colour: 0 },
  {
    ...{ id: 'code:moved', type: 'code', name: 'Being moved', kind: 'code', order: 'a1' },
    ...{ colour: 4, parentId: 'code:risks', definition: 'Without being asked.', include: 'Beds.' },
  },
  {
    id: 'study:talk',
    type: 'study',
    citation: { type: 'document', title: 'Ward talk' },
    country: 'Peru',
  },
  {
    ...{ id: 'document:talk', type: 'document', studyId: 'study:talk', title: 'Talk', textId },
    ...{ length: text.length, format: 'text' },
  },
  { ...excerpt('one', 'ana', 'Nobody'), constructOrder: 'participant' } as AnyRecord,
  excerpt('two', 'ana', 'bed four'),
  excerpt('three', 'ana', 'day shift'),
  excerpt('theirs', 'bela', 'asked'),
  excerpt('more', 'bela', 'told me'),
  coding('one', 'ana', 'moved'),
  coding('two', 'ana', 'moved'),
  coding('three', 'ana', 'moved'),
  coding('theirs', 'bela', 'moved'),
  coding('more', 'bela', 'moved'),
  {
    ...{ id: 'memo:a', type: 'memo', targetId: 'excerpt:one', reviewerId: 'reviewer:ana' },
    body: 'Ask the sister.',
  },
];

function madeOf(records: readonly AnyRecord[]): ReviewHere {
  const changes = records.map((create) => ({ create }));
  const { operation } = stamped(
    { kind: 'import-project', params: {}, changes },
    { clock: zeroClock },
    { ...writer, reviewerId: 'reviewer:ana', random: seededBytes(2) },
  );
  return { full: replay([operation]), operations: [operation], texts: new Map([[textId, body]]) };
}

const review = madeOf(rows);

/** The project of the review as another program left it; `texts` are what became of those in the archive. */
async function changed(
  edit: (xml: string) => string,
  {
    keeps = true,
    of = review,
    ofText = (words: string) => words,
  }: {
    readonly keeps?: boolean;
    readonly of?: ReviewHere;
    readonly ofText?: (words: string) => string;
  } = {},
): Promise<Uint8Array> {
  const { entries, xml } = await exported(of);
  const files = [...entries].flatMap(([name, words]): [string, string][] => {
    if (name === 'project.qde' || (name.endsWith('.json') && !keeps)) return [];
    return [[name.replace('sources/', ''), name.endsWith('.txt') ? ofText(words) : words]];
  });
  return projectZip(edit(xml), Object.fromEntries(files));
}

const convert = (bytes: Uint8Array) => convertProject({ bytes, name: 'back.qdpx' }, writer);

function bring(bytes: Uint8Array, into: Full, reviewerId: ReviewerId = 'reviewer:ana') {
  const file = openRefi(bytes);
  const people = new Map(
    file.project.users.flatMap(({ guid, name }): [string, ReviewerId][] =>
      [...into.reviewers.values()].flatMap((one) => (one.name === name ? [[guid, one.id]] : [])),
    ),
  );
  const { contents, report } = workOfProject(
    file,
    {
      ...{ full: into, texts: review.texts, reviewId: 'review:ward', reviewerId, people },
      ...{ names: new Map(), clock: zeroClock },
    },
    writer,
  );
  return { contents, report, full: replay([...review.operations, ...contents.operations]) };
}

/** The selection with that coding left out. */
const without = (name: string) => (xml: string) =>
  xml.replace(
    new RegExp(
      `<PlainTextSelection guid="${guidOf(`excerpt:${name}`, 'selection')}".*?</PlainTextSelection>`,
    ),
    '',
  );

const renamed = (xml: string): string => xml.replace('name="Being moved"', 'name="Moves"');

/** Every identifier another one, as ATLAS.ti and QualCoder give. */
function renewed(xml: string): string {
  return xml
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}(?!\.txt)/g, (guid) =>
      [...guid].reverse().join(''),
    )
    .replace('origin="Themeloom', 'origin="Other');
}

const liveCodings = ({ codings }: Full): readonly string[] =>
  [...codings.values()]
    .flatMap((page) => [...page.codings.values()])
    .flatMap(({ deleted, id }) => (deleted === true ? [] : [id]))
    .sort();

const allCodings = liveCodings(review.full);

describe('a project that another program changed', () => {
  it('Z25 is the review with what was changed, of whoever changed it', async () => {
    const modifier = `modifyingUserGUID="${guidOf('reviewer:bela')}" name=`;
    const bytes = await changed((xml) => renamed(without('two')(xml)).replace('name=', modifier));
    const { contents, report, reviewerId, rows: back } = convert(bytes);
    expect(reviewerId).toBe('reviewer:bela');
    expect(back.review?.id).toBe('review:ward');
    expect(back.codes.get('code:moved')).toEqual({
      ...review.full.codes.get('code:moved'),
      name: 'Moves',
    });
    expect(back.codes.get('code:risks')?.kind).toBe('analytical');
    const page = back.codings.get('document:talk');
    expect(page?.excerpts.get('excerpt:one')?.constructOrder).toBe('participant');
    expect(liveCodings(back)).toEqual(allCodings.filter((id) => id !== 'coding:two'));
    expect(contents.operations.slice(-2).map(({ kind, reviewer }) => [kind, reviewer])).toEqual([
      ['import-project', 'reviewer:bela'],
      ['import-project-removed', 'reviewer:ana'],
    ]);
    expect(report.notCarried.map(({ reason }) => reason)).toEqual([
      'Its name here was “Being moved”; it has the new one now.',
      'The coding of “bed four” with “Being moved” by Ana is not in the project any more. It was taken away here too.',
    ]);
  });

  it('Z25 keeps what most of a coder’s work is missing with, and tells it', async () => {
    const bytes = await changed((xml) => without('one')(without('two')(xml)));
    const { report, rows: back } = convert(bytes);
    expect(liveCodings(back)).toEqual(allCodings);
    expect(report.notCarried.map(({ reason }) => reason)).toEqual([
      '2 codings with “Being moved” by Ana, the first of “Nobody”, are not in the project any more. Most of what Ana coded is missing, which the program may have left out, so they stay.',
    ]);
  });

  it('Z25 has nothing twice where every identifier was made anew', async () => {
    const { report, rows: back } = convert(await changed(renewed));
    expect(back.codes).toEqual(review.full.codes);
    expect(back.codings).toEqual(review.full.codings);
    expect(back.memos).toEqual(review.full.memos);
    expect([...back.documents.keys()]).toEqual(['document:talk']);
    expect([...back.studies.keys()]).toEqual(['study:talk']);
    expect([...back.reviewers.keys()].sort()).toEqual(['reviewer:ana', 'reviewer:bela']);
    expect(report.doubtful).toEqual([]);
  });

  it('Z25 tells of a text that was changed, and takes the project’s coding of it', async () => {
    const bytes = await changed((xml) => xml.replace('name="Ward"', 'name="Ward 2"'), {
      ofText: (words) => words.replace('Nobody', 'No one'),
    });
    const { report, rows: back } = convert(bytes);
    expect([...back.documents.keys()]).not.toContain('document:talk');
    expect([...back.documents.values()].map(({ studyId }) => studyId)).toEqual(['study:talk']);
    expect(back.codes.get('code:risks')?.kind).toBe('analytical');
    expect(report.notCarried.map(({ reason }) => reason)).toContain(
      'Its text is not in the archive as it went out, so what only Themeloom knew of this document and its coding is lost.',
    );
  });

  it('Z25 edits a memo of whoever wrote it, and a characteristic', async () => {
    const bytes = await changed((xml) =>
      xml.replaceAll('Ask the sister.', 'Ask the matron.').replaceAll('>Peru<', '>Chile<'),
    );
    const { rows: back } = convert(bytes);
    expect(back.studies.get('study:talk')?.country).toBe('Chile');
    expect([...back.memos.values()].map(({ body: words }) => words).sort()).toEqual([
      'Ask the matron.',
      'Ask the sister.',
    ]);
  });
});

describe('a changed project that comes into the review it is of', () => {
  it('Z25 brings nothing where nothing was changed, not even from a program that dropped what travels along', async () => {
    for (const keeps of [true, false])
      for (const edit of [(xml: string) => xml.replaceAll('><', '>\n<'), renewed]) {
        const { contents } = bring(await changed(edit, { keeps }), review.full);
        expect(contents.operations).toEqual([]);
      }
  });

  it('Z25 takes away what is the importer’s own alone', async () => {
    const bytes = await changed((xml) => without('two')(without('theirs')(xml)));
    const { full, report } = bring(bytes, review.full);
    expect(liveCodings(full)).toEqual(allCodings.filter((id) => id !== 'coding:two'));
    expect(report.notCarried.map(({ reason }) => reason)).toEqual([
      'The coding of “bed four” with “Being moved” by Ana is not in the project any more. It was taken away here too.',
      'The coding of “asked” with “Being moved” by Béla is not in the project any more. What Béla coded is theirs to take away, so it stays.',
    ]);
  });

  it.each([
    ['Being moved (at night)', true],
    ['Being moved (Risks) again', true],
    ['Being moved (Risks)', false],
    ['Being moved (Risks) 2', false],
  ])('Z25 takes %s for a new name of Being moved: %s', async (name, isNew) => {
    const bytes = await changed((xml) => xml.replace('name="Being moved"', `name="${name}"`));
    const { full } = bring(bytes, review.full);
    expect(full.codes.get('code:moved')?.name).toBe(isNew ? name : 'Being moved');
  });

  it('Z25 keeps a name that was given here since, and tells the other one', async () => {
    const changedHere = madeOf(
      rows.map(
        (row) => (row.id === 'code:moved' ? { ...row, name: 'Transfers' } : row) as AnyRecord,
      ),
    );
    const { contents, report } = bring(await changed(renamed), changedHere.full);
    expect(contents.operations).toEqual([]);
    expect(report.notCarried).toEqual([
      { what: 'code', where: 'Moves', reason: 'Here it is called “Transfers”, which stays.' },
    ]);
  });

  const codeGuid = (name: string): string => guidOf(`code:${name}`);
  const movedUp = (xml: string): string => {
    const found =
      new RegExp(`<Code guid="${codeGuid('moved')}"[\\s\\S]*?</Code>`).exec(xml)?.[0] ?? '';
    return xml.replace(found, '').replace('<Codes>', `<Codes>${found}`);
  };
  const recoloured =
    (to: string, origin?: string) =>
    (xml: string): string =>
      xml
        .replace(new RegExp(`(guid="${codeGuid('moved')}"[^>]*color=")[^"]*`), `$1${to}`)
        .replace(/origin="Themeloom[^"]*"/, (was) => origin ?? was);

  it('Z38 moves a code and gives it the nearest colour, where the review still has what went out', async () => {
    const bytes = await changed((xml) => recoloured('#0000ff')(movedUp(xml)));
    const { full, report } = bring(bytes, review.full);
    const { parentId: _, ...code } = review.full.codes.get('code:moved') ?? {};
    expect(full.codes.get('code:moved')).toEqual({ ...code, colour: 11, order: 'a1' });
    expect(report.notCarried).toEqual([
      {
        what: 'code',
        where: 'Being moved',
        reason: 'It stands at the top there, and here now, too.',
      },
      {
        what: 'code',
        where: 'Being moved',
        reason: 'It has the nearest colour of the palette to its new one.',
      },
    ]);
    expect(bring(bytes, full).contents.operations).toEqual([]);
  });

  it('Z38 keeps the place and colour that a code was given here since, and tells the others', async () => {
    const here = madeOf(
      rows.flatMap((row): AnyRecord[] =>
        row.id === 'code:moved' && row.type === 'code'
          ? [
              { ...row, parentId: 'code:new', colour: 2 },
              { ...row, id: 'code:new', name: 'New', colour: 7 },
            ]
          : [row],
      ),
    );
    const { contents, report } = bring(
      await changed((xml) => recoloured('#0000ff')(movedUp(xml))),
      here.full,
    );
    expect(contents.operations).toEqual([]);
    expect(report.notCarried.map(({ reason }) => reason)).toEqual([
      'In the project it stands at the top; here it stays where it is.',
      'It has another colour in the project; the one that it was given here since stays.',
    ]);
  });

  it('Z38 moves a code under one that is new, and never below itself or a theme below a code', async () => {
    const under = (xml: string): string =>
      xml
        .replace('<Codes>', '<Codes><Code guid="new" name="Nights" isCodable="true">')
        .replace('</Codes>', '</Code></Codes>');
    const { full, report } = bring(await changed(under), review.full);
    const fresh = [...full.codes.values()].find(({ name }) => name === 'Nights');
    expect(fresh?.kind).toBe('code');
    expect(full.codes.get('code:risks')?.parentId).toBeUndefined();
    expect(report.notCarried.map(({ reason }) => reason)).toEqual([
      'In the project it stands under “Nights”; here it stays where it is.',
    ]);
    const inside = (xml: string): string => {
      const found =
        new RegExp(`<Code guid="${codeGuid('moved')}"[\\s\\S]*?</Code>`).exec(xml)?.[0] ?? '';
      const nested = `<Code guid="new" name="Nights" isCodable="true">${found}</Code>`;
      return xml.replace(found, nested);
    };
    const moved = bring(await changed(inside), review.full).full;
    const nights = [...moved.codes.values()].find(({ name }) => name === 'Nights');
    expect([nights?.parentId, moved.codes.get('code:moved')?.parentId]).toEqual([
      'code:risks',
      nights?.id,
    ]);
  });

  it('Z38 takes no colour that is none, nor the nearest that QualCoder gave of its own', async () => {
    for (const edit of [
      recoloured(''),
      recoloured('#888888'),
      recoloured('#00b0a0', 'origin="QualCoder 4.0"'),
    ]) {
      const { contents } = bring(await changed(edit), review.full);
      expect(contents.operations).toEqual([]);
    }
    const { full } = bring(
      await changed(recoloured('#ff0000', 'origin="QualCoder 4.0"')),
      review.full,
    );
    expect(full.codes.get('code:moved')?.colour).toBe(0);
  });

  it('Z38 leaves the tree as it is where a program knows none', async () => {
    const more = ['a', 'b'].map(
      (name): AnyRecord => ({
        ...{ id: `code:${name}`, type: 'code', name, kind: 'code', colour: 1 },
        ...{ order: `b${name}`, parentId: 'code:risks' },
      }),
    );
    const here = madeOf([...rows, ...more]);
    const flat = (xml: string): string => {
      const codes = [...xml.matchAll(/<Code guid="[^>]*>/g)].map(([code]) =>
        code.endsWith('/>') ? code : `${code.slice(0, -1)}/>`,
      );
      return xml.replace(/<Codes>[\s\S]*<\/Codes>/, `<Codes>${codes.join('')}</Codes>`);
    };
    const { contents, report } = bring(await changed(flat, { of: here }), here.full);
    expect(contents.operations).toEqual([]);
    expect(report.notCarried.map(({ where }) => where)).toEqual(['Being moved', 'a', 'b']);
  });

  it('Z25 renames nothing without what travelled along, which alone knows what the name was', async () => {
    const { contents, report } = bring(await changed(renamed, { keeps: false }), review.full);
    expect(contents.operations).toEqual([]);
    expect(report.notCarried).toEqual([
      { what: 'code', where: 'Moves', reason: 'Here it is called “Being moved”, which stays.' },
    ]);
  });

  it('Z25 B2 says nothing of the name that a code has, held back from whoever brings the project in', async () => {
    const assigned = (who: string): AnyRecord => ({
      ...{ id: `assignment:${who}`, type: 'assignment', documentId: 'document:talk' },
      ...{ reviewerId: `reviewer:${who}`, status: 'coding' },
    });
    const made = { createdBy: 'reviewer:bela', madeIn: 'document:talk' };
    const dawn = { id: 'code:dawn', type: 'code', kind: 'code', order: 'a3', colour: 1, ...made };
    const named = (name: string, blind: boolean, ...more: readonly AnyRecord[]): ReviewHere =>
      madeOf([
        ...rows.filter(({ id }) => id !== 'coding:theirs' && id !== 'review:ward'),
        { id: 'review:ward', type: 'review', title: 'Ward', holdBackCodes: blind, blind },
        { ...dawn, name } as AnyRecord,
        coding('theirs', 'bela', 'dawn'),
        ...more,
      ]);
    const of = named('Dawn', false);
    const held = named('Secret', true, assigned('ana'), assigned('bela'));
    const bytes = await changed((xml) => xml.replace('name="Dawn"', 'name="Dusk"'), { of });
    const { report } = bring(bytes, held.full);
    expect(report.carried.codings).toBe(5);
    expect(JSON.stringify(report)).not.toContain('Secret');
  });
});
