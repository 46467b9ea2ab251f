import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { replay } from '../../../shared/ops/replay.ts';
import { applyChanges, type Full } from '../../../shared/ops/snapshot.ts';
import { zeroClock } from '../../../shared/ops/stamp.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { Code } from '../../../shared/records/code.ts';
import type { CodeId } from '../../../shared/records/ids.ts';
import { codeGuids } from '../../../shared/refi-qda/code-guids.ts';
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
        const guids = codeGuids(all);
        expect([...guids.keys()]).toEqual([...all.keys()]);
        expect(new Set(guids.values()).size).toBe(guids.size);
        expect(codeGuids(new Map([...all].reverse()))).toEqual(guids);
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
