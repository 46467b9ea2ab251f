/** The coding report and the package for the journal. */
export const packageMessages = {
  'report.title': 'Coding report',
  'report.contents': 'Contents',
  'report.counts':
    '{kind}, {excerpts, plural, =0 {no excerpts} one {# excerpt} other {# excerpts}}{excerpts, plural, =0 {} other { of {studies, plural, one {# study} other {# studies}}}}',
  'report.alsoUnder': 'Also under {themes}',
  'report.whyTheme': 'Why it became a theme',
  'report.label': '{label}:',
  'report.memoBy': 'Memo by {name}',
  'report.noteOn': 'Memo by {name}: {note}',
  'report.about':
    'A chapter for each theme: what it means, memos, and all quotes coded with it and its codes, study by study.',
  'report.preview': 'Beginning of the coding report',
  'report.previewCut': 'The beginning, as it will look; the file holds all of it.',
  'report.previewing': 'Preparing the coding report…',
  'report.preparing': 'Writing the coding report…',
  'report.noFormat': 'There is no format called “{name}” for the report. Formats: {formats}.',
  'package.title': 'Package for the journal',
  'package.heading': 'Package for the journal: tables, figures, checklists and data',
  'package.fileName': 'package-for-the-journal',
  'package.file': 'Zip file',
  'package.about':
    'One zip file with an index page. The same review gives the same bytes. Full texts of studies are not in it; excerpts, memos and names of reviewers are.',
  'package.save': 'Save the package',
  'package.listing': 'Looking at what goes into the package…',
  'package.writing': 'Writing the package…',
  'package.saved': '{count, plural, one {# file} other {# files}} saved in “{name}”.',
  'package.contents': 'What goes into the package',
  'package.group.text': 'Text',
  'package.group.checklists': 'Checklists',
  'package.group.tables': 'Tables',
  'package.group.figures': 'Figures',
  'package.group.data': 'Data',
  'package.data': 'Studies, codes and coded passages (JSON)',
  'package.references': 'References of included studies',
  'package.link': '{title} ({ending})',
  'package.pictures':
    '{count, plural, one {# picture has} other {# pictures have}} letters that PNG is not written with here, and {count, plural, one {is} other {are}} there as SVG alone. Themeloom saves the PNG from Report, Tables.',
  'package.longReport':
    'The coding report has more than {most, number} excerpts, too many for programs that write texts: it is here as HTML alone.',
} as const;
