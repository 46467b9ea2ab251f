export const severalCodesMessages = {
  'several.actions': 'Actions for the {count} selected codes',
  'several.menu': 'Actions…',
  'several.merge': 'Merge the {count} selected codes into',
  'several.drop': 'Clear the selection',
} as const;
