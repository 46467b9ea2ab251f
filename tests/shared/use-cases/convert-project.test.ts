import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../../shared/bundle/check-bundle.ts';
import { codeTree, pathName } from '../../../shared/codebook/code-tree.ts';
import { textFormOf } from '../../../shared/refi-qda/text-form.ts';
import { convertProject } from '../../../shared/use-cases/convert-project.ts';
import type { ConvertedProject } from '../../../shared/use-cases/converted-project.ts';
import {
  type CountingOf,
  projectXml,
  projectZip,
  selectionsXml,
  type WrittenSelection,
} from '../../fixtures/refi-project.ts';

const standard: CountingOf = { unit: 'codePoint', lineEnd: 1, mark: false };
const talk = 'It was chaos 😅.\nNobody told me that bed four had moved.\nThen the day shift came.';

const users =
  '<Users><User guid="a" name="Ana"/><User guid="b" name="Béla Kun" id="BK"/><User guid="z" name="Nobody"/></Users>';
const codes = `<CodeBook><Codes>
  <Code guid="h" name="Handover" isCodable="false" color="#ff0000"><Description>On the ward.</Description>
    <Code guid="r" name="Risks" color="rgb(1,2,300)"><Code guid="n" name="Being alone" isCodable="false"/></Code></Code>
  <Code guid="k" name="Being alone" isCodable="1"/></Codes></CodeBook>`;

function rangeOf(words: string, text = talk): { readonly from: number; readonly to: number } {
  const from = text.indexOf(words);
  return { from, to: from + words.length };
}

/** Ids and times that are the same each time. */
function convert(bytes: Uint8Array, name = 'ward.qdpx'): ConvertedProject {
  let seed = 1;
  return convertProject(
    { bytes, name },
    {
      device: 'device:here',
      now: () => 1_800_000_000_000,
      random: (length) =>
        Uint8Array.from({ length }, () => {
          seed = (seed * 48271) % 2147483647;
          return seed & 0xff;
        }),
    },
  );
}

/** What a colleague would look up: who coded which words of which document as what, and what is written on what. */
function told({ rows }: ConvertedProject) {
  const { nodes } = codeTree(rows.codes);
  const place = (id: `code:${string}`): string => {
    const node = nodes.get(id);
    return node === undefined ? '' : `${pathName(node)} (${node.code.kind})`;
  };
  const name = (id: `reviewer:${string}`): string => rows.reviewers.get(id)?.name ?? '';
  const excerpts = [...rows.codings.values()].flatMap((page) => [...page.excerpts.values()]);
  const codings = [...rows.codings.values()].flatMap((page) => [...page.codings.values()]);
  const about = (id: string): string =>
    excerpts.find((each) => each.id === id)?.quote ??
    [...rows.codes.values(), ...rows.documents.values(), ...rows.studies.values()]
      .filter((each) => each.id === id)
      .map((each) =>
        'name' in each ? each.name : 'citation' in each ? each.citation.title : each.title,
      )
      .join('') ??
    '';
  return {
    codes: [...nodes.values()].map(({ code }) => place(code.id)),
    codings: codings.map(({ codeId, excerptId, reviewerId }) => [
      name(reviewerId),
      about(excerptId),
      place(codeId),
    ]),
    memos: [...rows.memos.values()].map(({ body, reviewerId, targetId }) => [
      name(reviewerId),
      targetId === rows.review?.id ? 'review' : about(targetId),
      body,
    ]),
    studies: [...rows.studies.values()].map(({ citation, custom, id, setting }) => ({
      title: citation.title,
      ...(setting === undefined ? {} : { setting }),
      ...(custom === undefined ? {} : { custom }),
      documents: [...rows.documents.values()].flatMap((each) =>
        each.studyId === id ? [each.title] : [],
      ),
    })),
  };
}

