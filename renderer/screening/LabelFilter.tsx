import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { hasLabel, labelsOf } from '../../shared/screening/labels.ts';
import type { StudyToScreen } from '../../shared/screening/queue.ts';
import { useReview } from '../store/review-store.ts';
import { useLabelAsked } from './labelling.ts';
import { useScreening } from './screening-state.ts';

/** Lists the studies of one label alone; there once the review has labels. */
export function LabelFilter({ studies }: { readonly studies: readonly StudyToScreen[] }) {
  const review = useReview((state) => state.snapshot.review);
  const asked = useLabelAsked();
  const labels = labelsOf(review);
  const counts = useMemo(
    () =>
      labels.map((label) =>
        studies.reduce((n, { study }) => n + (hasLabel(study, label) ? 1 : 0), 0),
      ),
    [labels, studies],
  );
  if (labels.length === 0) return null;
  return (
    <select
      aria-label={t('labels.filter')}
      value={asked?.id ?? ''}
      onChange={(event) => useScreening.setState({ label: event.target.value || undefined })}
    >
      <option value="">{t('labels.any')}</option>
      {labels.map(({ id, name }, index) => (
        <option key={id} value={id}>
          {t('labels.count', { label: name, count: counts[index] ?? 0 })}
        </option>
      ))}
    </select>
  );
}
