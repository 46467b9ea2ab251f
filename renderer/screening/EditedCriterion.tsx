import { useState } from 'react';
import { editCriterion, removeCriterion, tieCriterion } from '../../shared/commands/criteria.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { criterionName } from '../../shared/ops/criterion-name.ts';
import type { Criterion } from '../../shared/records/criterion.ts';
import { isReasonOfCriteria } from '../../shared/screening/criteria.ts';
import { reasonName, reasonsOf } from '../../shared/screening/reasons.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commit, commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './criteria.module.css';

/** What of a criterion is typed, in the order of its fields. */
const texts = ['include', 'exclude'] as const;

/** One criterion with its words in fields, and the reason that it is tied to. */
export function EditedCriterion({ criterion }: { readonly criterion: Criterion }) {
  const { facet, id } = criterion;
  const name = criterionName(criterion);
  return (
    <div className={styles.edited} role="group" aria-label={name}>
      <header className={styles.editedHead}>
        {facet === 'own' ? (
          <CommitField
            field={`${id} name`}
            label={t('criteria.nameOf', { criterion: name })}
            isLabelHidden
            value={criterion.name ?? ''}
            onCommit={(words) =>
              commitText(editCriterion, { criterionId: id, fields: { name: words } })
            }
          />
        ) : (
          <h3>{name}</h3>
        )}
        <Button
          look="quiet"
          aria-label={t('criteria.remove', { criterion: name })}
          onPress={() => void commit(removeCriterion, { criterionId: id }).catch(notifyError)}
        >
          ×
        </Button>
      </header>
      {texts.map((text) => (
        <CommitField
          key={text}
          field={`${id} ${text}`}
          label={t(`criteria.${text}Of`, { criterion: name })}
          placeholder={t(`criteria.${text}`)}
          isLabelHidden
          multiline
          value={criterion[text] ?? ''}
          onCommit={(words) =>
            commitText(editCriterion, { criterionId: id, fields: { [text]: words } })
          }
        />
      ))}
      <TiedReason criterion={criterion} name={name} />
    </div>
  );
}

/** The one value of the list that is no id of a reason. */
const another = 'new ';

function TiedReason({ criterion, name }: { readonly criterion: Criterion; readonly name: string }) {
  const { id: criterionId, reasonId } = criterion;
  const review = useReview((state) => state.snapshot.review);
  const [isNew, setNew] = useState(false);
  const reasons = reasonsOf(review).filter(({ id }) => isReasonOfCriteria(id));
  const isRetired = reasonId !== undefined && !reasons.some(({ id }) => id === reasonId);
  const choose = (value: string): void => {
    setNew(value === another);
    if (value === another) return;
    const chosen = value === '' ? undefined : value;
    void commit(tieCriterion, { criterionId, reasonId: chosen }).catch(notifyError);
  };
  return (
    <>
      <select
        aria-label={t('criteria.reasonOf', { criterion: name })}
        value={isNew ? another : (reasonId ?? '')}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('criteria.noReason')}</option>
        {reasons.map((reason) => (
          <option key={reason.id} value={reason.id}>
            {reason.name}
          </option>
        ))}
        {isRetired ? <option value={reasonId}>{reasonName(review, reasonId)}</option> : null}
        <option value={another}>{t('criteria.newReason')}</option>
      </select>
      {isNew ? (
        <CommitField
          field={`${criterionId} reason`}
          label={t('criteria.newReasonOf', { criterion: name })}
          placeholder={t('criteria.newReasonHint')}
          isLabelHidden
          value=""
          onCommit={async (newReason) => {
            if (newReason.trim() === '') return;
            await commitText(tieCriterion, { criterionId, newReason });
            setNew(false);
          }}
        />
      ) : null}
    </>
  );
}
