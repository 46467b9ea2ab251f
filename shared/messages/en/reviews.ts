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
  'reviews.open': 'Open',
  'reviews.duplicate': 'Duplicate',
  'reviews.bin': 'Move to the bin',
  'reviews.binned': 'Moved “{title}” to the bin.',
  'reviews.restore': 'Put back',
  'reviews.deleteForGood': 'Delete for good',
  'reviews.deleteConfirm':
    'Delete “{title}” for good? It cannot be brought back unless a copy was saved.',
  'reviews.keep': 'Keep it',
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
  'reviews.changes': '{count, plural, one {# change} other {# changes}}',
  'reviews.waiting':
    '{count, plural, one {# change of a newer version waits} other {# changes of a newer version wait}}',
  'reviews.neverSaved': 'no copy saved yet',
  'reviews.savedAgo': 'copy saved {when}',
  'reviews.unsaved': '{count, plural, one {# change} other {# changes}} since the last saved copy',
  'reviews.browserStorage':
    'This review lives in this browser, which may clear it when the disk is full. Save a copy as a file now and then.',
  'reviews.sampleBadge': 'Invented sample',
  'reviews.empty': 'Reviews you start or open are listed here.',
  'reviews.emptyTitle': 'No reviews yet',
  'reviews.current': 'Open now',
  'recovery.reading': 'Reading the backup {name}',
  'recovery.backingUp': 'Backing up',
  'recovery.nothing': 'Neither a backup nor a journal holds anything of that review.',
  'recovery.lost':
    '{count, plural, one {A review is} other {# reviews are}} missing from the database but kept in the journal.',
  'recovery.restore': 'Bring it back',
  'recovery.restored': 'Brought back, with {count, plural, one {# change} other {# changes}}.',
  'recovery.restoredWithout':
    'Brought back, with {count, plural, one {# change} other {# changes}}; the text of {missing, plural, one {# document} other {# documents}} was not in the backup. Import it again or open a saved copy.',
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
  'journal.mended': 'What this review holds was written to the journal again.',
} as const;
