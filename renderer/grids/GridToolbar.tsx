import type { ChangedCells } from '../../shared/grids/changed-cells.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { GridId } from '../../shared/records/ids.ts';
import { LayerSwitch } from '../choices/LayerSwitch.tsx';
import { ScopeSwitch } from '../choices/ScopeSwitch.tsx';
import { exportGrid } from '../store/export-settings.ts';
import { chooseCell, chooseGrid, focusGrid, useGrids } from '../store/grids-state.ts';
import { speak } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './grids.module.css';
import type { GridView } from './use-grid-view.ts';

/** Which grid, what stands beside it, the cells that changed, and whose coding and which studies it is of. */
export function GridToolbar(props: {
  readonly view: GridView;
  readonly changed: ChangedCells;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly readOnly: boolean;
}) {
  const { changed, filter, onFilter, readOnly, view } = props;
  const { beside, place } = useGrids();
  const { grid, grids } = view;
  if (grid === undefined) return null;
  const toggle = (which: 'columns' | 'misfit'): void =>
    useGrids.setState({ beside: beside === which ? undefined : which });
  const count = changed.changed.length;
  const next = (): void => {
    const all = changed.changed;
    const at = all.findIndex(
      ({ codeId, studyId }) => codeId === place?.codeId && studyId === place?.studyId,
    );
    const to = all[(at + 1) % all.length];
    if (to === undefined) return;
    chooseCell(to);
    focusGrid();
    speak(t('grids.atChanged', { at: all.indexOf(to) + 1, count: all.length }));
  };
  return (
    <div className={styles.toolbar}>
      <select
        className={styles.gridChoice}
        aria-label={t('grids.choose')}
        value={grid.id}
        onChange={({ target }) => chooseGrid(target.value as GridId)}
      >
        {grids.map(({ id, kind, name }) => (
          <option key={id} value={id}>
            {t('grids.named', { name, kind })}
          </option>
        ))}
      </select>
      <div className={styles.filter}>
        <TextInput
          type="search"
          aria-label={t('grids.filter')}
          placeholder={t('grids.filter')}
          value={filter}
          onChange={onFilter}
        />
      </div>
      <Button look="quiet" aria-expanded={beside === 'columns'} onPress={() => toggle('columns')}>
        {t('grids.setupOpen')}
      </Button>
      <Button look="quiet" aria-expanded={beside === 'misfit'} onPress={() => toggle('misfit')}>
        {t('grids.misfit')}
      </Button>
      {count === 0 ? null : (
        <Button look="quiet" onPress={next}>
          {t('grids.nextChanged', { count })}
        </Button>
      )}
      <div className={styles.end}>
        <ScopeSwitch />
        <LayerSwitch />
        <Button look="quiet" onPress={() => exportGrid(grid)}>
          {t('grids.toTable')}
        </Button>
        <Button isDisabled={readOnly} onPress={() => useGrids.setState({ isMaking: true })}>
          {t('grids.new')}
        </Button>
      </div>
    </div>
  );
}
