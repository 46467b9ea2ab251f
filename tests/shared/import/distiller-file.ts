/** Reports as DistillerSR writes them: columns of the reference, of the form, then a column for each question. Invented. */

const headings = [
  ...['Refid', 'Bibliography', 'Author', 'Title', 'Abstract', 'Year', 'User', 'Level'],
  'Include? *\nDoes the record meet all criteria?',
  'Include? *\nDoes the record meet all criteria?_comment',
  'Reason for exclusion',
  'Language\nOf the full text',
];

interface Form {
  readonly refid: number;
  readonly title: string;
  readonly user: string;
  readonly level: number | string;
  readonly include?: string;
  readonly comment?: string;
  readonly reason?: string;
  readonly language?: string;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export function distillerCsv(forms: readonly Form[]): string {
  const rows = forms.map(
    ({ comment = '', include = '', language = '', level, reason = '', refid, title, user }) =>
      [
        ...[
          String(refid),
          ' Harrow M, et al. 2016.',
          ' M. Harrow, P. Ostler',
          title,
          'Staff told.',
        ],
        ...['2016', user, String(level), include, comment, reason, language],
      ]
        .map(cell)
        .join(','),
  );
  return `${[headings.map(cell).join(','), ...rows].join('\n')}\n`;
}

export const notes = 'Night notes of a district nurse';
export const calls = 'Evening calls in the hill practices';

/** Two people at title and abstract, one of them at the full text and in extraction. */
export const sixForms: readonly Form[] = [
  { refid: 7, title: notes, user: 'maren.vik', level: 1, include: 'Yes', language: 'English' },
  { refid: 7, title: notes, user: 'Ben', level: 1, include: 'Unclear', comment: 'Ask Maren' },
  { refid: 9, title: calls, user: 'maren.vik', level: 1, include: 'Yes' },
  { refid: 9, title: calls, user: 'Ben', level: 1, include: 'No', reason: 'Wrong population' },
  { refid: 9, title: calls, user: 'Ben', level: 2, include: 'No', reason: 'Wrong setting' },
  { refid: 7, title: notes, user: 'Ben', level: 3, language: 'English' },
];
