export const commonMessages = {
  'app.name': 'Themeloom',
  'app.tagline': 'An offline workbench for thematic synthesis',
  'files.tooLarge': '“{name}” is larger than 2 GB and was not read. Nothing was changed.',
  'files.noFile':
    '“{name}” is a folder or something else that is no file, and was not read. Nothing was changed.',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.save': 'Save',
  'common.delete': 'Delete',
  'common.undo': 'Undo',
  'common.done': 'Done',
  'common.notices': 'Messages',
  'common.quoted': '“{words}”',
  'common.none': 'None',
  'common.more': 'More',
  'common.search': 'Search',
  'common.sample': 'Invented sample data: not from real studies',
  'common.cancelled': 'Cancelled. Nothing was changed.',
  'common.notNow': '“{action}” is not possible here now.',
  'common.undone': 'Undone: {what}',
  'common.redone': 'Redone: {what}',
  'common.nothingToUndo': 'Nothing to undo.',
  'common.nothingToRedo': 'Nothing to redo.',
  'common.readOnly': 'This review is open in another window. What you see here cannot be changed.',
  'common.useHere': 'Use it here',
  'common.notSaved':
    'Not stored: this computer did not take the change. What was stored before is safe; try again, and if that does not help, save a copy of the review and reload the window.',
  'common.diskFull':
    'Not stored: the disk is full, or the browser gives this page no more room. What was stored before is safe; free some space, then try again.',
  'common.withdrawn':
    'The storage of Themeloom on this computer does not answer, as when the disk is full or this page may no longer use it. The review is still here on screen: free some space and try again, or save a copy of the review to another disk.',
  'common.stop.moved':
    'Not stored: this review was changed in another window. What you see here lacks those changes, and what you just did is in none of them. “Use it here” goes on from what was stored last; what is on screen can be saved as a file first.',
  'common.stop.gone':
    'Not stored: the review is no longer where it was stored, as when the data of this site were cleared. This window still holds it, with what you just did: save it as a file before you leave it.',
  'common.stop.newer':
    'Not stored: a newer version of Themeloom has taken over what is stored here. Nothing was changed; save what is on screen as a file, then reload the window.',
  'common.stopped.moved':
    'This review was changed in another window. What you see here is as it was before, with what could not be stored.',
  'common.stopped.gone':
    'This review is no longer stored on this computer. It is held by this window alone: save it as a file before you close it.',
  'common.stopped.newer':
    'A newer version of Themeloom has taken over what is stored here. This window can change nothing any more.',
  'common.saveScreen': 'Save what is on screen as a file',
  'common.savedScreen': 'Saved what is on screen as {name}, with its whole history.',
  'common.savedRows':
    'Saved what is on screen as {name}. It is a review of its own: how it came about could no longer be read. {patched, plural, =0 {} one {The text of one document could not be read either; the file holds its excerpts, with dots between them.} other {The texts of # documents could not be read either; the file holds their excerpts, with dots between them.}}',
  'start.newerDatabase':
    'What is stored here was written by a newer version of Themeloom. Nothing was read and nothing was changed. Start that version again; in a browser, close every window of Themeloom and open its address anew.',
  'start.refused': 'Themeloom cannot open what is stored here',
  'draft.notStored': 'Text that was not stored yet',
  'draft.empty': '(nothing: the text was removed)',
  'draft.changedSince': 'The field has been changed since; it holds what is stored now.',
  'draft.use': 'Use it',
  'draft.discard': 'Discard it',
  'draft.again': 'Try again',
  'draft.copy': 'Copy my text',
  'draft.copyAll': 'Copy it',
  'draft.copied': 'Copied.',
  'draft.found':
    'Text was typed here that may not be stored, into {count, plural, one {one field} other {# fields}}: {names}. It is offered in its field.',
  'start.noStorage':
    'The browser engine does not open its storage, as in some private windows, on a full disk, or where its files cannot be read. Nothing was changed. Free some space, then reload the window.',
  'start.storageLost':
    'What Themeloom stored in this browser is no longer there: {reviews, plural, =0 {} one {one review was here on {day}. } other {# reviews were here on {day}. }}The browser has emptied its storage, as it does when the disk is full, its files are damaged, or the data of this site are cleared. Nothing was overwritten. Open your saved copies (.loom files) to go on.',
  'start.storageLostDesktop':
    'What Themeloom stored on this computer is no longer there: {reviews, plural, =0 {} one {one review was here on {day}. } other {# reviews were here on {day}. }}Nothing was overwritten. What its journals and backups hold is offered in the list of reviews.',
  'start.storageLostAll':
    'What Themeloom stored on this computer is no longer there: {reviews, plural, =0 {} one {one review was here on {day}. } other {# reviews were here on {day}. }}Its journals and backups are not there either. Open your saved copies (.loom files) to go on.',
  'common.codedAgain':
    'While a document is coded again, its passages get codes only. Write notes and choose quotes once you have finished. Nothing was changed.',
  'common.carryCodedAgain':
    'You are coding this document again. Finish that first: only your first coding can be taken over. Nothing was changed.',
  'common.textMoved':
    'The text was corrected in the meantime, and this passage does not stand there any more. Nothing was changed. Select it again.',
  'common.closed':
    'Not done: the review it was meant for has been closed. Nothing was changed; open that review and try again.',
  'common.unexpected':
    'Something in Themeloom went wrong ({reason}). What was saved before is safe; try again, or reload the window.',
  'late.coming': 'One moment…',
  'late.failedTitle': 'This part could not be loaded',
  'late.failed':
    'A file of the application could not be read. Your work is stored and safe. Try again; if that does not help, reload the window, and if it still fails, install Themeloom anew.',
  'late.again': 'Try again',
  'late.reload': 'Reload the window',
  'pane.left': 'Studies and codebook',
  'pane.right': 'Inspector',
  'pane.boundary.left': 'Width of studies and codebook',
  'pane.boundary.right': 'Width of the inspector',
  'pane.boundary.beside': 'Size of the pane beside',
  'pane.boundary.studies': 'Height of the studies',
  'palette.title': 'Find an action',
  'palette.placeholder': 'Type what you want to do',
  'palette.empty': 'No action of that name. Try another word.',
  'key.control': 'Ctrl',
  'key.shift': 'Shift',
  'key.delete': 'Delete',
  'key.backspace': 'Backspace',
  'key.escape': 'Escape',
  'key.home': 'Home',
  'key.end': 'End',
  'key.pageUp': 'Page Up',
  'key.pageDown': 'Page Down',
  'shortcuts.title': 'Keyboard shortcuts',
  'shortcuts.change': 'Change keys…',
  'guide.title': 'First minutes',
  'guide.dismiss': 'Dismiss the guide',
  'guide.step1': 'Open a study on the left and select a passage of its findings.',
  'guide.step2': 'Press C, type a code, press Enter. The passage is coded.',
  'guide.step3': 'Press Ctrl+Z to take it back. Every change can be undone.',
  'guide.step4':
    'Group codes in Themes, see them across studies in Matrix, take the tables from Report.',
  'common.noKey': '{key} does nothing here.',
  'common.lettersRest': 'Letters do nothing until Escape, an arrow key or a click.',
  'layer.label': 'Coding shown',
  'layer.own': 'My own',
  'layer.everyone': 'Everyone’s',
  'layer.consensus': 'Consensus',
} as const;
