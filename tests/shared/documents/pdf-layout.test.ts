import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../shared/documents/read-pdf.ts';
import { sha256OfText } from '../../../shared/hash.ts';
import { makePdf, type PdfPageContent } from '../../fixtures/make-pdf.ts';
import { expectCanonical, shown } from './body-rules.ts';
import { column, twoColumnPaper } from './pdf-pages.ts';

const heads = (page: number) => [
  { x: 60, y: 805, size: 8, text: 'The long night, a memoir' },
  { x: 290, y: 28, size: 8, text: `Page ${page} of 3` },
];

const stamp = 'Downloaded from https://journals.example.org by a library on 3 May 2024';

/** A paragraph over three pages that fills the one in the middle. */
function pageLongParagraph(): PdfPageContent[] {
  const lines = Array.from(
    { length: 40 },
    (_value, index) =>
      `and on the ${index + 2}th night she counted the hours again, one by one, until`,
  );
  return [
    {
      texts: [
        ...heads(1),
        ...column(60, 700, ['She lay awake on the first night and heard the others sleep, and']),
      ],
    },
    { texts: [...heads(2), ...column(60, 760, lines)] },
    {
      texts: [
        ...heads(3),
        ...column(60, 760, ['it was light.']),
        ...column(60, 700, ['Then she rose.']),
      ],
    },
  ];
}

const cases: Readonly<Record<string, readonly PdfPageContent[]>> = {
  'two columns': twoColumnPaper(),
  'a paragraph of three pages': pageLongParagraph(),
  'a page turned for display': [
    {
      rotate: 90,
      width: 842,
      height: 595,
      texts: column(60, 500, [
        'The page lies on its side in the file,',
        'and is read upright all the same.',
      ]),
    },
  ],
  'text turned on the page': [
    {
      texts: [
        { x: 100, y: 60, angle: 90, text: 'A wide table was turned by its printer,' },
        { x: 112, y: 60, angle: 90, text: 'and its lines run up the page.' },
      ],
    },
  ],
  'a watermark across the text': [1, 2, 3].map((page) => ({
    texts: [
      { x: 150, y: 300, size: 60, angle: 45, text: 'DRAFT' },
      ...column(60, 700, [`On page ${page} the text goes on below the mark.`]),
    ],
  })),
};

const read = async (name: string) => (await readPdf(makePdf(cases[name] ?? []))).body;

describe('the layout of PDF pages', () => {
  test('columns, footnote, table and furniture of a paper, with paragraphs over column and page ends', async () => {
    const body = await read('two columns');
    const furniture = (page: number) => [
      'furniture: Journal of Ward Studies 12 (2024)',
      `furniture: ${page + 40}`,
      `furniture: ${stamp}`,
    ];
    expect(shown(body)).toEqual([
      'title: Time on the ward',
      'paragraph: Abstract. This study asks what becomes of time where there is too little of it, and who is asked to wait. Eleven nurses were interviewed twice.',
      'paragraph: Nurses on both wards spoke of time as something that was taken from them, and of the patients as the ones who paid for it. Nobody had planned it so, they said, and no manager could say when it had begun. What they knew was that the mornings had become too short, and that a question asked at the wrong moment went unanswered until the evening round. Some kept lists. Others stayed on after their shift had ended, which the hospital did not count. One of them called it a debt that she carried home.',
      'footnote: 1 All names are changed.',
      ...furniture(1),
      'paragraph: The second ward was quieter, and it was there that the first list was found pinned to a door.',
      'caption: Table 1. Who was asked',
      'table: Ward\tNurses',
      'table: North\t6',
      'heading2: Discussion',
      'paragraph: Waiting is work, and it is shared out unevenly.',
      ...furniture(2),
      'paragraph: Nothing more was said of it.',
      ...furniture(3),
    ]);
    expectCanonical(body);
  });

  test('furniture parts no paragraph, even one that fills a page', async () => {
    const body = await read('a paragraph of three pages');
    const kinds = body.blocks.map(({ kind }) => kind);
    expect(kinds).toEqual([
      'furniture',
      'furniture',
      'paragraph',
      'furniture',
      'furniture',
      'paragraph',
      'furniture',
      'furniture',
    ]);
    expect(body.text).toContain('heard the others sleep, and and on the 2th night');
    expect(body.text).toContain('until it was light.');
    expectCanonical(body);
  });

  test('a page turned for display is read upright', async () => {
    expect(shown(await read('a page turned for display'))).toEqual([
      'paragraph: The page lies on its side in the file, and is read upright all the same.',
    ]);
  });

  test('text that is turned on the page is read along its lines', async () => {
    expect(shown(await read('text turned on the page'))).toEqual([
      'paragraph: A wide table was turned by its printer, and its lines run up the page.',
    ]);
  });

  test('a watermark across the text is furniture', async () => {
    expect(shown(await read('a watermark across the text'))).toEqual(
      [1, 2, 3].flatMap((page) => [
        `paragraph: On page ${page} the text goes on below the mark.`,
        'furniture: DRAFT',
      ]),
    );
  });

  test('the canonical text stays what it was', async () => {
    const hashes: Record<string, string> = {};
    for (const name of Object.keys(cases)) hashes[name] = sha256OfText((await read(name)).text);
    expect(hashes).toMatchInlineSnapshot(`
      {
        "a page turned for display": "8889b05eb2232a2a48ae60cd6794b5802294a7eb8b777ea83338b2049620c03f",
        "a paragraph of three pages": "0bc8f39b67e5ec4c2d4b9d5173eed29dcf6225895e5fb0b562377ea9603fae1c",
        "a watermark across the text": "d8607bf2af8f24fccd83747b2d18648f81ef6bf011a361af941eb6526c27688f",
        "text turned on the page": "f91cedee0395f283442991cfd104f7bea63b43325fc0111b2c01b63f1660189b",
        "two columns": "3014831450b3f993945e3e3ed96e82051a8123dcbf37ce729a503c718512794f",
      }
    `);
  });
});
