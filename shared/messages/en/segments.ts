/** What is said of tables of coded segments that come in. */
export const segmentMessages = {
  'segments.none':
    'There is no table of coded segments in this file. Nothing was read. Export the coded segments as an Excel table or CSV with a row for each segment, or the references of a code from NVivo.',
  'segments.tooMany':
    'This table has more than {most} rows. Nothing was read. Export it in several parts.',
  'segments.aTable': 'Table',
  'segments.unnamedCoder': 'Coder whom the table does not name',
  'segments.whatRow': 'Row {line}',
  'segments.whatRows': 'Rows',
  'segments.emptyRows':
    '{count, plural, one {It holds} other {They hold}} neither words nor a code, as notes below a table do.',
  'segments.whatCode': 'code',
  'segments.whatColumns': 'Columns',
  'segments.columnsLeft': 'They were not taken.',
  'segments.source': '{document}, row {line}',
  'segments.reading': '{document}{where, select, none {} other {, {where}}}: {words}',
  'segments.noWords': 'The row has no words that could be found in a text.',
  'segments.noCode': 'The row names no code.',
  'segments.codeLeft': 'A code of the row could not be taken over.',
  'segments.noText': 'The text of {document} is not here, so its words could not be looked for.',
  'segments.noDocument':
    'No document is called “{document}”, by its title, file or study, and the words alone do not tell which is meant.',
  'segments.notInText': 'These words do not stand in {document}.',
  'segments.nowhere': 'The row names no document, and its words stand in none.',
  'segments.sameAs': 'It says the same of the same words as row {line}; it came in once.',
  'segments.otherName':
    'No document is called “{name}”; the words stand in “{document}” and nowhere else.',
  'segments.otherDocument':
    'The words do not stand in “{name}”, but in “{document}” and nowhere else.',
  'segments.alike': 'In the text they are written a little differently.',
  'segments.beginning':
    'The table holds the beginning alone; the passage covers that, and may go on.',
  'segments.several':
    'The words stand in {count} places; they came in at the first one given here.',
  'segments.onlyHere':
    'Coded segments come into the open review, where their words are found again. Nothing is open.',
  'segments.bringHint':
    'Each row is looked for in the documents of “{title}”. It is one step that can be undone.',
  'segments.bring': 'Bring in',
  'segments.columns': 'What the columns hold',
  'segments.column.left': 'Leave out',
  'segments.column.document': 'Document',
  'segments.column.group': 'Group of documents',
  'segments.column.quote': 'Words of the segment',
  'segments.column.code': 'Code',
  'segments.column.coder': 'Who coded it',
  'segments.column.comment': 'Comment',
  'segments.column.place': 'Place in the document',
  'segments.columnHolds': 'What “{heading}” holds',
  'segments.columnsNeeded': 'Say which column holds the words and which the code.',
  'segments.looking': 'Finding the segments of {name} again',
  'segments.broughtIn':
    'Brought in segments from “{title}”: {codes, plural, =0 {no new code} one {# new code} other {# new codes}}, {codings, plural, =0 {no codings} one {# coding} other {# codings}}. {left, plural, =0 {} one {One thing did not come in as it was. } other {# things did not come in as they were. }}{doubtful, plural, =0 {} one {One passage may lie elsewhere.} other {# passages may lie elsewhere.}}',
  'segments.layout.note':
    'Laid out as {program} shows coded segments. There are no weights here: each is 0. Area is in characters, coverage in percent of the text.',
  'segments.layout.comment': 'Comment',
  'segments.layout.group': 'Document group',
  'segments.layout.document': 'Document name',
  'segments.layout.code': 'Code',
  'segments.layout.beginning': 'Beginning',
  'segments.layout.end': 'End',
  'segments.layout.weight': 'Weight score',
  'segments.layout.segment': 'Segment',
  'segments.layout.coder': 'Modified by',
  'segments.layout.area': 'Area',
  'segments.layout.coverage': 'Coverage %',
  'segments.layout.file': 'File name',
  'segments.layout.number': 'Reference number',
  'segments.layout.initials': 'Coded by initials',
  'segments.layout.coded': 'Coded text',
  'segments.layout.choice': 'Columns',
  'segments.layout.choice.own': 'As here',
  'segments.layout.choice.isoq': 'As in iSoQ',
  'segments.layout.choice.maxqda': 'As in MAXQDA',
  'segments.layout.choice.nvivo': 'As in NVivo',
} as const satisfies Readonly<Record<string, string>>;
