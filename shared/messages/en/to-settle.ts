export const toSettleMessages = {
  'settle.removed.code':
    'The code “{what}” was removed by {remover}; {count, plural, one {# coding} other {# codings}} under it by {whose} {count, plural, one {is} other {are}} shown nowhere. Bring it back, recode, or let go.',
  'settle.removed.study':
    'The study “{what}” was removed by {remover}; {count, plural, one {# coding} other {# codings}} in it by {whose} {count, plural, one {is} other {are}} shown nowhere. Bring it back, or let go.',
  'settle.removed.document':
    'The document “{what}” was removed by {remover}; {count, plural, one {# coding} other {# codings}} in it by {whose} {count, plural, one {is} other {are}} shown nowhere. Bring it back, or let go.',
  'settle.merge-circle':
    'These codes were merged into each other: {codes}. Take one out, and the others are read as that one.',
  'settle.study-circle':
    'These studies were merged into each other, or made reports of each other, and none is left in the lists: {studies}. Say which stands; the others stay with it.',
  'settle.parent-circle':
    'These codes were moved below each other: {codes}. Move one to the top level.',
  'settle.sources-withdrawn':
    '{count, plural, one {A coding} other {# codings}} of the consensus came from coding that was withdrawn since: {quote}. Withdraw the decision, or keep it.',
  'settle.corrections':
    '“{was}” in {document} was corrected in different ways. {words} is shown until one is kept.',
  'settle.same-name':
    'Two codes are called “{name}”: one by {first}, one by {second}. Merge them, rename one, or keep both.',
} as const;
