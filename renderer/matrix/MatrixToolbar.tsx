import { memo } from 'react';
import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { hasOthers, type ListedStudies } from '../../shared/screening/inclusion.ts';
import { IncludeSwitch } from '../choices/IncludeSwitch.tsx';
import { LayerSwitch } from '../choices/LayerSwitch.tsx';
import { useIncludeChoice } from '../store/include-choice.ts';
import { goTo } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './matrix.module.css';
import { useMatrixSettings } from './matrix-settings.ts';
import type { MatrixColumns, MatrixSettings } from './matrix-view.ts';

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
export const MatrixToolbar = memo(function MatrixToolbar(props: {
  readonly count: number;
  readonly listed: ListedStudies;
}) {
  const { count, listed } = props;
  const settings = useMatrixSettings();
  const set = useMatrixSettings.setState;
  return (
    <div className={styles.toolbar}>
      <div className={styles.filter}>
        <TextInput
          type="search"
          aria-label={t('matrix.filter')}
          placeholder={t('matrix.filter')}
          value={settings.filter}
          onChange={(filter) => set({ filter })}
        />
      </div>
      <Choice
        label={t('matrix.shows')}
        value={settings.shows}
        options={Object.entries(shows).map(([value, key]) => ({ value, text: t(key) }))}
        onChange={(value) => set({ shows: value as MatrixSettings['shows'] })}
      />
      <Choice
        label={t('matrix.columns')}
        value={settings.columns}
        options={Object.entries(columns).map(([value, key]) => ({ value, text: t(key) }))}
        onChange={(value) => set({ columns: value as MatrixColumns, sort: 'study' })}
      />
      <Checkbox
        className={styles.check ?? ''}
        isSelected={settings.rollUp}
        onChange={(rollUp) => set({ rollUp })}
      >
        <span className={styles.box} aria-hidden="true" />
        {t('matrix.rollUp')}
      </Checkbox>
      {/* Together, so that where one row is too short, what it is of moves down as a whole. */}
      <div className={styles.end}>
        {hasOthers(listed) ? (
          <IncludeSwitch
            value={listed.choice}
            onChange={(include) => useIncludeChoice.setState({ include })}
          />
        ) : null}
        <LayerSwitch />
        <span className={styles.count}>{t('matrix.studies', { count })}</span>
        <Button look="quiet" onPress={() => goTo('export')}>
          {t('matrix.export')}
        </Button>
      </div>
    </div>
  );
});

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <RadioGroup
      className={styles.choice ?? ''}
      orientation="horizontal"
      value={props.value}
      onChange={props.onChange}
    >
      <Label className="visually-hidden">{props.label}</Label>
      {props.options.map((option) => (
        <Radio key={option.value} value={option.value} className={styles.option ?? ''}>
          {option.text}
        </Radio>
      ))}
    </RadioGroup>
  );
}
