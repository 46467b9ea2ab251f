import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentRecord, Medium } from '../../shared/records/document.ts';
import { saveOriginal } from '../store/save-original.ts';
import { Button } from '../ui/Button.tsx';
import styles from './reader.module.css';

export interface MediumNoteProps {
  readonly document: DocumentRecord;
  readonly medium: Medium;
}

/** Says what the lines of a picture or recording stand for, and leads to its file. */
export function MediumNote({ document, medium }: MediumNoteProps) {
  const isKept = document.originalHash !== undefined;
  return (
    <p className={styles.pictures}>
      {t('document.mediumNote', { medium, kept: isKept ? 'yes' : 'no' })}
      {isKept ? (
        <Button onPress={() => void saveOriginal(document.id)}>{t('study.saveOriginal')}</Button>
      ) : null}
    </p>
  );
}
