/** What is said of projects and codebooks of other programs that come in. */
export const projectMessages = {
  'project.reading': 'Reading {name}',
  'project.databaseInBrowser':
    'This is a project of another program in a database, which a browser cannot open. Nothing was read. Open it with the desktop program, or make a review of it with “themeloom convert” on the command line.',
  'project.making': 'Making the review “{title}”',
  'project.from': '{origin}, {file}',
  'project.codebookOnly': 'This is a codebook: codes come in, and nothing else.',
  'project.came': 'What comes in',
  'project.media':
    'Keep {count, plural, one {its picture or recording} other {its # pictures and recordings}} as {count, plural, one {a file} other {files}} ({size})',
  'project.mediaHint':
    'Every backup and every file for colleagues grows by as much. What was coded in them comes in either way.',
  'project.carried.documents': 'Documents',
  'project.carried.media': 'Pictures, recordings',
  'project.carried.studies': 'Studies',
  'project.carried.codes': 'Codes',
  'project.carried.themes': 'Themes',
  'project.carried.reviewers': 'Coders',
  'project.carried.excerpts': 'Passages',
  'project.carried.codings': 'Codings',
  'project.carried.memos': 'Memos',
  'project.carried.characteristics': 'Characteristics',
  'project.carried.sets': 'Sets',
  'project.carried.maps': 'Maps',
  'project.nothing': 'Nothing in this file can come in.',
  'project.left':
    '{count, plural, =0 {Everything comes in as it was} one {One thing does not come in, or not as it was} other {# things do not come in, or not as they were}}',
  'project.doubtful':
    '{count, plural, =0 {No passage is doubtful} one {One passage may lie elsewhere} other {# passages may lie elsewhere}}',
  'project.reading.file': 'in the file',
  'project.reading.first': 'taken',
  'project.reading.other': 'or',
  'project.andMore':
    '{count, plural, one {and one more} other {and # more}}; the saved report lists all.',
  'project.who': 'Who are you among these coders?',
  'project.who.person':
    '{name} ({codings, plural, =0 {no codings} one {# coding} other {# codings}})',
  'project.who.other': 'None of them',
  'project.unknown': 'The project does not name everybody. Who are they?',
  'project.unknownName':
    'Name of {name} ({codings, plural, =0 {no codings} one {# coding} other {# codings}})',
  'project.into': 'What becomes of it',
  'project.into.own': 'A review of its own',
  'project.into.open': 'Bring it into “{title}”',
  'project.bring': 'Bring it in',
  'project.bring.hint':
    'What is there already is used and not doubled: the same texts, studies of the same title, codes of the same name at the same place. It is one step that can be undone.',
  'project.preparing': 'Preparing “{title}”',
  'project.coders': 'Who are the coders here?',
  'project.coderIs': '{name} is',
  'project.coder.new': 'A new reviewer',
  'project.nothingNew': 'Everything in “{title}” is in this review already. Nothing was changed.',
  'project.broughtIn':
    'Brought in “{title}”: {documents, plural, =0 {no new document} one {# new document} other {# new documents}}, {codes, plural, =0 {no new code} one {# new code} other {# new codes}}, {codings, plural, one {# coding} other {# codings}}. {left, plural, =0 {} one {One thing did not come in as it was. } other {# things did not come in as they were. }}{doubtful, plural, =0 {} one {One passage may lie elsewhere.} other {# passages may lie elsewhere.}}',
  'project.make': 'Make a review of it',
  'project.saveReport': 'Save this list…',
  'project.saved': 'Saved as {name}.',
  'project.reportFile': '{title} – what came in',
  'project.reportKind': 'Text',
  'project.reports': 'What came in from other programs',
  'project.cameAt': 'Came in {when}',
  'project.noReport':
    'Nothing came into this review from another program on this computer, so there is no list.',
  'project.showReport': 'Show the list',
  'project.done':
    '“{title}” is here: {documents, plural, one {# document} other {# documents}}, {codes, plural, one {# code} other {# codes}}, {codings, plural, one {# coding} other {# codings}}. {left, plural, =0 {} one {One thing did not come in, or not as it was. } other {# things did not come in, or not as they were. }}{doubtful, plural, =0 {} one {One passage may lie elsewhere.} other {# passages may lie elsewhere.}}',
} as const satisfies Readonly<Record<string, string>>;
