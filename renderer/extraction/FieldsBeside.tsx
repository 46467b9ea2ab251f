import { shortCitation } from '../../shared/bibliography/citation.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { studyOf } from '../../shared/records/reports.ts';
import { runAction } from '../actions/registry.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { onEscape } from '../ui/on-escape.ts';
import { Segments } from '../ui/Segments.tsx';
import styles from './extraction.module.css';
import { FieldsPane } from './FieldsPane.tsx';

export interface FieldsBesideProps {
  readonly isShown: boolean;
}

/** Beside a text: the choice between the passage and the fields of the study, and the fields where they are chosen. */
export function FieldsBeside({ isShown }: FieldsBesideProps) {
  const documentId = useSession((state) => state.documentId);
  const study = useReview(({ snapshot }) => {
    const document = documentId === undefined ? undefined : snapshot.documents.get(documentId);
    return document === undefined ? undefined : studyOf(snapshot.studies, document.studyId);
  });
  return (
    <section
      aria-label={t('extraction.beside')}
      className={isShown ? styles.beside : undefined}
      onKeyDown={onEscape(() => runAction('reader.text'))}
    >
      <div className={styles.switch}>
        <Segments
          label={t('extraction.beside')}
          value={isShown ? 'fields' : 'passage'}
          choices={[
            { value: 'passage', label: t('extraction.beside.passage') },
            { value: 'fields', label: t('extraction.beside.fields') },
          ]}
          onChange={(value) => useSession.setState({ fieldsPane: value === 'fields' })}
        />
      </div>
      {isShown && study !== undefined ? (
        <FieldsPane
          key={study.id}
          study={study}
          label={shortCitation(study.citation)}
          isBesideText
        />
      ) : null}
      {isShown && study === undefined ? (
        <p className={styles.none}>{t('extraction.openText')}</p>
      ) : null}
    </section>
  );
}
