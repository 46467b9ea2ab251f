import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { replay } from '../../../shared/ops/replay.ts';
import { applyChanges, type Full } from '../../../shared/ops/snapshot.ts';
import { zeroClock } from '../../../shared/ops/stamp.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { Code } from '../../../shared/records/code.ts';
import type { CodeId } from '../../../shared/records/ids.ts';
import { KeptGuids } from '../../../shared/refi-qda/kept-guids.ts';
import type { RefiProject } from '../../../shared/refi-qda/model.ts';
import { openRefi, type RefiFile } from '../../../shared/refi-qda/open-refi.ts';
import { workOfProject } from '../../../shared/use-cases/bring-project.ts';
import { convertProject } from '../../../shared/use-cases/convert-project.ts';
import { exported, type ReviewHere } from '../../fixtures/refi-export.ts';
import { projectXml } from '../../fixtures/refi-project.ts';

const risks = 'AB12CD34-0000-4000-8000-00000000000a';
const alone = 'ab12cd34-0000-4000-8000-00000000000b';
const codes = (name = 'Risks') =>
  `<Codes><Code guid="{${risks}}" name="${name}" isCodable="true"><Code guid="${alone}" name="Being alone" isCodable="true"/></Code><Code guid="code-1" name="Silence" isCodable="true"/></Codes>`;
const project = strToU8(
  projectXml(
    `<CodeBook>${codes()}</CodeBook><Sources><TextSource guid="t" name="A"><PlainTextContent>Nobody told me.</PlainTextContent></TextSource></Sources>`,
    'name="Ward" origin="Some program"',
  ),
);
const codebook = (name?: string) =>
  strToU8(`<CodeBook xmlns="urn:QDA-XML:codebook:1.0">${codes(name)}</CodeBook>`);

function reviewOf(bytes: Uint8Array): ReviewHere {
  const { contents, rows } = convertProject(
    { bytes, name: 'ward.qde' },
    { device: 'device:here', now: () => 0, random: seededBytes(4) },
  );
  return { full: rows, operations: contents.operations, texts: contents.texts };
}

const guidsIn = ({ project: { codes: all } }: RefiFile): readonly (readonly string[])[] =>
  all.flatMap(({ children, guid, name }) => [
    [name, guid],
    ...children.map((child) => [child.name, child.guid]),
  ]);

function bring(full: Full, file: RefiFile) {
  const [reviewer] = [...full.reviewers.values()];
  return workOfProject(
    file,
    {
      ...{ full, reviewId: full.review?.id ?? 'review:none', clock: zeroClock },
      ...{ reviewerId: reviewer?.id ?? 'reviewer:none', people: new Map(), names: new Map() },
    },
    { now: () => 0, random: seededBytes(9) },
  );
}

const renamed = (full: Full): Full =>
  applyChanges(
    full,
    [...full.codes.values()].flatMap(({ id, name }) =>
      name === 'Risks' ? [{ set: id, fields: { name: [name, 'Dangers'] } }] : [],
    ),
  );

describe('identifiers of codes that came from another program', () => {
  it('Z39 leave with the codes again; one that is none is replaced', async () => {
    const { xml } = await exported(reviewOf(project));
    const [first, second, third] = guidsIn(openRefi(strToU8(xml)));
    expect([first, second]).toEqual([
      ['Risks', risks.toLowerCase()],
      ['Being alone', alone],
    ]);
    expect(third?.[1]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-/);
  });

  it('Z39 say in a codebook of that program which code is meant, whatever it is called here by now', () => {
    const { full } = reviewOf(project);
    const { contents, report } = bring(renamed(full), openRefi(codebook()));
    expect(contents.operations).toEqual([]);
    expect(report.notCarried.map(({ reason }) => reason)).toContain(
      'Here it is called “Dangers”, which stays.',
    );
  });

  it('Z39 do not make a project of that program one that went out from here', () => {
    const { full } = reviewOf(project);
    const { contents, report } = bring(full, openRefi(project));
    expect(contents.operations).toEqual([]);
    expect(report.notCarried.map(({ reason }) => reason)).toContain(
      'They are here already, at the same places: what was coded with them came under those codes.',
    );
  });

  it('Z39 are kept by the first of several codes that came with the same', () => {
    const holder = fc.record({ id: fc.nat(6), guid: fc.constantFrom(undefined, alone, risks) });
    fc.assert(
      fc.property(fc.uniqueArray(holder, { selector: ({ id }) => id, maxLength: 6 }), (some) => {
        const all = new Map(
          some.map(({ guid, id }) => {
            const code = { id: `code:${id}`, guid } as unknown as Code;
            return [`code:${id}` as CodeId, code] as const;
          }),
        );
        const guidsOf = (codes: ReadonlyMap<CodeId, Code>): ReadonlyMap<CodeId, string> => {
          const guids = new KeptGuids({ ...replay([]), codes });
          return new Map([...codes.keys()].map((id) => [id, guids.of(id)]));
        };
        const guids = guidsOf(all);
        expect(new Set(guids.values()).size).toBe(guids.size);
        expect(guidsOf(new Map([...all].reverse()))).toEqual(guids);
        for (const guid of [alone, risks]) {
          const [first] = some
            .filter((each) => each.guid === guid)
            .map(({ id }) => `code:${id}` as CodeId)
            .sort();
          if (first !== undefined) expect(guids.get(first)).toBe(guid);
        }
      }),
    );
  });

  it('Z39 come back in an export of this program as the codes that they are', async () => {
    const review = reviewOf(project);
    const { xml } = await exported(review, { sidecar: false });
    const { contents } = bring(renamed(review.full), openRefi(strToU8(xml)));
    expect(contents.operations.flatMap(({ changes }) => changes)).toEqual([]);
    expect(replay(review.operations).codes.size).toBe(3);
  });
});

