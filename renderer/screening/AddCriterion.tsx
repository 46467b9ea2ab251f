import { useState } from 'react';
import { addCriterion } from '../../shared/commands/criteria.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { type Facet, facets } from '../../shared/records/criterion.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commit, commitText } from '../store/review-store.ts';
import styles from './criteria.module.css';

/** Adds a criterion to a facet, or one of the team's own, which is named first. */
export function AddCriterion({ onAdded }: { readonly onAdded?: () => void }) {
  const [isNaming, setNaming] = useState(false);
  const choose = (facet: string): void => {
    setNaming(facet === 'own');
    if (facet === '' || facet === 'own') return;
    void commit(addCriterion, { facet: facet as Facet })
      .then(onAdded)
      .catch(notifyError);
  };
  return (
    <div className={styles.add}>
      <select
        aria-label={t('criteria.add')}
        value={isNaming ? 'own' : ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('criteria.addFacet')}</option>
        {facets.map((facet) => (
          <option key={facet} value={facet}>
            {t(`criteria.facet.${facet}`)}
          </option>
        ))}
      </select>
      {isNaming ? (
        <CommitField
          field="criterion new"
          label={t('criteria.ownName')}
          isLabelHidden
          placeholder={t('criteria.ownName')}
          value=""
          onCommit={async (name) => {
            if (name.trim() === '') return;
            await commitText(addCriterion, { facet: 'own', name });
            setNaming(false);
            onAdded?.();
          }}
        />
      ) : null}
    </div>
  );
}
