import { useId } from 'react';
import { shortCitation } from '../../shared/bibliography/citation.ts';
import {
  confirmDuplicates,
  markDistinct,
  mergeDuplicates,
  separateDuplicates,
} from '../../shared/commands/duplicates.ts';
import { joinReports } from '../../shared/commands/reports.ts';
import { compareCitations } from '../../shared/duplicates/compare-citations.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { isReport, studyOf } from '../../shared/records/reports.ts';
import type { Study } from '../../shared/records/study.ts';
import { notifyError } from '../store/notices.ts';
import { commit, holdReview, useReview } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import type { ListedGroup } from './duplicate-list.ts';
import styles from './screening.module.css';

/** The records of a group side by side, what differs marked, and what can be made of them. */
export function DuplicateCard({ group }: { readonly group: ListedGroup }) {
  const { kept, others } = group;
  const records: readonly Study[] = [kept, ...others.map(({ study }) => study)];
  const fields = compareCitations(records.map(({ citation }) => citation));
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header>
        <h3 id={id}>{shortCitation(kept.citation)}</h3>
        <span className={styles.soft}>
          {t(group.isMerged ? 'duplicates.merged' : 'duplicates.unmerged')}
          {': '}
          {[...new Set(others.map(({ evidence }) => t(`duplicates.evidence.${evidence}`)))].join(
            ', ',
          )}
        </span>
        <Choices group={group} />
      </header>
      <div className={styles.compared}>
        <table>
          <thead>
            <tr>
              <td />
              {records.map((study, index) => (
                <th key={study.id} scope="col">
                  {index === 0 ? (
                    t('duplicates.kept')
                  ) : (
                    <RecordChoice group={group} study={study} />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ differs, labelKey, values }) => (
              <tr key={labelKey}>
                <th scope="row">{t(labelKey)}</th>
                {values.map((value, index) => (
                  <td
                    key={records[index]?.id}
                    dir="auto"
                    data-differs={differs[index] || undefined}
                  >
                    {differs[index] === true ? (
                      <span className="visually-hidden">{t('duplicates.differs')}: </span>
                    ) : null}
                    <span className={value.length > 300 ? styles.long : undefined}>
                      {value === '' ? '–' : value}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What is done with the whole group. */
function Choices({ group }: { readonly group: ListedGroup }) {
  const readOnly = useReview((state) => state.readOnly);
  const { isMerged, kept, others } = group;
  const ids = others.map(({ study }) => study.id);
  const isConfirmed = others.every(({ study }) => study.duplicateConfirmed === true);
  const label = shortCitation(kept.citation);
  const button = (words: string, work: () => Promise<unknown>) => (
    <Button
      aria-label={`${words}: ${label}`}
      isDisabled={readOnly}
      onPress={() => void work().catch(notifyError)}
    >
      {words}
    </Button>
  );
  return (
    <span className={styles.cardChoices}>
      {isMerged ? (
        <>
          {isConfirmed
            ? null
            : button(t('duplicates.confirm'), () => commit(confirmDuplicates, { studyIds: ids }))}
          {button(t('duplicates.separate'), () => commit(separateDuplicates, { studyIds: ids }))}
        </>
      ) : (
        <>
          {button(t('duplicates.merge'), async () => {
            const review = holdReview();
            const merged = await review?.commit(mergeDuplicates, {
              groups: [{ keep: kept.id, duplicates: ids }],
            });
            if (merged !== undefined) await review?.commit(confirmDuplicates, { studyIds: ids });
          })}
          {button(t('duplicates.report'), () => joinAsReports(kept, ids))}
          {button(t('duplicates.distinct'), () =>
            commit(markDistinct, { studyIds: [kept.id, ...ids] }),
          )}
        </>
      )}
    </span>
  );
}

/** What is done with one record of it. */
function RecordChoice({ group, study }: { readonly group: ListedGroup; readonly study: Study }) {
  const readOnly = useReview((state) => state.readOnly);
  const { isMerged, kept, others } = group;
  if (isMerged && others.length === 1) return null;
  const words = t(isMerged ? 'duplicates.separate' : 'duplicates.keepThis');
  const work = (): Promise<unknown> => {
    if (isMerged) return commit(separateDuplicates, { studyIds: [study.id] });
    const rest = [kept, ...others.map((other) => other.study)].filter((each) => each !== study);
    return commit(mergeDuplicates, {
      groups: [{ keep: study.id, duplicates: rest.map(({ id }) => id) }],
    });
  };
  const choice = (label: string, run: () => Promise<unknown>) => (
    <Button look="quiet" isDisabled={readOnly} onPress={() => void run().catch(notifyError)}>
      {label}
    </Button>
  );
  // Of a group of three, one may be a duplicate and one another report.
  const isChoice = !isMerged && others.length > 1 && !isReport(study);
  return (
    <>
      {choice(words, work)}
      {isChoice ? choice(t('duplicates.reportThis'), () => joinAsReports(kept, [study.id])) : null}
    </>
  );
}

/** Joins records to the study of the kept one; what is a report already stays as it is. */
async function joinAsReports(kept: Study, ids: readonly StudyId[]): Promise<void> {
  const review = holdReview();
  const { studies } = useReview.getState().snapshot;
  const study = studyOf(studies, kept.id);
  if (study === undefined || review === undefined) return;
  const reportIds = ids.filter((id) => id !== study.id && studies.get(id)?.deleted !== true);
  const joined = await review.commit(joinReports, { studyId: study.id, reportIds });
  if (joined === undefined) return;
  const count = reportIds.length;
  tellDone(joined, t('duplicates.reported', { count, study: shortCitation(study.citation) }));
}
