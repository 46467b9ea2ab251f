import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openZip } from '../../../shared/documents/open-zip.ts';
import { type DocxReading, readDocx } from '../../../shared/documents/read-docx.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { expectCanonical, shown } from './body-rules.ts';
import { tinyDocx, wordParagraph, wordPart } from './tiny-files.ts';

const relationship = (name: string) =>
  `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`;
const messagesOf = ({ problems }: DocxReading): readonly string[] =>
  problems.map(({ message }) => message);
const codeOf = (read: () => unknown): string => {
  try {
    read();
    return 'was read';
  } catch (error) {
    return error instanceof ExpectedError ? error.code : String(error);
  }
};

describe('readDocx', () => {
  test('paragraphs, tables and text boxes are read in order', () => {
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const { body, problems } = readDocx(
      tinyDocx(
        `${wordParagraph('Night shifts', 'Heading1')}${wordParagraph('“It was 👩🏽‍⚕️ who stayed.”')}<w:tbl><w:tr>${cell('P1')}${cell('nurse')}</w:tr></w:tbl>`,
      ),
    );
    expect(shown(body)).toEqual([
      'heading1: Night shifts',
      'paragraph: “It was 👩🏽‍⚕️ who stayed.”',
      'table: P1\tnurse',
    ]);
    expect(problems).toEqual([]);
    expectCanonical(body);
  });

  test('more elements than can be held at once are refused before they are', () => {
    const many = tinyDocx(wordParagraph('').repeat(1_001_000));
    expect(codeOf(() => readDocx(many))).toBe('file-too-large');
  });

  test('footnotes stand at the end under the number in the text', () => {
    const { body } = readDocx(
      tinyDocx(
        `<w:p><w:r><w:t>Care</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${wordParagraph('After.')}`,
        {
          'word/footnotes.xml': wordPart(
            'footnotes',
            `<w:footnote w:id="2">${wordParagraph('In the sense of Tronto.')}</w:footnote>`,
          ),
        },
        relationship('footnotes'),
      ),
    );
    expect(shown(body)).toEqual([
      'paragraph: Care[1]',
      'paragraph: After.',
      'footnote: [1] In the sense of Tronto.',
    ]);
  });

  test('comments, tracked deletions and page headers are set aside and said so', () => {
    const { body, problems } = readDocx(
      tinyDocx(
        `<w:p><w:r><w:t>Kept</w:t></w:r><w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`,
        {
          'word/comments.xml': wordPart(
            'comments',
            `<w:comment w:id="0">${wordParagraph('Is this so?')}</w:comment>`,
          ),
          'word/header1.xml': wordPart('hdr', wordParagraph('Confidential')),
        },
        relationship('comments'),
      ),
    );
    expect(body.text).toBe('Kept');
    expect(problems.map(({ message }) => message)).toEqual([
      'Set aside: 1 comment in the margin.',
      'Set aside: 1 tracked deletion; tracked insertions are read as text.',
      'Set aside: page headers and footers.',
    ]);
  });

  test('XML that is not Word is a damaged file', () => {
    expect(codeOf(() => readDocx(zipSync({ 'word/document.xml': strToU8('<w:doc') })))).toBe(
      'damaged-file',
    );
  });
});

