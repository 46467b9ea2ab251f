export const quoteMessages = {
  'quote.star': 'Quote for “{code}”',
  'quote.starHint': 'Choose as a quote for “{code}”',
  'quote.unstarHint': 'No longer a quote for “{code}”',
  'quote.copyThese': 'Copy with citations',
  'quote.copied':
    '{count, plural, one {Copied with its citation} other {Copied # quotes with their citations}}: {quote}',
  'quote.notCopied':
    'The clipboard did not take it. Open the passage in its text, select it there and copy it.',
  'quote.chosen': 'Chosen quotes',
  'quote.chosenHint': 'in the order of the tables; Alt+↑ and Alt+↓ or dragging change it',
  'quote.chosenCount': '{count, plural, one {# quote} other {# quotes}}',
  'quote.moved': 'Now quote {at} of {count}.',
  'quote.noFurther': 'It is the {end, select, first {first} other {last}} quote already.',
  'quote.choose': 'Choose as quotes',
  'quote.unchoose': 'No longer quotes',
  'quote.context': 'Context',
  'quote.contextOf': 'Context of the quote',
  'quote.noContext': 'The text of this document is not on this computer.',
  'quote.noWords': 'A region of a page has no words around it. Open it to see the page.',
} as const;
