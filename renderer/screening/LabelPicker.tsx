import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { TickPicker } from '../choices/TickPicker.tsx';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { endLabelling, labelOptions, leaveField, toggleLabel } from './labelling.ts';
import styles from './labels.module.css';

/** Puts labels on a study or takes them off, and makes new ones. */
export function LabelPicker({ label, study }: { readonly study: Study; readonly label: string }) {
  const review = useReview((state) => state.snapshot.review);
  return (
    <div className={styles.picker}>
      <TickPicker
        label={label}
        listLabel={t('labels.title')}
        placeholder={t('labels.find')}
        none={t('labels.none')}
        has={t('labels.has')}
        make={(name) => t('labels.make', { name })}
        options={(typed) => labelOptions(review, study, typed)}
        onChoose={(option) =>
          toggleLabel(study, option).catch((error: unknown) => {
            notifyError(error);
            return true;
          })
        }
        onCancel={leaveField}
        onBlur={endLabelling}
      />
    </div>
  );
}
