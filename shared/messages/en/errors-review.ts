/** What cannot be done on any screen, and why a review or a file of one cannot be opened. */
export const reviewErrorMessages = {
  'error.fileWithoutReview': 'The file holds no review. Nothing was changed.',
  'error.notSavedAs':
    '“{name}” could not be saved. A file of that name is as it was. Choose another place and save again.',
  'error.browserJournal':
    'A browser cannot keep a journal or a backup. Your work is stored in this browser; save a copy of the review to be safe.',
  'error.browserFolder':
    'A browser cannot watch a folder. Send your work as a file, and open what colleagues send you.',
  'error.browserBackup':
    'There is no backup named “{name}”. A browser keeps none; open a saved file instead.',
  'error.reviewGone': 'That review is no longer in this installation.',
  'error.damagedFile':
    'This file is damaged ({part}). Nothing was changed. Open an older copy or a backup.',
  'error.documentGone': 'That document is no longer in this review.',
  'error.codeGone': 'That code is no longer in the codebook.',
  'error.notMerged': 'That code is not merged.',
  'error.mergeHolds': '{code} holds {into}: move it out first, then merge.',
  'error.colleaguesExcerpts':
    'These excerpts are colleagues’, and keep the codes they gave them. Nothing was changed.',
  'error.studyGone': 'That study is no longer in this review.',
  'error.noReviewOpen': 'No review is open.',
  'error.excerptGone': 'That excerpt is no longer there.',
  'error.otherPerson': 'That reviewer is somebody else. Nothing was changed.',
  'error.memoGone': 'That memo is no longer there.',
  'error.codeNameTooLong':
    'A code’s name can have {most} characters; this one has {length}. Put the rest into its definition.',
  'error.codeWithoutName': 'A code needs a name.',
  'error.themeUnderCode': 'A theme cannot stand under a code. Make the code a theme first.',
  'error.analyticalUnder': 'An analytical theme can only stand under another analytical theme.',
  'error.belowItself': 'A code cannot be moved below itself.',
  'error.reviewerHasCoded':
    'That reviewer has coded in this review and stays on the list. Nothing was changed.',
  'error.ownBlinding': 'What you may see is for a colleague to say. Nothing was changed.',
  'error.reviewerWithoutName': 'A reviewer needs a name. Nothing was changed.',
  'error.textMissing':
    'The text of this document is missing from this computer. Open a saved copy of the review to get it back.',
  'error.fieldName': 'A field cannot be called {field}.',
  'error.alteredOwner':
    'This file was changed by hand: somebody in it rewrites a colleague’s coding. Nothing was changed. Ask for a fresh file.',
  'error.alteredAnew':
    'This file was changed by hand: it makes anew what is here already. Nothing was changed. Ask for a fresh file.',
  'error.alteredTwice':
    'This file was changed by hand: it tells of work that is here already in another way. Nothing was changed. Ask for a fresh file.',
  'error.ownCodingOnly': 'A reviewer can only record their own coding. Nothing was changed.',
  'error.recordGone': 'That is no longer in this review. Nothing was changed.',
  'error.notOwner':
    'This belongs to another reviewer and can only be changed by them. Nothing was changed.',
  'error.anchor': 'These words do not match the text. Nothing was changed.',
  'error.invalidRecord': 'Not saved: {type} {field} is not valid ({reason}). Nothing was changed.',
  'error.addressRefused':
    'This address was not opened: only plain https addresses are. Nothing was changed. Copy the address into a browser if you trust it.',
  'error.keySetting':
    'The work that this file asks for to check a passphrase is not what Themeloom does: it would take too long, or too much memory, or protect nothing. It was not opened and nothing was changed.',
  'damage.line': '{name}, line {line}',
  'damage.changes': '{place} changes {field}',
  'damage.name': '{name} is not what its name says',
  'error.putBelowItself': 'A code cannot be put below itself.',
  'error.codingGone': 'That coding is no longer there.',
} as const satisfies Readonly<Record<string, string>>;
