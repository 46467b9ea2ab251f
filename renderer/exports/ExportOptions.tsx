import { Input, Label, NumberField } from 'react-aria-components';
import { participantGroups } from '../../shared/codebook/participant-groups.ts';
import { isVersionId } from '../../shared/codebook-history/versions.ts';
import type { ExportFormat } from '../../shared/export/write-table.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { excerptLayouts, studiesLayouts } from '../../shared/tables/layouts.ts';
import {
  appraisalTableIds,
  askedTableIds,
  gridTableIds,
  type TableId,
} from '../../shared/tables/table.ts';
import { type ExportSettings, useExportSettings } from '../store/export-settings.ts';
import { useReview } from '../store/review-store.ts';
import { goTo } from '../store/session-store.ts';
import { useNamedVersions } from '../store/use-named-versions.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { Choice } from './ChoiceFields.tsx';
import styles from './exports.module.css';
import { GridOption } from './GridOption.tsx';
import { InstrumentOption } from './InstrumentOption.tsx';
import { formatNames } from './save-tables.ts';

/** Format, and what the chosen table can vary. */
export function ExportOptions() {
  const settings = useExportSettings();
  const set = useExportSettings.setState;
  const hasGroups = useReview(({ snapshot }) => participantGroups(snapshot).length > 0);
  return (
    <div className={styles.options}>
      <Choice
        label={t('export.format')}
        value={settings.format}
        options={Object.entries(formatNames).map(([value, key]) => ({ value, text: t(key) }))}
        onChange={(value) => set({ format: value as ExportFormat })}
      />
      <Moment
        label={t('asOf.label')}
        versionLabel={t('asOf.moment')}
        value={settings.asOf}
        onChange={(asOf) => set({ asOf })}
      />
      <Moment
        label={t('since.label')}
        versionLabel={t('since.moment')}
        value={settings.since}
        onChange={(since) => set({ since })}
      />
      {settings.table === 'themes' ? (
        <NumberField
          className={styles.field ?? ''}
          value={settings.quotesPerTheme}
          minValue={0}
          maxValue={50}
          onChange={(value) => set({ quotesPerTheme: Number.isFinite(value) ? value : 3 })}
        >
          <Label>{t('export.quotesPerTheme')}</Label>
          <Input className={styles.number ?? ''} />
        </NumberField>
      ) : null}
      {settings.table === 'excerpts' ? (
        <Choice
          label={t('segments.layout.choice')}
          value={settings.excerptsAs}
          options={(['own', ...excerptLayouts] as const).map((value) => ({
            ...{ value, text: t(`segments.layout.choice.${value}`) },
          }))}
          onChange={(value) => set({ excerptsAs: value as ExportSettings['excerptsAs'] })}
        />
      ) : null}
      {settings.table === 'characteristics' || settings.table === 'appraisal' ? (
        <Choice
          label={t('segments.layout.choice')}
          value={settings.studiesAs}
          options={(['own', ...studiesLayouts] as const).map((value) => ({
            ...{ value, text: t(`segments.layout.choice.${value}`) },
          }))}
          onChange={(value) => set({ studiesAs: value as ExportSettings['studiesAs'] })}
        />
      ) : null}
      {isAsked(settings.table) ? (
        <Button onPress={() => goTo('relations')}>{t('export.askInRelations')}</Button>
      ) : null}
      {appraisalTableIds.some((id) => id === settings.table) ? <InstrumentOption /> : null}
      {gridTableIds.map((kind) =>
        kind === settings.table ? <GridOption key={kind} kind={kind} /> : null,
      )}
      {settings.table === 'matrix' ? (
        <>
          {hasGroups ? (
            <Choice
              label={t('matrix.rows')}
              value={settings.matrixRows}
              options={[
                { value: 'studies', text: t('matrix.rowsStudies') },
                { value: 'groups', text: t('matrix.rowsGroups') },
              ]}
              onChange={(value) => set({ matrixRows: value as ExportSettings['matrixRows'] })}
            />
          ) : null}
          <Choice
            label={t('export.matrixShows')}
            value={settings.matrixShows}
            options={[
              { value: 'counts', text: t('matrix.counts') },
              { value: 'presence', text: t('matrix.presence') },
              { value: 'quote', text: t('matrix.quote') },
            ]}
            onChange={(value) => set({ matrixShows: value as ExportSettings['matrixShows'] })}
          />
          <Choice
            label={t('export.matrixColumns')}
            value={settings.matrixColumns}
            options={[
              { value: 'themes', text: t('export.columnsThemes') },
              { value: 'top', text: t('export.columnsTop') },
              { value: 'all', text: t('export.columnsAll') },
            ]}
            onChange={(value) => set({ matrixColumns: value as ExportSettings['matrixColumns'] })}
          />
          <CheckBox isSelected={settings.rollUp} onChange={(rollUp) => set({ rollUp })}>
            {t('export.rollUp')}
          </CheckBox>
        </>
      ) : null}
    </div>
  );
}

/** Whether what the table holds is chosen on the screen of relations. */
function isAsked(table: TableId): boolean {
  return askedTableIds.some((id) => id === table);
}

/** A day or a version of the codebook, or none. */
function Moment(props: {
  readonly label: string;
  readonly versionLabel: string;
  readonly value: string;
  readonly onChange: (moment: string) => void;
}) {
  const versions = useNamedVersions();
  const { onChange, value } = props;
  const isVersion = isVersionId(value);
  return (
    <>
      <Day label={props.label} value={isVersion ? '' : value} onChange={onChange} />
      {versions.length === 0 ? null : (
        <label className={styles.field}>
          <span>{props.versionLabel}</span>
          <select
            value={versions.some(({ id }) => id === value) ? value : ''}
            onChange={({ target }) => onChange(target.value)}
          >
            <option value="">{t('since.noVersion')}</option>
            {versions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** A day, or none. */
function Day(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <label className={styles.field}>
      <span>{props.label}</span>
      <input
        type="date"
        className={styles.day}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}