/** A part that defines lists: levels of the first definition, and lists that follow it. */
const numberingPart = (
  levels: string,
  lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
) => ({
  'word/numbering.xml': wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${lists}`,
  ),
});
const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const item = (text: string, depth = 0, list = 1) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const textsOf = (reading: DocxReading): readonly string[] => shown(reading.body);

describe('numbers of lists and headings', () => {
  test('are printed as Word does, and go on after what stands between', () => {
    const levels =
      level(0, 'decimal', '%1.') +
      level(1, 'lowerLetter', '%2)') +
      level(2, 'lowerRoman', '%1.%2.%3');
    const reading = readDocx(
      tinyDocx(
        item('Rest') +
          item('At noon', 1) +
          item('Alone', 2) +
          item('At dusk', 1) +
          wordParagraph('He paused.') +
          item('Food') +
          item('Bread', 1),
        numberingPart(levels),
      ),
    );
    expect(textsOf(reading)).toEqual([
      'list1: 1. Rest',
      'list2: a) At noon',
      'list3: 1.a.i Alone',
      'list2: b) At dusk',
      'paragraph: He paused.',
      'list1: 2. Food',
      'list2: a) Bread',
    ]);
  });

  test('lists of one definition count on, but where one says its start', () => {
    const again =
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const reading = readDocx(
      tinyDocx(
        item('one') + item('two', 0, 2) + item('seven', 0, 3) + item('eight', 0, 1),
        numberingPart(
          level(0, 'decimal', 'Item %1:'),
          `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>${again}`,
        ),
      ),
    );
    expect(textsOf(reading)).toEqual([
      'list1: Item 1: one',
      'list1: Item 2: two',
      'list1: Item 7: seven',
      'list1: Item 8: eight',
    ]);
  });

  test('restarts, legal digits, levels that were passed over and bullets', () => {
    const levels =
      level(0, 'upperRoman', '%1.') +
      level(1, 'upperLetter', '%1-%2', '<w:lvlRestart w:val="0"/>') +
      level(2, 'decimalZero', '%1.%2.%3', '<w:isLgl/>') +
      level(3, 'bullet', '\uf0b7') +
      level(4, 'none', '');
    const reading = readDocx(
      tinyDocx(
        item('a', 1) + item('b') + item('c', 1) + item('d', 2) + item('e', 3) + item('f', 4),
        numberingPart(levels),
      ),
    );
    expect(textsOf(reading)).toEqual([
      'list2: I-A a',
      'list1: II. b',
      'list2: II-B c',
      'list3: 2.2.1 d',
      'list4: • e',
      'paragraph: f',
    ]);
  });

  test('a style numbers its headings, and a list may stand for another', () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style>' +
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
    );
    const numbering = wordPart(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>' +
        `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', 'Part %1:')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>')}</w:abstractNum>` +
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    );
    const reading = readDocx(
      tinyDocx(wordParagraph('Aims', 'H1') + wordParagraph('Setting', 'H2'), {
        'word/styles.xml': styles,
        'word/numbering.xml': numbering,
      }),
    );
    expect(textsOf(reading)).toEqual(['heading1: Part 1: Aims', 'heading2: 1.1 Setting']);
  });

  test('a numbering and a style that refer to themselves are read without numbers', () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="numbering" w:styleId="S"><w:basedOn w:val="S"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    );
    const parts = { ...numberingPart('<w:numStyleLink w:val="S"/>'), 'word/styles.xml': styles };
    expect(textsOf(readDocx(tinyDocx(item('still here'), parts)))).toEqual([
      'paragraph: still here',
    ]);
  });
});

describe('what else stands in a paragraph', () => {
  test('tabs, breaks, hyphens and signs are kept, and raised numbers stay apart from words', () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
    const reading = readDocx(
      tinyDocx(
        `<w:p>${run('Ivo')}<w:r><w:tab/><w:t>slept</w:t><w:br/><w:t>in the co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>${sign}</w:p>` +
          `<w:p>${run('Health')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run(' on the 4')}${run('th', '<w:vertAlign w:val="superscript"/>')}</w:p>`,
      ),
    );
    expect(reading.body.text).toBe('Ivo\tslept\nin the co\u2011op✓\n\nHealth² on the 4th');
  });

  test('results of fields are read and their instructions are not, also in each other', () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const inner = field('<w:r><w:instrText>PAGE</w:instrText></w:r>', run('12'));
    const outer = field(
      `<w:r><w:instrText>IF </w:instrText></w:r>${inner}`,
      run('as on the last page'),
    );
    const simple = `<w:fldSimple w:instr="REF x"><w:fldSimple w:instr="REF y">${run('Box 4')}</w:fldSimple></w:fldSimple>`;
    const reading = readDocx(tinyDocx(`<w:p>${simple}${run(', ')}${outer}</w:p>`));
    expect([reading.body.text, messagesOf(reading)]).toEqual(['Box 4, as on the last page', []]);
  });

  test('fields that never end lose no text, and it is said', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const reading = readDocx(tinyDocx(`<w:p>${begin.repeat(3000)}${run('kept')}</w:p>`));
    expect([reading.body.text, messagesOf(reading)]).toEqual([
      'kept',
      ['Some fields begin and never end: their instructions may stand in the text.'],
    ]);
  });

  test('equations are written in one line', () => {
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const math = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${t('r=')}<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f>${t('+')}<m:sSup><m:e>${t('x')}</m:e><m:sup>${t('2')}</m:sup></m:sSup>${t('+')}<m:rad><m:deg/><m:e>${t('y')}</m:e></m:rad></m:oMath>`;
    expect(readDocx(tinyDocx(`<w:p>${run('so ')}${math}${run('.')}</w:p>`)).body.text).toBe(
      'so r=(a+b)/2+x^2+√(y).',
    );
  });

  test('equations beside each other and lines of one are set apart', () => {
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const math = (held: string) => `<m:oMath>${held}</m:oMath>`;
    const line = `${math(t('a=b'))}${math(t('c=d'))}${math('')}${math(t('e=f'))}${run(',')}${math(t('g'))}`;
    const own = `<m:oMathPara>${math(t('h=i'))}${math(`${t('j=k')}<m:r><w:br/></m:r>${t('=l')}`)}</m:oMathPara>`;
    const body = `<w:p xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${line}</w:p><w:p xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${own}</w:p>`;
    expect(readDocx(tinyDocx(body)).body.text).toBe('a=b c=d e=f,g\n\nh=i\nj=k =l');
  });

  test('hidden text is left out and told, by itself and by styles, and so are readings of ruby', () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('よみ')}</w:rt><w:rubyBase>${run('読')}</w:rubyBase></w:ruby></w:r>`;
    const reading = readDocx(
      tinyDocx(
        `<w:p>${run('Seen ')}${run('Jo Bell', '<w:vanish/>')}${run('Moss', '<w:rStyle w:val="Secret"/>')}${run('too ', '<w:vanish w:val="0"/>')}${ruby}</w:p>${wordParagraph('All of it', 'Gone')}`,
        { 'word/styles.xml': styles },
      ),
    );
    expect([reading.body.text, messagesOf(reading)]).toEqual([
      'Seen too 読',
      ['Set aside: hidden text.', 'Set aside: 1 reading above a word.'],
    ]);
  });

  test('a paragraph whose end was deleted goes on in the next', () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('one ')}</w:p><w:p>${run('line')}</w:p>`;
    expect(textsOf(readDocx(tinyDocx(joined)))).toEqual(['paragraph: one line']);
  });

  test('paragraphs and list items of a cell are lines of it, and merged cells keep columns in line', () => {
    const cell = (inner: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
    const rows =
      `<w:tr>${cell(wordParagraph('Ivo'), '<w:vMerge w:val="restart"/>')}${cell(wordParagraph('Tired.') + wordParagraph('Then he left') + item('cold') + item('dark'))}</w:tr>` +
      `<w:tr>${cell('<w:p/>', '<w:vMerge/>')}${cell(wordParagraph('Back.'))}</w:tr>` +
      `<w:tr>${cell(wordParagraph('wide'), '<w:gridSpan w:val="2"/>')}${cell(wordParagraph('end'))}</w:tr>`;
    const reading = readDocx(
      tinyDocx(`<w:tbl>${rows}</w:tbl>`, numberingPart(level(0, 'decimal', '%1)'))),
    );
    expect(textsOf(reading)).toEqual([
      'table: Ivo\tTired.\nThen he left\n1) cold\n2) dark',
      'table: \tBack.',
      'table: wide\t\tend',
    ]);
    expectCanonical(reading.body);
  });

  test('a text box is read once, with or without a form for older programs; what is drawn is named', () => {
    const box = `<w:txbxContent>${wordParagraph('In a box.')}</w:txbxContent>`;
    const both = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const picture =
      '<w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing>';
    const reading = readDocx(
      tinyDocx(
        `<w:p>${run('Before')}<w:r>${both}</w:r></w:p><w:p><w:r><w:drawing>${box}</w:drawing>${picture}<w:novelty/></w:r></w:p>`,
      ),
    );
    expect([textsOf(reading), messagesOf(reading)]).toEqual([
      ['paragraph: Before', 'paragraph: In a box.', 'paragraph: In a box.'],
      ['Set aside: 1 picture.', 'Set aside: elements that this reader does not know (w:novelty).'],
    ]);
  });

  test('files inside the document are read in their place, and one that is missing is named', () => {
    const chunk = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/>`;
    const reading = readDocx(
      tinyDocx(
        `${wordParagraph('First')}<w:altChunk r:id="a"/><w:altChunk r:id="b"/>${wordParagraph('Last')}`,
        { 'word/part.html': '<h2>Inside</h2><p>Read <del>once</del>too.</p>' },
        chunk('a', 'part.html') + chunk('b', '/word/gone.mht'),
      ),
    );
    expect([textsOf(reading), messagesOf(reading)]).toEqual([
      ['paragraph: First', 'heading2: Inside', 'paragraph: Read too.', 'paragraph: Last'],
      [
        'Set aside: 1 tracked deletion; tracked insertions are read as text.',
        'Not read: the file word/gone.mht inside the document.',
      ],
    ]);
  });
});

describe('openZip', () => {
  const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });

  test('an entry that unpacks out of all proportion is refused while it unpacks', () => {
    expect(codeOf(() => readDocx(bomb()))).toBe('file-too-large');
  });

  test('a size that lies about it changes nothing', () => {
    const bytes = bomb();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 100, true);
    expect(codeOf(() => readDocx(bytes))).toBe('file-too-large');
  });

  test.each([1, 39, 41, 4000])('a small entry that claims %i bytes is read whole', (claimed) => {
    const words = 'The nights are long, and nobody answers.';
    const bytes = zipSync({ 'a.txt': strToU8(words) }, { level: 9 });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint32(view.getUint32(bytes.length - 6, true) + 24, claimed, true);

    const read = openZip(bytes).get('a.txt')?.read();
    expect(new TextDecoder().decode(read)).toBe(words);
  });

  test('names that lead out of the archive are left out', () => {
    const names = [
      '../evil.xml',
      '/etc/evil.xml',
      'word/../../evil.xml',
      'C:evil.xml',
      'word/good.xml',
    ];
    const zip = zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
    expect([...openZip(zip).keys()]).toEqual(['word/good.xml']);
  });

  test('an archive cut short is a damaged file', () => {
    const whole = tinyDocx(wordParagraph('Words'));
    for (let length = 0; length < whole.length; length += 37) {
      expect(() => {
        for (const entry of openZip(whole.subarray(0, length)).values()) entry.read();
      }).toThrow(expect.objectContaining({ code: 'damaged-file' }));
    }
  });
});
