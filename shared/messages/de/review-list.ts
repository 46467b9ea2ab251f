import type { reviewListMessages } from '../en/review-list.ts';
import type { Translated } from '../language.ts';

export const reviewListGerman = {
  'reviews.open': 'Öffnen',
  'reviews.keep': 'Behalten',
  'reviews.changes': '{count, plural, one {# Änderung} other {# Änderungen}}',
  'reviews.emptyTitle': 'Noch keine Reviews',
} as const satisfies Translated<typeof reviewListMessages>;
