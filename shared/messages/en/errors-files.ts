/** Why a file of a review, a table or a passphrase is refused. */
export const fileErrorMessages = {
  'error.newerSchema':
    'This file was made by a newer Themeloom (schema {schema}). Update, then open it again. Nothing was changed.',
  'error.foreignZip':
    'This is a zip file, but no Themeloom review. Nothing was changed. Choose a file that ends in .loom.',
  'error.protectedFile':
    'This file is protected by a passphrase, which has to be typed to open it. Nothing was changed. Open it with “Open a file…”.',
  'error.noReviewInFile':
    'There is no review in this file: its log is empty or does not start one. Nothing was changed.',
  'error.archiveFull':
    'This is more than one archive that other programs can open holds: 4 GB, or 60,000 files. Nothing was written. Choose fewer documents, or leave PDFs out.',
  'error.reviewTooLarge':
    'This review is larger than one file can hold (2 GB). It is safe in the app, but was not written to a file.',
  'error.unpacksTooLarge':
    'This file would unpack to more than a review can hold, so it was not opened. Nothing was changed.',
  'error.truncatedFile':
    'This file ends too early: a copy or download was cut short. Nothing was changed. Copy it again from where it came.',
  'error.notZip':
    'This is not a Themeloom review: a .loom file is a zip file and this is none. Nothing was changed.',
  'error.sheetTooSmall':
    'The table has more rows or columns than an Excel sheet can hold. Nothing was written. Export it as CSV.',
  'error.tableTooLarge':
    'The table is larger than the 4 GB that such a file can hold. Nothing was written. Export it as CSV.',
  'error.protectedNewer':
    'This file was protected by a newer Themeloom. Update, then open it again. Nothing was changed.',
  'error.protectedTruncated':
    'This protected file ends too early: a copy or download was cut short. Nothing was changed. Copy it again from where it came.',
  'error.protectedDamaged':
    'This protected file is damaged: a part of it is not as it was written. Nothing was changed. Open an older copy or a backup.',
  'error.weakPassphrase':
    '{fault, select, short {This passphrase is too short: it needs {least} characters or more.} monotonous {This passphrase repeats few characters: it needs {different} different ones or more.} other {This passphrase is longer than {most} characters.}} Nothing was written. Four or more words that have nothing to do with each other are good.',
  'error.wrongPassphrase':
    'That is not the passphrase of this file. The file is as it was. Type it again: capitals and blanks between words count.',
  'damage.missing': '{name} is missing',
  'damage.unlisted': '{name} is not in its list',
  'damage.incomplete': 'the log is incomplete',
  'damage.twice': '{id} is there twice',
  'damage.directory': 'its directory',
  'damage.reviews': 'more than one review',
  'damage.record': 'record {id}',
} as const satisfies Readonly<Record<string, string>>;
