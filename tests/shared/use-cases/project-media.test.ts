import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../../shared/bundle/check-bundle.ts';
import { placeOf } from '../../../shared/documents/place.ts';
import { sha256OfBytes } from '../../../shared/hash.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { zeroClock } from '../../../shared/ops/stamp.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { openRefi } from '../../../shared/refi-qda/open-refi.ts';
import { textFormOf } from '../../../shared/refi-qda/text-form.ts';
import { withTimes, wordsOfTime } from '../../../shared/refi-qda/transcript-times.ts';
import { workOfProject } from '../../../shared/use-cases/bring-project.ts';
import { convertProject } from '../../../shared/use-cases/convert-project.ts';
import type { ConvertedProject } from '../../../shared/use-cases/converted-project.ts';
import { projectXml, projectZip } from '../../fixtures/refi-project.ts';

const writer = { device: 'device:here', now: () => 1_800_000_000_000 } as const;

const convert = (bytes: Uint8Array): ConvertedProject =>
  convertProject({ bytes, name: 'ward.qdpx' }, { ...writer, random: seededBytes(1) });

const people =
  '<Users><User guid="a" name="Ana"/><User guid="b" name="Béla"/></Users><CodeBook><Codes><Code guid="k" name="Being alone" isCodable="true"/><Code guid="r" name="Risks" isCodable="true"/></Codes></CodeBook>';

const talk = 'Anna: It was chaos 😅.\nBen: Nobody told me.\nAnna: Then the day shift came.';

/** Positions count code points, as in the standard. */
const at = (words: string, text = talk): number => [...text.slice(0, text.indexOf(words))].length;

const points = `<SyncPoint guid="p1" timeStamp="0" position="0"/>
  <SyncPoint guid="p2" timeStamp="62400" position="${at('Ben')}"/>
  <SyncPoint guid="p3" timeStamp="3725000" position="${at('Anna: Then')}"/>
  <SyncPoint guid="p4" timeStamp="3730000" position="${[...talk].length}"/>`;

const coding = (code: string, user = 'a'): string =>
  `<Coding guid="c-${code}-${user}" creatingUser="${user}"><CodeRef targetGUID="${code}"/></Coding>`;

function quotesIn({ rows }: ConvertedProject): readonly string[] {
  return [...rows.codings.values()].flatMap(({ codings, excerpts }) =>
    [...codings.values()].map(({ codeId, excerptId, reviewerId }) =>
      [
        rows.reviewers.get(reviewerId)?.name,
        rows.codes.get(codeId)?.name,
        excerpts.get(excerptId)?.quote,
      ].join(': '),
    ),
  );
}

const missing =
  'Its file did not come along: it is not in what was read. Keep it where it is; what was coded in it came in.';

function memosIn({ rows }: ConvertedProject): readonly string[] {
  const excerpts = [...rows.codings.values()].flatMap((page) => [...page.excerpts.values()]);
  return [...rows.memos.values()].map(({ body, targetId }) => {
    const about = rows.documents.get(targetId as DocumentId)?.title;
    return `${about ?? excerpts.find(({ id }) => id === targetId)?.quote}: ${body}`;
  });
}

const reasons = ({ report }: ConvertedProject): readonly string[] =>
  report.notCarried.flatMap(({ reason, what, where }) =>
    what === 'coder' ? [] : [`${what} ${where}: ${reason}`],
  );

