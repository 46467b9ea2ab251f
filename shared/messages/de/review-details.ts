import type { reviewDetailsMessages } from '../en/review-details.ts';
import type { Translated } from '../language.ts';

export const reviewDetailsGerman = {
  'review.details': 'Angaben zu diesem Review',
  'review.title': 'Titel',
  'review.question': 'Fragestellung',
  'review.methods': 'Methoden',
  'review.detailsHint': 'Der Audit-Trail bewahrt, was vorher darin stand.',
} as const satisfies Translated<typeof reviewDetailsMessages>;
