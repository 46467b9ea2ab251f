export const reviewDetailsMessages = {
  'review.details': 'Details of this review',
  'review.title': 'Title',
  'review.question': 'Review question',
  'review.methods': 'Methods',
  'review.detailsHint': 'The audit trail keeps what each of them said before.',
} as const;