/** What a project of another program holds, each thing with an identifier of its own or one of a few that several have. */
const things = fc.record({
  users: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }),
  sources: fc.array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.nat(2)), { maxLength: 4 }),
    { minLength: 1, maxLength: 4 },
  ),
  cases: fc.integer({ min: 0, max: 2 }),
  notes: fc.integer({ min: 0, max: 3 }),
  shares: fc.boolean(),
});

const uuid = (kind: number, at: number): string =>
  `0000000${kind}-0000-4000-8000-${String(at).padStart(12, '0')}`;
const line = 'Nobody told me that bed four had moved until the night came.';

function projectOf({
  cases,
  notes,
  shares,
  sources,
  users,
}: typeof things extends fc.Arbitrary<infer T> ? T : never): string {
  const by = (at: number): string => uuid(1, users[at % users.length] ?? 0);
  const code = uuid(2, 0);
  const written = sources.map((selections, at) => {
    const places = [...new Map(selections.map((each) => [each[0], each])).values()];
    const passages = places.map(
      ([start, user]) =>
        `<PlainTextSelection guid="${uuid(4, 100 * at + start)}" startPosition="${start}" endPosition="${start + 7}"><Coding guid="${uuid(5, 100 * at + start)}" creatingUser="${by(user)}"><CodeRef targetGUID="${code}"/></Coding></PlainTextSelection>`,
    );
    return `<TextSource guid="${uuid(3, at)}" name="Talk ${at}"><PlainTextContent>${line} ${at}</PlainTextContent>${passages.join('')}</TextSource>`;
  });
  const list = (count: number, write: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => write(at)).join('');
  const marked = Math.min(cases, sources.length);
  // Some programs call a case as its code.
  const caseGuid = (at: number): string => (shares && at === 0 ? code : uuid(6, at));
  return projectXml(
    `<Users>${users.map((each) => `<User guid="${uuid(1, each)}" name="Coder ${each}"/>`).join('')}</Users>
    <CodeBook><Codes><Code guid="${code}" name="Risks" isCodable="true"/></Codes></CodeBook>
    ${marked === 0 ? '' : `<Cases>${list(marked, (at) => `<Case guid="${caseGuid(at)}" name="Ward ${at}"><SourceRef targetGUID="${uuid(3, at)}"/></Case>`)}</Cases>`}
    <Sources>${written.join('')}</Sources>
    ${notes === 0 ? '' : `<Notes>${list(notes, (at) => `<Note guid="${uuid(7, at)}" name="" creatingUser="${by(at)}"><PlainTextContent>Thought ${at}</PlainTextContent></Note>`)}</Notes>`}`,
    'name="Ward" origin="Some program"',
  );
}

const guidsOf = (project: RefiProject) => ({
  users: project.users.map(({ guid }) => guid).sort(),
  sources: project.sources.map(({ guid }) => guid).sort(),
  selections: project.sources
    .flatMap(({ selections }) => selections.map(({ guid }) => guid))
    .sort(),
  notes: project.notes.map(({ guid }) => guid).sort(),
});

test('Z39 people, texts, cases, passages and notes leave under what they came with, each identifier once', async () => {
  await fc.assert(
    fc.asyncProperty(things, async (some) => {
      const there = openRefi(strToU8(projectOf(some))).project;
      const { xml } = await exported(reviewOf(strToU8(projectOf(some))));
      const back = openRefi(strToU8(xml)).project;
      const working = new Set([
        ...there.sources.flatMap(({ selections }) =>
          selections.flatMap(({ codings }) => codings.map(({ user }) => user)),
        ),
        ...there.notes.map(({ user }) => user),
      ]);
      const came = guidsOf(there);
      expect(guidsOf(back)).toEqual({
        ...came,
        users:
          working.size === 0 ? expect.any(Array) : came.users.filter((each) => working.has(each)),
      });
      const cases = back.cases.map(({ guid }) => guid);
      for (const { guid } of there.cases)
        expect(cases.includes(guid)).toBe(!back.codes.some((code) => code.guid === guid));
      const all = [...xml.matchAll(/ guid="([^"]*)"/g)].map(([, guid]) => guid);
      expect(new Set(all).size).toBe(all.length);
    }),
    { numRuns: 60 },
  );
});
