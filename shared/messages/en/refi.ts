/** What is said of projects and codebooks that come in by REFI-QDA. */
export const refiMessages = {
  'refi.notRefi':
    'This is no REFI-QDA project or codebook. Nothing was read. Export the project from its program again as REFI-QDA (.qdpx), or the codebook (.qdc).',
  'refi.noProject':
    'There is no project (.qde) in this archive. Nothing was read. Export it from its program again as REFI-QDA (.qdpx).',
  'refi.severalProjects':
    'There are {count} projects (.qde) in this archive, and none of them alone is called project.qde. Nothing was read. Unpack it and give one of them.',
  'refi.severalIn':
    'There {count, plural, one {is # project} other {are # projects}} in this database, where one was expected. Nothing was read. Export the project from Taguette by itself.',
  'refi.foreignTables':
    'This database is of no program whose projects are read: Taguette, QualCoder or RQDA. Nothing was read.',
  'refi.noSqlite': 'This version of Node cannot read databases. Use 24 or later.',
  'refi.noDatabase': 'This file is no database that can be read. Nothing was read.',
  'refi.databaseTooLarge':
    'This database has more than 512 MB, which is more than a project of texts and codes has. Nothing was read. “themeloom convert” on the command line reads it all the same.',
  'refi.databaseFailed':
    'This database could not be read to its end, so nothing of it was read. Check it in the program that wrote it, and export the project from there as REFI-QDA (.qdpx).',
  'refi.whatDatabase': 'database',
  'refi.changesBeside':
    'A database of this kind keeps its last changes in a file beside it ({name}-wal) while it is open, and that file did not come along. If the project was open when the database was copied, the last changes are missing: close it in its program and open the database again.',
  'refi.journalBeside':
    'Beside this database lies the journal of changes that were not finished ({name}-journal), so some of what was read may be half changed: open the project in its program, close it there, and open the database again.',
  'refi.protected':
    'The project in this archive is encrypted. Nothing was read. Export it again without a password.',
  'refi.entities':
    'The XML of this file declares a document type or entities, which REFI-QDA does not know and which can do harm. Nothing was read. Export it from its program again.',
  'refi.malformed':
    'The XML of this file is damaged, so nothing was read. Export it from its program again.',
  'refi.malformedAt':
    'The XML of this file is damaged at line {line}, column {column}, so nothing was read. Export it from its program again.',
  'refi.archiveTooLarge':
    'The texts of this archive unpack to more than can be read, or out of all proportion. Nothing was read. Export the project in several parts.',
  'refi.tooLarge':
    'There are more elements in this project than can be read. Nothing was read. Export it in several parts.',
  'refi.importedCoder': '{number, plural, =1 {Imported coder} other {Imported coder #}}',
  'refi.unnamedCode': 'Code without a name',
  'refi.unnamedSource': 'Source without a name',
  'refi.untitled': 'Imported project',
  'refi.wholeSourceMemo': 'Coded as a whole: {codes}',
  'refi.unplacedMemo':
    'Coded where no place in this text could be found: {codes}{quote, select, none {} other {. Its words or name: “{quote}”}}',
  'refi.whatCode': 'code',
  'refi.whatCodes': 'codes',
  'refi.whatLine': 'line {line}',
  'refi.whatColours': 'colours',
  'refi.whatCoder': 'coder',
  'refi.whatSource':
    '{kind, select, text {text} pdf {PDF} picture {picture} audio {recording} other {video}}',
  'refi.whatAreas': 'areas of pages',
  'refi.whatOriginals': 'formatted originals',
  'refi.whatCodings': 'codings',
  'refi.whatPassages': 'passages',
  'refi.whatNames': 'names of passages',
  'refi.whatNote': 'note',
  'refi.whatCase': 'case',
  'refi.whatVariable': 'attribute',
  'refi.whatSet': 'set',
  'refi.whatLinks': 'links',
  'refi.whatDates': 'dates',
  'refi.whatGraphs': 'graphs',
  'refi.codesHere':
    '{count, plural, one {It is here already, at the same place: what was coded with it came under that code.} other {They are here already, at the same places: what was coded with them came under those codes.}}',
  'refi.codeOtherDefinition':
    'It is defined otherwise here, which stays. In the project: “{description}”.',
  'refi.codeRenamed': 'Its name here was “{before}”; it has the new one now.',
  'refi.codeOtherName': 'Here it is called “{name}”, which stays.',
  'refi.codeElsewhere':
    'In the project it stands {above, select, none {at the top} other {under “{above}”}}; here it stays where it is.',
  'refi.codeMoved':
    'It stands {above, select, none {at the top} other {under “{above}”}} there, and here now, too.',
  'refi.codeRecoloured': 'It has the nearest colour of the palette to its new one.',
  'refi.codeOtherColour':
    'It has another colour in the project; the one that it was given here since stays.',
  'refi.codesGone':
    '{count, plural, one {It is not in the project any more; it stays here, with what was coded with it.} other {They are not in the project any more; they stay here, with what was coded with them.}}',
  'refi.documentsGone':
    '{count, plural, one {It is not in the project any more; it stays here, with its coding.} other {They are not in the project any more; they stay here, with their coding.}}',
  'refi.notThereNow':
    '{count, plural, one {The coding of “{quote}” with “{code}” by {name} is} other {# codings with “{code}” by {name}, the first of “{quote}”, are}} not in the project any more. {reason, select, taken {{count, plural, one {It was} other {They were}} taken away here too.} theirs {What {name} coded is theirs to take away, so {count, plural, one {it stays} other {they stay}}.} decided {{count, plural, one {It was} other {They were}} decided by the team, so {count, plural, one {it stays} other {they stay}}.} missing {Most of what {name} coded is missing, which the program may have left out, so {count, plural, one {it stays} other {they stay}}.} other {Somebody else is named for the same coding there; {count, plural, one {this one stays} other {these stay}}.}}',
  'refi.memoOther':
    'It is a memo that says something else here, which stays. In the project: “{words}”.',
  'refi.textChanged':
    'Its text is not the same as that of the document it was written from, so it came in as a document of its own.',
  'refi.partsAdded':
    '{count, plural, one {A part was marked in it meanwhile. The text of a document never changes, so it came in as a document beside it.} other {# parts were marked in it meanwhile. The text of a document never changes, so they came in as a document beside it.}}',
  'refi.furtherParts': 'further parts',
  'refi.textGone':
    'Its text is not in the archive as it went out, so what only Themeloom knew of this document and its coding is lost.',
  'refi.studyHere': 'A study of this title is here already; it was not made a second time.',
  'refi.studyHereDoi':
    'A study with this DOI ({doi}) is here already (“{title}”); it was not made a second time.',
  'refi.documentHere':
    'A document with the very same text is here already (“{title}”); coding and memos came onto that.',
  'refi.variableOther': 'Here it is “{before}”, which stays; in the project “{value}”.',
  'refi.codeTwice': 'A second code has the same identifier; what refers to it goes to the first.',
  'refi.codeWasNoTheme':
    'It cannot be applied and stands under a code that can; themes do not stand under codes, so it became a code.',
  'refi.codeNameCut': 'Its name was longer than {most} characters and was cut.',
  'refi.coloursCollapsed':
    '{from} colours became {to} of the palette: codes that differed in colour may look alike.',
  'refi.coloursUnread':
    '{count, plural, one {One colour could not be read, or is grey; that code has} other {# colours could not be read, or are grey; those codes have}} a colour of the palette.',
  'refi.coderWithoutWork':
    'Nothing in the project was coded or written by {count, plural, one {this person} other {these # people}}, who did not become {count, plural, one {a reviewer} other {reviewers}}.',
  'refi.coderUnknown': 'The project does not say who this is; the codings came in under this name.',
  'refi.codingsTwice':
    '{all} codings became {came}: {count, plural, one {one is the same as another, or would be here} other {# are the same as others, or would be here}}, with the same words, code and person.',
  'refi.coderDiffers':
    'In {count, plural, one {one coding} other {# codings}} the selection names another person than the coding. The one of the coding was taken.',
  'refi.textMissing':
    'Its text is not in the archive, so it did not come in{codings, plural, =0 {} one {, nor did its coding} other {, nor did its # codings}}.',
  'refi.textOutside':
    'Its text lies outside the archive, where nothing is opened, so it did not come in{codings, plural, =0 {} one {, nor did its coding} other {, nor did its # codings}}.',
  'refi.textProtected':
    'Its text is encrypted, so it did not come in{codings, plural, =0 {} one {, nor did its coding} other {, nor did its # codings}}.',
  'refi.textDamaged':
    'Its text is damaged, so it did not come in{codings, plural, =0 {} one {, nor did its coding} other {, nor did its # codings}}.',
  'refi.textEmpty':
    'It has no text, so it did not come in{codings, plural, =0 {} one {, nor did its coding} other {, nor did its # codings}}.',
  'refi.sourceTwice':
    'A second source has the same identifier; what refers to it goes to the first.',
  'refi.pdfLeft': 'Neither its file nor its text is in the archive, so it did not come in.',
  'refi.mediaLine': '[{medium, select, picture {Picture} audio {Recording} other {Video}}: {name}]',
  'refi.mediumLeft':
    'Its file did not come along: {why, select, outside {it lies outside the archive, where nothing is opened} protected {it is encrypted} damaged {it is damaged} large {{size} are more than the 100 MB that a review keeps of one} full {with its {size}, pictures and recordings would take more than 400 MB} unwanted {pictures and recordings were to be left out} other {it is not in what was read}}. Keep it where it is; what was coded in it came in.',
  'refi.partCoded':
    'Coded with “{code}”{name, select, none {} other { by {name}}}, which has no place in a text: {places}.',
  'refi.partUncoded':
    'Marked without a code{name, select, none {} other { by {name}}}, which has no place in a text: {places}.',
  'refi.partComment':
    'What is written on it{name, select, none {} other { by {name}}} did not come in ({place}): “{words}”.',
  'refi.partWhole': 'as a whole',
  'refi.partNowhere': 'at a place that is not told',
  'refi.partOnPage': 'page {page}, {area}',
  'refi.timesLeft':
    '{count, plural, one {One time within a paragraph does not stand} other {# times within paragraphs do not stand}} in its text; the one before tells when it was said.',
  'refi.pdfTextOnly':
    'Of a PDF only the text that was written out for it comes in, without its pages.',
  'refi.originalsLeft':
    'The formatted {count, plural, one {file of one text} other {files of # texts}} did not come along: it is not in the archive, too large, or of no kind that documents are read from. The {count, plural, one {text} other {texts}} came.',
  'refi.originalsStayed':
    'The {count, plural, one {file that a document was} other {files that # documents were}} read from stayed behind; the {count, plural, one {text} other {texts}} came.',
  'refi.codeRefDangling':
    '{count, plural, one {One coding names} other {# codings name}} no code that is in the project.',
  'refi.wholeSource':
    'It is coded as a whole. That became a memo on the document with the names of the codes.',
  'refi.unplaced':
    'It lies outside the text, or is empty; what was coded or written there became a memo on the document.',
  'refi.saysNothing':
    '{count, plural, one {One passage has} other {# passages have}} neither code nor memo.',
  'refi.namesLeft':
    '{count, plural, one {One passage has} other {# passages have}} a name of its own that is no quote; passages have none here.',
  'refi.noteEmpty': 'It has no text at hand.',
  'refi.notePlaceLeft':
    'It names a place in a document but not the document; it became a memo on the review.',
  'refi.noteHomeless': 'What it is about did not come in; it became a memo on the review.',
  'refi.noteCodings':
    '{count, plural, one {A coding} other {# codings}} of the note’s own text did not come in.',
  'refi.caseSeveral':
    'It belongs to {count} cases ({cases}); it became a study of its own, and the cases studies without it.',
  'refi.caseSourceMissing':
    '{count, plural, one {One source that it names is not in the project or did not come in.} other {# sources that it names are not in the project or did not come in.}}',
  'refi.caseParts':
    '{count, plural, one {One code or passage that it names did} other {# codes and passages that it names did}} not come in, or it has no study.',
  'refi.caseMemo': 'What this case names:',
  'refi.describedMemo': '{what, select, set {Set} other {Attribute}} “{name}”: {said}',
  'refi.caseCode':
    'It is a case and a code at once, and nothing is coded with it: it came in as a study alone.',
  'refi.variableGone': 'A value names no attribute that is in the project: “{value}”.',
  'refi.variableTwice': 'Several values came together: {value}.',
  'refi.variableNoStudy':
    'Its value “{value}” belongs to a case without a name that has no source.',
  'refi.setNotes':
    '{count, plural, one {Its one note is} other {Its # notes are}} not in it here: a set holds documents or codes. {count, plural, one {It} other {They}} came in as {count, plural, one {a memo} other {memos}} on what {count, plural, one {it is} other {they are}} about, else on the review.',
  'refi.setMissing':
    '{count, plural, one {One thing in it is} other {# things in it are}} not in the project or did not come in.',
  'refi.setEmpty': 'There is nothing in it, so it did not come in.',
  'refi.datesLeft':
    'When {count, plural, one {one thing was} other {# things were}} made or changed did not come in ({codings, plural, one {# coding} other {# codings}}, {notes, plural, one {# note} other {# notes}}, {others, plural, one {# other} other {# others}}), nor who changed what last: here all of it was made when it is brought in.',
  'refi.linksLeft':
    '{count, plural, one {One link} other {# links}} of which an end is not in the project, or did not come in, did not come in either.',
  'refi.linkMemo': 'Link to {target}{name, select, none {} other {: {name}}}',
  'refi.graphHere': 'A map of this name is here already; it was not made a second time.',
  'refi.graphLook':
    'It became a map of codes and nodes of its own: shapes, colours and kinds of lines did not come in.',
  'refi.edgesLeft':
    '{count, plural, one {One line} other {# lines}} without two different ends did not come in.',
  'refi.doubtMoved':
    'Its quote does not stand at its place in the text; it was put where the quote stands.',
  'refi.doubtTimed':
    'It was marked as a stretch of time ({time}); it was put where the times of the transcript say that its words stand.',
  'refi.doubtNotFound':
    'Its name is as long as the passage, but no such words stand there; it was put where its positions say.',
  'refi.doubtCounting':
    'Programs count positions in different ways, and nothing in the file says which way this is; the first reading was taken.',
} as const satisfies Readonly<Record<string, string>>;
