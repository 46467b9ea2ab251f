import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../../shared/bundle/check-bundle.ts';
import { sha256OfBytes } from '../../../shared/hash.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { allRecords } from '../../../shared/ops/snapshot.ts';
import { zeroClock } from '../../../shared/ops/stamp.ts';
import { stamped } from '../../../shared/ops/stamped.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import {
  linesIn,
  type MediaPlace,
  mediaText,
  partOfPassage,
} from '../../../shared/refi-qda/media-lines.ts';
import { openRefi, type RefiFile } from '../../../shared/refi-qda/open-refi.ts';
import { workOfProject } from '../../../shared/use-cases/bring-project.ts';
import { convertOpened } from '../../../shared/use-cases/convert-project.ts';
import type { ConvertedProject } from '../../../shared/use-cases/converted-project.ts';
import { withoutMedia } from '../../../shared/use-cases/media-files.ts';
import { withFiles } from '../../../shared/use-cases/with-files.ts';
import { type Exported, exported } from '../../fixtures/refi-export.ts';
import { projectXml, projectZip } from '../../fixtures/refi-project.ts';
import { refiFaults } from '../../fixtures/refi-validator.ts';
import { canLint, lint } from '../../fixtures/xmllint.ts';

const writer = {
  device: 'device:here',
  now: () => 1_800_000_000_000,
  random: seededBytes(9),
} as const;

const numbers = Array.from({ length: 99 }, (_, at) => String(at).padStart(12, '0')).values();
const guid = (): string => `00000000-0000-4000-8000-${numbers.next().value}`;
const [ana, bela, alone, risks] = [guid(), guid(), guid(), guid()];

const coding = (code: string, user: string): string =>
  `<Coding guid="${guid()}" creatingUser="${user}"><CodeRef targetGUID="${code}"/></Coding>`;

const picture = strToU8('\u0089PNG of a board');
const sound = strToU8('ID3 steps in a corridor');
const ward = projectZip(
  projectXml(`<Users><User guid="${ana}" name="Ana"/><User guid="${bela}" name="Béla"/></Users>
    <CodeBook><Codes><Code guid="${alone}" name="Being alone" isCodable="true"/><Code guid="${risks}" name="Risks" isCodable="true"/></Codes></CodeBook>
    <Sources>
      <PictureSource guid="${guid()}" name="Board" path="internal://board.PNG" creatingUser="${ana}"><Description>The rota.</Description>
        <PictureSelection guid="${guid()}" firstX="6" firstY="186" secondX="150" secondY="3" creatingUser="${bela}">${coding(risks, bela)}${coding(alone, bela)}</PictureSelection>
        <PictureSelection guid="${guid()}" firstX="0" firstY="0" secondX="9" secondY="9" creatingUser="${ana}"><Description>A gap.</Description></PictureSelection>${coding(alone, ana)}</PictureSource>
      <AudioSource guid="${guid()}" name="Steps.mp3" path="internal://steps.mp3" creatingUser="${ana}">
        <AudioSelection guid="${guid()}" begin="61250" end="63000" creatingUser="${bela}">${coding(risks, bela)}</AudioSelection>
        <AudioSelection guid="${guid()}" begin="1000" end="2500" creatingUser="${ana}">${coding(risks, ana)}</AudioSelection></AudioSource>
      <VideoSource guid="${guid()}" name="Film" path="absolute:///home/ana/film.mp4"><VideoSelection guid="${guid()}" begin="0" end="3600001" creatingUser="${ana}">${coding(alone, ana)}</VideoSelection></VideoSource>
    </Sources>`),
  { 'board.PNG': picture, 'steps.mp3': sound },
);

async function convert(
  bytes: Uint8Array,
  change: (file: RefiFile) => RefiFile = (file) => file,
): Promise<ConvertedProject> {
  const file = change(await withFiles(openRefi(bytes), { isToReturn: true }));
  return convertOpened({ file, name: 'ward.qdpx' }, writer);
}

function saidIn({ rows }: Pick<ConvertedProject, 'rows'>): readonly string[] {
  return [...rows.codings.values()]
    .flatMap(({ codings, excerpts }) =>
      [...codings.values()].flatMap(({ codeId, deleted, excerptId, reviewerId }) =>
        deleted === true
          ? []
          : [
              [
                rows.reviewers.get(reviewerId)?.name,
                rows.codes.get(codeId)?.name,
                excerpts.get(excerptId)?.quote.replace(/: .*\]/, ': …]'),
              ].join(' · '),
            ],
      ),
    )
    .sort();
}

