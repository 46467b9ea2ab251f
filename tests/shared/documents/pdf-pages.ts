import type { PdfPageContent, PdfText } from '../../fixtures/make-pdf.ts';

/** Lines set below each other at 12 points, as a word processor does. */
export function column(
  x: number,
  top: number,
  lines: readonly string[],
  style: Partial<PdfText> = {},
): PdfText[] {
  const leading = (style.size ?? 10) * 1.2;
  return lines.map((text, index) => ({ x, y: top - index * leading, text, ...style }));
}

const left = [
  'Nurses on both wards spoke of time as some-',
  'thing that was taken from them, and of the',
  'patients as the ones who paid for it. Nobody',
  'had planned it so, they said, and no manager',
  'could say when it had begun. What they knew',
  'was that the mornings had become too short,',
  'and that a question asked at the wrong mo-',
];
const right = [
  'ment went unanswered until the evening round.',
  'Some kept lists. Others stayed on after their',
  'shift had ended, which the hospital did not',
  'count. One of them called it a debt that she',
  'carried home.',
];

/** A paper of two pages: title and abstract across, two columns, a footnote, heads, feet and a stamp. */
export function twoColumnPaper(): PdfPageContent[] {
  const furniture = (page: number): PdfText[] => [
    { x: 60, y: 805, size: 8, text: 'Journal of Ward Studies 12 (2024)' },
    { x: 290, y: 28, size: 8, text: String(page + 40) },
    {
      x: 585,
      y: 200,
      size: 7,
      angle: 90,
      text: 'Downloaded from https://journals.example.org by a library on 3 May 2024',
    },
  ];
  return [
    {
      texts: [
        ...furniture(1),
        { x: 60, y: 760, size: 18, bold: true, text: 'Time on the ward' },
        ...column(60, 730, [
          'Abstract. This study asks what becomes of time where there is too little of it, and who is',
          'asked to wait. Eleven nurses were interviewed twice.',
        ]),
        ...column(60, 690, left),
        ...column(60, 600, ['1 All names are changed.'], { size: 7 }),
        ...column(320, 690, right),
        ...column(320, 610, ['The second ward was quieter, and it was there that']),
      ],
    },
    {
      texts: [
        ...furniture(2),
        ...column(60, 760, ['Table 1. Who was asked'], { size: 9 }),
        { x: 60, y: 745, size: 9, text: 'Ward' },
        { x: 200, y: 745, size: 9, text: 'Nurses' },
        { x: 60, y: 733, size: 9, text: 'North' },
        { x: 200, y: 733, size: 9, text: '6' },
        ...column(60, 700, ['the first list was found pinned to a door.']),
        { x: 60, y: 670, size: 13, bold: true, text: 'Discussion' },
        ...column(60, 650, ['Waiting is work, and it is shared out unevenly.']),
      ],
    },
    { texts: [...furniture(3), ...column(60, 760, ['Nothing more was said of it.'])] },
  ];
}
