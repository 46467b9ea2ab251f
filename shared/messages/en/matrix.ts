export const matrixMessages = {
  'matrix.shows': 'Cells show',
  'matrix.counts': 'Counts',
  'matrix.presence': 'Presence',
  'matrix.quote': 'First quote',
  'matrix.rollUp': 'Count codes under their themes',
  'matrix.columns': 'Columns',
  'matrix.columnsThemes': 'Themes',
  'matrix.columnsTop': 'Top level',
  'matrix.columnsAll': 'All codes and themes',
  'matrix.filter': 'Filter studies by name, country, setting, method…',
  'matrix.boundary': 'Height of the excerpts',
  'matrix.label': 'Studies by themes',
  'matrix.sortBy': 'Sort by {name}',
  'matrix.sortStudy': 'Sort by study',
  'matrix.cell':
    '{study}, {code}: {count, plural, =0 {no excerpts} one {# excerpt} other {# excerpts}}',
  'matrix.emptyTitle': 'No matrix yet',
  'matrix.emptyStudies':
    'The matrix shows which study speaks to which theme. Import studies first.',
  'matrix.emptyCodes':
    'The matrix shows which study speaks to which theme. Code a few passages first.',
  'matrix.noMatch': 'No study matches the filter.',
  'matrix.pane': 'Excerpts of the selected cell',
  'matrix.paneHint':
    'Select a cell to read its excerpts here; select an excerpt to go to its place in the text.',
  'matrix.paneEmpty': 'No excerpt in {study} is coded with {code}.',
  'matrix.studies': '{count, plural, one {# study} other {# studies}}',
  'matrix.export': 'Export this matrix…',
  'matrix.openStudy': 'Open the text',
} as const;