const documentsIn = ({ rows }: Pick<ConvertedProject, 'rows'>): readonly string[] =>
  [...rows.documents.values()].map(({ title }) => title).sort();

const said = [
  'Ana · Being alone · [00:00:00.000–01:00:00.001]',
  'Ana · Being alone · [Picture: …]',
  'Ana · Risks · [00:00:01.000–00:00:02.500]',
  'Béla · Being alone · [(6, 186)–(150, 3)]',
  'Béla · Risks · [(6, 186)–(150, 3)]',
  'Béla · Risks · [00:01:01.250–00:01:03.000]',
];

const here = ({ contents, rows }: ConvertedProject) => ({
  full: rows,
  operations: contents.operations,
  texts: contents.texts,
  originals: contents.originals,
});

const rowsOf = ({ rows }: ConvertedProject): readonly AnyRecord[] =>
  [...allRecords(rows)].sort((a, b) => (a.id < b.id ? -1 : 1));

const left = ({ report }: ConvertedProject): readonly string[] =>
  report.notCarried.flatMap(({ reason, what, where }) =>
    what === 'coder' || what === 'dates' ? [] : [`${what} ${where}: ${reason}`],
  );

describe('pictures and recordings of a project', async () => {
  const made = await convert(ward);

  it('Z51 are kept as originals of documents whose lines are coded as their parts were', () => {
    expect([...made.contents.originals]).toEqual(
      [picture, sound].map((bytes) => [sha256OfBytes(bytes), bytes]),
    );
    const documents = [...made.rows.documents.values()];
    expect(
      documents.map(({ medium, originalHash, originalName }) => [
        ...[medium, originalName, originalHash],
      ]),
    ).toEqual([
      ['picture', 'Board.PNG', sha256OfBytes(picture)],
      ['audio', 'Steps.mp3', sha256OfBytes(sound)],
      ['video', 'Film.mp4', undefined],
    ]);
    expect(documents.map(({ textId }) => made.contents.texts.get(textId)?.text)).toEqual([
      '[Picture: Board]\n\n[(6, 186)–(150, 3)]\n\n[(0, 0)–(9, 9)]',
      '[Recording: Steps.mp3]\n\n[00:00:01.000–00:00:02.500]\n\n[00:01:01.250–00:01:03.000]',
      '[Video: Film]\n\n[00:00:00.000–01:00:00.001]',
    ]);
    expect(saidIn(made)).toEqual(said);
    expect([...made.rows.memos.values()].map(({ body }) => body)).toEqual(['A gap.', 'The rota.']);
    expect(left(made)).toEqual([
      'video Film: Its file did not come along: it lies outside the archive, where nothing is opened. Keep it where it is; what was coded in it came in.',
    ]);
    expect(made.report.carried).toMatchObject({ documents: 3, media: 3, codings: 6 });
    expect(checkBundle(made.contents)).toEqual([]);
  });

  it('Z51 stay where they are where that is asked for, with their coding here, and where they are too large', async () => {
    const without = await convert(ward, withoutMedia);
    expect([without.contents.originals.size, saidIn(without)]).toEqual([0, said]);
    expect(left(without).join(' ')).toMatch(/pictures and recordings were to be left out/);
    const large = openRefi(ward);
    const file = await withFiles({
      ...large,
      sizeOf: (path) => (path.endsWith('mp3') ? 150_000_000 : large.sizeOf?.(path)),
    });
    const rest = convertOpened({ file, name: 'ward.qdpx' }, writer);
    expect([...rest.contents.originals.keys()]).toEqual([sha256OfBytes(picture)]);
    expect(left(rest)[0]).toMatch(/150\u00a0MB are more than the 100 MB/);
  });

  it('Z51 are no reason to refuse a project where one is damaged or unpacks out of proportion', async () => {
    const files = unzipSync(ward);
    const plain = zipSync({ ...files, 'sources/board.PNG': new Uint8Array(20_000_000) });
    const back = await convert(plain);
    expect([saidIn(back), left(back).join(' ')]).toEqual([said, expect.stringMatching(/damaged/)]);
  });

  const sources = (xml: string, kind: string): number =>
    xml.match(new RegExp(`<${kind}Source `, 'g'))?.length ?? 0;

  it('Z52 leave as what they are with their files and parts; without its file one leaves as its lines', async () => {
    const { entries, file, xml } = await exported(here(made));
    const all = unzipSync(file.bytes);
    expect(
      [...entries.keys()].flatMap((name) => (/\.(?:png|mp3)$/.test(name) ? [all[name]] : [])),
    ).toEqual([picture, sound]);
    expect(['Picture', 'Audio', 'Video', 'Text'].map((kind) => sources(xml, kind))).toEqual([
      1, 1, 0, 1,
    ]);
    expect(file.leftOut).toEqual([
      'With its text alone because its file is not here: Film · Film.',
    ]);
    expect(refiFaults(xml, entries)).toEqual([]);
    const texts = await exported(here(made), { pdfs: false });
    expect([sources(texts.xml, 'Text'), texts.file.counts.media]).toEqual([3, 0]);
  });

  it('Z52 come back as they went out, files and all', async () => {
    const { file } = await exported(here(made));
    const back = await convert(file.bytes);
    expect(rowsOf(back)).toEqual(rowsOf(made));
    expect(back.contents.originals).toEqual(made.contents.originals);
    expect([left(back), checkBundle(back.contents)]).toEqual([[], []]);
  });

  it('Z52 say the same without what travels along, in every program’s form', async () => {
    for (const program of ['standard', 'qualcoder'] as const) {
      const { entries, file, xml } = await exported(here(made), { program, sidecar: false });
      expect(refiFaults(xml, entries)).toEqual([]);
      const back = await convert(file.bytes);
      expect(saidIn(back)).toEqual(said);
      expect(back.contents.originals).toEqual(made.contents.originals);
    }
  });

  const changed = ({ file, xml }: Exported, to: (xml: string) => string): Uint8Array =>
    zipSync({ ...unzipSync(file.bytes), 'project.qde': strToU8(to(xml)) });

  it('Z52 are the same documents where another program took coding away and made new identifiers', async () => {
    const out = await exported(here(made));
    const fewer = await convert(
      changed(out, (xml) =>
        xml.replace(/<AudioSelection [^>]*begin="1000".*?<\/AudioSelection>/, ''),
      ),
    );
    expect([fewer.rows.documents.size, saidIn(fewer)]).toEqual([
      3,
      said.filter((each) => !each.includes('00:00:02.500')),
    ]);
    const renewed = await convert(
      changed(out, (xml) => xml.replace(/(<(?:Picture|Audio)Source guid=")./g, '$19')),
    );
    expect([renewed.rows.documents.size, saidIn(renewed)]).toEqual([3, said]);
  });

  it('Z22 Z52 of documents that are coded blind leave with no file, line or coding in any entry', async () => {
    const [board, steps] = [...made.rows.documents.values()];
    const [, other] = [...made.rows.reviewers.keys()];
    const [me] = made.rows.reviewers.keys();
    if (board === undefined || me === undefined || other === undefined) throw new Error('Nobody');
    const assigned: AnyRecord = {
      ...{ id: 'assignment:board', type: 'assignment', status: 'coding' },
      ...{ documentId: board.id, reviewerId: other },
    };
    const rows = [...allRecords(made.rows), assigned].map((row) =>
      row.type === 'review' ? { ...row, blind: true } : row,
    );
    const { operation } = stamped(
      { kind: 'import-project', params: {}, changes: rows.map((create) => ({ create })) },
      { clock: zeroClock },
      { ...writer, reviewerId: me },
    );
    const blind = { ...here(made), full: replay([operation]), operations: [operation] };
    const { file, xml } = await exported(blind, {}, { layer: 'everyone', viewer: me });
    const inside = Object.values(unzipSync(file.bytes)).map((bytes) => Buffer.from(bytes));
    // Its identifier, its file and where its parts lie are in nothing that goes along; those of the recording are.
    expect(inside.some((bytes) => bytes.includes(steps?.id ?? 'nothing'))).toBe(true);
    for (const secret of [board.originalHash ?? '', '(6, 186)', 'firstX="6"', board.id])
      expect(inside.filter((bytes) => bytes.includes(secret))).toEqual([]);
    expect(inside.filter((bytes) => bytes.equals(picture))).toEqual([]);
    expect(inside.filter((bytes) => bytes.equals(sound))).toHaveLength(1);
    expect([sources(xml, 'Picture'), sources(xml, 'Audio')]).toEqual([0, 1]);
    expect(file.leftOut).toContainEqual(expect.stringContaining('coded blind: Board'));
  });

  it('Z52 keep their coding where a part was marked elsewhere: it comes in beside them, once', async () => {
    const marks = (x: number) =>
      `<PictureSelection guid="${guid()}" firstX="${x}" firstY="1" secondX="90" secondY="80" creatingUser="${ana}">${coding(
        risks,
        ana,
      )}</PictureSelection>`;
    const adding = (selection: string) => (xml: string) =>
      xml.replace(/(?=<PictureSelection )/, selection);
    const added = 'Ana · Risks · [(1, 1)–(90, 80)]';
    const out = await exported(here(made));
    // As another program calls its users and codes by what they were called by, and its sources perhaps not.
    const known = (xml: string) => adding(marks(1))(xml);
    const renewed = (xml: string) =>
      known(xml).replace(/(<(?:Picture|Audio)Source guid=")./g, '$19');
    for (const change of [known, renewed]) {
      const more = await convert(changed(out, change));
      expect(saidIn(more)).toEqual([...said, added].sort());
      expect(documentsIn(more)).toEqual([...documentsIn(made), 'Board (further parts).png'].sort());
      expect(left(more)).toContainEqual(
        expect.stringContaining('A part was marked in it meanwhile.'),
      );
      // Out and in again it is one of its own, also where a second part is marked.
      const again = await exported(here(more));
      const further = await convert(changed(again, adding(marks(2))));
      expect(saidIn(further)).toEqual([...said, added, 'Ana · Risks · [(2, 1)–(90, 80)]'].sort());
      const same = await convert(
        changed(again, (xml) => xml.replace(/(<(?:Picture|Audio)Source guid=")./g, '$19')),
      );
      expect([saidIn(same), documentsIn(same)]).toEqual([saidIn(more), documentsIn(more)]);
    }
  });

  it('Z6 Z51 bring nothing when they come again, and the file that was not kept the first time', async () => {
    const without = await convert(ward, withoutMedia);
    const file = await withFiles(openRefi(ward));
    const people = new Map(
      [...without.rows.reviewers.values()].map(({ guid: of = '', id }) => [of, id]),
    );
    const reviewerId = people.get(ana) ?? 'reviewer:none';
    const into = {
      ...{ reviewId: without.rows.review?.id ?? 'review:none', reviewerId, clock: zeroClock },
      ...{ people, names: new Map() },
    };
    const options = { now: writer.now, random: seededBytes(5) };
    const work = workOfProject(file, { ...into, full: without.rows }, options);
    expect([...work.contents.originals.keys()]).toEqual([...made.contents.originals.keys()]);
    const all = [...without.contents.operations, ...work.contents.operations];
    const full = replay(all);
    expect([full.documents.size, saidIn({ rows: full })]).toEqual([3, said]);
    expect([...full.documents.values()].map(({ originalHash }) => originalHash)).toEqual([
      ...made.contents.originals.keys(),
      undefined,
    ]);
    const again = workOfProject(file, { ...into, full }, options);
    expect(again.contents.operations).toEqual([]);
  });
});

describe('the text for a picture or recording', () => {
  const time = fc
    .tuple(fc.nat(400_000_000), fc.nat(9_000_000))
    .map(([begin, length]): MediaPlace => ({ kind: 'time', begin, end: begin + length }));
  const corner = fc.integer({ min: -9, max: 9000 });
  const area = fc
    .tuple(corner, corner, corner, corner)
    .map((corners): MediaPlace => ({ kind: 'area', corners }));
  const name = fc.oneof(fc.string(), fc.constantFrom('[00:00:01.000–00:00:02.000]', 'Ward 😅'));

  it('Z51 says each part exactly, and a passage over several all between them', () => {
    const medium = fc.constantFrom('picture', 'audio', 'video');
    fc.assert(
      fc.property(medium, name, fc.array(fc.oneof(time, area)), (kind, called, places) => {
        const body = mediaText({ medium: kind, name: called }, places);
        const lineOf = linesIn(body);
        const line = (place: MediaPlace | undefined) => lineOf(place) ?? { start: 0, end: 0 };
        expect(places.map((place) => partOfPassage(body, line(place)))).toEqual(places);
        expect(partOfPassage(body, line(undefined))).toBeUndefined();
        const half = line(places[0]);
        expect(partOfPassage(body, { ...half, end: half.end - 1 })).toEqual(places[0]);
      }),
    );
    const several = mediaText({ medium: 'audio', name: 'Steps' }, [
      { kind: 'time', begin: 5000, end: 6000 },
      { kind: 'time', begin: 1000, end: 9000 },
    ]);
    const [, first, last] = several.blocks;
    const over = { start: first?.start ?? 0, end: last?.end ?? 0 };
    expect(partOfPassage(several, over)).toEqual({ kind: 'time', begin: 1000, end: 9000 });
  });
});

describe('a project with pictures and recordings', () => {
  it.skipIf(!canLint())(
    'Z20 Z52 is valid in the eyes of xmllint (where it is installed)',
    async () => {
      const { xml } = await exported(here(await convert(ward)));
      expect(() => lint('Project.xsd', xml)).not.toThrow();
    },
  );
});
