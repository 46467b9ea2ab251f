import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangesBrought } from '../../../shared/ops/aside.ts';
import type { Change } from '../../../shared/ops/change.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { allRecords, applyChanges, type Full } from '../../../shared/ops/snapshot.ts';
import { zeroClock } from '../../../shared/ops/stamp.ts';
import { stamped } from '../../../shared/ops/stamped.ts';
import type { ReviewerId } from '../../../shared/records/ids.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { openRefi } from '../../../shared/refi-qda/open-refi.ts';
import { workOfProject } from '../../../shared/use-cases/bring-project.ts';
import { reviewOfProject } from '../../../shared/use-cases/convert-project.ts';
import { projectXml, projectZip, selectionsXml } from '../../fixtures/refi-project.ts';

const texts = [
  'Nobody told me that bed four had moved. Then the day shift came and asked.',
  'I found out at three, alone. They asked me why.',
] as const;
const words = ['Nobody told me', 'bed four', 'day shift', 'asked'] as const;
const standard = { unit: 'codePoint', lineEnd: 1, mark: false } as const;
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const writer = { now: () => 1_800_000_000_000, random } as const;

/** Who coded which words of which text with which code. */
type Said = readonly [text: number, words: number, user: string, code: string];

function projectOf(said: readonly Said[], more = '') {
  const sources = texts.map((text, at) => {
    const selections = said.flatMap(([of, quoted, user, code]) => {
      const quote = words[quoted % words.length] ?? '';
      const from = text.indexOf(quote);
      if (of !== at || from < 0) return [];
      return [{ from, to: from + quote.length, name: 'quote', user, codes: [code] } as const];
    });
    return `<TextSource guid="t${at}" name="Talk ${at}.txt" plainTextPath="internal://t${at}.txt" creatingUser="a"><Description>Of ward ${at}.</Description>${selectionsXml(text, selections, standard)}${more}</TextSource>`;
  });
  const xml = projectXml(
    `<Users><User guid="a" name="Ana"/><User guid="b" name="Béla"/></Users><CodeBook><Codes><Code guid="h" name="Handover" isCodable="false"><Code guid="r" name="Risks"><Description>What may go wrong.</Description></Code></Code><Code guid="n" name="Nights"/></Codes></CodeBook>
    <Variables><Variable guid="v" name="Setting" typeOfVariable="Text"/></Variables><Sources>${sources.join('')}</Sources><Sets><Set guid="s" name="Talks"><MemberSource targetGUID="t0"/></Set></Sets>`,
    'name="Ward" creatingUserGUID="a"',
  );
  return openRefi(projectZip(xml, { 't0.txt': texts[0], 't1.txt': texts[1] }));
}

/** A review that Ana made of a project, in which she and Béla are who they are there. */
function begunWith(said: readonly Said[]) {
  const made = reviewOfProject(
    { file: projectOf(said), name: 'ward.qdpx' },
    { me: { guid: 'a', name: 'Ana', initials: 'A' }, names: new Map() },
    { ...writer, device: 'device:here' },
  );
  const { operations } = made.contents;
  const idOf = (name: string): ReviewerId | undefined =>
    [...made.rows.reviewers.values()].find((each) => each.name === name)?.id;
  const people = new Map(
    [['a', idOf('Ana')] as const, ['b', idOf('Béla')] as const].flatMap(([guid, id]) =>
      id === undefined ? [] : [[guid, id] as const],
    ),
  );
  return { operations, full: made.rows, reviewerId: made.reviewerId, people };
}

function brought(
  { full, people, reviewerId }: ReturnType<typeof begunWith>,
  file: ReturnType<typeof projectOf>,
) {
  const reviewId = full.review?.id ?? 'review:none';
  const into = { full, reviewId, reviewerId, people, names: new Map(), clock: zeroClock };
  return workOfProject(file, into, writer);
}

/** Who coded which words of which document with which code, each once. */
function codedIn(rows: Full): readonly string[] {
  return [...allRecords(rows)]
    .flatMap((each) => {
      if (each.type !== 'coding' || each.deleted === true) return [];
      const page = rows.codings.get(each.documentId);
      const { quote } = page?.excerpts.get(each.excerptId) ?? {};
      const name = rows.reviewers.get(each.reviewerId)?.name;
      const document = rows.documents.get(each.documentId)?.title;
      return [`${name}: ${document}: ${quote}: ${rows.codes.get(each.codeId)?.name}`];
    })
    .toSorted();
}

