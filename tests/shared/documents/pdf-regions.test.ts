import { expect, test } from 'vitest';
import { readPdf } from '../../../shared/documents/read-pdf.ts';
import { makePdf, type PdfText } from '../../fixtures/make-pdf.ts';

/** A table across the page over two columns, all of it drawn row by row. */
function tableOverColumns(): PdfText[] {
  const rows = [
    ['Ward', 'What was done'],
    ['North', 'Nobody was told, and the rounds went on as they always had'],
    ['South and the rooms', 'Three nurses wrote down what they saw, and gave it to us'],
    ['behind it', 'at the end of every month, in an envelope'],
    ['East', 'The list was read aloud at the hand-over in the morning'],
    ['West', 'A box stood at the door, and was emptied every second week'],
    ['Day clinic', 'Nothing could be done before the summer, so it was left'],
    ['Emergency', 'Each of the twelve was asked twice, by somebody she knew'],
  ];
  const ys = [760, 744, 728, 718, 702, 686, 670, 654];
  const table = rows.flatMap(([left = '', right = ''], index) => [
    { x: 60, y: ys[index] ?? 0, size: 8, text: left },
    { x: 220, y: ys[index] ?? 0, size: 8, text: right },
  ]);
  const left = [
    'The night was what they spoke of first and',
    'last, and it was never the same night that',
    'two of them meant. For some it began when',
    'the lamps went out in the long corridor by',
    'the stairs, and for some a good deal later,',
  ];
  const right = [
    'when the last of the visitors had been sent',
    'home and the doors were shut. What they had',
    'in common was the wish to be asked about it',
    'by somebody who would not write it down and',
    'who would be there on the following day too.',
  ];
  const columns = left.flatMap((text, index) => [
    { x: 60, y: 610 - index * 12, text },
    { x: 320, y: 610 - index * 12, text: right[index] ?? '' },
  ]);
  return [...table, ...columns];
}

test('two columns below a wide table are read one after the other, and its rows stay rows', async () => {
  const { body } = await readPdf(makePdf([{ texts: tableOverColumns() }]));
  const blocks = body.blocks.map(({ kind, start, end }) => [kind, body.text.slice(start, end)]);
  expect(blocks).toEqual([
    ['table', 'Ward\tWhat was done'],
    ['table', 'North\tNobody was told, and the rounds went on as they always had'],
    [
      'table',
      'South and the rooms behind it\tThree nurses wrote down what they saw, and gave it to us at the end of every month, in an envelope',
    ],
    ['table', 'East\tThe list was read aloud at the hand-over in the morning'],
    ['table', 'West\tA box stood at the door, and was emptied every second week'],
    ['table', 'Day clinic\tNothing could be done before the summer, so it was left'],
    ['table', 'Emergency\tEach of the twelve was asked twice, by somebody she knew'],
    [
      'paragraph',
      'The night was what they spoke of first and last, and it was never the same night that two of them meant. For some it began when the lamps went out in the long corridor by the stairs, and for some a good deal later, when the last of the visitors had been sent home and the doors were shut. What they had in common was the wish to be asked about it by somebody who would not write it down and who would be there on the following day too.',
    ],
  ]);
});
