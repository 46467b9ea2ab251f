import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type RtfReading, readRtf } from '../../../shared/documents/read-rtf.ts';
import { expectCanonical, shown } from './body-rules.ts';

const head = String.raw`\rtf1\ansi\ansicpg1252\deff0`;
// One character per byte, as in a file.
const read = (body: string, tables = ''): RtfReading => {
  const reading = readRtf(strToU8(`{${head}${tables} ${body}}`, true));
  expectCanonical(reading.body);
  return reading;
};
const textsOf = (body: string, tables = ''): readonly string[] => shown(read(body, tables).body);
const messagesOf = ({ problems }: RtfReading): readonly string[] =>
  problems.map(({ message }) => message);
const raw = String.raw;

describe('readRtf: letters', () => {
  const fonts = raw`{\fonttbl{\f0\fnil Times;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset161 Arial Greek;}{\f3\fcharset2 Symbol;}{\f4\fcharset128 MS Mincho;}{\f5\fcharset177 David;}{\f6\fcharset254 Terminal;}{\f7\fcharset2 Wingdings{\*\falt Other};}{\f8\fnil\cpg1250 Named by page;}}`;

  test('bytes are read in the code page of their font, else in that of the document', () => {
    expect(
      textsOf(
        raw`caf\'e9 {\f1 \'e4\'e0} {\f2 \'e1\'e2} {\f5 \'f9\'ec} {\f6 \'82} {\f8 \'b9} {\f1\plain \'e9}\par`,
        fonts,
      ),
    ).toEqual(['paragraph: café да αβ של é ą é']);
    expect(
      shown(readRtf(strToU8(raw`{\rtf1\ansi\ansicpg1251 \'e4\'e0 {\fs20 \'e4}\par}`)).body),
    ).toEqual(['paragraph: да д']);
    expect(shown(readRtf(strToU8(raw`{\rtf1\mac \'8e\par}`)).body)).toEqual(['paragraph: é']);
    expect(shown(readRtf(strToU8(raw`{\rtf1\pca \'d5\par}`)).body)).toEqual(['paragraph: ı']);
  });

  test('letters of two bytes, the second of which may be written as a sign', () => {
    expect(textsOf(raw`{\f4 \'93\'fa\'96\'7b} {\f4 \'83A\'83C!}\par`, fonts)).toEqual([
      'paragraph: 日本 アイ!',
    ]);
  });

  test('signs of symbol fonts are letters, or said to have none', () => {
    const reading = read(raw`{\f3 a\'62} {\f3\u-3999?} {\f7 \'fc\'01}\par`, fonts);
    expect(shown(reading.body)).toEqual(['paragraph: aβ α ✓\ufffd']);
    expect(messagesOf(reading)).toEqual(['Set aside: 1 sign of a symbol font that has no letter.']);
  });

  test('numbers of characters stand for as many others as the group says', () => {
    expect(
      textsOf(
        raw`\u8220?a\u8221? {\uc0 \u945 \u946 b} {\uc2 \u8364\'a2\'80 c} \u-10179?\u-8694? {\upr{e\'b4}{\*\ud{\u233?}}} a{\b\u97}b\par`,
      ),
    ).toEqual(['paragraph: “a” αβb € c 😊 é aab']);
  });

  test('words and signs for characters; text from the right in the font it names', () => {
    expect(
      textsOf(
        raw`{\rtlch\fcs1\af0 \ltrch\fcs0\f0 \'e9}{\ltrch\fcs0\f0 \rtlch\fcs1\af5 \'f9} 5\~km co\_op soft\-ly \{\\\} a\emdash b\ldblquote c\rdblquote\line d\tab e\page\par`,
        fonts,
      ),
    ).toEqual(['paragraph: éש 5\u00a0km co\u2011op soft\u00adly {\\} a—b“c”\nd\te']);
  });
});

