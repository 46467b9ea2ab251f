export const teamMessages = {
  'team.noReview': 'There is no review in this file. Nothing was changed.',
  'team.partOnly':
    'This file holds a colleague’s work on “{title}”, not the review itself, and that review is not here. Ask for the review first (Share with a reviewer), open it, then bring this in. Nothing was changed.',
  'team.otherReview':
    'This file belongs to another review. Open that one to bring it in. Nothing was changed.',
  'team.sameReviewer':
    'Two people work as “{name}” in this review, and their coding could no longer be told apart. Nothing was changed. One of you opens the shared file anew as somebody else.',
  'team.shareFile': '{title} – to share',
  'team.workFile': '{title} – work of {initials}',
  'team.readingFolder': 'Reading {name} from the shared folder',
  'team.writing': 'Writing the file for your colleagues',
  'team.shared': 'Saved as {name}. Whoever opens it is asked who they are, and codes on from here.',
  'team.sent': 'Saved as {name}. Your colleague brings it in with Open or by dropping it here.',
  'team.cannotTakeBack':
    'What was brought in then can no longer be told apart, so it stays. Nothing was changed.',
} as const;
