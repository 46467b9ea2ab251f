import { t } from '../messages/all-messages.ts';
import type { Criterion } from '../records/criterion.ts';

/** What a criterion is about: its facet, or what the team calls it. */
export function criterionName({ facet, name }: Pick<Criterion, 'facet' | 'name'>): string {
  return facet === 'own' && name !== undefined ? name : t(`criteria.facet.${facet}`);
}
