import { editStudy } from '../../shared/commands/studies.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { givenPlaces, type Study } from '../../shared/records/study.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { type Column, inclusionLabel, inclusionValues } from './columns.ts';
import styles from './panel.module.css';

/** Inclusion and the characteristics that go into the table of included studies. */
export function StudyCharacteristics(props: {
  readonly study: Study;
  readonly columns: readonly Column[];
}) {
  const { study, columns } = props;
  const readOnly = useReview((state) => state.readOnly);
  const own = columns.flatMap(({ id, label }) => (id.startsWith('custom.') ? [{ id, label }] : []));
  const save = (path: string, value: string) =>
    commitText(editStudy, { studyId: study.id, fields: { [path]: value } });
  return (
    <div className={styles.part}>
      <h3>{t('study.characteristics')}</h3>
      <div className={styles.form}>
        <label className={styles.select}>
          <span>{t('studies.column.inclusion')}</span>
          <select
            value={study.inclusion ?? 'undecided'}
            disabled={readOnly}
            onChange={(event) => void save('inclusion', event.target.value).catch(notifyError)}
          >
            {inclusionValues.map((value) => (
              <option key={value} value={value}>
                {inclusionLabel(value)}
              </option>
            ))}
          </select>
        </label>
        {study.inclusion === 'excluded' || study.exclusionReason !== undefined ? (
          <CommitField
            field={`${study.id} exclusionReason`}
            label={t('study.field.exclusionReason')}
            value={study.exclusionReason ?? ''}
            isReadOnly={readOnly}
            onCommit={(text) => save('exclusionReason', text)}
          />
        ) : null}
        {givenPlaces.map((field) => (
          <CommitField
            key={field}
            field={`${study.id} ${field}`}
            label={t(`studies.column.${field}`)}
            value={study[field] ?? ''}
            isReadOnly={readOnly}
            onCommit={(text) => save(field, text)}
          />
        ))}
        {own.map(({ id, label }) => (
          <CommitField
            key={id}
            field={`${study.id} ${id}`}
            label={label}
            value={study.custom?.[label] ?? ''}
            isReadOnly={readOnly}
            onCommit={(text) => save(id, text)}
          />
        ))}
      </div>
    </div>
  );
}
