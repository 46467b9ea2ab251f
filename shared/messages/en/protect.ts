/** Words about passphrases of files. */
export const protectMessages = {
  'protect.open.title': 'This file is protected by a passphrase',
  'protect.open.stored':
    'Once it is open, what is in it is kept by Themeloom on this machine, where it is not encrypted.',
  'protect.passphrase': 'Passphrase',
  'protect.again': 'Repeat the passphrase',
  'protect.show': 'Show the passphrase',
  'protect.open': 'Open',
  'protect.checking': 'Checking the passphrase',
  'protect.empty': 'Type the passphrase of the file.',
  'protect.choose.title': 'Save with a passphrase',
  'protect.choose.what':
    'The file is encrypted. Whoever opens it needs this passphrase: tell it to colleagues by another way than the file.',
  'protect.choose.lost':
    'Nobody can open the file without its passphrase, and nobody can recover a forgotten one. Keep it where you will find it in some years.',
  'protect.choose.limits':
    'Only files you save are encrypted: not the review on this machine, its journal, its backups, a shared folder, or exported tables.',
  'protect.choose.hint':
    '12 characters or more. Four or more words that have nothing to do with each other are good.',
  'protect.choose.kept': 'Files of this review are saved with a passphrase.',
  'protect.preparing': 'Preparing the protection',
  'protect.save': 'Save protected',
  'protect.saveWithout': 'Save without',
  'protect.short':
    '{more, plural, one {One more character is needed.} other {# more characters are needed.}}',
  'protect.monotonous': 'It has too few different characters. Use at least five.',
  'protect.long': 'It is too long: 1,024 characters are the most.',
  'protect.differs': 'The two are not the same. Type the second one again.',
} as const;
