/** Words of rich text that stand for a character. */
export const rtfSigns: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwbo: '\u200b',
  zwnbo: '\u2060',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  tab: '\t',
  line: '\n',
  lbr: '\n',
  page: '\n',
  column: '\n',
};

/** Signs that a backslash before them makes characters. */
export const rtfSymbols: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\t': '\t',
};
