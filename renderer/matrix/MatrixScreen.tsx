import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { hasOthers } from '../../shared/screening/inclusion.ts';
import { runAction } from '../actions/registry.ts';
import { ClosedNote } from '../choices/ClosedNote.tsx';
import { nothingListed, useIncludeChoice } from '../store/include-choice.ts';
import { useResultView } from '../store/result-view.ts';
import { goTo } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panes, RestPane } from '../ui/Panes.tsx';
import { SizedPane } from '../ui/SizedPane.tsx';
import { CellExcerpts } from './CellExcerpts.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixToolbar } from './MatrixToolbar.tsx';
import styles from './matrix.module.css';
import { useMatrixSettings } from './matrix-settings.ts';
import { type ChosenCell, type MatrixView, matrixView } from './matrix-view.ts';
import { firstFilledCell } from './totals.ts';

/** Which study speaks to which theme; every cell opens its excerpts. */
export function MatrixScreen() {
  const { snapshot } = useResultView();
  const settings = useMatrixSettings();
  const { include } = useIncludeChoice();
  const filter = useDeferredValue(settings.filter);
  const view = useMemo(
    () => matrixView(snapshot, { ...settings, filter }, include),
    [snapshot, settings, filter, include],
  );
  const [asked, setChosen] = useState<ChosenCell>();
  // A cell that the settings took away gives way to the first with excerpts: the pane below is never without a cell.
  const chosen = useMemo(
    () => (asked !== undefined && isListed(view, asked) ? asked : firstFilledCell(view)),
    [asked, view],
  );
  const choose = useCallback(
    // A cell that gets the focus is chosen again by that.
    (cell: ChosenCell) =>
      setChosen((before) =>
        before?.rowId === cell.rowId && before.codeId === cell.codeId ? before : cell,
      ),
    [],
  );
  // The cell that a key leads to is shown first; its excerpts follow.
  const looked = useDeferredValue(chosen);
  if (view.all === 0 && view.listed.set === undefined && !hasOthers(view.listed)) {
    return (
      <EmptyState title={t('matrix.emptyTitle')} text={t('matrix.emptyStudies')}>
        <Button look="primary" onPress={() => runAction('import.files')}>
          {t('action.import.files')}
        </Button>
      </EmptyState>
    );
  }
  if (view.codeIds.length === 0) {
    return (
      <EmptyState title={t('matrix.emptyTitle')} text={t('matrix.emptyCodes')}>
        <Button look="primary" onPress={() => goTo('code')}>
          {t('action.go.code')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.screen}>
      <MatrixToolbar view={view} />
      <ClosedNote of="coding" snapshot={view.snapshot} />
      <Panes lie="column">
        <RestPane min={220}>
          {view.rows.length === 0 ? (
            <p className={styles.noMatch}>{t(noRows(view))}</p>
          ) : (
            <MatrixGrid view={view} settings={settings} chosen={chosen} onChoose={choose} />
          )}
        </RestPane>
        {looked === undefined ? null : (
          <SizedPane
            side="bottom"
            label={t('matrix.boundary')}
            defaultSize={0.32}
            limits={{ min: 0.12, maxShare: 0.7 }}
          >
            <CellExcerpts view={view} chosen={looked} />
          </SizedPane>
        )}
      </Panes>
    </div>
  );
}

function noRows({ all, listed, of }: MatrixView) {
  if (all === 0) return nothingListed(listed);
  return of === 'groups' ? 'matrix.noMatchGroups' : 'matrix.noMatch';
}

function isListed({ codeIds, rows }: MatrixView, { codeId, rowId }: ChosenCell): boolean {
  return codeIds.includes(codeId) && rows.some(({ id }) => id === rowId);
}