describe('readRtf: paragraphs', () => {
  const styles = raw`{\stylesheet{\snext0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 My section;}{\s3\sbasedon3 Round;}{\s4\outlinelevel2 \'dcberschrift;}{\s5 Quote;}{\*\cs6\additive Strong;}{\s7 HTML Preformatted;}{\s8 Title;}{\*\ts9 Table Normal;}}`;

  test('styles are known by their names, by those they are based on, or by their place in the outline', () => {
    const reading = read(
      raw`\pard\s8 On nights\par\pard\s1 Aims\par\pard\s2 Why\par\pard\s3 Plain\par\pard\s4 Wer\par\pard\s5 Said\par\pard\s7 a   b\par\pard\outlinelevel4 Deep\par\pard\s1\outlinelevel9 No heading\par\pard{\cs6 x  y}\par`,
      `${styles}{\\info{\\title Another}}`,
    );
    expect(shown(reading.body)).toEqual([
      'title: On nights',
      'heading1: Aims',
      'heading1: Why',
      'paragraph: Plain',
      'heading3: Wer',
      'quotation: Said',
      'preformatted: a   b',
      'heading5: Deep',
      'paragraph: No heading',
      'paragraph: x y',
    ]);
    expect(reading.title).toBe('On nights');
    expect(read(raw`\pard\s1 Aims\par`, `${styles}{\\info{\\title Another}}`).title).toBe(
      'Another',
    );
    expect(read(raw`\pard\s1 Aims\par`, styles).title).toBe('Aims');
  });

  test('numbers stand as they are written; bullets are one sign, or none before headings', () => {
    const lists = raw`${styles}{\*\listtable{\list{\listlevel\levelnfc0\levelfollow0}{\listlevel\levelnfc23}{\listlevel\levelnfc0\levelfollow2}{\listname ;}\listid77}}{\*\listoverridetable{\listoverride\listid77\listoverridecount0\ls1}}`;
    expect(
      textsOf(
        raw`\pard{\listtext\pard\plain 1.\tab}\ilvl0\ls1 one\par\pard{\listtext o\tab}\ilvl1\ls1 sign\par\pard{\listtext 1)}\ilvl2\ls1 glued\par\pard plain\par\pard{\listtext\f3\'b7\tab}old\par\pard{\pntext\pard Q6:\tab}{\*\pn\pnlvlbody{\pntxta :}}asked\par\pard\s1{\listtext\pard I.2\tab}\ls1 Aims\par\pard\s1{\listtext\bullet\tab}Marked\par`,
        lists,
      ),
    ).toEqual([
      'list1: 1. one',
      'list2: • sign',
      'list3: 1)glued',
      'paragraph: plain',
      'list1: • old',
      'list1: Q6: asked',
      'heading1: I.2 Aims',
      'heading1: Marked',
    ]);
  });

  test('what a group says of its paragraph ends with it', () => {
    expect(
      textsOf(
        raw`{\pard\s1 Aims\par}{\pard\intbl in\cell\row}\pard out {\v{\b not}}shown{\super 2} 4{\super th}{\sub 2}\par`,
        styles,
      ),
    ).toEqual(['heading1: Aims', 'table: in', 'paragraph: out shown² 4th2']);
  });
});

describe('readRtf: tables', () => {
  test('cells keep their paragraphs and lists as lines; wide and missing ones stay in line', () => {
    expect(
      textsOf(
        raw`\trowd\cellx200\cellx300\pard\intbl wide\cell\pard\intbl c\cell\row` +
          raw`\trowd\cellx100\cellx203\cellx300\pard\intbl a\par\pard\intbl{\listtext 1.\tab}b\par\pard\intbl more\cell x\cell\cell\row` +
          raw`\trowd\trleft100\cellx200\cellx300\pard\intbl late\cell end\cell\row\pard after\par`,
      ),
    ).toEqual([
      'table: wide\t\tc',
      'table: a\n1. b\nmore\tx',
      'table: \tlate\tend',
      'paragraph: after',
    ]);
  });

  test('a table in a table, and rows that are never ended', () => {
    expect(
      textsOf(
        raw`\trowd\cellx100\cellx200\pard\intbl outer\par\pard\intbl\itap2 in\nestcell x\nestcell{\*\nesttableprops\trowd\cellx50\cellx100\nestrow}{\nonesttables\par}\pard\intbl below\cell beside\cell\row\pard between\par\trowd\cellx100\pard\intbl lost\cell`,
      ),
    ).toEqual([
      'paragraph: outer',
      'table: in\tx',
      'paragraph: below',
      'paragraph: beside',
      'paragraph: between',
      'table: lost',
    ]);
  });
});

