import { useMemo, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './panel.module.css';
import { filterRows, type StudyRow, studyRows } from './study-rows.ts';

const longestList = 8;
const noFilters = new Set<never>();

/** A field that finds a study of the review, and a short list to take it from: Enter takes the first. */
export function FindStudy(props: {
  readonly label: string;
  /** The one that is left out. */
  readonly except: StudyId;
  readonly onPick: (row: StudyRow) => void;
  readonly onCancel: () => void;
}) {
  const { except, label, onCancel, onPick } = props;
  const snapshot = useReview((state) => state.snapshot);
  const [text, setText] = useState('');
  const rows = useMemo(() => studyRows(snapshot), [snapshot]);
  const found = filterRows(rows, { text, quick: noFilters })
    .filter(({ study }) => study.id !== except)
    .slice(0, longestList);
  const [first] = found;
  return (
    <div className={styles.move}>
      <TextInput
        autoFocus
        label={label}
        placeholder={t('study.moveFilter')}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          else if (event.key === 'Enter' && first !== undefined) onPick(first);
          else event.continuePropagation();
        }}
      />
      <ul>
        {found.map((row) => (
          <li key={row.study.id}>
            <button type="button" className={styles.open} onClick={() => onPick(row)}>
              <span>{row.label}</span>
              <span className={styles.soft}>{row.study.citation.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className={styles.soft}>{t('study.moveNone')}</p> : null}
      <Button look="quiet" onPress={onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
