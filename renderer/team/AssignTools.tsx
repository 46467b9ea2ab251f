import { useState } from 'react';
import { assignDocuments, releaseDocuments } from '../../shared/commands/team.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { allToAll, randomSplit } from '../../shared/team/sharing-out.ts';
import { commit } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { WholeNumberInput } from '../ui/WholeNumberInput.tsx';
import own from './assignments.module.css';
import type { AssignedDocument } from './progress.ts';
import styles from './team.module.css';

/** Opens documents to everybody. */
export function release(rows: readonly AssignedDocument[]): void {
  void commit(releaseDocuments, { documentIds: rows.map(({ document }) => document.id) });
}

/** Sharing documents out at one go, and releasing what is finished. */
export function AssignTools(props: {
  readonly rows: readonly AssignedDocument[];
  readonly reviewers: readonly Reviewer[];
}) {
  const { reviewers, rows } = props;
  const [overlap, setOverlap] = useState(20);
  const [withAbstracts, setWithAbstracts] = useState(false);
  const chosen = rows.filter(
    ({ document, state }) =>
      state !== 'released' && (withAbstracts || document.format !== 'abstract'),
  );
  // A review whose studies have only abstracts is coded on those.
  const documents = (chosen.length === 0 ? rows : chosen).map(({ document }) => document.id);
  const ids = reviewers.map(({ id }) => id);
  const finished = rows.filter(({ state }) => state === 'finished');
  const alone = ids.length < 2;
  return (
    <div className={own.tools}>
      <Button
        isDisabled={alone}
        onPress={() =>
          void commit(assignDocuments, { shares: allToAll(documents, ids), replace: documents })
        }
      >
        {t('team.allToAll')}
      </Button>
      <Button
        isDisabled={alone}
        onPress={() => {
          const shares = randomSplit(documents, ids, overlap / 100, (length) =>
            services().random(length),
          );
          void commit(assignDocuments, { shares, replace: documents });
        }}
      >
        {t('team.split')}
      </Button>
      <label className={styles.line}>
        <WholeNumberInput
          className={styles.number}
          most={100}
          step={5}
          value={overlap}
          onChange={setOverlap}
        />
        <span>{t('team.overlap')}</span>
      </label>
      <CheckBox isSelected={withAbstracts} onChange={setWithAbstracts}>
        {t('team.withAbstracts')}
      </CheckBox>
      {finished.length === 0 ? null : (
        <Button look="primary" onPress={() => release(finished)}>
          {t('team.releaseFinished', { count: finished.length })}
        </Button>
      )}
      {alone ? <p className={styles.soft}>{t('team.addFirst')}</p> : null}
    </div>
  );
}
