/** What cannot be done on the screens that come later: screening, comparing, the team, the report. */
export const workErrorMessages = {
  'error.namedCodeGone': '“{code}” is no longer in the codebook.',
  'error.memoCodeGone': 'The code that this memo is about is no longer there.',
  'error.notReport': 'That is no further report of a study any more. Nothing was changed.',
  'error.notMergedDuplicate': 'That duplicate is no longer merged. Nothing was changed.',
  'error.reviewerUnknown': 'That reviewer is not in this review.',
  'error.flowLineGone': 'That line is no longer in the diagram. Nothing was changed.',
  'error.flowNumber':
    'A number of the flow diagram is a whole number from 0 on. Nothing was changed.',
  'error.writtenSince': 'Somebody has written this since. Nothing was changed.',
  'error.othersDecision':
    'A colleague recorded this decision, and only they can withdraw it. Record another one instead.',
  'error.reasonNeeded':
    'An exclusion at the full text needs a reason: the flow diagram counts them. Choose one.',
  'error.reasonInList': '“{reason}” is in the list. Nothing was changed.',
  'error.othersSettling':
    'A colleague settled this already. Their decision stands; ask them to change it.',
  'error.searchGone': 'That search is no longer in the log.',
  'error.hitsNumber': 'Hits are a whole number from 0 on. Nothing was changed.',
  'error.noSuchDay': 'That is no day of the calendar. Write it as 2026-05-31. Nothing was changed.',
  'error.settledAlready': 'That is settled already. Nothing was changed.',
  'error.recodeRemoved': 'Only coding under a removed code can be given another code.',
  'error.starGone': 'That quote is no longer among the chosen ones.',
  'error.noCommonWords': 'These passages have no words in common. Choose the widest stretch.',
  'error.didNotCode': 'That reviewer did not code this passage.',
  'error.noReviewers': 'Choose at least one reviewer.',
  'error.noSuchTable': 'There is no table called “{name}”. Tables: {tables}, or all.',
} as const satisfies Readonly<Record<string, string>>;
