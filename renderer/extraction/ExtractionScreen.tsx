import { useMemo } from 'react';
import { fieldsOf } from '../../shared/extraction/review-fields.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import { inStudyOrder, listedLabels } from '../../shared/tables/study-order.ts';
import { runAction } from '../actions/registry.ts';
import { drawerWidths, useIsNarrower } from '../choices/use-drawer.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panes, RestPane } from '../ui/Panes.tsx';
import { SizedPane } from '../ui/SizedPane.tsx';
import { ExtractionGrid } from './ExtractionGrid.tsx';
import { ExtractionToolbar } from './ExtractionToolbar.tsx';
import styles from './extraction.module.css';
import { FieldList } from './FieldList.tsx';
import { FirstFields } from './FirstFields.tsx';
import { useTableComingIn } from './import-table.ts';
import { useInHand } from './in-hand.ts';
import { StudySide } from './StudySide.tsx';
import { TableComingInPane } from './TableComingInPane.tsx';

/** In a narrow window what is chosen lies over the table, until it is closed. */
const overTable = {
  isDrawer: true,
  attach: () => undefined,
  attributes: { 'data-drawer': 'right' },
} as const;

/** What is extracted of every study: a table of studies and fields, with the chosen study’s fields beside it. */
export function ExtractionScreen() {
  const snapshot = useReview((state) => state.snapshot);
  const { include } = useIncludeChoice();
  const listed = useMemo(() => listedStudies(snapshot, include), [snapshot, include]);
  const studies = useMemo(
    () => inStudyOrder(snapshot.studies, listed.studies),
    [snapshot.studies, listed.studies],
  );
  const labels = useMemo(() => listedLabels(snapshot, listed), [snapshot, listed]);
  const fields = fieldsOf(snapshot);
  const { listsFields, studyId } = useInHand();
  const chosen = studies.find(({ id }) => id === studyId);
  const isComingIn = useTableComingIn((state) => state.coming !== undefined);
  const isNarrow = useIsNarrower(drawerWidths.others);
  if (snapshot.studies.size === 0) {
    return (
      <EmptyState title={t('extraction.emptyTitle')} text={t('extraction.noStudies')}>
        <Button look="primary" onPress={() => runAction('import.files')}>
          {t('action.import.files')}
        </Button>
      </EmptyState>
    );
  }
  if (fields.length === 0 && !listsFields) return <FirstFields />;
  return (
    <div className={styles.screen}>
      <ExtractionToolbar />
      <Panes lie="row">
        <RestPane min={320}>
          {fields.length === 0 || studies.length === 0 ? (
            <p className={styles.none}>
              {t(fields.length === 0 ? 'extraction.noFields' : 'include.none')}
            </p>
          ) : (
            <ExtractionGrid studies={studies} fields={fields} labels={labels} />
          )}
        </RestPane>
        {isComingIn || listsFields || chosen !== undefined ? (
          <SizedPane
            side="right"
            label={t('extraction.boundary')}
            defaultSize={380}
            limits={{ min: 280, maxShare: 0.6 }}
            {...(isNarrow ? { drawer: overTable } : {})}
          >
            {isComingIn ? (
              <TableComingInPane fields={fields} />
            ) : listsFields || chosen === undefined ? (
              <FieldList fields={fields} />
            ) : (
              <StudySide study={chosen} label={labels.get(chosen.id) ?? ''} />
            )}
          </SizedPane>
        ) : null}
      </Panes>
    </div>
  );
}
