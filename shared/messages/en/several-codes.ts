export const severalCodesMessages = {
  'several.actions': 'Actions for the {count} codes picked',
  'several.menu': 'Actions…',
  'several.merge': 'Merge the {count} codes picked into',
  'several.drop': 'Pick none of them',
} as const;
