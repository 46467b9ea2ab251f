import { describe, expect, test } from 'vitest';
import { withActualText } from '../../../shared/documents/pdf-actual-text.ts';
import { readPdf } from '../../../shared/documents/read-pdf.ts';
import { makePdf } from '../../fixtures/make-pdf.ts';

const utf16 = (text: string): string =>
  `<feff${[...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`;
const shown = (x: number, y: number, text: string): string =>
  `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;
const told = (text: string, inside: string): string =>
  `/Span << /ActualText ${utf16(text)} >> BDC ${inside} EMC`;
const read = (operators: string) => readPdf(makePdf([{ operators, texts: [] }]));

describe('the text that marked content says of itself', () => {
  test('it stands in the place of the letters drawn, which are found on the page', async () => {
    const { body, geometry } = await read(
      `${shown(50, 700, 'She said')} ${told('नहीं', shown(100, 700, 'nhXY'))} ${shown(130, 700, 'twice.')}`,
    );
    expect(body.text).toBe('She said नहीं twice.');
    expect(geometry.pages[0]?.boxes.map(({ letters, x }) => [letters, x])).toEqual([
      ['She said', 50],
      ['नहीं', 100],
      ['twice.', 130],
    ]);
  });

  test('over two lines each keeps its share; what encloses others says the whole', async () => {
    const { body } = await read(
      told(
        'one two three four',
        `${told('no', shown(50, 700, 'xxx xxx'))} ${shown(50, 688, 'xxxxx xxxx')}`,
      ),
    );
    expect(body.text).toBe('one two three four');
  });

  test('a mark that nothing is drawn for stands behind the letter drawn before it', async () => {
    const { body } = await read(
      `${told('ที', shown(50, 700, 'ab'))} ${told('\u0e48', '')} ${told('ยาว', shown(60, 700, 'cde'))}`,
    );
    expect(body.text).toBe('ที่ยาว');
  });

  test('a mark without a width of its own leaves no blank in a word, and a drawn gap does', () => {
    const item = (str: string, x: number, width: number, height = 10) => ({
      str,
      dir: 'ltr',
      width,
      height,
      transform: [10, 0, 0, 10, x, 700],
    });
    const begin = { type: 'beginActualText', text: 'យ៉ា' };
    const end = { type: 'endActualText' };
    const letters = [begin, item('xy', 50, 18), item('&', 64, 0), end];
    const behind = (blank: number): string =>
      withActualText([...letters, item(' ', 68, blank, 0), item('ង', 68 + blank, 9)])
        .map(({ str }) => str)
        .join('');
    expect([behind(0), behind(3)]).toEqual(['យ៉ាង', 'យ៉ា ង']);
  });

  test('direction marks in it are no letters, and one with signs unknown is left', async () => {
    const { body } = await read(
      `${told('\u200fלילה\u200e', shown(50, 700, 'abcd'))} ${told('\ufffd\ufffd', shown(50, 600, 'drawn'))}`,
    );
    expect(body.text).toBe('לילה\n\ndrawn');
  });

  test('one of ten million letters is left out, which the reader is told', async () => {
    const long = 'x'.repeat(10_000_000);
    const { body, problems } = await read(
      `/Span << /ActualText (${long}) >> BDC ${shown(50, 700, 'What is drawn')} EMC`,
    );
    expect({ text: body.text, problems }).toEqual({
      text: 'What is drawn',
      problems: [
        {
          message:
            'The text that the file claims for something on page 1 is far too long and was left out; the letters drawn there were read instead.',
        },
      ],
    });
  });

  test('a hundred thousand within each other are read as any text', async () => {
    const depth = 100_000;
    const { body } = await read(
      `${'/Span << /ActualText (deep) >> BDC '.repeat(depth)} ${shown(50, 700, 'abcd')} ${'EMC '.repeat(depth)}`,
    );
    expect(body.text).toBe('deep');
  });
});

describe('what a letter stands for', () => {
  const meanings = { L: 'لا', a: 'ا', m: 'م', n: 'ن', h: '\u00ad', j: '\u200c' };

  test('one sign of two Arabic letters keeps their order', async () => {
    const pdf = makePdf([{ texts: [{ x: 50, y: 700, text: 'man L' }] }], { meanings });
    expect((await readPdf(pdf)).body.text).toBe('لا نام');
  });

  test('pages with letters that nobody can know are named', async () => {
    const page = (text: string) => ({ texts: [{ x: 50, y: 700, text }] });
    const pages = [page('A page of which one sign q is lost'), page('all fine'), page('qqqq qqqq')];
    const { problems } = await readPdf(makePdf(pages, { meanings: { q: '\ufffd' } }));
    expect(problems).toEqual([
      {
        message:
          'The file hides which letters are drawn on page 3, so nothing can be read there; regions can be coded.',
      },
      {
        message:
          'One letter on page 1 cannot be told, because the file hides what it shows: \ufffd stands in the text.',
      },
    ]);
  });

  test('a soft hyphen at a line end divides a word; the joiners of Persian stay', async () => {
    const texts = [{ x: 50, y: 600, text: 'njm' }];
    const broken = [
      { x: 50, y: 700, text: 'It is about coh' },
      { x: 50, y: 688, text: 'operation' },
    ];
    const persian = await readPdf(makePdf([{ texts }], { meanings }));
    expect(persian.body.text).toBe('م\u200cن');
    const soft = await readPdf(makePdf([{ texts: broken }], { meanings: { h: '\u00ad' } }));
    expect(soft.body.text).toBe('It is about cooperation');
  });
});

test('of texts within each other the outermost counts, in whichever order they come', () => {
  const item = {
    str: 'xxx',
    dir: 'ltr',
    transform: [10, 0, 0, 10, 50, 700],
    width: 20,
    height: 10,
    fontName: 'f',
  };
  const texts = withActualText([
    { type: 'beginActualText', text: 'whole' },
    { type: 'beginActualText', text: 'part' },
    item,
    { type: 'endActualText' },
    { type: 'endActualText' },
  ]).map(({ str }) => str);
  expect(texts).toEqual(['whole']);
});
