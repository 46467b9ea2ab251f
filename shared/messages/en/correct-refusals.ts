/** Why a text is not corrected. */
export const correctRefusalMessages = {
  'correct.lines':
    'Lines, paragraphs and cells of tables stay as they are: only words can be corrected. Nothing was changed.',
  'correct.missing': 'That document is no longer in this review. Nothing was changed.',
  'correct.settled': 'That is settled already. Nothing was changed.',
  'correct.empty': 'Something has to be left of each line. Nothing was changed.',
} as const;
