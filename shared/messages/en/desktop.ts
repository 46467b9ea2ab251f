/** What only the main process of the desktop says. */
export const desktopMessages = {
  'settle.late': 'Themeloom is still writing.',
  'settle.lateDetail':
    'What you did last is being stored. Wait, and the window closes by itself; close it at once, and what is not written yet may be lost.',
  'settle.problem': 'Not everything could be written.',
  'settle.problemDetail': '{problem}\n\nKeep the window open to copy or save what is in it.',
  'settle.wait': 'Wait',
  'settle.keep': 'Keep it open',
  'settle.close': 'Close anyway',
  'mishap.gone': 'This window has stopped working.',
  'mishap.goneDetail':
    'Every change that was stored is safe. Load the window again to go on where you were. What was being typed may have to be typed again.',
  'mishap.hangs': 'This window is not responding.',
  'mishap.hangsDetail':
    'It may be busy with something large. Wait, or load it again: every change that was stored is safe.',
  'mishap.reload': 'Load it again',
  'mishap.wait': 'Wait',
  'mishap.copy': 'Copy details',
  'mishap.close': 'Close the window',
  'context.add': 'Add to the dictionary',
  'context.notAdded': 'The word was not added.',
  'pdf.kind': 'PDF document',
  'error.saveFailed':
    '“{name}” could not be saved: {reason}. A file of that name is as it was. Choose another place and save again.',
  'error.journalFailed':
    'The journal cannot be written: {reason}. {advice, select, full {Free some space on the disk.} other {Check that you may write in the folder where Themeloom keeps its data.}}',
  'error.readFailed':
    '“{name}” could not be read: {reason}. Nothing was changed. Check that you may read it, then choose it again.',
  'error.keptUnread':
    '“{name}” could not be read: {reason}. Nothing was changed. Check that you may read it.',
  'error.removeFailed':
    '“{name}” could not be removed: {reason}. It is not listed any more, and removing it is tried again at the next start. Remove it by hand to be sure.',
  'reason.mayNot': 'you may not write there',
  'reason.mayNotOrOpen': 'you may not write there, or another program has the file open',
  'reason.readOnly': 'that place is read-only',
  'reason.open': 'another program has the file open',
  'reason.full': 'the disk is full',
  'reason.share': 'your share of the disk is used up',
  'reason.noFolder': 'the folder is no longer there',
  'reason.folderOfName': 'a folder has that name',
  'reason.gone': 'it is no longer there',
  'reason.folder': 'it is a folder',
  'reason.noDirectory': 'a file stands where its folder was',
  'reason.system': 'the system reports {code}',
  'reason.unproved': 'what is written there cannot be read back as it was written',
  'reason.noCode': 'an unknown error',
  'error.backupUnproved':
    'A backup was written and could not be read back as it was written: the disk may be failing. Older backups were kept. Save a copy of the review to another disk.',
  'error.backupMissing':
    'There is no backup named “{name}” any more. Nothing was changed. Choose another.',
  'error.noSharedFolder': 'No folder is shared for this review. Choose one on the Team screen.',
  'error.nameRefused': '“{name}” is no name of a file to share.',
  'error.linkRefused':
    '“{name}” in the shared folder is a link or something else that is no file. It was left alone. Remove it there.',
  'error.senderRefused': 'Only the application itself may ask for this.',
  'error.ownFault':
    'The application could not do this because of a fault of its own. Your stored work is untouched.',
  'external.ask': 'Open {host} in your browser?',
  'external.open': 'Open',
  'external.cancel': 'Cancel',
} as const;
