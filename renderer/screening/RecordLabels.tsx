import { shortCitation } from '../../shared/bibliography/citation.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { labelsOn } from '../../shared/screening/labels.ts';
import { keyOf } from '../actions/registry.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { LabelPicker } from './LabelPicker.tsx';
import { startLabelling, toggleLabel } from './labelling.ts';
import styles from './labels.module.css';
import { useScreening } from './screening-state.ts';

/** The labels of a record as chips, and the field that gives it others. */
export function RecordLabels({ study }: { readonly study: Study }) {
  const review = useReview((state) => state.snapshot.review);
  const readOnly = useReview((state) => state.readOnly);
  const isOpen = useScreening((state) => state.labelling !== undefined);
  const key = keyOf('screening.label');
  const label = t('labels.ofRecord', { study: shortCitation(study.citation) });
  return (
    <div className={styles.labels} role="group" aria-label={label}>
      <ul className={styles.chips}>
        {labelsOn(review, study).map(({ id, name }) => (
          <li key={id} className={styles.chip}>
            <span dir="auto">{name}</span>
            {readOnly ? null : (
              <button
                type="button"
                aria-label={t('labels.takeOff', { label: name })}
                onClick={() => void toggleLabel(study, { name, is: 'on' }).catch(notifyError)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        isDisabled={readOnly}
        aria-expanded={isOpen}
        {...(key === undefined ? {} : { 'aria-keyshortcuts': key })}
        onPress={startLabelling}
      >
        {t('labels.add')} {key === undefined ? null : <KeyHint keys={key} />}
      </Button>
      {isOpen ? <LabelPicker study={study} label={label} /> : null}
    </div>
  );
}
