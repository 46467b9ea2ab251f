import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../../../shared/errors.ts';
import { openRefi } from '../../../shared/refi-qda/open-refi.ts';
import { projectXml, projectZip } from '../../fixtures/refi-project.ts';

const refusalOf = (bytes: Uint8Array): string => {
  try {
    openRefi(bytes);
  } catch (error) {
    if (error instanceof ExpectedError) return error.message;
    throw error;
  }
  return 'read';
};

describe('opening a REFI-QDA file', () => {
  it('Z1 reads codes with their tree, whatever case, braces and prefix their identifiers and elements have', () => {
    const xml = `<q:CodeBook xmlns:q="urn:QDA-XML:codebook:0:4" xmlns:tq="urn:transact"><q:Codes>
      <q:Code guid="{AB-1}" name="Handover" isCodable="0" color="#0af"><q:Description> On the ward. </q:Description>
        <tq:Code guid="x" name="Foreign"/><q:Code guid="note_2" name="Being alone"/></q:Code></q:Codes></q:CodeBook>`;
    const { kind, project } = openRefi(strToU8(`\ufeff${xml}`));
    expect({ kind, codes: project.codes }).toEqual({
      kind: 'codebook',
      codes: [
        {
          guid: 'ab-1',
          name: 'Handover',
          isCodable: false,
          colour: '#0af',
          description: 'On the ward.',
          notes: [],
          children: [
            {
              guid: 'note_2',
              name: 'Being alone',
              isCodable: true,
              colour: '',
              description: '',
              notes: [],
              children: [],
            },
          ],
        },
      ],
    });
  });

  it('Z1 finds texts inside the archive by every way of writing their path, and nothing outside it', () => {
    const file = openRefi(
      projectZip(
        projectXml(''),
        { 'A b.txt': 'Night shift' },
        { project: 'Ward.qde', folder: 'Sources' },
      ),
    );
    const read = (path: string): string => {
      const found = file.read(path);
      return typeof found === 'string' ? found : new TextDecoder().decode(found);
    };
    expect(
      [
        'internal://A b.txt',
        'internal:///a%20b.txt',
        'internal://sources/A b.txt',
        'A b.txt',
        'internal://gone.txt',
        'internal://../../etc/passwd',
        '/etc/passwd',
        'relative:///A b.txt',
        'absolute:///etc/passwd',
        'file:///etc/passwd',
      ].map(read),
    ).toEqual([
      ...new Array<string>(4).fill('Night shift'),
      'missing',
      'outside',
      'outside',
      'outside',
      'outside',
      'outside',
    ]);
  });

  it('Z1 refuses with one sentence what is no project', () => {
    const entities = `<!DOCTYPE Project [<!ENTITY a "aaaa">]>${projectXml('')}`;
    const refusals = {
      page: refusalOf(strToU8('<!-- saved --><html><body>Sign in</body></html>')),
      text: refusalOf(strToU8('Handover notes')),
      empty: refusalOf(new Uint8Array()),
      without: refusalOf(zipSync({ 'word/document.xml': strToU8('<a/>') })),
      two: refusalOf(zipSync({ 'a.qde': strToU8('<a/>'), 'b.qde': strToU8('<a/>') })),
      entities: refusalOf(strToU8(entities)),
      damaged: refusalOf(
        strToU8('<Project name="Ward">\n<Users><User name="A & B"/></Users></Project>'),
      ),
    };
    expect(
      Object.fromEntries(Object.entries(refusals).map(([key, text]) => [key, text.slice(0, 48)])),
    ).toEqual({
      page: 'This is no REFI-QDA project or codebook. Nothing',
      text: 'This is no REFI-QDA project or codebook. Nothing',
      empty: 'This is no REFI-QDA project or codebook. Nothing',
      without: 'There is no project (.qde) in this archive. Noth',
      two: 'There are 2 projects (.qde) in this archive, and',
      entities: 'The XML of this file declares a document type or',
      damaged: 'The XML of this file is damaged at line 2, colum',
    });
  });

  it('Z1 unpacks nothing that no text is: a recording may be of any size, or a bomb', () => {
    const xml = projectXml(
      '<Sources><TextSource guid="t" name="A" plainTextPath="internal://a.txt"/><VideoSource guid="v" name="V" path="internal://v.mp4"/></Sources>',
    );
    const bytes = zipSync({
      'project.qde': strToU8(xml),
      'sources/v.mp4': [new Uint8Array(12_000_000), { level: 9 }],
      'sources/a.txt': strToU8('Nobody told me.'),
    });
    // What the recording says of its size: 3.9 GB.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    const second = directory + 46 + 'project.qde'.length;
    view.setUint32(second + 24, 3_900_000_000, true);
    const read = openRefi(bytes).read('internal://a.txt');
    expect(typeof read === 'string' ? read : new TextDecoder().decode(read)).toBe(
      'Nobody told me.',
    );
  });

  it('Z1 refuses a project, and a text of it, that unpacks out of all proportion', () => {
    const bomb = new Uint8Array(60_000_000);
    expect(refusalOf(zipSync({ 'project.qde': bomb }, { level: 9 }))).toMatch(
      /^The texts of this archive unpack to more than can be read/,
    );
    const file = openRefi(
      zipSync({ 'project.qde': strToU8(projectXml('')), 'sources/a.txt': bomb }, { level: 9 }),
    );
    expect(() => file.read('internal://a.txt')).toThrow(
      expect.objectContaining({ code: 'file-too-large' }),
    );
  });

  it('Z1 takes project.qde where an archive holds a second project', () => {
    const bytes = zipSync({
      'old/backup.qde': strToU8(projectXml('', 'name="Old"')),
      'project.qde': strToU8(projectXml('', 'name="New"')),
    });
    expect(openRefi(bytes).project.name).toBe('New');
  });

  it('Z1 reads selections, codings and values as they stand, and parts of pictures and recordings', () => {
    const xml = projectXml(`<Sources>
      <TextSource guid="T" name="A.txt"><PlainTextContent>Nobody told me.</PlainTextContent>
        <PlainTextSelection guid="S" name="Nobody" startPosition="0" endPosition="6" creatingUser="">
          <Coding guid="C" creatingUser="{U}"><CodeRef targetGUID="K"/></Coding></PlainTextSelection>
        <VariableValue><VariableRef targetGUID="V"/><IntegerValue>7</IntegerValue></VariableValue>
        <VariableValue><VariableRef targetGUID="V"/></VariableValue></TextSource>
      <PictureSource guid="P" name="Board"><PictureSelection firstX="6" firstY="186" secondX="150" secondY="3"><Coding/><Coding/></PictureSelection></PictureSource>
      <AudioSource guid="R" name="Talk"><Transcript guid="X" name="First"><PlainTextContent>Then.</PlainTextContent><SyncPoint guid="2" timeStamp="9000" position="5"/><SyncPoint guid="1" timeStamp="0" position="0"/><SyncPoint guid="3" position="4"/><TranscriptSelection guid="Y" fromSyncPoint="{1}" toSyncPoint="2"/></Transcript>
        <Transcript guid="Z" plainTextPath="internal://z.txt"/><AudioSelection begin="10" end="20"/></AudioSource>
      </Sources>`);
    const unsaid = { guid: '', name: '', user: '', description: '', codings: [], notes: [] };
    const plain = { user: '', description: '', notes: [], values: [], codings: [], selections: [] };
    expect(openRefi(strToU8(xml)).project.sources).toEqual([
      {
        ...plain,
        guid: 't',
        kind: 'text',
        name: 'A.txt',
        text: { inline: 'Nobody told me.', path: undefined },
        richPath: undefined,
        selections: [
          {
            guid: 's',
            name: 'Nobody',
            start: 0,
            end: 6,
            user: '',
            description: '',
            notes: [],
            codings: [{ guid: 'c', code: 'k', user: 'u', notes: [] }],
          },
        ],
        values: [{ variable: 'v', value: '7' }],
      },
      {
        ...plain,
        guid: 'p',
        kind: 'picture',
        name: 'Board',
        text: undefined,
        parts: [
          {
            ...unsaid,
            codings: [
              { guid: '', code: '', user: '', notes: [] },
              { guid: '', code: '', user: '', notes: [] },
            ],
            span: { kind: 'area', corners: [6, 186, 150, 3] },
          },
        ],
      },
      {
        ...plain,
        guid: 'r',
        kind: 'audio',
        name: 'Talk',
        transcript: 'x',
        text: { inline: 'Then.', path: undefined },
        richPath: undefined,
        syncPoints: [
          { position: 0, time: 0 },
          { position: 5, time: 9000 },
        ],
        selections: [{ ...unsaid, guid: 'y', start: 0, end: 5 }],
        parts: [{ ...unsaid, span: { kind: 'time', begin: 10, end: 20 } }],
      },
      {
        ...plain,
        guid: 'z',
        kind: 'audio',
        name: 'Talk – 2',
        besides: 'r',
        text: { inline: undefined, path: 'internal://z.txt' },
        richPath: undefined,
        syncPoints: [],
      },
    ]);
  });
});
