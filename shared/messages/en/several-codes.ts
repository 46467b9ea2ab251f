export const severalCodesMessages = {
  'several.actions': 'Actions for the {count} selected codes',
  'several.menu': 'Actions…',
  'codebook.alsoUnder': 'Also put under…',
  'codebook.alsoUnderLabel': 'Put “{code}” also under',
  'codebook.alsoUnderPlaceholder': 'Find the theme it informs as well',
  'codebook.takeFrom': 'Remove from “{theme}”',
  'codebook.furtherPlaces': 'Also under',
  'codebook.toHome': 'Go to where it is at home',
  'several.alsoUnder': 'Put the {count} selected codes also under',
  'several.merge': 'Merge the {count} selected codes into',
  'several.drop': 'Clear the selection',
  'several.beside': 'Open beside each other',
} as const;
