import { useDeferredValue, useEffect, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { beginGrids, useGrids } from '../store/grids-state.ts';
import { nothingListed } from '../store/include-choice.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panes, RestPane } from '../ui/Panes.tsx';
import { SizedPane } from '../ui/SizedPane.tsx';
import { CellPane } from './CellPane.tsx';
import { ColumnsPane } from './ColumnsPane.tsx';
import { GridTable } from './GridTable.tsx';
import { GridToolbar } from './GridToolbar.tsx';
import styles from './grids.module.css';
import { MisfitPane } from './MisfitPane.tsx';
import { NewGrid } from './NewGrid.tsx';
import { placeIn } from './places.ts';
import { useChangedCells } from './use-changed-cells.ts';
import { useGridView } from './use-grid-view.ts';

/** Studies by chosen codes, with what is written of each beside the passages it condenses. */
export function GridsScreen() {
  const reviewId = useReview((state) => state.reviewId);
  useEffect(() => beginGrids(reviewId), [reviewId]);
  const readOnly = useReview((state) => state.readOnly);
  const { beside, gridId, isMaking, place: asked } = useGrids();
  const [typed, setTyped] = useState('');
  const filter = useDeferredValue(typed);
  const view = useGridView(gridId, filter);
  const changed = useChangedCells(view);
  const place = placeIn(view, asked);
  if (isMaking) return <NewGrid snapshot={view.snapshot} />;
  if (view.grid === undefined)
    return (
      <EmptyState title={t('grids.emptyTitle')} text={t('grids.empty')}>
        <Button
          look="primary"
          isDisabled={readOnly}
          onPress={() => useGrids.setState({ isMaking: true })}
        >
          {t('grids.new')}
        </Button>
      </EmptyState>
    );
  return (
    <div className={styles.screen}>
      <GridToolbar
        view={view}
        changed={changed}
        filter={typed}
        onFilter={setTyped}
        readOnly={readOnly}
      />
      <div className={styles.beside} data-beside={beside !== undefined}>
        <Panes lie="column">
          <RestPane min={180}>
            {view.columns.length === 0 ? (
              <p className={styles.hint}>{t('grids.noColumns')}</p>
            ) : view.studies.length === 0 ? (
              <p className={styles.hint}>
                {t(typed === '' ? nothingListed(view.listed) : 'grids.noMatch')}
              </p>
            ) : (
              <GridTable view={view} place={place} readOnly={readOnly} />
            )}
          </RestPane>
          {place === undefined ? null : (
            <SizedPane
              side="bottom"
              label={t('grids.boundary')}
              defaultSize={0.42}
              limits={{ min: 0.2, maxShare: 0.75 }}
            >
              <CellPane
                key={`${view.grid.id} ${place.codeId} ${place.studyId}`}
                view={view}
                place={place}
                readOnly={readOnly}
              />
            </SizedPane>
          )}
        </Panes>
        {beside === 'columns' ? <ColumnsPane view={view} readOnly={readOnly} /> : null}
        {beside === 'misfit' ? <MisfitPane view={view} readOnly={readOnly} /> : null}
      </div>
    </div>
  );
}
