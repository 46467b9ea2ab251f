/** The files that are not read, as data: how each is told, and the program whose name it is refused by. */

/** Letters that stand at a place of the file, in bytes from its start. */
type Mark = readonly [at: number, letters: string];

/** One kind of file that is not read. */
export interface ForeignKind {
  readonly id: string;
  /** Which sentence it is refused with. */
  readonly kind:
    | 'refi'
    | 'tables'
    | 'project'
    | 'codes'
    | 'annotation'
    | 'database'
    | 'picture'
    | 'recording';
  /** The program whose file it is, as the sentence names it. */
  readonly program?: string;
  /** The last ending of its name, in small letters and without the dot. */
  readonly endings?: RegExp;
  /** First bytes, one list of marks for each way it can begin. */
  readonly starts?: readonly (readonly Mark[])[];
  /** How the name of a file inside ends, where it is an archive. */
  readonly contains?: readonly string[];
  /** Tables that only this program's database has. */
  readonly tables?: readonly string[];
}

const starts = (...letters: readonly string[]): readonly (readonly Mark[])[] =>
  letters.map((each) => [[0, each]]);
const brands = (...names: readonly string[]): readonly (readonly Mark[])[] =>
  names.map((name) => [
    [4, 'ftyp'],
    [8, name],
  ]);

/** Every kind; where two fit, the first counts. */
export const foreignKinds: readonly ForeignKind[] = [
  {
    id: 'refi-project',
    kind: 'refi',
    program: 'REFI-QDA',
    endings: /^(?:qdpx|qde)$/,
    contains: ['.qde'],
  },
  { id: 'refi-codes', kind: 'refi', program: 'REFI-QDA', endings: /^qdc$/ },
  { id: 'maxqda', kind: 'project', program: 'MAXQDA', endings: /^(?:mx|mex)\d{0,2}$/ },
  { id: 'maxqda-codes', kind: 'codes', program: 'MAXQDA', endings: /^mtr$/ },
  { id: 'nvivo', kind: 'project', program: 'NVivo', endings: /^nvpx?$/ },
  {
    id: 'atlas',
    kind: 'project',
    program: 'ATLAS.ti',
    endings: /^(?:atlproj\w*|atlcb\w*|hpr\d)$/,
  },
  {
    id: 'taguette',
    kind: 'tables',
    program: 'Taguette',
    tables: ['highlight_tags', 'project_members'],
  },
  {
    id: 'rqda',
    kind: 'tables',
    program: 'RQDA',
    endings: /^rqda$/,
    tables: ['freecode', 'codecat'],
  },
  {
    id: 'qualcoder',
    kind: 'tables',
    program: 'QualCoder',
    endings: /^qda$/,
    tables: ['code_name', 'code_text', 'code_cat'],
  },
  { id: 'quirkos', kind: 'project', program: 'Quirkos', endings: /^qrk$/ },
  { id: 'transana', kind: 'project', program: 'Transana', endings: /^tra$/ },
  { id: 'qda-miner', kind: 'project', program: 'QDA Miner', endings: /^ppj$/ },
  { id: 'elan', kind: 'annotation', program: 'ELAN', endings: /^eaf$/ },
  { id: 'exmaralda', kind: 'annotation', program: 'EXMARaLDA', endings: /^(?:exb|exs)$/ },
  {
    id: 'sqlite',
    kind: 'database',
    endings: /^(?:sqlite3?|db3?)$/,
    starts: starts('SQLite format 3\0'),
  },
  {
    id: 'picture',
    kind: 'picture',
    endings:
      /^(?:png|jpe?g|jfif|gif|tiff?|bmp|webp|heic|heif|avif|svgz?|psd|ico|jp2|jxl|dng|cr2|nef|arw)$/,
    starts: [
      ...starts('\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', '8BPS\0'),
      ...starts('\0\0\0\u000cjP  ', '\0\0\0\u000cJXL ', '\0\0\u0001\0'),
      ...brands('heic', 'heix', 'heif', 'mif1', 'msf1', 'avif', 'crx '),
      [
        [0, 'RIFF'],
        [8, 'WEBP'],
      ],
      [
        [0, 'BM'],
        [6, '\0\0\0\0'],
      ],
    ],
  },
  {
    id: 'recording',
    kind: 'recording',
    endings:
      /^(?:mp[34]|m4[abv]|wav|wave|ogg|og[av]|opus|flac|aac|wma|wmv|amr|aiff?|caf|avi|mov|mkv|webm|mpe?g|3gp|3g2|flv|dss|ds2|mts|m2ts)$/,
    starts: [
      ...starts(
        'ID3\u0002',
        'ID3\u0003',
        'ID3\u0004',
        'OggS\0',
        'fLaC\0',
        '#!AMR',
        '.snd\0',
        'caff\0',
      ),
      ...starts(
        '\u00ff\u00fb',
        '\u00ff\u00fa',
        '\u00ff\u00f3',
        '\u00ff\u00f2',
        '\u00ff\u00f1',
        '\u00ff\u00f9',
      ),
      ...starts(
        '\u001aE\u00df\u00a3',
        '0&\u00b2u\u008ef\u00cf\u0011',
        'FLV\u0001',
        '\u0002dss',
        '\u0003ds2',
      ),
      ...starts('\0\0\u0001\u00ba', '\0\0\u0001\u00b3'),
      [[4, 'ftyp']],
      [
        [0, 'FORM'],
        [8, 'AIF'],
      ],
      [
        [0, 'RIFF'],
        [8, 'WAVE'],
      ],
      [
        [0, 'RIFF'],
        [8, 'AVI '],
      ],
      ...['moov', 'mdat', 'wide'].map((atom): readonly Mark[] => [
        [0, '\0'],
        [4, atom],
      ]),
    ],
  },
];

/** Markup that is told by its first element, as it is written up to its end. */
export const textStarts: readonly { readonly id: string; readonly root: RegExp }[] = [
  { id: 'refi-project', root: /^<(?:\w+:)?Project\s[^>]*QDA-XML/ },
  { id: 'refi-codes', root: /^<(?:\w+:)?CodeBook\s[^>]*QDA-XML/ },
  { id: 'transana', root: /^<Transana/i },
  { id: 'elan', root: /^<ANNOTATION_DOCUMENT(?:\s|$)/ },
  { id: 'exmaralda', root: /^<basic-transcription|^<segmented-transcription/ },
  { id: 'picture', root: /^<(?:svg:)?svg(?:\s|$)/ },
];