describe('a project as a review', () => {
  it('Z3 makes codes, coders, passages, studies and memos of what a project holds, and a sound review of all', () => {
    const selections: readonly WrittenSelection[] = [
      { ...rangeOf('chaos 😅'), name: 'quote', user: 'a', codes: ['r'] },
      {
        ...rangeOf('Nobody told me'),
        name: 'quote',
        user: 'b',
        codes: ['r', 'k'],
        description: 'Alone.',
      },
      { ...rangeOf('Nobody told me'), name: 'quote', user: 'a', codes: ['r'] },
      { ...rangeOf('day shift'), name: 'quote', user: 'b', codes: ['h'] },
    ];
    const xml = projectXml(
      `${users}${codes}<Variables><Variable guid="v1" name="Setting" typeOfVariable="Text"/><Variable guid="v2" name="Years" typeOfVariable="Integer"/></Variables>
      <Cases><Case guid="c1" name="Mina"><Description>Nights.</Description><VariableValue><VariableRef targetGUID="v2"/><IntegerValue>7</IntegerValue></VariableValue><SourceRef targetGUID="{T1}"/></Case></Cases>
      <Sources><TextSource guid="t1" name="Interview A.txt" plainTextPath="internal://a.txt" creatingUser="a"><Description>In the staff room.</Description>${selectionsXml(talk, selections, standard)}
        <NoteRef targetGUID="n1"/><VariableValue><VariableRef targetGUID="v1"/><TextValue>ward</TextValue></VariableValue></TextSource>
      <TextSource guid="t2" name="Leaflet"><PlainTextContent>Read me.</PlainTextContent></TextSource></Sources>
      <Notes><Note guid="n1" name="First" creatingUser="b"><PlainTextContent>Look again.</PlainTextContent></Note>
        <Note guid="n2" name="Journal" creatingUser="a"><PlainTextContent>Day one.</PlainTextContent></Note>
        <Note guid="n3" creatingUser="a"><PlainTextContent>Ask her.</PlainTextContent></Note></Notes>
      <Links><Link guid="l" name="" originGUID="n3" targetGUID="s0"/></Links>
      <Sets><Set guid="x" name="Talks"><MemberSource targetGUID="t1"/></Set></Sets><Description>On handovers.</Description>`,
      'name="Ward talk.qda" origin="Some program 2" creatingUserGUID="b"',
    );
    const made = convert(projectZip(xml, { 'a.txt': talk }));
    expect(told(made)).toEqual({
      codes: [
        'Handover (descriptive)',
        'Handover › Risks (code)',
        'Handover › Risks › Being alone (code)',
        'Being alone (code)',
      ],
      codings: [
        ['Ana', 'chaos 😅', 'Handover › Risks (code)'],
        ['Ana', 'Nobody told me', 'Handover › Risks (code)'],
        ['Béla Kun', 'Nobody told me', 'Handover › Risks (code)'],
        ['Béla Kun', 'Nobody told me', 'Being alone (code)'],
        ['Béla Kun', 'day shift', 'Handover (descriptive)'],
      ],
      memos: expect.arrayContaining([
        ['Béla Kun', 'Nobody told me', 'Alone.'],
        ['Béla Kun', 'review', 'On handovers.'],
        ['Ana', 'Interview A', 'In the staff room.'],
        ['Béla Kun', 'Mina', 'Nights.'],
        ['Béla Kun', 'Interview A', 'First\n\nLook again.'],
        ['Ana', 'review', 'Journal\n\nDay one.'],
        ['Ana', 'chaos 😅', 'Ask her.'],
      ]),
      studies: [
        { title: 'Mina', setting: 'ward', custom: { Years: '7' }, documents: ['Interview A'] },
        { title: 'Leaflet', documents: ['Leaflet'] },
      ],
    });
    const { contents, report, rows } = made;
    expect({
      report,
      title: rows.review?.title,
      reviewers: [...rows.reviewers.values()].map(({ initials, name }) => [name, initials]),
      sets: [...rows.sets.values()].map(({ name }) => name),
      problems: checkBundle(contents),
    }).toEqual({
      report: {
        carried: {
          ...{ documents: 2, studies: 2, codes: 3, themes: 1, reviewers: 2, excerpts: 4 },
          ...{ codings: 5, memos: 7, characteristics: 2, media: 0, maps: 0, sets: 1 },
        },
        notCarried: [
          {
            what: 'coder',
            where: 'Nobody',
            reason:
              'Nothing in the project was coded or written by this person, who did not become a reviewer.',
          },
          {
            what: 'code',
            where: 'Being alone',
            reason:
              'It cannot be applied and stands under a code that can; themes do not stand under codes, so it became a code.',
          },
        ],
        doubtful: [],
      },
      title: 'Ward talk',
      reviewers: [
        ['Béla Kun', 'BK'],
        ['Ana', 'A'],
      ],
      sets: ['Talks'],
      problems: [],
    });
  });

  it('Z3 Z50 lists what does not come in, with its codings, and drops nothing in silence', () => {
    const xml = projectXml(`${users}${codes}<Sources>
      <TextSource guid="t1" name="Gone" plainTextPath="internal://gone.txt">${selectionsXml(talk, [{ ...rangeOf('chaos'), name: '', codes: ['k'] }], standard)}</TextSource>
      <TextSource guid="t2" name="Away" plainTextPath="absolute:///home/ana/a.txt"><NoteRef targetGUID="n1"/></TextSource>
      <TextSource guid="t3" name="Talk" creatingUser="a"><PlainTextContent>Nobody told me.</PlainTextContent>
        <PlainTextSelection guid="s1" name="lost words" startPosition="90" endPosition="99" creatingUser="a"><Coding guid="c1" creationDateTime="2019-01-01T00:00:00Z"><CodeRef targetGUID="k"/></Coding></PlainTextSelection>
        <PlainTextSelection guid="s2" startPosition="0" endPosition="6"><Coding guid="c2"><CodeRef targetGUID="gone"/></Coding></PlainTextSelection>
        <PlainTextSelection guid="s3" startPosition="0" endPosition="6" modifiedDateTime="2019-01-01T00:00:00Z"/>
        <Coding guid="c3" creatingUser="a"><CodeRef targetGUID="h"/></Coding></TextSource>
      <PictureSource guid="p" name="Board"><PictureSelection firstX="6" firstY="1" secondX="9" secondY="3"><Coding creatingUser="a"><CodeRef targetGUID="k"/></Coding></PictureSelection></PictureSource></Sources>
      <Notes><Note guid="n1" creatingUser="a" creationDateTime="2019-01-01T00:00:00Z"><PlainTextContent>Fetch it.</PlainTextContent></Note></Notes>
      <Links><Link guid="l" originGUID="t3" targetGUID="k"/></Links><Sets><Set guid="e" name="Empty"/><Set guid="f" name="Of codes"><MemberCode targetGUID="k"/></Set></Sets><Graphs><Graph guid="g"/></Graphs>`);
    const { report, ...made } = convert(projectZip(xml));
    expect(told({ report, ...made }).memos).toEqual([
      [
        'Ana',
        'Talk',
        'Coded where no place in this text could be found: Being alone. Its words or name: “lost words”',
      ],
      ['Ana', 'Talk', 'Coded as a whole: Handover'],
      ['Ana', 'review', 'Fetch it.'],
      ['Imported coder', 'Talk', 'Link to “Being alone”'],
    ]);
    expect(report.notCarried.map(({ reason, where }) => [where, reason])).toEqual(
      expect.arrayContaining([
        ['Gone', 'Its text is not in the archive, so it did not come in, nor did its coding.'],
        [
          'Away',
          'Its text lies outside the archive, where nothing is opened, so it did not come in.',
        ],
        ['Fetch it.', 'What it is about did not come in; it became a memo on the review.'],
        [
          'Board',
          'Its file did not come along: it is not in what was read. Keep it where it is; what was coded in it came in.',
        ],
        [
          'Talk',
          'It is coded as a whole. That became a memo on the document with the names of the codes.',
        ],
        ['', 'One coding names no code that is in the project.'],
        ['', 'One passage has neither code nor memo.'],
        [
          '',
          'It became a map of codes and nodes of its own: shapes, colours and kinds of lines did not come in.',
        ],
        ['Empty', 'There is nothing in it, so it did not come in.'],
        [
          '',
          'When 3 things were made or changed did not come in (1 coding, 1 note, 1 other), nor who changed what last: here all of it was made when it is brought in.',
        ],
      ]),
    );
    expect(report.doubtful).toEqual([
      {
        source: 'Talk',
        quote: 'lost words',
        readings: [],
        reason:
          'It lies outside the text, or is empty; what was coded or written there became a memo on the document.',
      },
    ]);
  });

  it('Z3 keeps to nobody’s study a document of several cases, and takes a copy of a text for its source', () => {
    const xml = projectXml(`<Cases>
      <Case guid="c1" name="Mina"><SourceRef targetGUID="copy-a"/></Case>
      <Case guid="c2" name="Ousmane"><SourceRef targetGUID="copy-a"/><SourceRef targetGUID="copy-b"/></Case></Cases>
      <Sources><TextSource guid="t1" name="A" plainTextPath="internal://a.txt"/><TextSource guid="t2" name="B" plainTextPath="internal://b.txt"/></Sources>`);
    const texts = { 'a.txt': 'Both were\nthere.', 'b.txt': 'Only he.' };
    const made = convert(
      projectZip(xml, {
        ...texts,
        'copy-a.txt': texts['a.txt'].replaceAll('\n', '\r\n'),
        'copy-b.txt': texts['b.txt'],
      }),
    );
    expect(told(made).studies).toEqual([
      { title: 'Mina', documents: [] },
      { title: 'Ousmane', documents: ['B'] },
      { title: 'A', documents: ['A'] },
    ]);
    expect(made.report.notCarried).toEqual([
      {
        what: 'text',
        where: 'A',
        reason:
          'It belongs to 2 cases (Mina, Ousmane); it became a study of its own, and the cases studies without it.',
      },
    ]);
  });

  it('Z3 makes codes alone of a codebook', () => {
    const made = convert(
      strToU8(
        '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="1" name="Handover"/><Code guid="2" name="handover"/></Codes><Sets/></CodeBook>',
      ),
      'Ward codes.qdc',
    );
    expect([made.rows.review?.title, told(made).codes, made.report]).toEqual([
      'Ward codes',
      ['Handover (code)', 'handover (code)'],
      {
        carried: {
          ...{ documents: 0, studies: 0, codes: 2, themes: 0, reviewers: 0, excerpts: 0 },
          ...{ codings: 0, memos: 0, characteristics: 0, media: 0, maps: 0, sets: 0 },
        },
        notCarried: [],
        doubtful: [],
      },
    ]);
  });

  it('Z3 gives the same passages, coders and codes however positions were counted', () => {
    const piece = fc.constantFrom(
      'bed ',
      'four',
      ' 😅',
      '👩🏽‍⚕️',
      'e\u0301',
      '\n',
      ' \n\n',
      '“so” ',
      'שלום',
      'x',
    );
    const texts = fc
      .array(piece, { minLength: 3, maxLength: 40 })
      .map((pieces) => `On. ${pieces.join('')} end`);
    const spans = fc.array(
      fc.tuple(fc.nat(99), fc.nat(60), fc.constantFrom('a', 'b'), fc.constantFrom('r', 'k')),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    const countings = fc.record({
      unit: fc.constantFrom('codePoint' as const, 'utf16' as const),
      lineEnd: fc.constantFrom(1 as const, 2 as const),
      mark: fc.boolean(),
    });
    fc.assert(
      fc.property(texts, spans, countings, fc.boolean(), (text, given, counting, isCrlf) => {
        const { passage } = textFormOf(text);
        const edges = [...new Intl.Segmenter('und').segment(text)].map(({ index }) => index);
        const selections = given.flatMap(([at, length, user, code]): WrittenSelection[] => {
          const from = edges[at % edges.length] ?? 0;
          const to = edges.find((edge) => edge > from + length) ?? text.length;
          return passage(from, to) === undefined ||
            text.slice(from, to).trim() !== text.slice(from, to)
            ? []
            : [{ from, to, name: 'quote', user, codes: [code] }];
        });
        // The whole as a quote leaves no doubt about how positions count.
        const all: WrittenSelection = {
          from: 0,
          to: text.length,
          name: 'quote',
          user: 'a',
          codes: ['k'],
        };
        const written = [...selections, all];
        const xml = projectXml(
          `${users}${codes}<Sources><TextSource guid="t" name="A" plainTextPath="internal://a.txt">${selectionsXml(text, written, counting)}</TextSource></Sources>`,
        );
        const raw = `${counting.mark ? '\ufeff' : ''}${isCrlf ? text.replaceAll('\n', '\r\n') : text}`;
        const made = convert(projectZip(xml, { 'a.txt': strToU8(raw) }));
        const paths = { r: 'Handover › Risks (code)', k: 'Being alone (code)' } as const;
        const names = { a: 'Ana', b: 'Béla Kun' } as const;
        const wanted = written.map(({ codes: [code] = [], from, to, user }) =>
          JSON.stringify([names[user as 'a'], passage(from, to)?.quote, paths[code as 'r']]),
        );
        if (made.report.doubtful.length === 0)
          expect(
            told(made)
              .codings.map((each) => JSON.stringify(each))
              .toSorted(),
          ).toEqual([...new Set(wanted)].toSorted());
        expect(made.report.carried.codings).toBeLessThanOrEqual(written.length);
        expect(checkBundle(made.contents)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
