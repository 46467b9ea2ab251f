/** What is said of a codebook that comes from outside. */
export const codesInMessages = {
  'codesIn.title': 'Add codes from a list',
  'codesIn.hint':
    'A name on each line, and what stands below it indented; or a table copied from a spreadsheet, with headings such as Name, Parent and Definition. Nothing is added before you say so.',
  'codesIn.list': 'List or table',
  'codesIn.chooseFile': 'Choose a file…',
  'codesIn.backToList': 'Paste a list instead',
  'codesIn.preview': 'What would be added',
  'codesIn.summary':
    '{added, plural, =0 {No new code} one {# new code} other {# new codes}}, {present} there already, {doubtful} to look at.',
  'codesIn.state.new': 'new',
  'codesIn.state.here': 'there already',
  'codesIn.state.elsewhere': 'there already, elsewhere',
  'codesIn.line': 'Line {line}: {message}',
  'codesIn.more': '{count, plural, one {and # more} other {and # more}}',
  'codesIn.fill':
    'Also write what {count, plural, one {# code that is there lacks} other {# codes that are there lack}} (definition, include, exclude, example)',
  'codesIn.add': '{count, plural, =0 {Add codes} one {Add # code} other {Add # codes}}',
  'codesIn.columnsLeft': 'Columns that were not taken: {columns}.',
  'codesIn.noName': 'This row names no code.',
  'codesIn.noHeadings':
    'No headings were recognised: the first column was taken for names, the second for definitions.',
  'codesIn.circle':
    'Its parent “{parent}” stands below it, in a circle. It was put at the top level.',
  'codesIn.severalParents': 'Several codes are called “{parent}”. It was put under the first.',
  'codesIn.parentMissing': 'Its parent {parent} is not in the list. It was put at the top level.',
  'codesIn.tooDeep': 'It stands deeper than {levels} levels. It was put on the last of them.',
  'codesIn.twice': 'It is in the list twice, first in line {line}. It is added once.',
  'codesIn.elsewhere': 'There is a code of this name already, at {place}. It stays there.',
  'codesIn.sameName':
    'There is a code of this name elsewhere, at {place}. This one becomes a second one.',
  'codesIn.otherDefinition': 'The code has another definition already. It keeps the one it has.',
  'codesIn.themeUnderCode':
    'It cannot stand as a theme under “{parent}”, so it is added as what that is.',
  'codesIn.alsoMissing': 'There is no “{theme}” for it to stand under as well.',
  'codesIn.alsoRefused': 'It cannot stand under “{theme}” as well.',
  'codesIn.alsoUnder': 'also under {themes}',
  'codesIn.longName':
    '“{start}…” is longer than the {most} characters a name can have, so it was not added.',
  'codesIn.empty':
    'There are no codes in this. Nothing was added. Give a name on each line, or a table with a column called “Name” or “Code”.',
  'codesIn.references':
    'These are references, not codes. Nothing was added. Bring them in with “Import studies”.',
  'codesIn.notACodebook':
    'This is no list of codes. Nothing was added. Codes can be read from an Excel workbook, a CSV or TSV file, or a list with one name on each line.',
  'codesIn.tooMany':
    'There are more than {most} codes in this. Nothing was added. Divide the list.',
} as const satisfies Readonly<Record<string, string>>;
