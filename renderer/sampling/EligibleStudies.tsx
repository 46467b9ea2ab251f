import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { attributeName } from '../../shared/tables/attributes-table.ts';
import { sampledWords } from '../../shared/tables/sampling-words.ts';
import { inStudyOrder, studyLabels } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { RatingSelect } from '../choices/RatingSelect.tsx';
import { ByHand } from './ByHand.tsx';
import styles from './sampling.module.css';

/** Every eligible study with its setting, what it was rated, and what sampled it. */
export function EligibleStudies(props: {
  readonly studies: readonly Study[];
  readonly snapshot: Shown;
  readonly readOnly: boolean;
}) {
  const { readOnly, snapshot, studies } = props;
  const { studies: all } = snapshot;
  const ordered = useMemo(() => inStudyOrder(all, studies), [all, studies]);
  const labels = studyLabels(snapshot);
  return (
    <section className={styles.part} aria-label={t('sampling.studies')}>
      <h2>{t('sampling.studies')}</h2>
      <div className={styles.scroller}>
        <table className={styles.studies}>
          <thead>
            <tr>
              <th scope="col">{t('column.study')}</th>
              <th scope="col">{attributeName('setting')}</th>
              <th scope="col">{t('sampling.richness')}</th>
              <th scope="col">{t('sampling.closeness')}</th>
              <th scope="col">{t('sampling.sampled')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map((study) => {
              const name = labels.get(study.id) ?? '';
              return (
                <tr key={study.id}>
                  <th scope="row" dir="auto" title={study.citation.title}>
                    {name}
                  </th>
                  <td dir="auto">{study.setting ?? ''}</td>
                  <td>
                    <RatingSelect study={study} name={name} rates="richness" readOnly={readOnly} />
                  </td>
                  <td>
                    <RatingSelect study={study} name={name} rates="closeness" readOnly={readOnly} />
                  </td>
                  <td>
                    <span className={styles.sampled}>
                      <span dir="auto">
                        {sampledWords(study, snapshot)}
                        {study.samplingReason === undefined ? '' : `: ${study.samplingReason}`}
                      </span>
                      {readOnly ? null : <ByHand study={study} name={name} />}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
