/** What can be said of files to and from colleagues on any screen. */
export const exchangeMessages = {
  'team.fileNotWhole':
    'This file has not arrived whole. It is left alone and read when it changes.',
  'team.fileNotReadable':
    'This file is damaged, or was written by another version of Themeloom. It is left alone.',
  'team.otherReview':
    'This file belongs to another review. Open that one to bring it in. Nothing was changed.',
  'team.readingFolder': 'Reading {name} from the shared folder',
  'team.share': 'Share with a reviewer…',
  'team.send': 'Send my work…',
  'team.undoLaterFirst':
    'You have worked on since. Undo the later steps first (Ctrl+Z), then this one comes back too.',
  'team.buildsOn':
    'This file builds on work that is not here: it was lost since, or set aside. Nothing was changed. Ask for the whole review instead.',
  'team.noReview': 'There is no review in this file. Nothing was changed.',
  'protect.saved': 'It opens with its passphrase only.',
  'team.writing': 'Writing the file for your colleagues',
  'team.shareFile': '{title} – to share',
  'team.shared': 'Saved as {name}. Whoever opens it is asked who they are, and codes on from here.',
  'team.workFile': '{title} – work of {initials}',
  'team.sent': 'Saved as {name}. Your colleague brings it in with Open or by dropping it here.',
  'team.partOnly':
    'This file holds a colleague’s work on “{title}”, not the review itself, and that review is not here. Ask for the review first (Share with a reviewer), open it, then bring this in. Nothing was changed.',
  'team.sameReviewer':
    'Two people work as “{name}” in this review, and their coding could no longer be told apart. Nothing was changed. One of you opens the shared file anew as somebody else.',
} as const;
