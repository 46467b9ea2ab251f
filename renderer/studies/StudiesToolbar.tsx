import { useMemo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { runAction } from '../actions/registry.ts';
import { SetSwitch } from '../choices/ScopeSwitch.tsx';
import { useReview } from '../store/review-store.ts';
import { openSets } from '../store/sets-state.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { Column } from './columns.ts';
import { removeWithNotice } from './remove-with-notice.ts';
import styles from './studies.module.css';
import { type QuickFilter, quickFilters, type StudyRow } from './study-rows.ts';
import { setFilter, setQuickFilters, useStudiesTable } from './table-state.ts';

/** Filters, columns and what can be done with the chosen studies. */
export function StudiesToolbar(props: {
  readonly rows: readonly StudyRow[];
  readonly shown: readonly StudyRow[];
  readonly columns: readonly Column[];
}) {
  const { rows, shown, columns } = props;
  const { filter, quick, chosen } = useStudiesTable();
  const readOnly = useReview((state) => state.readOnly);
  const chosenRows = useMemo(
    () => shown.filter(({ study }) => chosen.has(study.id)),
    [shown, chosen],
  );
  const openOwnSets = (): void =>
    openSets({
      chosen: chosenRows.map(({ study }) => study.id),
      listed: shown.map(({ study }) => study.id),
    });
  return (
    <div className={styles.toolbar}>
      <div className={styles.filter}>
        <TextInput
          type="search"
          aria-label={t('studies.filter')}
          placeholder={t('studies.filter')}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <ToggleButtonGroup
        selectionMode="multiple"
        aria-label={t('studies.quickFilters')}
        className={styles.quick ?? ''}
        selectedKeys={quick}
        onSelectionChange={(keys) => setQuickFilters(new Set(keys) as Set<QuickFilter>)}
      >
        {quickFilters.map((name) => (
          <ToggleButton key={name} id={name} className={styles.toggle ?? ''}>
            {t(`studies.quick.${name}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <SetSwitch />
      <span className={styles.count}>
        {shown.length === rows.length
          ? t('studies.count', { shown: rows.length })
          : t('studies.countOf', { shown: shown.length, count: rows.length })}
      </span>
      {chosenRows.length === 0 ? null : (
        <span className={styles.chosen}>
          {t('studies.chosen', { count: chosenRows.length })}
          <Button look="quiet" onPress={openOwnSets}>
            {t('sets.add')}
          </Button>
          <Button
            look="quiet"
            isDisabled={readOnly}
            onPress={() => removeWithNotice(chosenRows.map(({ study }) => study.id))}
          >
            {t('studies.remove')}
          </Button>
        </span>
      )}
      <span className={styles.toolbarEnd}>
        <Button look="quiet" onPress={openOwnSets}>
          {t('sets.open')}
        </Button>
        <Button look="quiet" onPress={() => runAction('references.save')}>
          {t('action.references.save')}
        </Button>
        <ColumnChooser columns={columns} />
        <Button look="primary" isDisabled={readOnly} onPress={() => runAction('import.files')}>
          {t('import.button')}
        </Button>
      </span>
    </div>
  );
}
