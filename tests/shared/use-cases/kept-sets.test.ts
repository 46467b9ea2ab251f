import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../../shared/bundle/check-bundle.ts';
import { mapsOf, nodesOn } from '../../../shared/maps/map-outline.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { allRecords } from '../../../shared/ops/snapshot.ts';
import { zeroClock } from '../../../shared/ops/stamp.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { openRefi } from '../../../shared/refi-qda/open-refi.ts';
import { workOfProject } from '../../../shared/use-cases/bring-project.ts';
import { convertProject } from '../../../shared/use-cases/convert-project.ts';
import type { ConvertedProject } from '../../../shared/use-cases/converted-project.ts';
import { exportCodebook } from '../../../shared/use-cases/export-refi.ts';
import { tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { exported } from '../../fixtures/refi-export.ts';
import { projectXml, projectZip } from '../../fixtures/refi-project.ts';
import { refiFaults } from '../../fixtures/refi-validator.ts';

const writer = { device: 'device:here', now: () => 1_800_000_000_000 } as const;

const convert = (bytes: Uint8Array): ConvertedProject =>
  convertProject({ bytes, name: 'ward.qdpx' }, { ...writer, random: seededBytes(1) });

const id = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const project = projectZip(
  projectXml(`<Users><User guid="${id(1)}" name="Ana"/></Users>
    <CodeBook><Codes><Code guid="${id(10)}" name="Handover" isCodable="false"><Code guid="${id(11)}" name="Risks" isCodable="true"/><Code guid="${id(12)}" name="Trust" isCodable="true"/></Code>
      <Code guid="${id(13)}" name="Nights" isCodable="true"><Code guid="${id(14)}" name="Alone" isCodable="true"/></Code></Codes></CodeBook>
    <Sources><TextSource guid="${id(20)}" name="Talk" creatingUser="${id(1)}"><PlainTextContent>Nobody told me. Then the day shift came.</PlainTextContent>
      <PlainTextSelection guid="${id(21)}" startPosition="0" endPosition="14" creatingUser="${id(1)}"><Coding guid="${id(22)}" creatingUser="${id(1)}"><CodeRef targetGUID="${id(11)}"/></Coding></PlainTextSelection></TextSource></Sources>
    <Links><Link guid="${id(30)}" name="because of" originGUID="${id(12)}" targetGUID="${id(21)}"/>
      <Link guid="${id(31)}" originGUID="${id(11)}" targetGUID="${id(12)}"/><Link guid="${id(32)}" originGUID="${id(11)}" targetGUID="${id(99)}"/></Links>
    <Sets><Set guid="${id(40)}" name="Feelings"><MemberCode targetGUID="${id(11)}"/><MemberCode targetGUID="${id(14)}"/><MemberCode targetGUID="${id(98)}"/><MemberSource targetGUID="${id(20)}"/></Set></Sets>
    <Graphs><Graph guid="${id(50)}" name="Network">
      <Vertex guid="${id(51)}" representedGUID="${id(11)}" name="Risks" firstX="-40" firstY="0" secondX="60" secondY="20" shape="Rectangle"/>
      <Vertex guid="${id(52)}" representedGUID="${id(14)}" name="Alone" firstX="200" firstY="100"/>
      <Vertex guid="${id(53)}" representedGUID="${id(20)}" name="" firstX="0" firstY="300"/>
      <Edge guid="${id(54)}" name="leads to" sourceVertex="${id(51)}" targetVertex="${id(52)}"/>
      <Edge guid="${id(55)}" representedGUID="${id(30)}" sourceVertex="${id(53)}" targetVertex="${id(51)}"/>
      <Edge guid="${id(56)}" sourceVertex="${id(53)}" targetVertex="${id(97)}"/></Graph></Graphs>`),
);

const here = ({ contents, rows }: ConvertedProject) => ({
  full: rows,
  operations: contents.operations,
  texts: contents.texts,
});

function saidIn({ rows }: Pick<ConvertedProject, 'rows'>) {
  const name = (code: string): string => rows.codes.get(code as `code:${string}`)?.name ?? code;
  const [map] = mapsOf(rows);
  const nodes = new Map(nodesOn(rows, map).map((node) => [node.id as string, node]));
  return {
    questions: [...rows.queries.values()].map((query) => [
      query.name,
      query.groups.map((group) =>
        group.map((each) => (each.kind === 'code' ? name(each.codeId) : '')).join(),
      ),
    ]),
    sets: [...rows.sets.values()].map((set) => set.name),
    maps: mapsOf(rows).map((each) => each.name),
    nodes: [...nodes.values()].map(({ at, name: called }) => [called, at?.x, at?.y]).sort(),
    arrows: [...rows.arrows.values()]
      .map(({ fromId, label = '', toId }) =>
        [nodes.get(fromId)?.name, label, nodes.get(toId)?.name].join(' · '),
      )
      .sort(),
  };
}

const said = {
  questions: [['Feelings', ['Risks', 'Alone']]],
  sets: ['Feelings'],
  maps: ['Network'],
  nodes: [
    ['Alone', 200, 100],
    ['Handover', undefined, undefined],
    ['Nights', undefined, undefined],
    ['Risks', 10, 10],
    ['Talk', 0, 300],
  ],
  arrows: ['Risks · leads to · Alone', 'Talk · because of · Risks'],
};

const rowsOf = ({ rows }: ConvertedProject): readonly AnyRecord[] =>
  [...allRecords(rows)].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What a project brings that is there already. */
function again(bytes: Uint8Array, full: ConvertedProject['rows']) {
  const reviewerId = [...full.reviewers.keys()][0] ?? 'reviewer:none';
  const work = workOfProject(
    openRefi(bytes),
    {
      ...{ full, reviewId: full.review?.id ?? 'review:none', reviewerId },
      ...{ people: new Map([[id(1), reviewerId]]), names: new Map(), clock: zeroClock },
    },
    { now: writer.now, random: seededBytes(5) },
  );
  return work.contents.operations;
}

describe('sets, links and graphs of a project', () => {
  const made = convert(project);

  it('Z53 Z55 keeps sets of codes as questions for any of them, and graphs as maps with their nodes and arrows', () => {
    expect(saidIn(made)).toEqual(said);
    expect(made.report.carried).toMatchObject({ sets: 2, maps: 1 });
    expect(made.report.notCarried.map(({ reason, where }) => [where, reason])).toEqual([
      [
        '',
        'One link of which an end is not in the project, or did not come in, did not come in either.',
      ],
      ['Feelings', 'One thing in it is not in the project or did not come in.'],
      [
        'Network',
        'It became a map of codes and nodes of its own: shapes, colours and kinds of lines did not come in.',
      ],
      ['Network', 'One line without two different ends did not come in.'],
    ]);
    expect(checkBundle(made.contents)).toEqual([]);
  });

  it('Z54 puts a link onto what it leads from, as a memo that leads to the other', () => {
    const [excerpt] = [...made.rows.codings.values()].flatMap(({ excerpts }) => [
      ...excerpts.values(),
    ]);
    expect(
      [...made.rows.memos.values()].map(({ body, targetId }) => [
        made.rows.codes.get(targetId as `code:${string}`)?.name,
        body,
      ]),
    ).toEqual([
      ['Trust', `Link to [“Nobody told me”](${excerpt?.id}): because of`],
      ['Risks', 'Link to “Trust”'],
    ]);
  });

  it('Z53 Z55 go out again as sets and graphs, and come back as the rows they were', async () => {
    const { entries, file, xml } = await exported(here(made));
    expect(refiFaults(xml, entries)).toEqual([]);
    expect(rowsOf(convert(file.bytes))).toEqual(rowsOf(made));
    const without = await exported(here(made), { sidecar: false });
    const { nodes, ...rest } = saidIn(convert(without.file.bytes));
    expect({ ...rest, nodes: nodes.map(([name]) => name) }).toEqual({
      ...said,
      // What stood beside its theme stands where it was drawn.
      nodes: said.nodes.map(([name]) => name),
    });
  });

  it('Z53 leave with the codebook alone, too', () => {
    const source = tablesSource(here(made), { layer: 'everyone' });
    const request = { program: 'standard', sidecar: false, pdfs: false } as const;
    const xml = new TextDecoder().decode(
      exportCodebook({ full: made.rows, source }, request).bytes,
    );
    expect(refiFaults(xml)).toEqual([]);
    expect(xml).toContain(
      `name="Feelings"><MemberCode guid="${id(11)}"/><MemberCode guid="${id(14)}"/></Set>`,
    );
  });

  it('Z55 says nothing of maps where the work of one person alone goes along', async () => {
    const [reviewer] = made.rows.reviewers.keys();
    const { xml } = await exported(here(made), { reviewerIds: reviewer ? [reviewer] : [] });
    expect([xml.includes('<Graph'), refiFaults(xml).filter((each) => /Graph/.test(each))]).toEqual([
      false,
      [],
    ]);
  });

  it('Z54 keeps what describes sets and attributes, and what cases name, as memos, once', () => {
    const described = projectZip(
      projectXml(`<Users><User guid="${id(1)}" name="Ana"/></Users>
        <CodeBook><Codes><Code guid="${id(11)}" name="Risks" isCodable="true"/></Codes></CodeBook>
        <Variables><Variable guid="${id(60)}" name="Ward" typeOfVariable="Text"><Description>Where most shifts were.</Description></Variable></Variables>
        <Cases><Case guid="${id(61)}" name="Ana Berg"><CodeRef targetGUID="${id(11)}"/><VariableValue><VariableRef targetGUID="${id(60)}"/><TextValue>East</TextValue></VariableValue>
          <SourceRef targetGUID="${id(20)}"/><SelectionRef targetGUID="${id(21)}"/><SelectionRef targetGUID="${id(99)}"/></Case></Cases>
        <Sources><TextSource guid="${id(20)}" name="Talk" creatingUser="${id(1)}"><PlainTextContent>Nobody told me. Then the day shift came.</PlainTextContent>
          <PlainTextSelection guid="${id(21)}" startPosition="0" endPosition="14" creatingUser="${id(1)}"/></TextSource></Sources>
        <Sets><Set guid="${id(40)}" name="Feelings"><Description>What was felt.</Description><MemberSource targetGUID="${id(20)}"/></Set></Sets>`),
    );
    const { report, rows } = convert(described);
    const [excerpt] = [...rows.codings.values()].flatMap(({ excerpts }) => [...excerpts.values()]);
    const titleOf = (target: string): string | undefined =>
      rows.studies.get(target as `study:${string}`)?.citation.title;
    expect(
      [...rows.memos.values()].map(({ body, targetId }) => [titleOf(targetId) ?? 'review', body]),
    ).toEqual([
      ['Ana Berg', `What this case names:\n“Risks”\n[“Nobody told me”](${excerpt?.id})`],
      ['review', 'Set “Feelings”: What was felt.'],
      ['review', 'Attribute “Ward”: Where most shifts were.'],
    ]);
    const told = report.notCarried.filter(({ what }) => what !== 'coder');
    expect(told.map(({ reason, where }) => [where, reason])).toEqual([
      ['Ana Berg', 'One code or passage that it names did not come in, or it has no study.'],
    ]);
    expect(again(described, rows)).toEqual([]);
  });

  it('Z6 brings none of them a second time', () => {
    expect(again(project, made.rows)).toEqual([]);
    expect(saidIn({ rows: replay(made.contents.operations) })).toEqual(said);
  });
});
