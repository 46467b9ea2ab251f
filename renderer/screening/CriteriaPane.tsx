import { useMemo } from 'react';
import { beginCriteria } from '../../shared/commands/criteria.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Screening, ScreeningStage } from '../../shared/records/screening.ts';
import { criteriaOf, criteriaParagraph, frameworkNames } from '../../shared/screening/criteria.ts';
import { keyOf } from '../actions/registry.ts';
import { copyParagraph } from '../choices/copy-paragraph.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { AddCriterion } from './AddCriterion.tsx';
import { CriterionRow } from './CriterionRow.tsx';
import styles from './criteria.module.css';
import { areCriteriaOpen, toggleCriteria } from './criteria-pane.ts';
import { EditedCriterion } from './EditedCriterion.tsx';
import { useScreening } from './screening-state.ts';
import { useDecidedBefore } from './use-decided-before.ts';

/** The eligibility criteria beside a record: put away, one line that brings them back. */
export function CriteriaPane(props: {
  readonly stage: ScreeningStage;
  readonly own: Screening | undefined;
}) {
  const criteria = useReview(({ snapshot }) => criteriaOf(snapshot));
  const isOpen = useScreening((state) => areCriteriaOpen(state, criteria.length));
  const key = keyOf('screening.criteria');
  return (
    <section className={styles.pane} aria-label={t('criteria.title')} data-open={isOpen}>
      <header className={styles.head}>
        <Button
          look="quiet"
          aria-expanded={isOpen}
          {...(key === undefined ? {} : { 'aria-keyshortcuts': key })}
          onPress={toggleCriteria}
        >
          <span className={styles.sign} aria-hidden="true" />
          <span>{t('criteria.show', { count: criteria.length })}</span>{' '}
          {key === undefined ? null : <KeyHint keys={key} />}
        </Button>
        {isOpen && criteria.length > 0 ? <EditButton /> : null}
      </header>
      {isOpen ? criteria.length === 0 ? <NoCriteria /> : <Criteria {...props} /> : null}
    </section>
  );
}

function EditButton() {
  const isEditing = useScreening((state) => state.editingCriteria);
  const readOnly = useReview((state) => state.readOnly);
  return (
    <Button
      look="quiet"
      aria-expanded={isEditing}
      {...(isEditing ? {} : { 'aria-label': t('criteria.editName') })}
      isDisabled={readOnly}
      onPress={() => useScreening.setState({ editingCriteria: !isEditing })}
    >
      {t(isEditing ? 'criteria.done' : 'criteria.edit')}
    </Button>
  );
}

function Criteria(props: { readonly stage: ScreeningStage; readonly own: Screening | undefined }) {
  const { own, stage } = props;
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const isEditing = useScreening((state) => state.editingCriteria) && !readOnly;
  const criteria = criteriaOf(snapshot);
  const before = useDecidedBefore();
  const paragraph = useMemo(
    () => criteriaParagraph({ criteria: snapshot.criteria }),
    [snapshot.criteria],
  );
  return (
    <div className={styles.body}>
      <ul className={styles.list}>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            {isEditing ? (
              <EditedCriterion criterion={criterion} />
            ) : (
              <CriterionRow
                stage={stage}
                criterion={criterion}
                before={before.get(criterion.id)}
                isChosen={
                  own?.decision === 'exclude' &&
                  own.reasonId !== undefined &&
                  own.reasonId === criterion.reasonId
                }
              />
            )}
          </li>
        ))}
      </ul>
      {isEditing ? <AddCriterion /> : null}
      {paragraph === '' || isEditing ? null : (
        <Button look="quiet" onPress={() => copyParagraph(paragraph)}>
          {t('criteria.copy')}
        </Button>
      )}
    </div>
  );
}

/** What criteria are for, and what to begin with. */
function NoCriteria() {
  const readOnly = useReview((state) => state.readOnly);
  const edit = (): void => useScreening.setState({ editingCriteria: true });
  return (
    <div className={styles.body}>
      <p className={styles.soft}>{t('criteria.emptyText')}</p>
      {readOnly ? null : (
        <>
          <div className={styles.begin} role="group" aria-label={t('criteria.begin')}>
            <span>{t('criteria.begin')}</span>
            {frameworkNames.map((framework) => (
              <Button
                key={framework}
                onPress={() =>
                  void commit(beginCriteria, { framework }).then(edit).catch(notifyError)
                }
              >
                {t(`criteria.framework.${framework}`)}
              </Button>
            ))}
          </div>
          <AddCriterion onAdded={edit} />
        </>
      )}
    </div>
  );
}
