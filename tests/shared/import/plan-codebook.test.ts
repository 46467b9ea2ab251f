import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { planCodebook } from '../../../shared/import/plan-codebook.ts';
import { readCodebookFile, readCodeText } from '../../../shared/import/read-codebook.ts';
import type { Code } from '../../../shared/records/code.ts';
import type { CodeId } from '../../../shared/records/ids.ts';
import { tinyPdf } from '../documents/tiny-files.ts';

const empty: ReadonlyMap<CodeId, Code> = new Map();
const bytes = (text: string) => new TextEncoder().encode(text);

/** A codebook whose codes are written `id: name < parent`. */
function book(...lines: readonly string[]): ReadonlyMap<CodeId, Code> {
  return new Map(
    lines.map((line, index) => {
      const [, id = '', name = '', parent] = /^(\w+): (.+?)(?: < (\w+))?$/.exec(line) ?? [];
      const code: Code = {
        id: `code:${id}`,
        type: 'code',
        name,
        kind: 'code',
        order: `a${index}`,
        colour: 0,
        ...(parent === undefined ? {} : { parentId: `code:${parent}` as const }),
      };
      return [code.id, code];
    }),
  );
}

/** The plan as an outline: `+` new, `=` here, `~` elsewhere, with the definition behind a colon. */
function outline(text: string, codes = empty, isTable = false): readonly string[] {
  const signs = { new: '+', here: '=', elsewhere: '~' };
  return planCodebook(codes, readCodeText(text, isTable)).codes.map(
    ({ depth, name, notes, state }) =>
      `${'  '.repeat(depth)}${signs[state]}${name}${notes.definition === undefined ? '' : `: ${notes.definition}`}`,
  );
}

const tree = ['+Resources', '  +Staffing', '  +Beds', '+Trust'];

describe('one codebook, as each program and each person writes it', () => {
  test.each([
    ['indented with tabs', 'Resources\n\tStaffing\n\tBeds\nTrust'],
    ['indented with blanks', 'Resources\n  Staffing\n  Beds\n\nTrust\n'],
    ['with bullets', '• Resources\n    - Staffing\n    - Beds\n• Trust'],
    ['with numbers that tell the level', '1. Resources\n1.1 Staffing\n1.2 Beds\n2. Trust'],
    ['as paths in a list', 'Resources\nResources > Staffing\nResources > Beds\nTrust'],
    ['as MAXQDA reads it', 'Code\tMemo\nResources > Staffing\t\nResources\\Beds\t\nTrust\t'],
    [
      'as MAXQDA exports it in German',
      'Farbe;Obercode;Code;Memo\n;;Resources;\n;Resources;Staffing;\n;Resources;Beds;\n;;Trust;',
    ],
    [
      'in German columns, one below the other',
      'Oberkategorie\tUnterkategorie\nResources\t\n\tStaffing\n\tBeds\nTrust\t',
    ],
    [
      'as NVivo names places',
      'Name,Hierarchical Name,Files\nStaffing,Nodes\\\\Resources\\Staffing,3\nBeds,Nodes\\\\Resources\\Beds,2\nTrust,Nodes\\\\Trust,1',
    ],
    [
      'as Taguette exports it',
      'tag,description,number of highlights\nResources,,3\nResources.Staffing,,1\nResources.Beds,,0\nTrust,,2',
    ],
    [
      'as Dedoose exports it',
      'Id,Parent Id,Depth,Title,Description\n1,0,0,Resources,\n2,1,1,Staffing,\n3,1,1,Beds,\n4,0,0,Trust,',
    ],
    [
      'with a column of parents, children first',
      'Code;Parent code\nStaffing;Resources\nBeds;Resources\nResources;\nTrust;',
    ],
    [
      'with categories, as in QualCoder',
      'name,category\nStaffing,Resources\nBeds,Resources\nTrust,',
    ],
    [
      'with groups, as in ATLAS.ti',
      'Code,Code Group 1\nStaffing,Resources\nBeds,Resources\nTrust,',
    ],
    ['with a column a level', 'Theme;Sub-theme\nResources;Staffing\n;Beds\nTrust;'],
    [
      'with a level, as Themeloom exports it',
      'Level,Code\n1,Resources\n2,Staffing\n2,Beds\n1,Trust',
    ],
    [
      'below a title',
      'Codebook of the ward study\n\nName,Parent\nResources,\nStaffing,Resources\nBeds,Resources\nTrust,',
    ],
  ])('%s', (_how, text) => {
    expect(outline(text)).toEqual(tree);
  });

  it('takes definitions from a second column, whatever it is called, and behind a tab of a list', () => {
    const expected = ['+Trust: Who is believed', '+Beds'];
    for (const heading of ['Definition', 'Description', 'Memo', 'Comment'])
      expect(outline(`Code,${heading}\nTrust,Who is believed\nBeds,`)).toEqual(expected);
    expect(outline('Trust\tWho is believed\nBeds')).toEqual(expected);
    expect(outline('Trust;Who is believed\nBeds;', empty, true)).toEqual(expected);
  });

  it('takes notes, kind and colour, and names the columns it does not take', () => {
    const plan = planCodebook(
      empty,
      readCodeText(
        'Code,Kind,Definition,Include,Exclude,Example,Color,Coded segments\nTrust,Descriptive theme,D,I,E,"\'=1+1",#0066ff,7\nBeds,Code,,,,,grey,1',
      ),
    );
    expect(plan).toEqual({
      codes: [
        {
          ...{ key: 0, parent: undefined, depth: 0, line: 2, name: 'Trust', state: 'new' },
          ...{
            codeId: undefined,
            kind: 'descriptive',
            colour: 11,
            missing: {},
            doubts: [],
            alsoUnder: [],
          },
          notes: { definition: 'D', include: 'I', exclude: 'E', example: '=1+1' },
        },
        {
          ...{ key: 1, parent: undefined, depth: 0, line: 3, name: 'Beds', state: 'new' },
          ...{
            codeId: undefined,
            kind: 'code',
            colour: undefined,
            missing: {},
            doubts: [],
            alsoUnder: [],
          },
          notes: {},
        },
      ],
      notTaken: [{ message: 'Columns that were not taken: Coded segments.' }],
    });
  });
});