describe('readRtf: what stands in the text', () => {
  test('notes stand at the end under the number in the text', () => {
    expect(
      textsOf(
        raw`Care{\super\chftn{\*\footnote\pard\plain\chftn\tab In her sense.\par\pard Or \i near\i0  it.}}, work{\super\chftn{\footnote\ftnalt \chftn An endnote.\par}}\par\pard\intbl cell{\*\footnote third}\cell\row`,
      ),
    ).toEqual([
      'paragraph: Care[1], work[2]',
      'table: cell[3]',
      'footnote: [1] In her sense.',
      'footnote: Or near it.',
      'footnote: [2] An endnote.',
      'footnote: [3] third',
    ]);
  });

  test('fields are what they show; check boxes, signs and words below readings are worked out', () => {
    const field = (instruction: string, result: string): string =>
      raw`{\field{\*\fldinst {${instruction}}}{\fldrslt {${result}}}}`;
    const box = (form: string): string =>
      raw`{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1${form}{\*\ffname Agreed}}}}{\fldrslt }}`;
    const reading = read(
      [
        field('HYPERLINK "https://example.org"', 'the link'),
        box(raw`\ffres1`),
        box(raw`\ffres25\ffdefres1`),
        box(raw`\ffres0`),
        field(raw`SYMBOL 97 \\f "Symbol" \\s 10`, ''),
        field(raw`EQ \\* jc3 \\o\\al(\\s\\up 10(kana),kanji)`, ''),
        field('EQ \\\\f(1,2)', ''),
        field('PAGE', ''),
        '\\par',
      ].join(' '),
    );
    expect(shown(reading.body)).toEqual(['paragraph: the link ☒ ☒ ☐ α kanji']);
    expect(messagesOf(reading)).toEqual([
      'Set aside: 1 reading above a word.',
      'Set aside: 1 field that only Word works out (EQ).',
    ]);
  });

  test('text boxes follow the paragraph they are anchored in, of a shape in any of its forms', () => {
    expect(
      textsOf(
        raw`Anchor{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard in a box\par\pard{\listtext 1.\tab}and more\par}}{\shprslt{\*\do{\dptxbxtext again}}}} text{\*\do\dpline{\dptxbxtext\pard in an old one\par}}{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv on a shape}}}}\par next\par`,
      ),
    ).toEqual([
      'paragraph: Anchor text',
      'paragraph: in a box',
      'list1: 1. and more',
      'paragraph: in an old one',
      'paragraph: on a shape',
      'paragraph: next',
    ]);
  });

  test('equations are written in one line', () => {
    const math = (held: string): string => raw`{\mmath{\*\moMath ${held}}}`;
    expect(
      textsOf(
        [
          math(raw`{\mr p=0.04}`),
          math(
            raw`{\mf{\mfPr{\mtype bar}{\mctrlPr\i x}}{\mnum{\mr\mscr0\msty1 a+b}}{\mden{\mr 2}}}`,
          ),
          math(raw`{\msSup{\me{\mr x}}{\msup{\mr 2}}}`),
          math(raw`{\mnary{\mnaryPr{\mchr \u8721?}}{\msub{\mr i}}{\msup{\mr n}}{\me{\mr x}}}`),
          '\\par',
        ].join(' '),
      ),
    ).toEqual(['paragraph: p=0.04 (a+b)/2 x^2 ∑_i^n x']);
  });

  test('equations beside each other are set apart', () => {
    const math = (held: string): string => raw`{\mmath{\*\moMath{\mr ${held}}}}`;
    expect(textsOf(`${math('a=b')}${math('c=d')}, ${math('e')}\\par ${math('f')}\\par`)).toEqual([
      'paragraph: a=b c=d, e',
      'paragraph: f',
    ]);
  });
});

describe('readRtf: what is not read is said', () => {
  test('in the words that are used for Word', () => {
    const reading = read(
      [
        raw`{\header\pard Confidential\par}Kept {\deleted gone{\b  too}}and{\deleted  more}{\mvf moved}.{\deleted\par}`,
        raw` Goes on {\v hidden}{\revised new}.\par`,
        raw`{\*\atnid A}{\*\atnauthor B}\chatn{\*\annotation{\*\atndate 1}Is it?}`,
        raw`{\*\shppict{\pict 0102}}{\nonshppict{\pict 0102}}{\object\objemb{\*\objclass Excel}{\*\objdata 0102}{\result{\pict 0102}}}`,
        raw`{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 20}}}}{\*\mystery words}{\*\silent\fs20}{\xe an entry}\par`,
      ].join(''),
    );
    expect(shown(reading.body)).toEqual(['paragraph: Kept and. Goes on new.']);
    expect(messagesOf(reading)).toEqual([
      'Set aside: 1 comment in the margin.',
      'Set aside: 2 tracked deletions; tracked insertions are read as text.',
      'Set aside: page headers and footers.',
      'Set aside: hidden text.',
      'Set aside: 1 picture.',
      'Set aside: 1 embedded object.',
      'Set aside: 1 drawing without text.',
      'Set aside: elements that this reader does not know (\\mystery).',
    ]);
  });
});

describe('readRtf: what is made to exhaust', () => {
  test('many cells with edges of their own, tables without end in tables, numbers without measure', () => {
    const cells = raw`\pard\intbl x\cell`.repeat(20);
    const rows = Array.from(
      { length: 1000 },
      (_none, row) =>
        raw`\trowd${Array.from({ length: 20 }, (_no, cell) => raw`\cellx${row * 50 + cell * 1000}`).join('')}${cells}\row`,
    );
    expect(read(rows.join('')).body.blocks.length).toBe(1000);
    expect(
      textsOf(
        raw`\pard\intbl\itap999999999 deep\nestcell\nestrow\pard\u9999999999?\uc999999 \ilvl999999999 x\par`,
      ),
    ).toEqual(['table: deep', 'paragraph: x']);
  });
});
