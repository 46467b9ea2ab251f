/** Words of the list of reviews. */
export const reviewListMessages = {
  'reviews.open': 'Open',
  'reviews.keep': 'Keep it',
  'reviews.changes': '{count, plural, one {# change} other {# changes}}',
  'reviews.emptyTitle': 'No reviews yet',
} as const;
