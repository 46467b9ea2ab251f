import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { foreignKindOf, foreignKindOfName } from '../../../shared/documents/foreign-file.ts';
import { readImportFile, requireImportable } from '../../../shared/import/read-import-file.ts';
import { tinyDocx, tinyPdf, wordParagraph } from './tiny-files.ts';

const bytesOf = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const kind = (name: string, content: string | Uint8Array) => {
  const found = foreignKindOf(name, typeof content === 'string' ? bytesOf(content) : content);
  return found === undefined ? 'no' : (found.program ?? found.kind);
};
const database = (...tables: string[]) =>
  `SQLite format 3\0${tables.map((table) => `CREATE TABLE ${table} (id integer)`).join('\0')}`;
const words = 'The ward was quiet that night.';

describe('foreignKindOf: by what is in it, whatever it is called', () => {
  test.each([
    ['a REFI-QDA project', zipSync({ 'Handover.qde': strToU8('<Project/>') }), 'REFI-QDA'],
    [
      'the list of a REFI-QDA project, with comments before it',
      '\u00ef\u00bb\u00bf<?xml version="1.0"?>\n<!-- made by hand -->\n<Project name="A" xmlns="urn:QDA-XML:project:1.0">',
      'REFI-QDA',
    ],
    ['a REFI-QDA codebook', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/>', 'REFI-QDA'],
    ['a project of Taguette', database('project_members', 'highlight_tags'), 'Taguette'],
    ['a project of QualCoder', database('code_cat', 'code_text', 'code_name'), 'QualCoder'],
    ['a project of RQDA', database('freecode', 'codecat'), 'RQDA'],
    ['any other database', database('notes'), 'database'],
    ['a file of ELAN', '<?xml version="1.0"?><ANNOTATION_DOCUMENT AUTHOR="">', 'ELAN'],
    ['a drawing', '<?xml version="1.0"?>\n<svg width="9">', 'picture'],
    [
      'a drawing with a document type',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN">\n<svg>',
      'picture',
    ],
    ['PNG', '\u0089PNG\r\n\u001a\n', 'picture'],
    ['JPEG', '\u00ff\u00d8\u00ff\u00e0', 'picture'],
    ['WebP', 'RIFF\u0001\u0002\u0003\u0004WEBPVP8 ', 'picture'],
    ['a photograph of a phone', '\0\0\0\u0018ftypheic\0\0\0\0', 'picture'],
    ['MP3 without tags', '\u00ff\u00fb\u0090\u0064', 'recording'],
    ['MP3 with tags', 'ID3\u0003\0\0', 'recording'],
    ['M4A', '\0\0\0\u001cftypM4A \0\0\0\0', 'recording'],
    ['WAVE', 'RIFF\u0001\u0002\u0003\u0004WAVEfmt ', 'recording'],
    ['a dictation', '\u0002dss\u0001', 'recording'],
    ['WebM', '\u001aE\u00df\u00a3\u0001', 'recording'],
  ])('%s', (_what, content, expected) => {
    expect(
      ['interview.txt', 'interview', 'interview.docx'].map((name) => kind(name, content)),
    ).toEqual([expected, expected, expected]);
  });
});

describe('foreignKindOf: by its name, where its content tells nothing', () => {
  test.each([
    ['Study.MX24', 'MAXQDA'],
    ['study.mx22', 'MAXQDA'],
    ['study.mx', 'MAXQDA'],
    ['study.mex24', 'MAXQDA'],
    ['study.nvp', 'NVivo'],
    ['study.nvpx', 'NVivo'],
    ['study.atlproj23', 'ATLAS.ti'],
    ['study.atlcb', 'ATLAS.ti'],
    ['study.qda', 'QualCoder'],
    ['study.rqda', 'RQDA'],
    ['study.qrk', 'Quirkos'],
    ['study.tra', 'Transana'],
    ['study.qdpx', 'REFI-QDA'],
    ['study.qdc', 'REFI-QDA'],
    ['study.sqlite3', 'database'],
    ['talk.mp3', 'recording'],
    ['talk.opus', 'recording'],
    ['board.heic', 'picture'],
  ])('%s', (name, expected) => {
    expect([kind(name, words), kind(name, '\u0001\u000f\0\0\u0093')]).toEqual([expected, expected]);
  });

  test.each([
    ['notes.nvp.txt', words],
    ['the qda of our team.md', words],
    ['mx24', words],
    ['photo of the ward.docx', tinyDocx(wordParagraph(words))],
    ['saved.nvp', tinyDocx(wordParagraph(words))],
    ['saved.png', tinyPdf([[{ x: 50, y: 700, text: words }]])],
    ['saved.tra', `{\\rtf1 ${words}}`],
    ['page.html', '<!DOCTYPE html><html><body><svg></svg></body></html>'],
    ['about.txt', 'GIF8 is how such a picture begins; a RIFF has WEBP at its ninth letter.'],
    ['id.txt', 'ID3 said that the night was long.'],
    ['empty.txt', ''],
  ])('%s is what it is, whatever words it holds', (name, content) => {
    expect(kind(name, content)).toBe('no');
  });

  test('an archive that is damaged is told by its name', () => {
    expect(kind('study.qdpx', 'PK\u0003\u0004 and nothing more')).toBe('REFI-QDA');
  });
});

describe('what is said of a file that is not read', () => {
  const said = async (name: string, content: string) => {
    const reading = await readImportFile({ name, bytes: bytesOf(content) }, { asksEncoding: true });
    return reading.kind === 'failed' ? [reading.message, reading.question] : reading.kind;
  };

  test('a project is refused by the name of its program, with what to do instead, and nothing is asked', async () => {
    const message =
      'This is a project file (MAXQDA), which is not read yet. Nothing was imported. Export its documents as Word, PDF or text files and its codes as an Excel or CSV table, and bring those in; its coding stays behind.';
    expect([
      await said('a.mx24', words),
      await said('a.mx24', 'TY  - JOUR\nTI  - \u00e9\u00e8'),
    ]).toEqual([
      [message, undefined],
      [message, undefined],
    ]);
  });

  test('a recording that is too large to be loaded is still called a recording', () => {
    expect(foreignKindOfName('talk.MP4')?.kind).toBe('recording');
    expect(() => requireImportable('talk.MP4', 2 ** 31)).toThrow('This is a recording');
    expect(() => requireImportable('talk.txt', 2 ** 31)).toThrow('100 MB');
  });
});
