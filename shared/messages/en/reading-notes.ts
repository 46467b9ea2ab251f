/** What is said of a file that was read, beside what is in it: what was set aside, and what looks wrong. */
export const readingNoteMessages = {
  'reading.entryUnclosed':
    'This entry is not closed by a brace. It was read up to where the next one begins.',
  'reading.entryRest': 'The rest of this entry is no field and was not read: “{text}”.',
  'reading.abbreviation':
    'The abbreviation “{name}” {why, select, long {is too long} other {has no @string that says what it stands for}}. It was kept as it is.',
  'reading.afterEntry':
    'These lines stand after the end of an entry and were not read, from “{text}” on.',
  'reading.noTitle': 'This record has no title. It was kept without one.',
  'reading.noYearIn': 'No year could be read from the date “{date}”.',
  'reading.noYear': 'No year could be read from the date of this record.',
  'reading.noReference': 'This element is not a reference and was not read.',
  'reading.eppiLeft':
    'Not taken over from EPPI-Reviewer: {passages, plural, one {# coded passage} other {# coded passages}} of full texts and {outcomes, plural, one {# outcome} other {# outcomes}}.',
  'reading.eppiGone':
    '{count, plural, one {# record is} other {# records are}} deleted or a duplicate in EPPI-Reviewer (status D or S) and {count, plural, one {was} other {were}} read like the others.',
  'reading.noField': 'This line belongs to no field and was not read: “{text}”.',
  'reading.set': 'The set “{name}” only names other entries and was not read.',
  'reading.damagedSigns':
    'Some characters of the file are damaged, from this line on; they are shown as “\ufffd”.',
  'reading.moreCells':
    'This line has {cells} cells for {headings} headings. What is beyond was kept with the reference.',
  'reading.openQuote':
    'A quotation mark of this line has no end. Lines after it have become part of its cell.',
  'reading.missingParts':
    'No record of this table has {lacks, select, both {an author or a year} author {an author} other {a year}}. If a column holds it, give that column a heading such as Author or Year and import the table again; in the command line --column says what it holds.',
  'reading.damagedFrom': 'The file is damaged from this line on. The records before it were read.',
  'reading.beforeFirst': 'What stands before the first record was not read, from “{text}” on.',
  'reading.onSheet': 'Sheet “{name}”: {problem}',
  'reading.sheetNotRead':
    'Sheet “{name}” ({rows, plural, one {1 row} other {# rows}}) is no table of references and was not read.',
  'reading.outside':
    '{count, plural, one {This line stands outside any record and was not read} other {# lines from here on stand outside any record and were not read}}: “{text}”.',
  'reading.noType':
    'This record has no TY line that says its type. It was read as a journal article.',
  'reading.noEnd':
    'This record has no ER line at its end. It was read up to where the next one begins.',
  'reading.otherLine':
    'This line is not UTF-8, as the rest of the file is. It was read as {encoding}; check its letters.',
  'reading.otherLines':
    'This line and lines {lines}{more, plural, =0 {} other { and # more}} are not UTF-8, as the rest of the file is. They were read as {encoding}; check their letters.',
  'reading.readAs': 'Read as {encoding}.',
  'reading.untitled': 'Untitled document',
  'reading.asidePictures': 'Set aside: descriptions of pictures ({descriptions}).',
  'reading.description': '“{words}”',
  'reading.asideDrawing': 'Set aside: words inside a drawing.',
  'reading.asideEdges': 'Set aside: page headers and footers.',
  'reading.chunk': 'Not read: the file {name} inside the document.',
  'reading.chunkUnnamed': 'Not read: the file without a name inside the document.',
  'reading.fields':
    'Set aside: {count, plural, one {1 field} other {# fields}} that only Word works out ({names}).',
  'reading.fieldsOpen':
    'Some fields begin and never end: their instructions may stand in the text.',
  'reading.endless': 'Not read: cells of tables that are repeated without end.',
  'reading.comments':
    'Set aside: {count, plural, one {1 comment} other {# comments}} in the margin.',
  'reading.deletions':
    'Set aside: {count, plural, one {1 tracked deletion} other {# tracked deletions}}; tracked insertions are read as text.',
  'reading.hidden': 'Set aside: hidden text.',
  'reading.unknown': 'Set aside: elements that this reader does not know ({names}).',
  'reading.aside.reading':
    'Set aside: {count, plural, one {1 reading above a word} other {# readings above words}}.',
  'reading.aside.picture': 'Set aside: {count, plural, one {1 picture} other {# pictures}}.',
  'reading.aside.chart': 'Set aside: {count, plural, one {1 chart} other {# charts}}.',
  'reading.aside.diagram': 'Set aside: {count, plural, one {1 diagram} other {# diagrams}}.',
  'reading.aside.drawing':
    'Set aside: {count, plural, one {1 drawing without text} other {# drawings without text}}.',
  'reading.aside.object':
    'Set aside: {count, plural, one {1 embedded object} other {# embedded objects}}.',
  'reading.aside.ink':
    'Set aside: {count, plural, one {1 piece of handwriting} other {# pieces of handwriting}}.',
  'reading.aside.subdocument':
    'Set aside: {count, plural, one {1 subdocument in a file of its own} other {# subdocuments in files of their own}}.',
  'reading.aside.sign':
    'Set aside: {count, plural, one {1 sign of a symbol font that has no letter} other {# signs of symbol fonts that have no letters}}.',
  'reading.aside.recording': 'Set aside: {count, plural, one {1 recording} other {# recordings}}.',
  'reading.aside.struck':
    'Set aside: {count, plural, one {1 piece of text that is struck out} other {# pieces of text that are struck out}}.',
  'reading.eastAsian':
    'Text in East Asian letters may be missing: the file relies on character maps that are not at hand.',
  'reading.damagedPage': 'Page {label} is damaged and was left out.',
  'reading.overlong':
    'The text that the file claims for something on page {labels} is far too long and was left out; the letters drawn there were read instead.',
  'reading.bare':
    '{count, plural, one {Page {labels} has no text} other {Pages {labels} have no text}}{why, select, scanned {: {count, plural, one {it is a scanned image} other {they are scanned images}}, of which regions can be coded} empty {: {count, plural, one {it is empty or a drawing} other {they are empty or drawings}}} other {}}.',
  'reading.hiddenLetters':
    'The file hides which letters are drawn on {count, plural, one {page} other {pages}} {labels}, so nothing can be read there; regions can be coded.',
  'reading.unknownLetters':
    '{letters, plural, one {One letter} other {# letters}} on {count, plural, one {page} other {pages}} {labels} cannot be told, because the file hides what it shows: \ufffd stands in the text.',
  'reading.fewerCells': '{cells} cells instead of {columns}: the others are taken as missing.',
} as const satisfies Readonly<Record<string, string>>;
