/** Words of grids: framework matrices and translation tables. */
export const gridMessages = {
  'grids.gone': 'This grid was removed. Undo the removal to go on with it.',
  'grids.needsName': 'Give the grid a name.',
  'grids.nameTaken': 'There is a grid called “{name}” already.',
  'grids.closed':
    'A document here is still closed to you while it is coded blind. Write this cell when it is released.',
  'grids.noSuchGrid':
    'There is no grid called “{name}”.{known, select, some { There are: {names}.} other { The review has none.}}',
  'grids.emptyTitle': 'No grids yet',
  'grids.empty':
    'A grid has a row for each study and a column for each code you choose. Its cells hold what you write of them, beside the passages it condenses: summaries of a framework analysis, or the translation of a meta-ethnography.',
  'grids.new': 'New grid',
  'grids.name': 'Name',
  'grids.kind': 'Kind',
  'grids.kind.framework': 'Framework matrix',
  'grids.kind.translation': 'Translation table',
  'grids.kindHint.framework': 'A summary in each cell, written by you.',
  'grids.kindHint.translation':
    'In each cell first-order words (participants’), second-order words (the authors’), and your translation; for each column how the studies go together.',
  'grids.columnsFrom': 'Columns',
  'grids.from.themes': 'The themes of the matrix',
  'grids.from.under': 'What is under “{code}”',
  'grids.from.none': 'None yet: choose them one by one',
  'grids.columnCount': '{count, plural, =0 {No columns} one {# column} other {# columns}}',
  'grids.make': 'Make it',
  'grids.cancel': 'Cancel',
  'grids.choose': 'Grid',
  'grids.named': '{name}{kind, select, translation { (translation)} other {}}',
  'grids.filter': 'Find a study',
  'grids.setupOpen': 'Columns…',
  'grids.setup': 'The grid and its columns',
  'grids.note': 'Note, printed below the table',
  'grids.columns': 'Columns',
  'grids.before': 'Move “{code}” before the column before it',
  'grids.behind': 'Move “{code}” behind the next column',
  'grids.takeOut': 'Take “{code}” out of the columns',
  'grids.addColumn': 'Add a code or theme…',
  'grids.remove': 'Remove this grid',
  'grids.misfit': 'What does not fit',
  'grids.unused':
    '{count, plural, =0 {Every code of the columns has excerpts} one {# code of the columns without excerpts} other {# codes of the columns without excerpts}}',
  'grids.outside':
    '{count, plural, =0 {Every coded excerpt is in a column} one {# excerpt in no column} other {# excerpts in no column, in {studies, plural, one {# study} other {# studies}}}}',
  'grids.asColumn': 'Add as a column',
  'grids.asColumnOf': 'Add as a column: {code}',
  'grids.more': '{count, plural, one {# more} other {# more}}',
  'grids.nextChanged':
    '{count, plural, one {# cell changed: go to it} other {# cells changed: go to the next}}',
  'grids.atChanged': 'Changed cell {at} of {count}',
  'grids.toTable': 'Table…',
  'grids.label': 'Grid “{name}”: studies by codes',
  'grids.noColumns': 'No columns yet. Choose codes and themes under “Columns…”.',
  'grids.noMatch': 'No study has these words.',
  'grids.boundary': 'Height of the cell below the grid',
  'grids.overAll': 'Across the studies',
  'grids.cell':
    '{study}, {code}: {written, select, yes {{text}} other {nothing written}}{over, select, yes {} other {, {count, plural, =0 {no passages} one {# passage} other {# passages}}}}{changed, select, yes {, changed since it was written} other {}}',
  'grids.excerpts': '{count, plural, one {# excerpt} other {# excerpts}}',
  'grids.noPassagesShort': 'no passages',
  'grids.passageCount': '{count, plural, one {# passage} other {# passages}}',
  'grids.changed': 'changed',
  'grids.fresh': 'new since',
  'grids.pane': '{study}, {code}',
  'grids.paneTitle': '{study} · {code}',
  'grids.text.summary': 'Summary',
  'grids.text.first': 'First-order words (participants)',
  'grids.text.second': 'Second-order words (authors)',
  'grids.text.translation': 'Translation',
  'grids.text.overAll': 'Across the studies',
  'grids.text.line': 'What the studies say together',
  'grids.relationLabel': 'The studies’ words are',
  'grids.relation.open': 'not said yet',
  'grids.relation.reciprocal': 'reciprocal',
  'grids.relation.refutational': 'refutational',
  'grids.relation.line': 'a line of argument',
  'grids.sinceLabel': 'Changed since it was written',
  'grids.since':
    'Since this was written: {more, plural, =0 {} one {# passage more} other {# passages more}}{gone, plural, =0 {} other {{more, plural, =0 {} other {, }}{gone, plural, one {# passage gone or worded otherwise} other {# passages gone or worded otherwise}}}}.',
  'grids.goneRegion': 'a part of a page',
  'grids.goneMore': '{count, plural, one {and # more} other {and # more}}',
  'grids.holds': 'It still holds',
  'grids.otherCoding':
    'This was written on other coding than is shown, so that changes since cannot be told.',
  'grids.passages': '{count, plural, =0 {Passages} one {# passage} other {# passages}}',
  'grids.noPassages': 'Nothing in this study is coded so.',
  'grids.take': 'Into the text',
  'grids.conceptHead': '{code}: {relation}',
  'grids.cellPlaces':
    '({count, plural, one {# passage} other {# passages}}{told, select, yes {: {places}} other {}})',
  'grids.note.none':
    '{kind, select, translation {There is no translation table yet.} other {There is no framework matrix yet.}}',
  'grids.note.framework':
    'Summaries are the reviewers’ own words. Below each stands how many passages it condenses, and where.',
  'grids.note.translation':
    'First-order words are participants’, second-order words those of the studies’ authors; the translation is the reviewers’ own.',
  'grids.note.unwritten':
    '{count, plural, one {# cell with passages is} other {# cells with passages are}} not written yet.',
  'grids.note.changed':
    '{count, plural, one {In # cell} other {In # cells}} passages came, went or were worded otherwise since it was written.',
  'grids.note.otherCoding':
    '{count, plural, one {# cell was} other {# cells were}} written on other coding than this table is of.',
  'grids.note.unused': 'Nothing in these studies is coded with: {codes}.',
  'grids.note.outside':
    '{count, plural, one {# coded excerpt} other {# coded excerpts}} in {studies, plural, one {# study} other {# studies}} {count, plural, one {is} other {are}} in no column.',
  'table.framework': 'Framework matrix',
  'table.translation': 'Translation table',
} as const;
