export const searchMessages = {
  'search.label': 'Search everything',
  'search.placeholder': 'Search all texts, quotes, memos and codes: grief, mourn*',
  'search.kinds': 'What was found',
  'search.kind.text': 'Texts {count}',
  'search.kind.quote': 'Quotes {count}',
  'search.kind.memo': 'Memos {count}',
  'search.kind.code': 'Codes {count}',
  'search.codeAll': 'Code all of these…',
  'search.progress': '{done} of {total} documents searched.',
  'search.cut': 'Only the first {count} places are listed. Search for something rarer to see all.',
  'search.hint':
    'Commas separate terms, * stands for any ending. Escape leads back to where you were.',
  'search.none': 'Nothing was found.',
  'search.place': '{at, number} of {count, number}, in {place}',
  'search.keys':
    '{count, plural, one {One place} other {# places}} found. Arrow keys go from place to place, Space shows more of the text, Enter goes there.',
  'search.preview': 'Around the place',
} as const;
