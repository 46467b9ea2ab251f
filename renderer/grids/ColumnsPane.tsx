import {
  addColumns,
  editGrid,
  moveColumn,
  removeGrid,
  takeColumns,
} from '../../shared/commands/grids.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { attributesOf } from '../../shared/relations/attributes.ts';
import { attributeName } from '../../shared/tables/attributes-table.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { CommitField } from '../choices/CommitField.tsx';
import { chooseGrid, focusGrid, useGrids } from '../store/grids-state.ts';
import { notifyError } from '../store/notices.ts';
import { commit, commitText } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { CodeDot } from '../ui/CodeDot.tsx';
import styles from './grids.module.css';
import type { GridView } from './use-grid-view.ts';

/** What a grid is called, its note, and its columns: put in order, taken out, and more of them. */
export function ColumnsPane({
  readOnly,
  view,
}: {
  readonly view: GridView;
  readonly readOnly: boolean;
}) {
  const { columns, grid } = view;
  if (grid === undefined) return null;
  const { id: gridId } = grid;
  const remove = async (): Promise<void> => {
    if ((await commitAndTell(removeGrid, { gridId })) === undefined) return;
    useGrids.setState({ beside: undefined });
    chooseGrid(undefined);
    focusGrid();
  };
  return (
    <aside className={styles.side} aria-label={t('grids.setup')}>
      <CommitField
        field={`${gridId} name`}
        label={t('grids.name')}
        value={grid.name}
        isReadOnly={readOnly}
        onCommit={(name) => commitText(editGrid, { gridId, name })}
      />
      <CommitField
        field={`${gridId} note`}
        label={t('grids.note')}
        multiline
        value={grid.note ?? ''}
        isReadOnly={readOnly}
        onCommit={(note) => commitText(editGrid, { gridId, note })}
      />
      <RowOrder view={view} readOnly={readOnly} />
      <h3>{t('grids.columns')}</h3>
      <ul className={styles.columnList}>
        {columns.map(({ node: { code } }, at) => (
          <li key={code.id}>
            <CodeDot code={code} />
            <span dir="auto">{code.name}</span>
            {readOnly ? null : (
              <span className={styles.columnTools}>
                {([-1, 1] as const).map((by) => (
                  <Button
                    key={by}
                    look="quiet"
                    isDisabled={columns[at + by] === undefined}
                    aria-label={t(by < 0 ? 'grids.before' : 'grids.behind', { code: code.name })}
                    onPress={() =>
                      commit(moveColumn, { gridId, codeId: code.id, by }).catch(notifyError)
                    }
                  >
                    <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
                  </Button>
                ))}
                <Button
                  look="quiet"
                  aria-label={t('grids.takeOut', { code: code.name })}
                  onPress={() =>
                    commitAndTell(takeColumns, { gridId, codeIds: [code.id] }).catch(notifyError)
                  }
                >
                  ×
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <>
          <CodePicker
            label={t('grids.addColumn')}
            placeholder={t('grids.addColumn')}
            canCreate={false}
            exclude={columns.map(({ node }) => node.code.id)}
            onChoose={(choice) => {
              if ('codeId' in choice)
                commit(addColumns, { gridId, codeIds: [choice.codeId] }).catch(notifyError);
            }}
          />
          <Button look="quiet" onPress={() => void remove().catch(notifyError)}>
            {t('grids.remove')}
          </Button>
        </>
      )}
    </aside>
  );
}

/** What the rows stand in the order of: names, or the values of an attribute of studies. */
function RowOrder({ readOnly, view }: { readonly view: GridView; readonly readOnly: boolean }) {
  const { grid, snapshot } = view;
  if (grid === undefined) return null;
  const attributes = attributesOf(snapshot.studies.values());
  const { id: gridId, rowsBy = '' } = grid;
  return (
    <label className={styles.rowOrder}>
      <span>{t('grids.rowsBy')}</span>
      <select
        value={rowsBy}
        disabled={readOnly}
        onChange={({ target }) =>
          commit(editGrid, { gridId, rowsBy: target.value }).catch(notifyError)
        }
      >
        <option value="">{t('grids.rowsByName')}</option>
        {[...new Set([...attributes, ...(rowsBy === '' ? [] : [rowsBy])])].map((each) => (
          <option key={each} value={each}>
            {attributeName(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