const saying = fc.tuple(
  fc.nat(1),
  fc.nat(3),
  fc.constantFrom('a', 'b'),
  fc.constantFrom('r', 'n', 'h'),
);
const sayings = fc.array(saying, { minLength: 1, maxLength: 8 });

describe('a project that comes into a review', () => {
  it('Z6 adds what is new of it, each thing once: coming a second time it brings nothing', () => {
    fc.assert(
      fc.property(sayings, sayings, (before, now) => {
        const review = begunWith([[0, 0, 'b', 'r'], ...before]);
        const { contents } = brought(review, projectOf(now));
        const { operations } = joinLogs(review.operations, contents.operations);
        const after = replay(operations);
        const both = begunWith([[0, 0, 'b', 'r'], ...before, ...now]);
        expect(codedIn(after)).toEqual(codedIn(both.full));
        const counts = ({ codes, documents, memos, sets, studies }: Full) =>
          [codes, documents, memos, sets, studies].map((rows) => rows.size);
        expect(counts(after)).toEqual(counts(both.full));
        const again = brought({ ...review, full: after }, projectOf(now));
        expect(again.contents.operations).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('Z37 finds the study of a DOI, whatever it is called; another DOI is another study', () => {
    const review = begunWith([[0, 0, 'b', 'r']]);
    const [study] = [...review.full.studies.values()];
    const cited = {
      ...{ id: 'study:cited', type: 'study' },
      citation: { type: 'article-journal', title: 'Nights', DOI: '10.1000/Night.7' },
    } as const satisfies AnyRecord;
    const full = applyChanges(review.full, [{ create: cited }]);
    const made = (xml: string) => {
      const file = openRefi(
        projectZip(
          projectXml(
            `<Variables><Variable guid="d" name="doi" typeOfVariable="Text"/></Variables>${xml}`,
          ),
        ),
      );
      const { contents, report } = brought({ ...review, full }, file);
      const creates = contents.operations.flatMap(({ changes }) =>
        changes.flatMap((change) => ('create' in change ? [change.create] : [])),
      );
      return {
        studies: creates.flatMap((each) => (each.type === 'study' ? [each.citation] : [])),
        homes: creates.flatMap((each) => (each.type === 'document' ? [each.studyId] : [])),
        custom: contents.operations.flatMap(({ changes }) =>
          changes.flatMap((change) => ('fields' in change ? Object.keys(change.fields) : [])),
        ),
        reasons: report.notCarried.map(({ reason }) => reason),
      };
    };
    const source = (name: string, inner = '') =>
      `<TextSource guid="t" name="${name}"><PlainTextContent>New words.</PlainTextContent>${inner}</TextSource>`;
    const value = (doi: string) =>
      `<VariableValue><VariableRef targetGUID="d"/><TextValue>${doi}</TextValue></VariableValue>`;
    const here = {
      ...{ studies: [], homes: ['study:cited'], custom: [] },
      reasons: [
        'A study with this DOI (10.1000/night.7) is here already (“Nights”); it was not made a second time.',
      ],
    };
    expect(study?.citation.title).toBe('Talk 0');
    for (const xml of [
      `<Sources>${source('Any', value('https://doi.org/10.1000/night.7'))}</Sources>`,
      `<Sources>${source('doi:10.1000/night.7')}</Sources>`,
      `<Cases><Case guid="c" name="Ward"><Description>See 10.1000/night.7.</Description><SourceRef targetGUID="t"/></Case></Cases><Sources>${source('Any')}</Sources>`,
    ])
      expect(made(xml)).toEqual(here);
    expect(made(`<Sources>${source('Nights', value('10.1000/day.8'))}</Sources>`)).toMatchObject({
      studies: [{ type: 'document', title: 'Nights', DOI: '10.1000/day.8' }],
      reasons: [],
    });
    expect(
      made(
        `<Sources><TextSource guid="t" name="Any"><Description>10.1000/night.7 or 10.1000/day.8</Description><PlainTextContent>New words.</PlainTextContent></TextSource></Sources>`,
      ).studies,
    ).toEqual([{ type: 'document', title: 'Any' }]);
  });

  it('Z6 is taken back as a colleague’s work is: the rows are those of before', () => {
    const review = begunWith([[0, 0, 'b', 'r']]);
    const { contents } = brought(review, projectOf([[1, 3, 'b', 'n']]));
    const { added, fresh } = joinLogs(review.operations, contents.operations);
    const write = (plan: Parameters<typeof stamped>[0], ms: number): Operation =>
      stamped(
        plan,
        { clock: zeroClock },
        {
          ...{ device: 'device:here', random, now: () => ms, reviewerId: review.reviewerId },
        },
      ).operation;
    const plain = write({ kind: 'bring-in', params: {}, changes: [] }, 1_900_000_000_000);
    const bringIn = { ...plain, brings: rangesBrought(review.operations, added, plain) };
    const undo = write(
      { kind: 'undo', params: { of: 'bring-in', ofParams: {} }, changes: [], undoes: bringIn.id },
      1_900_000_000_001,
    );
    const log = [...review.operations, ...fresh, bringIn];
    expect(codedIn(replay(log))).toEqual([
      'Béla: Talk 0: Nobody told me: Risks',
      'Béla: Talk 1: asked: Nights',
    ]);
    expect(replay([...log, undo])).toEqual(review.full);
  });

  it('Z6 changes nothing that is there but what was empty, and says what is otherwise', () => {
    const value =
      '<VariableValue><VariableRef targetGUID="v"/><TextValue>ward</TextValue></VariableValue>';
    const first = begunWith([[0, 0, 'a', 'r']]);
    const [study] = first.full.studies.values();
    const [risks] = [...first.full.codes.values()].filter(({ name }) => name === 'Risks');
    const edits: Operation = stamped(
      {
        kind: 'edit-study',
        params: {},
        changes: [
          { set: study?.id ?? 'study:none', fields: { setting: [null, 'hospice'] } },
          { set: risks?.id ?? 'code:none', fields: { definition: ['What may go wrong.', null] } },
        ],
      },
      { clock: zeroClock },
      {
        ...{ device: 'device:here', random, reviewerId: first.reviewerId },
        now: () => 1_800_000_500_000,
      },
    ).operation;
    const operations = [...first.operations, edits];
    const { contents, report } = workOfProject(
      projectOf([[0, 0, 'a', 'r']], value),
      {
        ...{ full: replay(operations), reviewId: first.full.review?.id ?? 'review:none' },
        ...{ reviewerId: first.reviewerId, people: first.people, names: new Map() },
        clock: { ...zeroClock, ms: 1_800_000_600_000 },
      },
      writer,
    );
    const after = replay([...operations, ...contents.operations]);
    expect([...after.studies.values()].map(({ setting }) => setting)).toEqual(['hospice', 'ward']);
    expect(after.codes.get(risks?.id ?? 'code:none')?.definition).toBe('What may go wrong.');
    expect(report.notCarried.map(({ reason, where }) => [where, reason])).toEqual([
      ['Béla', expect.stringContaining('Nothing in the project was coded')],
      ['Handover, Risks and Nights', expect.stringContaining('They are here already')],
      ['Talk 0.txt', expect.stringContaining('A document with the very same text')],
      ['Talk 1.txt', expect.stringContaining('A document with the very same text')],
      ['Talk 0', 'Here it is “hospice”, which stays; in the project “ward”.'],
    ]);
  });

  it('B2 takes no code that is held back from whoever brings the project in, and tells of none', () => {
    const review = begunWith([[0, 0, 'b', 'r']]);
    const bela = review.people.get('b') ?? 'reviewer:none';
    const [document] = review.full.documents.values();
    const documentId = document?.id ?? 'document:none';
    const assigned = (reviewerId: ReviewerId): Change => ({
      create: {
        ...({ id: `assignment:${reviewerId.slice(9)}`, type: 'assignment' } as const),
        ...{ documentId, reviewerId, status: 'coding' },
      },
    });
    const full = applyChanges(review.full, [
      {
        set: review.full.review?.id ?? 'review:none',
        fields: { blind: [null, true], holdBackCodes: [null, true] },
      },
      assigned(review.reviewerId),
      assigned(bela),
      {
        create: {
          ...{ id: 'code:dawn', type: 'code', name: 'Dawn', kind: 'code', order: 'z', colour: 1 },
          ...{ createdBy: bela, madeIn: documentId, definition: 'Béla’s own words.' },
        },
      },
    ]);
    const dawn = openRefi(
      projectZip(
        projectXml(
          '<CodeBook><Codes><Code guid="d" name="Dawn"><Description>First light.</Description></Code></Codes></CodeBook>',
        ),
      ),
    );
    const { contents, report } = brought({ ...review, full }, dawn);
    expect(report.notCarried).toEqual([]);
    expect(
      contents.operations.flatMap(({ changes }) =>
        changes.map((change) => ('create' in change ? change.create : change.set)),
      ),
    ).toMatchObject([{ name: 'Dawn', definition: 'First light.', createdBy: review.reviewerId }]);
  });
});
