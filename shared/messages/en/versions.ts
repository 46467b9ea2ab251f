/** Versions of the codebook, what became of it between two of them, and the life of a theme. */
export const versionMessages = {
  'versions.noSuch':
    'There is no codebook version called “{name}”.{known, select, some { There are: {names}.} other { The review has none.}}',
  'versions.gone': 'This version was removed. Undo the removal to go on with it.',
  'versions.needsName': 'Give the version a name, such as “After the pilot”.',
  'versions.nameTaken': 'There is a version called “{name}” already.',
  'versions.nothing':
    'Nothing of the version “{name}” is here. Bring in the work of whoever named it.',
  'versions.top': 'at the top',
  'versions.places': '{home}; also under {further}',
  'versions.change.added': 'added',
  'versions.change.removed': 'removed',
  'versions.change.merged': 'merged',
  'versions.change.separated': 'separated again',
  'versions.change.renamed': 'renamed',
  'versions.change.kind': 'kind changed',
  'versions.change.moved': 'moved',
  'versions.change.defined': '{field} changed',
  'versions.change.retired': 'retired',
  'versions.change.restored': 'in use again',
  'versions.splitFrom': 'split off “{code}”',
  'table.codebook-changes': 'Changes of the codebook',
  'versions.column.change': 'Change',
  'versions.column.before': 'Before',
  'versions.column.after': 'After',
  'versions.column.why': 'Reason given',
  'versions.column.who': 'By',
  'versions.column.when': 'Last written',
  'note.changes.since':
    'Since {since}: {before, plural, one {# code} other {# codes}} then, {now} now.',
  'note.changes.begin':
    'Since the beginning: choose an earlier day or a version of the codebook to compare with it.',
  'note.changes.counts': '{counts}.',
  'note.changes.count': '{change} ({count})',
  'note.changes.left':
    'Colours and the order among siblings are not compared. Who and when are read off the log as far as it may be shown; where nothing is said, the change followed from another.',
  'note.version':
    'Of the codebook version “{name}”: what was known where it was named. Work that was done before and came in later is not in it.',
} as const;
