/** Tables of a small invented review on living with home dialysis, as the builders would hand them over. */

import type { WriteOptions } from '../../../shared/export/write-options.ts';
import type { Table, TableCell, TableRow } from '../../../shared/tables/table.ts';
import { numberCell, textCell } from '../../../shared/tables/table.ts';

export const options: WriteOptions = {
  asOf: '2026-03-14',
  reviewTitle: 'Living with dialysis at home',
  sample: false,
};

const authors = ['Okonkwo', 'Lindqvist', 'Marchetti', 'Tanaka', 'Dubois', 'Ferreira'];
const otherAuthors = ['Novak', 'Abdi', 'Kowalczyk', 'Rahman', 'Sørensen', 'Whitfield'];
export const studies = [...authors, ...otherAuthors].map(
  (name, index) => `${name} ${2009 + index}`,
);

function rowOf(cells: readonly TableCell[], depth = 0): TableRow {
  return { cells, depth };
}

export const characteristics: Table = {
  id: 'characteristics',
  title: 'Characteristics of included studies',
  columns: [
    { key: 'study', label: 'Study', kind: 'text', weight: 2 },
    { key: 'country', label: 'Country', kind: 'text', weight: 2 },
    { key: 'aim', label: 'Aim', kind: 'text', weight: 5 },
    { key: 'participants', label: 'Participants', kind: 'number', weight: 2 },
    { key: 'setting', label: 'Setting', kind: 'text', weight: 3 },
    { key: 'design', label: 'Design and analysis', kind: 'text', weight: 4 },
    { key: 'findings', label: 'Main findings', kind: 'text', weight: 6 },
  ],
  rows: studies.map((study, index) =>
    rowOf([
      textCell(study, [`study:${index}`]),
      textCell(['Nigeria', 'Sweden', 'Italy', 'Japan'][index % 4] ?? ''),
      textCell(
        'To explore how people who dialyse at home, and those who live with them, come to trust the machine and themselves in the first year.',
      ),
      numberCell(8 + index * 3),
      textCell('Home haemodialysis programme of a regional hospital'),
      textCell(
        index % 2 === 0
          ? 'Semi-structured interviews; constructivist grounded theory with constant comparison'
          : 'Focus groups; framework analysis by two coders',
      ),
      textCell(
        'Freedom was weighed against vigilance: nights were shorter, days were longer. Partners became unpaid nurses.\nTraining ended before confidence began.',
      ),
    ]),
  ),
  notes: [
    'Participants are those interviewed, not those recruited.',
    'Twelve studies, as of 14 March 2026.',
  ],
};

function quote(text: string, citation: string): TableCell['paragraphs'][number] {
  return [
    { text, style: 'quote' },
    { text: `(${citation})`, style: 'citation' },
  ];
}

export const themes: Table = {
  id: 'themes',
  title: 'Themes with illustrative quotations',
  columns: [
    { key: 'theme', label: 'Descriptive theme', kind: 'text', weight: 3 },
    { key: 'studies', label: 'Studies', kind: 'number', weight: 1 },
    { key: 'quotes', label: 'Illustrative quotations', kind: 'quotes', weight: 9 },
  ],
  rows: ['The machine in the bedroom', 'Becoming the expert', 'The partner as nurse'].flatMap(
    (group, index): TableRow[] => [
      { cells: [textCell(group)], depth: 0, group: true },
      ...['Noise, tubes and sleep', 'A guest that never leaves'].map((theme) =>
        rowOf(
          [
            { paragraphs: [[{ text: theme, style: 'plain' }]], from: ['code:1'] },
            numberCell(9 - index),
            {
              paragraphs: [
                quote(
                  'You lie there and you listen to it breathe. After a month I could not sleep without it, and that frightened me more than the needles did.',
                  'Okonkwo 2009, woman, 54 years',
                ),
                quote('كنت أخاف من الصوت في الليل', 'Abdi 2016, man, 61 years'),
                quote('My wife says there are three of us now 🙂', 'Tanaka 2012'),
              ],
              from: ['excerpt:1', 'excerpt:2', 'excerpt:3'],
            },
          ],
          1,
        ),
      ),
    ],
  ),
  notes: ['Studies: number of studies that contribute at least one coded excerpt.'],
};

export const codebook: Table = {
  id: 'codebook',
  title: 'Codebook',
  columns: [
    { key: 'code', label: 'Code', kind: 'text', weight: 4 },
    { key: 'definition', label: 'Definition', kind: 'text', weight: 7 },
    { key: 'excerpts', label: 'Excerpts', kind: 'number', weight: 1 },
  ],
  rows: Array.from({ length: 60 }, (_, index) =>
    rowOf(
      [
        textCell(`${['Trust', 'Fear of needles', 'Sharing the night'][index % 3]} ${index + 1}`),
        textCell(
          'What people say about relying on the machine, on the hospital and on themselves.',
        ),
        numberCell(index),
      ],
      index % 3,
    ),
  ),
  notes: [],
};

export const matrix: Table = {
  id: 'matrix',
  title: 'Themes by study',
  columns: [
    { key: 'theme', label: 'Theme', kind: 'text', weight: 4 },
    ...Array.from({ length: 70 }, (_, index) => ({
      key: `s${index}`,
      label: `${studies[index % studies.length]?.split(' ')[0]} ${1950 + index}`,
      kind: 'number' as const,
      weight: 1,
    })),
  ],
  rows: ['Trust', 'Fear of needles', 'Sharing the night'].map((theme, row) =>
    rowOf([
      textCell(theme),
      ...Array.from({ length: 70 }, (_, index) => numberCell((index * (row + 3)) % 7)),
    ]),
  ),
  notes: ['Figures count coded excerpts.'],
};

export const empty: Table = { ...codebook, rows: [] };

/** One column of text cells under the label "Finding". */
export function findings(...texts: readonly string[]): Table {
  return {
    id: 'excerpts',
    title: 'Findings',
    columns: [{ key: 'finding', label: 'Finding', kind: 'text', weight: 6 }],
    rows: texts.map((text) => rowOf([textCell(text)])),
    notes: [],
  };
}
