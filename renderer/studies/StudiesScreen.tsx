import { useEffect, useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { labelsOf } from '../../shared/screening/labels.ts';
import { runAction } from '../actions/registry.ts';
import { drawerWidths, useIsNarrower } from '../choices/use-drawer.ts';
import { chooseScope, listedInAll, useIncludeChoice } from '../store/include-choice.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panes, RestPane } from '../ui/Panes.tsx';
import { SizedPane } from '../ui/SizedPane.tsx';
import { customColumn, customNames, labelColumn, sortRows, standardColumns } from './columns.ts';
import { StudiesToolbar } from './StudiesToolbar.tsx';
import { StudyGrid } from './StudyGrid.tsx';
import { StudyPanel } from './StudyPanel.tsx';
import { useSharesCoded } from './share-coded.ts';
import styles from './studies.module.css';
import { filterRows, studyRows } from './study-rows.ts';
import { lookAtReview, showAllStudies, useStudiesTable } from './table-state.ts';

/** In a narrow window the chosen study lies over the table, until it is closed. */
const overTable = {
  isDrawer: true,
  attach: () => undefined,
  attributes: { 'data-drawer': 'right' },
} as const;

/** The studies of the review as a table, with the chosen study beside it. */
export function StudiesScreen() {
  const reviewId = useReview((state) => state.reviewId);
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const studyId = useSession((state) => state.studyId);
  const { filter, quick, sorting, hidden } = useStudiesTable();
  const newColumns = useSession((state) => state.newColumns);
  useEffect(() => lookAtReview(reviewId), [reviewId]);
  const { include } = useIncludeChoice();
  const all = useMemo(() => studyRows(snapshot), [snapshot]);
  const listed = listedInAll(snapshot, include);
  const studies = useMemo(
    () => (listed.set === undefined ? all : all.filter(({ study }) => listed.ids.has(study.id))),
    [all, listed],
  );
  const shares = useSharesCoded(studies, !hidden.has('shareCoded'));
  const rows = useMemo(
    () =>
      shares.size === 0
        ? studies
        : studies.map((row) => ({ ...row, shareCoded: shares.get(row.study.id) })),
    [studies, shares],
  );
  const columns = useMemo(() => {
    const names = new Set([...customNames(snapshot.studies.values()), ...newColumns]);
    const labels = labelsOf(snapshot.review).length === 0 ? [] : [labelColumn];
    return [...standardColumns, ...labels, ...[...names].map(customColumn)];
  }, [snapshot.studies, snapshot.review, newColumns]);
  const visible = useMemo(() => columns.filter(({ id }) => !hidden.has(id)), [columns, hidden]);
  const shown = useMemo(
    () => sortRows(filterRows(rows, { text: filter, quick }), sorting, columns),
    [rows, filter, quick, sorting, columns],
  );
  const open = rows.find((row) => row.study.id === studyId);
  const isNarrow = useIsNarrower(drawerWidths.others);

  if (all.length === 0) {
    return (
      <EmptyState title={t('studies.emptyTitle')} text={t('studies.emptyText')}>
        <Button look="primary" isDisabled={readOnly} onPress={() => runAction('import.files')}>
          {t('import.button')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <Panes lie="row">
      <RestPane min={320} className={styles.main}>
        <StudiesToolbar rows={rows} shown={shown} columns={columns} />
        {shown.length === 0 ? (
          <EmptyState
            title={t('studies.noneMatchTitle')}
            text={
              rows.length === 0
                ? t('sets.noStudies')
                : t('studies.noneMatchText', { count: rows.length })
            }
          >
            <Button
              onPress={() => {
                showAllStudies();
                if (rows.length === 0) chooseScope(undefined);
              }}
            >
              {t('studies.showAll')}
            </Button>
          </EmptyState>
        ) : (
          <StudyGrid rows={shown} columns={visible} />
        )}
      </RestPane>
      {open === undefined ? null : (
        <SizedPane
          side="right"
          label={t('studies.resizePanel')}
          defaultSize={380}
          limits={{ min: 280, maxShare: 0.6 }}
          {...(isNarrow ? { drawer: overTable } : {})}
        >
          <StudyPanel key={open.study.id} row={open} columns={columns} />
        </SizedPane>
      )}
    </Panes>
  );
}