describe('recordings and pictures of a project', () => {
  const recording = convert(
    projectZip(
      projectXml(`${people}<Sources><VideoSource guid="v" name="Night.mp4" path="internal://v.mp4">
        <Transcript guid="t" name="English" plainTextPath="internal://t.txt">${points}
          <TranscriptSelection guid="s1" fromSyncPoint="p2" toSyncPoint="p3" creatingUser="a">${coding('k')}</TranscriptSelection>
          <TranscriptSelection guid="s2" fromSyncPoint="p9" name="Gone" creatingUser="a">${coding('r')}</TranscriptSelection></Transcript>
        <Transcript guid="u" name="Magyar"><PlainTextContent>Senki sem szólt.</PlainTextContent></Transcript>
        <VideoSelection guid="m1" begin="3726000" end="3729000" creatingUser="b"><Description>Her hands.</Description>${coding('r', 'b')}</VideoSelection>
        <VideoSelection guid="m2" begin="4000000" end="4001500" creatingUser="b">${coding('r', 'b')}</VideoSelection>
        <VideoSelection guid="m3" begin="5000000" end="5001000" creatingUser="b"><Description>A door.</Description>${coding('r', 'b')}</VideoSelection>
        </VideoSource></Sources>`),
      { 't.txt': talk, 'v.mp4': new Uint8Array(5) },
    ),
  );

  it('Z34 makes documents of one study of the transcripts, with their times, and a sound review of all', () => {
    const { contents, rows } = recording;
    expect(
      [...rows.documents.values()].map(({ studyId, textId, title }) => [
        rows.studies.get(studyId)?.citation.title,
        title,
        contents.texts.get(textId)?.text,
      ]),
    ).toEqual([
      [
        'Night',
        'Night',
        '[00:00:00] Anna: It was chaos 😅.\n\n[00:01:02] Ben: Nobody told me.\n\n[01:02:05] Anna: Then the day shift came.',
      ],
      [
        'Night',
        'Night.mp4',
        '[Video: Night.mp4]\n\n[01:06:40.000–01:06:41.500]\n\n[01:23:20.000–01:23:21.000]',
      ],
      ['Night', 'Night.mp4 – Magyar', 'Senki sem szólt.'],
    ]);
    expect(checkBundle(contents)).toEqual([]);
  });

  it('Z34 finds what was marked between sync points, and stretches of time, at their words; what has none at its line', () => {
    expect(quotesIn(recording)).toEqual([
      'Ana: Being alone: Ben: Nobody told me.',
      'Béla: Risks: Anna: Then the day shift came.',
      'Béla: Risks: [01:06:40.000–01:06:41.500]',
      'Béla: Risks: [01:23:20.000–01:23:21.000]',
    ]);
    expect(recording.report.doubtful).toEqual([
      {
        source: 'Night.mp4',
        quote: 'Gone',
        readings: [],
        reason:
          'It lies outside the text, or is empty; what was coded or written there became a memo on the document.',
      },
      {
        source: 'Night.mp4',
        quote: '',
        readings: ['Anna: Then the day shift came.'],
        reason:
          'It was marked as a stretch of time (01:02:06–01:02:09); it was put where the times of the transcript say that its words stand.',
      },
    ]);
  });

  it('Z34 keeps what is written on a stretch of time', () => {
    expect(memosIn(recording).slice(1)).toEqual([
      'Anna: Then the day shift came.: Her hands.',
      '[01:23:20.000–01:23:21.000]: A door.',
    ]);
    expect(reasons(recording)).toEqual([`video Night.mp4: ${missing}`]);
  });

  it('Z34 makes documents of pictures and recordings without a text, with all their coding, and takes what is written about a picture', () => {
    const made = convert(
      projectZip(
        projectXml(`${people}<Sources>
          <PictureSource guid="p" name="Board.png" creatingUser="a"><Description>The rota.</Description>
            <PictureSelection guid="q" firstX="6" firstY="186" secondX="150" secondY="3" creatingUser="b">${coding('r', 'b')}${coding('k', 'b')}</PictureSelection>${coding('k')}</PictureSource>
          <PictureSource guid="w" name="Wall"><TextDescription guid="d" name=""><PlainTextContent>Three beds by a window.</PlainTextContent>
            <PlainTextSelection guid="x" name="a window" startPosition="14" endPosition="22" creatingUser="a">${coding('r')}</PlainTextSelection></TextDescription>
            <PictureSelection guid="y" firstX="1" firstY="2" secondX="3" secondY="4"/></PictureSource>
          <AudioSource guid="o" name="Steps"><AudioSelection guid="z" begin="1000" end="2500"/></AudioSource></Sources>`),
      ),
    );
    expect(quotesIn(made)).toEqual([
      'Ana: Being alone: [Picture: Board.png]',

      'Béla: Risks: [(6, 186)–(150, 3)]',
      'Béla: Being alone: [(6, 186)–(150, 3)]',
      'Ana: Risks: a window',
    ]);
    expect([...made.rows.documents.values()].map(({ medium, title }) => [title, medium])).toEqual([
      ['Board', 'picture'],
      ['Wall', undefined],
      ['Wall', 'picture'],
      ['Steps', 'audio'],
    ]);
    expect(memosIn(made)).toEqual(['Board: The rota.']);
    expect(reasons(made)).toEqual([
      `picture Board.png: ${missing}`,
      `picture Wall: ${missing}`,
      `recording Steps: ${missing}`,
      'passages : 2 passages have neither code nor memo.',
    ]);
    expect(made.report.carried).toMatchObject({ documents: 4, media: 3 });
  });

  it('Z6 brings nothing of a transcript that comes again', () => {
    const file = openRefi(
      projectZip(
        projectXml(
          `${people}<Sources><AudioSource guid="v" name="Night"><Transcript guid="t" plainTextPath="internal://t.txt">${points}
          <TranscriptSelection guid="s1" fromSyncPoint="p1" toSyncPoint="p2" creatingUser="a">${coding('k')}</TranscriptSelection></Transcript></AudioSource></Sources>`,
        ),
        { 't.txt': talk },
      ),
    );
    const [first] = [...recording.rows.reviewers.values()];
    const reviewerId = first?.id ?? 'reviewer:none';
    const into = {
      ...{ reviewId: recording.rows.review?.id ?? 'review:none', reviewerId, clock: zeroClock },
      ...{ people: new Map([['a', reviewerId]]), names: new Map() },
    };
    const once = workOfProject(
      file,
      { ...into, full: recording.rows },
      { now: writer.now, random: seededBytes(5) },
    );
    const rows = replay([...recording.contents.operations, ...once.contents.operations]);
    expect(rows.documents.size).toBe(3);
    const again = workOfProject(
      file,
      { ...into, full: rows },
      { now: writer.now, random: seededBytes(6) },
    );
    expect(again.contents.operations).toEqual([]);
  });
});

