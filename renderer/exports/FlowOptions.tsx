import { setFlowColumns } from '../../shared/commands/flow.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './exports.module.css';
import { flowFormats, saveFlow } from './save-flow.ts';
import { ToWriteUp } from './ToWriteUp.tsx';

const columns = [
  { field: 'flowOtherMethods', label: 'flow.otherMethods' },
  { field: 'flowPreviousStudies', label: 'flow.previousStudies' },
] as const;

/** The diagram's optional columns, and the ways to save it. */
export function FlowOptions() {
  const review = useReview((state) => state.snapshot.review);
  return (
    <>
      <div className={styles.options}>
        <h2>{t('flow.columns')}</h2>
        {columns.map(({ field, label }) => (
          <CheckBox
            key={field}
            isSelected={review?.[field] === true}
            onChange={(shown) => {
              commit(setFlowColumns, { [field]: shown }).catch(notifyError);
            }}
          >
            {t(label)}
          </CheckBox>
        ))}
      </div>
      <div className={styles.save}>
        {flowFormats.map((format, index) => (
          <Button
            key={format}
            {...(index === 0 ? { look: 'primary' as const } : {})}
            onPress={() => {
              saveFlow(format).catch(notifyError);
            }}
          >
            {t('export.save', { format: t(`flow.${format}`) })}
          </Button>
        ))}
        <ToWriteUp part={{ kind: 'figure', shows: 'flow' }} />
      </div>
    </>
  );
}
