/** The Recovery centre, lost reviews, and deleting for good. */
export const recoveryMessages = {
  'recovery.title': 'Recovery centre',
  'recovery.intro':
    'Every state that is kept of each review. Looking changes nothing, and no way back removes anything.',
  'recovery.reviews': 'Reviews',
  'recovery.empty':
    'Nothing is kept yet. Reviews you start or open are listed here with their states.',
  'recovery.emptyTitle': 'No states to come back to',
  'recovery.allReviews': 'All reviews',
  'recovery.isLost': 'lost from the database',
  'recovery.isBinned': 'in the bin',
  'recovery.isOpen': 'open now',
  'recovery.untitled': 'A review whose title cannot be read',
  'recovery.states': 'Kept states',
  'recovery.states.of': 'Kept states of {title}',
  'recovery.state.here': 'As it is now',
  'recovery.state.journal': 'Journal',
  'recovery.state.backup': 'Backup',
  'recovery.state.file': 'The file {name}',
  'recovery.state.copy': 'Saved copy {name}',
  'recovery.undated': 'date unknown',
  'recovery.looking': 'Looking into a kept state',
  'recovery.look.reading': 'Reading this state…',
  'recovery.look.failed': 'This state cannot be used. {reason}',
  'recovery.look.next': 'Look at the next older state',
  'recovery.copyElsewhere':
    'Themeloom remembers that this copy was saved, not where. Open the file to look into it: it is then listed here.',
  'recovery.openFile': 'Open the file…',
  'recovery.studies': '{count, plural, =0 {No studies} one {# study} other {# studies}}',
  'recovery.documents': '{count, plural, =0 {no documents} one {# document} other {# documents}}',
  'recovery.codes': '{count, plural, =0 {no codes} one {# code} other {# codes}}',
  'recovery.excerpts': '{count, plural, =0 {no excerpts} one {# excerpt} other {# excerpts}}',
  'recovery.changes': '{count, plural, one {# change} other {# changes}}',
  'recovery.people': 'Works in it: {names}',
  'recovery.worksHere': 'You come back as {name}.',
  'recovery.worksUnknown': 'It is not written down who worked here: you are asked before it opens.',
  'recovery.missingTexts':
    '{count, plural, one {The text of # document is} other {The texts of # documents are}} not in this state. Other states may have {count, plural, one {it} other {them}}.',
  'recovery.missingOriginals':
    '{count, plural, one {The original file of # document is} other {The original files of # documents are}} not in this state.',
  'recovery.same': 'It holds the same as the review has now.',
  'recovery.lacks':
    'It does not have {count, plural, one {# change that was} other {# changes that were}} made since.',
  'recovery.adds':
    'It has {count, plural, one {# change} other {# changes}} that the review does not have now.',
  'recovery.check.whole': 'checked, whole',
  'recovery.check.damaged': 'damaged: cannot be used',
  'recovery.check.torn': 'damaged in {count, plural, one {# place} other {# places}}',
  'recovery.check.lacking':
    'without the text of {count, plural, one {# document} other {# documents}}',
  'recovery.late': 'Last changes',
  'recovery.way.forward': 'Bring this review forward',
  'recovery.way.forward.says':
    'Adds to the review what this state has and it lacks, as one step that can be undone. Nothing is removed.',
  'recovery.way.forward.lost':
    'Brings the lost review back with all that its journal and backups hold together.',
  'recovery.way.beside': 'Open beside it',
  'recovery.way.beside.says':
    'Makes a second review, “{title}”, in which you go on as the same person. The first stays as it is.',
  'recovery.way.asItWas': 'Restore as it was',
  'recovery.way.asItWas.says':
    'The review becomes what it was then. Later changes are set aside, not removed; the present state is kept as a backup first, and Undo or that backup brings it forward again. Who works in it and who may see what stay as they are now.',
  'recovery.way.asItWas.browser':
    'The review becomes what it was then. Later changes are set aside, not removed, and Undo brings them forward again. Who works in it and who may see what stay as they are now.',
  'recovery.fileOpened':
    '“{name}” is an older copy of this review: everything in it is here already. Choose what it is to be used for.',
  'recovery.older.title': 'An older copy of this review',
  'recovery.older':
    'Everything in “{name}” is in the review already, which has gone on since. Nothing was changed. You can open the copy beside the review, or go back to it.',
  'recovery.older.ways': 'See the ways back',
  'recovery.browser':
    'A browser keeps neither journal nor backups: the ways back are the copies you saved. Open one to look into it.',
  'recovery.asOf': '{title} ({dated, select, no {an earlier state} other {as of {when}}})',
  'recovery.nothingLacked':
    'Everything in that state is in the review already. Nothing was changed.',
  'recovery.broughtForward':
    'Brought forward: {operations, plural, =0 {no change was} one {# change was} other {# changes were}} added, with {attachments, plural, =0 {no texts or files} one {# text or file} other {# texts and files}}.',
  'recovery.openedBeside':
    'Opened “{title}” as of {dated, select, no {an earlier state} other {{when}}} as a review of its own.',
  'recovery.alreadySo':
    'The review is as it was {dated, select, no {in that state} other {on {when}}} already.',
  'recovery.wentBack':
    'The review is as it was {dated, select, no {in that state} other {on {when}}}. {count, plural, one {# later change is} other {# later changes are}} set aside.',
  'recovery.keepingPresent': 'Keeping the present state',
  'recovery.beforeGoingBack':
    'kept before going back to {dated, select, no {an earlier state} other {{when}}}',
  'recovery.nothing':
    'Nothing that is kept of that review can be read: neither a backup nor its journal. Open a saved copy instead.',
  'recovery.lost':
    '{count, plural, one {A review is} other {# reviews are}} missing from the database. What is kept outside it brings {count, plural, one {it} other {them}} back.',
  'recovery.lostWith': 'last changed {when} · {studies} · {documents}',
  'recovery.restore': 'Bring it back',
  'recovery.showStates': 'Show its states',
  'recovery.restored': 'Brought back, with {count, plural, one {# change} other {# changes}}.',
  'recovery.restoredWithout':
    'Brought back, with {count, plural, one {# change} other {# changes}}; the text of {missing, plural, one {# document} other {# documents}} is in no backup that can be read. Import it again or open a saved copy.',
  'recovery.damagedPassed':
    '{count, plural, one {A backup was} other {# backups were}} damaged {passed, select, yes {and passed over for an older one} other {and cannot be read}}.',
  'recovery.journalShort':
    'The journal is not whole: what was done after the newest backup that can be read may be missing. A saved copy may hold it.',
  'recovery.journalUnreadable':
    'The journal cannot be read: what was done after the newest backup that can be read is missing. A saved copy may hold it.',
  'recovery.openElsewhere':
    'Another window has that review open. Nothing was deleted. Close it there, then try again.',
  'recovery.deleted': 'Deleted for good.',
  'recovery.delete.title': 'Delete “{title}” for good?',
  'recovery.delete.goes':
    'From this computer go: the review with its texts and originals, its journal, {count, plural, =0 {its backups (there are none)} one {its backup} other {its # backups}}, and the way to the folder of its team.',
  'recovery.delete.goesBrowser': 'From this browser goes the review with its texts and originals.',
  'recovery.delete.stays':
    'What is elsewhere stays: copies you saved, files you sent, the files in a team’s folder, and what colleagues have. Delete those there.',
  'recovery.delete.final':
    'This cannot be undone, and the Recovery centre will not list it any more.',
} as const;