describe('times in a transcript', () => {
  const lines = fc.array(
    fc.constantFrom('Nobody told me.', 'a 😅 b', 'Yes. No! Then?', '', '(3:04) said'),
    { minLength: 1, maxLength: 6 },
  );
  const places = fc.array(fc.tuple(fc.nat(80), fc.nat(500_000)), { maxLength: 8 });

  it('Z34 leaves the letters of the text and of every passage as they are, marks aside', () => {
    fc.assert(
      fc.property(lines, places, fc.nat(80), fc.nat(40), (said, moments, start, length) => {
        const raw = said.join('\n');
        const plain = textFormOf(raw);
        const all = moments.map(([where, time]) => ({ at: Math.min(where, raw.length), time }));
        const { form } = withTimes(plain, all);
        const without = (text: string): string => text.replace(/\[\d\d:\d\d:\d\d\] /g, '');
        expect(without(form.body.text)).toBe(plain.body.text);
        expect(
          form.body.blocks.map((block) => without(form.body.text.slice(block.start, block.end))),
        ).toEqual(plain.body.blocks.map((block) => plain.body.text.slice(block.start, block.end)));
        const [from, to] = [Math.min(start, raw.length), Math.min(start + length, raw.length)];
        const passage = form.passage(from, to);
        expect(passage === undefined ? undefined : without(passage.quote)).toBe(
          plain.passage(from, to)?.quote,
        );
        expect(form.body.text.slice(passage?.start, passage?.end)).toBe(
          passage?.quote ?? form.body.text,
        );
      }),
    );
  });

  it('Z34 gives a time to a sentence half a minute on, and counts what stands closer', () => {
    const raw = 'One. Two. Three goes on.';
    const moment = (words: string, time: number) => ({ at: raw.indexOf(words), time });
    const { form, left } = withTimes(textFormOf(raw), [
      moment('One', 0),
      moment('Two', 9000),
      moment('Three', 31_000),
      moment('goes', 90_000),
    ]);
    expect([form.body.text, left]).toEqual(['[00:00:00] One. Two. [00:00:31] Three goes on.', 2]);
  });

  it('Z34 finds no words for what lies before, behind or beside all moments that are told', () => {
    const moments = [
      { at: 0, time: 1000 },
      { at: 10, time: 5000 },
    ];
    const found = (begin: number, end: number) =>
      wordsOfTime({ kind: 'time', begin, end }, moments, 30);
    expect([found(0, 900), found(6000, 7000), found(0, 3000), found(2000, 9000)]).toEqual([
      undefined,
      undefined,
      { from: 0, to: 10 },
      { from: 0, to: 30 },
    ]);
    expect(wordsOfTime({ kind: 'time', begin: 0, end: 9 }, moments.slice(1), 30)).toBeUndefined();
  });

  it('Z35 is where a passage is cited from, beside its paragraph', () => {
    const { body } = textFormOf('[00:00:00] Anna: Yes.\n[00:01:02] Ben: No. [00:02:00] Then.');
    const cite = (words: string) => placeOf(body, body.text.indexOf(words));
    expect(['Yes', '[00:01:02]', 'No', 'Then'].map(cite)).toEqual([
      'para. 1, 00:00:00',
      'para. 2, 00:01:02',
      'para. 2, 00:01:02',
      'para. 2, 00:02:00',
    ]);
  });

  it('Z35 leaves a text be whose times go back, or begin within a paragraph', () => {
    const place = (text: string) => placeOf(textFormOf(text).body, 1);
    expect([
      place('[00:05:00] Yes.\n[00:01:02] No.'),
      place('At [00:05:00] she left.'),
      place('[00:05] Yes.'),
    ]).toEqual(['para. 1', 'para. 1', 'para. 1']);
  });
});

