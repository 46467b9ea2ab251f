import { type ReactNode, useEffect } from 'react';
import { instrumentsOf } from '../../shared/appraisal/review-instruments.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { runAction } from '../actions/registry.ts';
import { useAppraising } from '../store/appraising.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AppraisalPane } from './AppraisalPane.tsx';
import { AppraisalToolbar } from './AppraisalToolbar.tsx';
import styles from './appraisal.module.css';
import { InstrumentsPane } from './InstrumentsPane.tsx';
import { ShippedInstruments } from './ShippedInstruments.tsx';
import { StudiesToAppraise } from './StudiesToAppraise.tsx';
import { readStudy } from './show-study.ts';
import { textsOf, useSubject } from './subject.ts';
import { useMarkEvidence } from './use-mark-evidence.ts';

/** What stands about a text that is read. */
export interface Desk {
  readonly left: ReactNode;
  readonly right: ReactNode;
  readonly middle?: ReactNode;
}

/**
 * Appraisal of the included studies: the list of them, the text of the one in hand, and the items of an instrument. The
 * reader is handed in, since it is another screen’s.
 */
export function AppraisalScreen({ desk }: { readonly desk: (parts: Desk) => ReactNode }) {
  const snapshot = useReview((state) => state.snapshot);
  const subject = useSubject();
  const { instrument, studies, study } = subject;
  const listsInstruments = useAppraising((state) => state.listsInstruments);
  useMarkEvidence(subject);
  const studyId = study?.id;
  useEffect(() => {
    if (studyId !== undefined) readStudy(studyId);
  }, [studyId]);
  if (snapshot.studies.size === 0) {
    return (
      <EmptyState title={t('appraisal.emptyTitle')} text={t('appraisal.noStudies')}>
        <Button look="primary" onPress={() => runAction('import.files')}>
          {t('action.import.files')}
        </Button>
      </EmptyState>
    );
  }
  const isFirst = instrumentsOf(snapshot).length === 0;
  if (isFirst && !listsInstruments) {
    return (
      <EmptyState title={t('appraisal.emptyTitle')} text={t('appraisal.emptyText')}>
        <ShippedInstruments />
      </EmptyState>
    );
  }
  return (
    <div className={styles.screen}>
      <AppraisalToolbar conflictsOf={studies} />
      {listsInstruments || instrument === undefined ? (
        <InstrumentsPane />
      ) : study === undefined ? (
        <p className={styles.none}>{t('include.none')}</p>
      ) : (
        desk({
          left: <StudiesToAppraise subject={subject} />,
          right: <AppraisalPane key={study.id} subject={subject} study={study} />,
          ...(textsOf(snapshot, study).length > 0
            ? {}
            : {
                middle: (
                  <EmptyState title={t('appraisal.noTextTitle')} text={t('appraisal.noText')}>
                    <Button onPress={() => runAction('import.files')}>
                      {t('action.import.files')}
                    </Button>
                  </EmptyState>
                ),
              }),
        })
      )}
    </div>
  );
}
