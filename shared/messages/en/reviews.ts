export const reviewMessages = {
  'reviews.title': 'Reviews',
  'reviews.new': 'New review',
  'reviews.newTitle': 'Title of the review',
  'reviews.yourName': 'Your name',
  'reviews.yourInitials': 'Initials',
  'reviews.create': 'Create the review',
  'reviews.defaultName': 'Reviewer 1',
  'reviews.openFile': 'Open a file…',
  'reviews.openSample': 'Open the sample review',
  'reviews.duplicate': 'Duplicate',
  'reviews.duplicateNamed': 'Duplicate {title}',
  'reviews.binNamed': 'Move to the bin: {title}',
  'reviews.bin': 'Move to the bin',
  'reviews.binned': 'Moved “{title}” to the bin.',
  'reviews.restore': 'Restore',
  'reviews.deleteForGood': 'Delete for good',
  'reviews.binTitle': 'Bin',
  'reviews.binText': 'Reviews here are kept until deleted for good.',
  'reviews.opening': 'Opening {name}',
  'reviews.saving': 'Saving {title}',
  'reviews.saved': 'Saved a copy as {name}.',
  'reviews.fileKind': 'Themeloom review',
  'reviews.alreadyHere': 'This review is here already, with everything in that file.',
  'reviews.copyOf': '{title} (copy)',
  'reviews.duplicated': 'Duplicated. The copy is its own review from now on.',
  'reviews.opened': 'Opened {when}',
  'reviews.studies': '{count, plural, =0 {no studies} one {# study} other {# studies}}',
  'reviews.waiting':
    '{count, plural, one {# change of a newer version waits} other {# changes of a newer version wait}}',
  'reviews.neverSaved': 'no copy saved yet',
  'reviews.savedAgo': 'copy saved {when}',
  'reviews.unsaved': '{count, plural, one {# change} other {# changes}} since the last saved copy',
  'reviews.browserStorage':
    'This review lives in this browser, which may clear it when the disk is full. Save a copy as a file now and then.',
  'reviews.sampleBadge': 'Invented sample',
  'reviews.empty': 'Reviews you start or open are listed here.',
  'reviews.current': 'Open now',
  'recovery.puttingTogether': 'Putting the review together',
  'recovery.reading': 'Reading the backup {name}',
  'recovery.backingUp': 'Backing up',
  'journal.behind':
    'Safety copy is behind{count, plural, =0 {} one { by # change} other { by # changes}}. {reason} Your work is stored in the application all the same. It is tried again by itself.',
  'journal.behindWhy': 'The journal cannot be written.',
  'journal.broughtBack':
    '{count, plural, one {# change was missing from this review and was brought back from its journal.} other {# changes were missing from this review and were brought back from its journal.}}',
  'journal.withoutText':
    'The text of {count, plural, one {# document} other {# documents}} was in no backup: import it again, or open a saved copy.',
  'journal.doubtful':
    '{count, plural, one {# change} other {# changes}} in it may have been altered.',
  'journal.damaged':
    'The journal of this review is damaged, first at line {line}. {certain, plural, one {# change} other {# changes}} in it can be read without doubt.',
  'journal.unreadable':
    '{count, plural, one {One line cannot be read.} other {# lines cannot be read.}}',
  'backups.chosen':
    'Backups go to the folder “{name}” from the next one on. Those there are stay where they are.',
  'backups.standard': 'Backups go to the standard folder from the next one on.',
  'backups.folderProblem':
    'The folder that was chosen for backups cannot be used: {reason}. Until it can, backups are kept in the standard folder. Connect it, or choose another with “Folder for backups…”.',
  'backups.failed': 'The last backup failed. {reason} It is tried again by itself.',
  'backups.failedWhy': 'The review could not be written as a file.',
  'journal.mended': 'What this review holds was written to the journal again.',
  'recovery.fromBackup':
    '{count, plural, one {# change was missing from this review and its journal, and was brought back from a backup.} other {# changes were missing from this review and its journal, and were brought back from a backup.}}',
  'recovery.fewerHere':
    '{missing, plural, one {# change} other {# changes}} that this review held on this computer {missing, plural, one {is} other {are}} in nothing that is kept of it here. A saved copy may hold {missing, plural, one {it} other {them}}.',
  'recovery.show': 'Open the Recovery centre',
} as const;