describe('formatted files beside the texts of a project', () => {
  const docx = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
  const xml = (path: string): string =>
    projectXml(
      `${people}<Sources><TextSource guid="t" name="Talk" plainTextPath="internal://t.txt" richTextPath="${path}"><PlainTextSelection guid="x" name="" startPosition="0" endPosition="4" creatingUser="a">${coding('r')}</PlainTextSelection></TextSource></Sources>`,
    );

  it('Z36 are the originals of their documents; the coding lies in the plain text', () => {
    const made = convert(projectZip(xml('internal://t.docx'), { 't.txt': talk, 't.docx': docx }));
    const hash = sha256OfBytes(docx);
    expect([...made.contents.originals]).toEqual([[hash, docx]]);
    const [document] = made.rows.documents.values();
    expect(document).toMatchObject({ format: 'docx', originalHash: hash, originalName: 'Talk' });
    expect([quotesIn(made), reasons(made)]).toEqual([['Ana: Risks: Anna'], []]);
    expect(checkBundle(made.contents)).toEqual([]);
  });

  it('Z36 are left out and told where they are missing or no documents; the plain text named twice is none', () => {
    const files = { 't.txt': talk, 't.docx': strToU8('GIF89a') };
    const left = [
      'formatted originals : The formatted file of one text did not come along: it is not in the archive, too large, or of no kind that documents are read from. The text came.',
    ];
    const outcome = (path: string) => {
      const made = convert(projectZip(xml(path), files));
      return [[...made.contents.originals], reasons(made), quotesIn(made)];
    };
    const quotes = ['Ana: Risks: Anna'];
    expect(outcome('internal://gone.docx')).toEqual([[], left, quotes]);
    expect(outcome('absolute:///home/ana/t.docx')).toEqual([[], left, quotes]);
    expect(outcome('internal://t.docx')).toEqual([[], left, quotes]);
    expect(outcome('internal://t.txt')).toEqual([[], [], quotes]);
  });
});
