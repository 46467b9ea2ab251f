import { memo } from 'react';
import { participantGroups } from '../../shared/codebook/participant-groups.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { LayerSwitch } from '../choices/LayerSwitch.tsx';
import { ScopeSwitch } from '../choices/ScopeSwitch.tsx';
import { exportMatrix } from '../store/export-settings.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { Segments } from '../ui/Segments.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './matrix.module.css';
import { useMatrixSettings } from './matrix-settings.ts';
import type { MatrixColumns, MatrixSettings, MatrixView } from './matrix-view.ts';

const shows = {
  counts: 'matrix.counts',
  presence: 'matrix.presence',
  quote: 'matrix.quote',
} as const;
const columns = {
  themes: 'matrix.columnsThemes',
  top: 'matrix.columnsTop',
  all: 'matrix.columnsAll',
} as const;

/** What cells show, which columns there are, and which studies. */
export const MatrixToolbar = memo(function MatrixToolbar({ view }: { readonly view: MatrixView }) {
  const { of, rows, snapshot } = view;
  const isByGroup = of === 'groups';
  const filter = t(isByGroup ? 'matrix.filterGroups' : 'matrix.filter');
  const settings = useMatrixSettings();
  const set = useMatrixSettings.setState;
  return (
    <div className={styles.toolbar}>
      <div className={styles.filter}>
        <TextInput
          type="search"
          aria-label={filter}
          placeholder={filter}
          value={settings.filter}
          onChange={(typed) => set({ filter: typed })}
        />
      </div>
      {participantGroups(snapshot).length === 0 ? null : (
        <Segments
          label={t('matrix.rows')}
          value={of}
          choices={[
            { value: 'studies', label: t('matrix.rowsStudies') },
            { value: 'groups', label: t('matrix.rowsGroups') },
          ]}
          onChange={(value) => set({ rows: value, filter: '' })}
        />
      )}
      <Segments
        label={t('matrix.shows')}
        value={settings.shows}
        choices={Object.entries(shows).map(([value, key]) => ({ value, label: t(key) }))}
        onChange={(value) => set({ shows: value as MatrixSettings['shows'] })}
      />
      <Segments
        label={t('matrix.columns')}
        value={settings.columns}
        choices={Object.entries(columns).map(([value, key]) => ({ value, label: t(key) }))}
        onChange={(value) => set({ columns: value as MatrixColumns, sort: 'row' })}
      />
      <CheckBox isSelected={settings.rollUp} onChange={(rollUp) => set({ rollUp })}>
        {t('matrix.rollUp')}
      </CheckBox>
      {/* Together, so that where one row is too short, what it is of moves down as a whole. */}
      <div className={styles.end}>
        <ScopeSwitch />
        <LayerSwitch />
        <span className={styles.count}>
          {t(isByGroup ? 'matrix.groups' : 'matrix.studies', { count: rows.length })}
        </span>
        <Button look="quiet" onPress={() => exportMatrix(settings)}>
          {t('matrix.export')}
        </Button>
      </div>
    </div>
  );
});