describe('a codebook that has codes already', () => {
  const codes = book('a: Resources', 'b: Staffing < a', 'c: Trust', 'd: Other < c');

  it('keeps a name at its place, whatever its letter case, and adds below it', () => {
    expect(outline('resources\n\tStaffing\n\t\tNights\n\tBeds', codes)).toEqual([
      '=Resources',
      '  =Staffing',
      '    +Nights',
      '  +Beds',
    ]);
  });

  it('leaves a code that stands elsewhere where it is, and says so', () => {
    const plan = planCodebook(codes, readCodeText('Time\n\tStaffing\n\t\tNights'));
    expect(plan.codes.map(({ codeId, doubts, state }) => [state, codeId, doubts])).toEqual([
      ['new', undefined, []],
      [
        'elsewhere',
        'code:b',
        ['There is a code of this name already, at Resources › Staffing. It stays there.'],
      ],
      ['new', undefined, []],
    ]);
  });

  it('adds a name that the list has under several others, and says where it is already', () => {
    const plan = planCodebook(codes, readCodeText('Time\n\tOther\nPlace\n\tOther'));
    const said =
      'There is a code of this name elsewhere, at Trust › Other. This one becomes a second one.';
    expect(plan.codes.map(({ doubts, name, state }) => [name, state, doubts])).toEqual([
      ['Time', 'new', []],
      ['Other', 'new', [said]],
      ['Place', 'new', []],
      ['Other', 'new', [said]],
    ]);
  });
});

describe('hostile lists', () => {
  it('says of a name that comes twice where it came first, and takes the definition that one has', () => {
    const { codes } = planCodebook(
      empty,
      readCodeText('Name,Memo\nTrust,\n trust ,Who is believed'),
    );
    expect(codes.map(({ doubts, name, notes }) => [name, notes, doubts])).toEqual([
      [
        'Trust',
        { definition: 'Who is believed' },
        ['It is in the list twice, first in line 2. It is added once.'],
      ],
    ]);
  });

  it('opens a circle of parents at its first code, and takes a code that is its own parent', () => {
    expect(outline('Name,Parent\nA,C\nB,A\nC,B\nD,D')).toEqual(['+A', '  +B', '    +C', '+D']);
  });

  it('reads ten thousand lines, each deeper than the last, within twenty levels', () => {
    const list = Array.from({ length: 10_000 }, (_, at) => `${' '.repeat(at % 400)}Code ${at}`);
    const chain = Array.from({ length: 10_000 }, (_, at) => `Code ${at},Code ${at + 1}`);
    for (const text of [list.join('\n'), ['Name,Parent', ...chain].join('\n')]) {
      const { codes } = planCodebook(empty, readCodeText(text));
      expect(Math.max(...codes.map(({ depth }) => depth))).toBe(19);
      expect(codes.length).toBeGreaterThanOrEqual(10_000);
    }
  });

  it('takes names of 200 letters and Arabic ones whole, and names one of 501', () => {
    const long = 'n'.repeat(200);
    const { codes, notTaken } = planCodebook(
      empty,
      readCodeText(`Name\n${long}\nنقص الموارد > الموظفون\n${'x'.repeat(501)}`),
    );
    expect(codes.map(({ depth, name }) => [depth, name])).toEqual([
      [0, long],
      [0, 'نقص الموارد'],
      [1, 'الموظفون'],
    ]);
    expect(notTaken).toEqual([
      {
        line: 4,
        message: `“${'x'.repeat(40)}…” is longer than the 500 characters a name can have, so it was not added.`,
      },
    ]);
  });

  test.each([
    ['a project of another program', 'codes.csv', bytes('SQLite format 3\0'), 'format-not-read'],
    ['a PDF', 'codes.csv', tinyPdf([[{ x: 50, y: 700, text: 'Trust' }]]), 'not-a-codebook'],
    ['an archive', 'codes.xlsx', zipSync({ 'a.txt': strToU8('Trust') }), 'not-a-codebook'],
    ['references', 'codes.txt', bytes('TY  - JOUR\nTI  - Asking late\nER  - \n'), 'not-a-codebook'],
    ['a table of references', 'codes.csv', bytes('Title,Authors,Year\nA,B,2001'), 'not-a-codebook'],
    [
      'a transcript',
      'codes.txt',
      bytes(
        'We waited for the van until the night was over.\nAnd then nobody rang us, not even in the morning.',
      ),
      'not-a-codebook',
    ],
    ['nothing', 'codes.txt', bytes(' \n\t\n'), 'no-codes'],
    ['headings alone', 'codes.csv', bytes('Name,Definition\n'), 'no-codes'],
    [
      'more than there can be',
      'codes.txt',
      bytes(Array.from({ length: 20_001 }, (_, at) => `Code ${at}`).join('\n')),
      'too-many-codes',
    ],
  ])('%s is refused', async (_what, name, content, code) => {
    await expect(readCodebookFile({ name, bytes: content })).rejects.toMatchObject({ code });
  });
});
